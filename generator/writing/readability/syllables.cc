// Groups of vowels, corrected where British English says them otherwise: silent e, vowels that part
// ("science"), endings that add a syllable ("centre"), words that are joined ("safeguard").

#include <algorithm>
#include <array>

#include "foundation/text/text.h"
#include "writing/readability/readability.h"
#include "writing/readability/syllable_rules.h"

namespace evident {
namespace {

// In small letters of ASCII, with accents folded; other signs become `'`, which parts nothing.
std::string letters_of(std::string_view word) {
  std::string letters;
  const std::string lower = to_lower(word);
  for (std::size_t offset = 0; offset < lower.size();) {
    const char32_t c = next_code_point(lower, offset);
    if (c >= 'a' && c <= 'z') {
      letters += static_cast<char>(c);
    } else if (c == '\'' || c == U'’') {
      letters += '\'';
    } else if (c >= 0xC0) {
      letters += folded_letter(c);
    }
  }
  return letters;
}

bool has_digit(std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; }

bool is_spelled_out(std::string_view word) {
  constexpr std::size_t longest = 5;
  if (word.size() < 2 || word.size() > longest) return false;
  if (!std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) return false;
  return word.size() <= 3 || word.find_first_of("AEIOUY") == std::string_view::npos;
}

// "e.g", "i.e", "U.K": letters with points between them.
bool has_points(std::string_view word) {
  if (word.size() < 3 || word.size() % 2 == 0) return false;
  for (std::size_t i = 1; i < word.size(); i += 2) {
    if (word[i] != '.') return false;
  }
  return true;
}

std::size_t spelled_out(std::string_view word) {
  const auto double_u = static_cast<std::size_t>(std::count(word.begin(), word.end(), 'W'));
  return word.size() + 2 * double_u;
}

struct Ending {
  std::string_view letters;
  std::size_t syllables;
};

// Endings before which a word keeps its silent e ("safely", "involvement").
constexpr std::array endings = {
    Ending{"fully", 2}, Ending{"lessly", 2}, Ending{"nesses", 2}, Ending{"ments", 1}, Ending{"ships", 1},
    Ending{"hoods", 1}, Ending{"wards", 1},  Ending{"fuls", 1},   Ending{"less", 1},  Ending{"ness", 1},
    Ending{"ment", 1},  Ending{"ship", 1},   Ending{"hood", 1},   Ending{"some", 1},  Ending{"ward", 1},
    Ending{"wise", 1},  Ending{"like", 1},   Ending{"ful", 1},    Ending{"ly", 1}};

// First parts of joined words, with their silent e.
constexpr std::array<std::string_view, 27> first_parts = {
    "safe", "some",  "where", "there", "here",  "life",  "home",  "house", "care",
    "time", "place", "name",  "white", "like",  "base",  "side",  "case",  "note",
    "make", "take",  "line",  "page",  "smoke", "stone", "horse", "grace", "love"};

std::size_t count(std::string_view word);

std::size_t without_apostrophe(std::string_view word) {
  const std::size_t mark = word.find('\'');
  const std::string_view stem = word.substr(0, mark), rest = word.substr(mark + 1);
  if (stem.empty() || rest.find('\'') != std::string_view::npos) return count(stem.empty() ? rest : stem);
  if (rest == "t" && stem.ends_with('n') && stem.size() > 2) {
    const std::string_view verb = stem.substr(0, stem.size() - 1);
    return count(verb) + (adds_not(verb) ? 1 : 0);
  }
  const std::size_t syllables = count(stem);
  const bool after_vowel = is_vowel(stem.back()) || stem.back() == 'y' || stem.back() == 'w';
  if (rest == "s") return syllables + (hisses(stem) ? 1 : 0);
  if (rest == "d") return syllables + (stem.ends_with('t') || stem.ends_with('d') ? 1 : 0);
  if (rest == "ll" || rest == "ve") return syllables + (after_vowel || stem.ends_with('r') ? 0 : 1);
  return rest == "re" || rest == "m" || rest.empty() ? syllables : syllables + count(rest);
}

std::size_t count(std::string_view word) {
  if (const std::size_t known = known_syllables(word); known > 0) return known;
  if (word.find('\'') != std::string_view::npos) return without_apostrophe(word);
  for (const Ending& ending : endings) {
    const std::size_t left = word.size() - std::min(word.size(), ending.letters.size());
    const std::string_view stem = word.substr(0, left);
    if (!word.ends_with(ending.letters) || left < 2 || !has_vowel(stem)) continue;
    // "allegedly": before -ly an e that was silent is said.
    const bool says_ed =
        ending.letters == "ly" && left > 3 && stem.ends_with("ed") && !is_vowel(stem[left - 3]);
    return (says_ed ? count(stem.substr(0, left - 2)) + 1 : count(stem)) + ending.syllables;
  }
  for (const std::string_view first : first_parts) {
    const std::string_view rest = word.substr(std::min(word.size(), first.size()));
    const bool joined = word.starts_with(first) && rest.size() > 1 && !is_vowel(rest[0]) && rest[0] != 'y';
    if (joined && has_said_vowel(rest)) return 1 + count(rest);
  }
  return groups_of_vowels(word);
}

}  // namespace

std::size_t count_syllables(std::string_view word) {
  if (word.empty()) return 0;
  if (has_digit(word)) return 1;
  if (is_spelled_out(word)) return spelled_out(word);
  if (has_points(word)) return (word.size() + 1) / 2;
  // Nothing that is written in letters is as long; what is longer is counted by its beginning.
  constexpr std::size_t longest = 64;
  const std::string letters = letters_of(word.substr(0, longest));
  return std::max<std::size_t>(1, count(letters));
}

}  // namespace evident
