#include "press/audit/printed_numbers.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace evident {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

constexpr std::array<std::string_view, 16> around_numbers = {
    "£",     "%",    "\u00A0", "\u2212", "million", "billion", "days", "day",
    "years", "year", "about",  "over",   "under",   "+",       "-",    "~"};

}  // namespace

std::vector<std::string> numbers_in(std::string_view text) {
  std::vector<std::string> numbers;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i])) continue;
    std::string number;
    for (; i < text.size(); ++i) {
      const bool inside = i + 1 < text.size() && is_digit(text[i + 1]);
      if (is_digit(text[i])) {
        number += text[i];
      } else if (text[i] == '.' && inside && number.find('.') == std::string::npos) {
        number += '.';
      } else if (text[i] != ',' || !inside) {
        break;
      }
    }
    numbers.push_back(std::move(number));
  }
  return numbers;
}

void add_numbers(std::string_view text, std::set<std::string>& numbers) {
  for (std::string& number : numbers_in(text)) numbers.insert(std::move(number));
}

std::string without_blanks_around(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return std::string(text);
}

std::string packed_words(std::string_view text) {
  static constexpr std::array<std::string_view, 15> dropped = {
      " ",      "\n",     "\t",     "\r",     "-",      "\u00A0", "\u00AD", "\u2010",
      "\u2011", "\u200B", "\u200C", "\u200D", "\u2060", "\u202F", "\uFEFF"};
  std::string packed;
  packed.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const unsigned char c = static_cast<unsigned char>(text[i]);
    std::size_t taken = 0;
    if (c <= '-' || c >= 0xC2) {
      for (const std::string_view word : dropped) {
        if (text.substr(i).starts_with(word)) taken = word.size();
      }
    }
    if (taken == 0) packed += text[i];
    i += std::max<std::size_t>(taken, 1);
  }
  return packed;
}

bool is_bare_number(std::string_view text) {
  return numbers_in(text).size() == 1 && says_only_numbers(text) && text.find('(') == text.npos;
}

bool says_only_numbers(std::string_view text) {
  if (numbers_in(text).empty()) return false;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t taken = 0;
    if (is_digit(text[i]) || is_blank(text[i]) ||
        std::string_view(".,()/;:").find(text[i]) != std::string_view::npos)
      taken = 1;
    for (const std::string_view word : around_numbers) {
      if (taken == 0 && text.substr(i).starts_with(word)) taken = word.size();
    }
    if (taken == 0) return false;
    i += taken;
  }
  return true;
}

std::optional<double> bare_number(std::string_view text) {
  if (!is_bare_number(text)) return std::nullopt;
  const std::string digits = numbers_in(text).front();
  double number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (text.find("million") != text.npos) number *= 1e6;
  if (text.find("billion") != text.npos) number *= 1e9;
  const bool negative = text.starts_with("-") || text.starts_with("\u2212");
  return negative ? -number : number;
}

}  // namespace evident
