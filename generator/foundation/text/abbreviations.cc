#include "foundation/text/abbreviations.h"

#include <algorithm>
#include <array>

namespace evident {
namespace {

constexpr std::array<std::string_view, 7> before_names = {"Dr.",  "Mx.", "Prof.", "Revd.",
                                                          "Rev.", "St.", "eds."};
constexpr std::array<std::string_view, 16> before_numbers = {
    "p.",  "pp.",  "no.",  "nos.",  "No.",    "Nos.", "vol.", "vols.",
    "ch.", "chs.", "fig.", "para.", "paras.", "sec.", "art.", "c."};

constexpr std::array<std::string_view, 6> before_anything = {"e.g.", "i.e.", "cf.", "viz.", "vs.", "approx."};

std::string_view last_word(std::string_view text) {
  const std::size_t gap = text.find_last_of(" \n\t([\u00A0");
  return gap == std::string_view::npos ? text : text.substr(gap + 1);
}

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool goes_on(std::string_view sentence, std::string_view next) {
  if (next.empty()) return false;
  const bool is_quoted = sentence.ends_with("”") || sentence.ends_with("’") || sentence.ends_with('"');
  if (is_quoted) return next.front() >= 'a' && next.front() <= 'z';
  if (!sentence.ends_with('.')) return false;
  const std::string_view word = last_word(sentence);
  const bool number_follows = next.front() >= '0' && next.front() <= '9';
  return is_one_of(before_names, word) || is_one_of(before_anything, word) ||
         (number_follows && is_one_of(before_numbers, word));
}

}  // namespace evident
