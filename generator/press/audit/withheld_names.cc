#include "press/audit/withheld_names.h"

#include <algorithm>
#include <map>
#include <regex>

#include "foundation/text/text.h"
#include "press/audit/printed_numbers.h"
#include "press/audit/table_names.h"

namespace evident {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// Takes whole words out of a sentence; false when they are not there.
bool take(std::string& sentence, const std::string& words) {
  for (std::size_t at = sentence.find(words); at != sentence.npos; at = sentence.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    const bool begins = at == 0 || !is_letter(sentence[at - 1]);
    if (!begins || (end < sentence.size() && is_letter(sentence[end]))) continue;
    sentence.replace(at, words.size(), " ");
    return true;
  }
  return false;
}

// Dates count nobody: "1 January 2026".
std::string without_dates(const std::string& sentence) {
  static const std::regex date = [] {
    std::string months;
    for (int month = 1; month <= 12; ++month) {
      const std::string words = to_lower(date_in_words({2000, month, 0}));
      months += (month == 1 ? "" : "|") + words.substr(0, words.find_first_of(" \xC2"));
    }
    return std::regex("\\b[0-9]{1,2}(?: |\xC2\xA0)(?:" + months + ")(?: |\xC2\xA0)[0-9]{4}\\b");
  }();
  return std::regex_replace(sentence, date, " ");
}

}  // namespace

WithheldNames::WithheldNames(const std::vector<ReturnsShape>& returns, const KnownFigures& now,
                             const AuditPolicy& policy)
    : threshold_(policy.threshold) {
  std::map<std::vector<std::string>, std::string> names;
  std::set<std::string> areas;
  for (const ReturnsShape& service : returns) {
    for (const ReturnTable& table : service.tables) {
      for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const CellPlace place = table.place(i);
        const TableDeclaration& of = table.declaration;
        areas.insert(to_lower(of.areas.categories[place.area].label));
        if (place.row == of.rows.total || !of.counts_people({place.row, place.column})) continue;
        const std::string figure = figure_name(service.service, of, place);
        const auto found = now.find(figure);
        if (found == now.end() || found->second.missing != Missing::Confidential) continue;
        std::vector<std::string> labels = {to_lower(of.rows.categories[place.row].label)};
        if (!of.columns.categories[place.column].label.empty() && place.column != of.columns.total)
          labels.push_back(to_lower(of.columns.categories[place.column].label));
        if (!labels.front().empty()) names.emplace(std::move(labels), figure);
      }
    }
  }
  for (const auto& [labels, figure] : names) {
    names_.push_back({labels, figure});
    for (const std::string& label : labels) areas.erase(label);
  }
  areas.erase("");
  areas_ = {areas.begin(), areas.end()};
}

std::string WithheldNames::beside_small_number(std::string_view words) const {
  if (names_.empty() || numbers_in(words).empty()) return {};
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin;
    while (end < words.size()) {
      end = std::min(words.find_first_of(".?!;", end), words.size());
      if (end + 1 >= words.size() || words[end + 1] == ' ' || words[end + 1] == '\n') break;
      ++end;  // inside a number
    }
    const std::string found = in_sentence(words.substr(begin, end - begin));
    if (!found.empty()) return found;
    begin = end + 1;
  }
  return {};
}

std::string WithheldNames::in_sentence(std::string_view sentence) const {
  const auto is_small = [&](const std::string& number) {
    return number.size() <= 2 && number.find('.') == number.npos && std::stoi(number) >= 1 &&
           std::stoi(number) <= threshold_;
  };
  const auto has_small = [&](std::string_view words) {
    const std::vector<std::string> numbers = numbers_in(words);
    return std::any_of(numbers.begin(), numbers.end(), is_small);
  };
  if (!has_small(sentence)) return {};
  std::string lower = without_dates(to_lower(sentence));
  for (const std::string& area : areas_) {
    while (take(lower, area)) {
    }
  }
  for (const WithheldName& name : names_) {
    std::string rest = lower;
    const bool named = std::all_of(name.labels.begin(), name.labels.end(),
                                   [&](const std::string& label) { return take(rest, label); });
    if (named && has_small(rest)) return name.figure;
  }
  return {};
}

}  // namespace evident
