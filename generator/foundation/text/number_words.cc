#include <array>

#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr std::array<std::string_view, 20> small = {
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> tens = {"",      "",      "twenty",  "thirty", "forty",
                                                   "fifty", "sixty", "seventy", "eighty", "ninety"};

struct Scale {
  std::uint64_t size;
  std::string_view name;
};
constexpr std::array<Scale, 6> scales = {{{1'000'000'000'000'000'000, "quintillion"},
                                          {1'000'000'000'000'000, "quadrillion"},
                                          {1'000'000'000'000, "trillion"},
                                          {1'000'000'000, "billion"},
                                          {1'000'000, "million"},
                                          {1'000, "thousand"}}};

std::string below_hundred(std::uint64_t number) {
  if (number < small.size()) return std::string(small[number]);
  std::string out(tens[number / 10]);
  if (number % 10 != 0) out += '-' + std::string(small[number % 10]);
  return out;
}

std::string below_thousand(std::uint64_t number) {
  if (number < 100) return below_hundred(number);
  std::string out = std::string(small[number / 100]) + " hundred";
  if (number % 100 != 0) out += " and " + below_hundred(number % 100);
  return out;
}

std::string in_words(std::uint64_t number) {
  std::string out;
  for (const Scale& scale : scales) {
    if (number < scale.size) continue;
    if (!out.empty()) out += ", ";
    out += below_thousand(number / scale.size) + ' ' + std::string(scale.name);
    number %= scale.size;
  }
  if (out.empty()) return below_thousand(number);
  if (number == 0) return out;
  return out + (number < 100 ? " and " : ", ") + below_thousand(number);
}

struct OrdinalWord {
  std::string_view cardinal;
  std::string_view ordinal;
};
// The other words take -th.
constexpr std::array<OrdinalWord, 7> irregular = {{{"one", "first"},
                                                   {"two", "second"},
                                                   {"three", "third"},
                                                   {"five", "fifth"},
                                                   {"eight", "eighth"},
                                                   {"nine", "ninth"},
                                                   {"twelve", "twelfth"}}};

std::string ordinal_word(std::string_view word) {
  for (const OrdinalWord& entry : irregular) {
    if (word == entry.cardinal) return std::string(entry.ordinal);
  }
  if (word.ends_with('y')) return std::string(word.substr(0, word.size() - 1)) + "ieth";
  return std::string(word) + "th";
}

}  // namespace

std::string number_in_words(std::int64_t number) {
  if (number < 0) return "minus " + in_words(0 - static_cast<std::uint64_t>(number));
  return in_words(static_cast<std::uint64_t>(number));
}

std::string ordinal_in_words(std::int64_t number) {
  const std::string cardinal = number_in_words(number);
  const std::size_t gap = cardinal.find_last_of(" -");
  const std::size_t last = gap == std::string::npos ? 0 : gap + 1;
  return cardinal.substr(0, last) + ordinal_word(std::string_view(cardinal).substr(last));
}

}  // namespace evident
