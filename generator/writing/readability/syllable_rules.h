#pragma once
// What is regular in how many syllables a word has, and the words that keep to no rule. Words are given in
// small letters from a to z.

#include <cstddef>
#include <string_view>

namespace evident {

[[nodiscard]] bool is_vowel(char c);  // a e i o u
[[nodiscard]] bool has_vowel(std::string_view word);
[[nodiscard]] bool has_said_vowel(std::string_view word);  // one that is no silent e at the end
[[nodiscard]] bool hisses(std::string_view word);          // ends so that -s and 's add a syllable
[[nodiscard]] bool adds_not(std::string_view stem);        // "did" and not "do": whether n't is a syllable
[[nodiscard]] char folded_letter(char32_t letter);         // é as e; anything else as a consonant

// Of a word that keeps to no rule, also with -s or 's behind it; 0 for all others.
[[nodiscard]] std::size_t known_syllables(std::string_view word);

// Whether the vowels at `index` and behind it belong to two syllables ("sci-ence").
[[nodiscard]] bool parts(std::string_view word, std::size_t index);

// By the groups of vowels that are said.
[[nodiscard]] std::size_t groups_of_vowels(std::string_view word);

}  // namespace evident
