#include <cmath>

#include "writing/readability/readability.h"

namespace evident {

Measures& Measures::operator+=(const Measures& other) {
  words += other.words;
  sentences += other.sentences;
  syllables += other.syllables;
  polysyllables += other.polysyllables;
  complex_words += other.complex_words;
  letters += other.letters;
  return *this;
}

Scores scores_of(const Measures& measures) {
  if (measures.words == 0 || measures.sentences == 0) return {};
  const auto words = static_cast<double>(measures.words);
  const auto sentences = static_cast<double>(measures.sentences);
  const double words_a_sentence = words / sentences;
  const double syllables_a_word = static_cast<double>(measures.syllables) / words;
  const double letters_a_hundred = 100 * static_cast<double>(measures.letters) / words;
  Scores scores;
  scores.flesch_ease = 206.835 - 1.015 * words_a_sentence - 84.6 * syllables_a_word;
  scores.grade = 0.39 * words_a_sentence + 11.8 * syllables_a_word - 15.59;
  scores.smog = 1.0430 * std::sqrt(static_cast<double>(measures.polysyllables) * 30 / sentences) + 3.1291;
  scores.fog = 0.4 * (words_a_sentence + 100 * static_cast<double>(measures.complex_words) / words);
  scores.coleman_liau = 0.0588 * letters_a_hundred - 0.296 * (100 / words_a_sentence) - 15.8;
  return scores;
}

}  // namespace evident
