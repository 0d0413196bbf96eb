#include "writing/readability/syllable_rules.h"

#include <algorithm>
#include <array>

namespace evident {
namespace {

bool is_one_of(char c, std::string_view letters) { return letters.find(c) != std::string_view::npos; }

// What is said as a vowel where it stands: y between consonants and at the end, u but after q.
bool sounds(std::string_view word, std::size_t index) {
  const char c = word[index];
  if (c == 'u' && index > 0 && word[index - 1] == 'q') return false;
  if (is_vowel(c)) return true;
  if (c != 'y' || index == 0) return false;
  const bool vowel_behind = index + 1 < word.size() && is_vowel(word[index + 1]);
  return !vowel_behind || !is_vowel(word[index - 1]);
}

// "table", "centre": consonant and l or r make a syllable without the e behind them.
bool is_syllabic(std::string_view stem) {
  const std::size_t size = stem.size();
  if (size < 2) return false;
  const char last = stem[size - 1], before = stem[size - 2];
  if (last == 'l') return is_one_of(before, "bcdfgkpstz");
  return last == 'r' && is_one_of(before, "bcdgktvn") && size > 2;
}

bool ends_silent(std::string_view word, std::string_view ending) {
  if (!word.ends_with(ending) || word.size() <= ending.size()) return false;
  return !is_vowel(word[word.size() - ending.size() - 1]);
}

// How many of the vowel groups at the end are not said: 1 or 0.
std::size_t silent_at_end(std::string_view word) {
  if (ends_silent(word, "e")) return is_syllabic(word.substr(0, word.size() - 1)) ? 0 : 1;
  if (ends_silent(word, "es")) {
    const std::string_view stem = word.substr(0, word.size() - 2);
    return hisses(word.substr(0, word.size() - 1)) || is_syllabic(stem) ? 0 : 1;
  }
  if (ends_silent(word, "ed")) {
    const std::string_view stem = word.substr(0, word.size() - 2);
    return stem.ends_with('t') || stem.ends_with('d') || is_syllabic(stem) ? 0 : 1;
  }
  for (const std::string_view ending : {"gue", "gues", "gued", "que", "ques"}) {
    const std::size_t size = ending.size();
    if (word.ends_with(ending) && word.size() > size && is_vowel(word[word.size() - size - 1])) {
      return 1;
    }
  }
  return 0;
}

// "racism", "algorithm": m is a syllable of its own.
bool ends_in_said_m(std::string_view word) {
  if (word.ends_with('s') && !word.ends_with("ss")) word.remove_suffix(1);
  return word.ends_with("sm") || word.ends_with("thm");
}

}  // namespace

bool is_vowel(char c) { return is_one_of(c, "aeiou"); }

bool has_vowel(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return is_vowel(c) || c == 'y'; });
}

bool has_said_vowel(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  if (word.ends_with('e') && !is_syllabic(word.substr(0, word.size() - 1))) word.remove_suffix(1);
  return has_vowel(word);
}

bool hisses(std::string_view word) {
  constexpr std::array<std::string_view, 10> sounds = {"s",  "x",  "z",  "ch", "sh",
                                                       "ce", "ge", "se", "ze", "xe"};
  return std::any_of(sounds.begin(), sounds.end(),
                     [&](std::string_view sound) { return word.ends_with(sound); }) ||
         word.ends_with("che") || word.ends_with("she");
}

bool adds_not(std::string_view stem) {
  constexpr std::array<std::string_view, 7> joined = {"ca", "do", "wo", "are", "were", "sha", "ai"};
  return std::find(joined.begin(), joined.end(), stem) == joined.end();
}

char folded_letter(char32_t letter) {
  struct Range {
    char32_t first, last;
    char as;
  };
  constexpr std::array ranges = {Range{0xE0, 0xE6, 'a'}, Range{0xE8, 0xEB, 'e'}, Range{0xEC, 0xEF, 'i'},
                                 Range{0xF2, 0xF8, 'o'}, Range{0xF9, 0xFC, 'u'}};
  for (const Range& range : ranges) {
    if (letter >= range.first && letter <= range.last && letter != 0xF7) return range.as;
  }
  return letter == 0xE7 ? 'c' : 'n';
}

std::size_t groups_of_vowels(std::string_view word) {
  std::size_t groups = 0;
  bool inside = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool vowel = sounds(word, i);
    const bool silent_y_end = word[i] == 'e' && i > 0 && word[i - 1] == 'y' && i + 1 == word.size();
    if (vowel && !silent_y_end && (!inside || parts(word, i - 1))) ++groups;
    inside = vowel;
  }
  const std::size_t silent = silent_at_end(word);
  // An e that is the end of a group after y made none.
  if (silent > 0 && groups > 1 && !word.ends_with("ye")) groups -= silent;
  return groups + (ends_in_said_m(word) ? 1 : 0);
}

}  // namespace evident
