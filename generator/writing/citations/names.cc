#include "writing/citations/names.h"

#include "foundation/text/text.h"

namespace evident {
namespace {

std::string inverted(const Name& name) {
  if (name.literal) return name.short_name.empty() ? name.family : name.family + " (" + name.short_name + ")";
  const std::string letters = initials(name.given);
  return letters.empty() ? name.family : name.family + ", " + letters;
}

std::string in_text(const Name& name) { return name.short_name.empty() ? name.family : name.short_name; }

std::string initials_first(const Name& name) {
  const std::string letters = name.literal ? std::string() : initials(name.given);
  return letters.empty() ? name.family : letters + " " + name.family;
}

std::string given_first(const Name& name) {
  return name.given.empty() ? name.family : name.given + " " + name.family;
}

template <class Form>
std::string joined(const std::vector<Name>& names, Form form) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += form(names[i]);
  }
  return text;
}

template <class Form>
std::string joined_with(const Reference& reference, Form form) {
  std::string text = joined(reference.authors, form);
  if (!reference.with.empty()) text += " with " + joined(reference.with, form);
  return text;
}

}  // namespace

std::string initials(std::string_view given) {
  std::string out;
  bool at_start = true;
  for (std::size_t at = 0; at < given.size();) {
    const char32_t c = next_code_point(given, at);
    if (c == ' ' || c == '.' || c == U'\u00A0') {
      at_start = true;
    } else if (c == '-' || c == U'\u2010' || c == U'\u2011') {
      if (!out.empty()) out += '-';
      at_start = true;
    } else if (at_start) {
      out += to_upper(to_utf8(c)) + ".";
      at_start = false;
    }
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

NameLine names_in_list(const Reference& reference) {
  if (reference.with.empty() && reference.authors.size() >= many_authors)
    return {inverted(reference.authors[0]), true};
  return {joined_with(reference, inverted), false};
}

NameLine names_in_text(const Reference& reference) {
  if (reference.authors.empty()) return {};
  if (reference.authors.size() + reference.with.size() >= many_authors)
    return {in_text(reference.authors[0]), true};
  return {joined_with(reference, in_text), false};
}

NameLine names_of_editors(const std::vector<Name>& editors) {
  if (editors.size() >= many_authors) return {initials_first(editors[0]), true};
  return {joined(editors, initials_first), false};
}

std::string full_names(const std::vector<Name>& names) { return joined(names, given_first); }

}  // namespace evident
