#include "writing/citations/cited_works.h"

#include <algorithm>
#include <set>

#include "foundation/text/text.h"
#include "writing/citations/names.h"

namespace evident {
namespace {

// Who stands at the head of the entry: authors, or the title.
std::string sorted_by(const Reference& reference) {
  const NameLine names = names_in_list(reference);
  return names.names.empty() ? reference.title : names.names + (names.and_others ? " et al." : "");
}

// Works without a year come after those with one.
int compare_years(const Reference& a, const Reference& b) {
  if (a.year.empty() != b.year.empty()) return a.year.empty() ? 1 : -1;
  return a.year.compare(b.year);
}

bool stands_before(const CitedWork& a, const CitedWork& b) {
  const int authors = compare_names(sorted_by(*a.reference), sorted_by(*b.reference));
  if (authors != 0) return authors < 0;
  const int years = compare_years(*a.reference, *b.reference);
  if (years != 0) return years < 0;
  const int titles = compare_names(a.reference->title, b.reference->title);
  return titles != 0 ? titles < 0 : a.reference->id < b.reference->id;
}

// a … z, aa, ab …
std::string letter_of(std::size_t index) {
  std::string letter;
  for (++index; index > 0; index = (index - 1) / 26)
    letter.insert(letter.begin(), static_cast<char>('a' + (index - 1) % 26));
  return letter;
}

}  // namespace

CitedWorks::CitedWorks(const References& references, const std::vector<std::string>& keys) {
  for (const std::string& key : std::set<std::string>(keys.begin(), keys.end())) {
    works_.push_back({&references.entries[references.by_id.find(key)->second], {}});
  }
  std::sort(works_.begin(), works_.end(), stands_before);
  for (std::size_t i = 0; i < works_.size(); ++i) by_key_[works_[i].reference->id] = i;
  set_letters();
}

// What reads the same in the text needs a letter, whoever the others of "et al." are.
void CitedWorks::set_letters() {
  std::map<std::string, std::vector<CitedWork*>> alike;
  for (CitedWork& work : works_) alike[short_form(*work.reference)].push_back(&work);
  for (auto& [form, works] : alike) {
    if (works.size() < 2) continue;
    for (std::size_t i = 0; i < works.size(); ++i) works[i]->letter = letter_of(i);
  }
}

const CitedWork* CitedWorks::find(std::string_view key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? nullptr : &works_[found->second];
}

}  // namespace evident
