#pragma once
// How hard a document is to read, and what in it is too hard for whom it is written for. In: documents, what
// an audience asks for, hard words with plainer ones. Out: five scores, for the whole and for each paragraph;
// warnings at their places. It judges words and sentences alone: whether readers understand, it cannot know.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/data/data.h"
#include "foundation/diagnostics/diagnostics.h"
#include "writing/document/document.h"

namespace evident {

// --- Scores -------------------------------------------------------------------------------------

// What the formulas are computed from.
struct Measures {
  std::size_t words = 0;
  std::size_t sentences = 0;
  std::size_t syllables = 0;
  std::size_t polysyllables = 0;  // words of three syllables or more
  std::size_t complex_words = 0;  // polysyllables without names and without those that -es, -ed, -ing made
  std::size_t letters = 0;        // and digits

  Measures& operator+=(const Measures& other);
  bool operator==(const Measures&) const = default;
};

struct Scores {
  double flesch_ease = 0;   // Flesch (1948): 100 is very easy, 0 very hard
  double grade = 0;         // Kincaid et al. (1975): years of school
  double smog = 0;          // McLaughlin (1969)
  double fog = 0;           // Gunning (1952)
  double coleman_liau = 0;  // Coleman and Liau (1975)
};

// McLaughlin's formula is made for 30 sentences or more; with fewer its score is only a hint.
inline constexpr std::size_t enough_for_smog = 30;
// Flesch and Kincaid took samples of a hundred words; with fewer a grade says nothing.
inline constexpr std::size_t enough_for_grade = 100;

// All zero without a word or a sentence.
[[nodiscard]] Scores scores_of(const Measures& measures);

// How many syllables a word has as it is said in British English: at least one for what has a letter or a
// digit. Short words in capitals are spelled out ("CSE" 3); a number counts as one.
[[nodiscard]] std::size_t count_syllables(std::string_view word);

// --- Documents ----------------------------------------------------------------------------------

struct PassageMeasures {
  Span place;
  std::string opening;  // its first words
  Measures measures;
};

struct Readability {
  Measures whole;
  std::vector<PassageMeasures> passages;  // paragraphs, in document order
};

// Counts what is read as running text: paragraphs and items of lists, wherever they stand. Left out are
// headings, tables, captions, lists of references, footnotes, citations in brackets, addresses of web pages,
// code, notices (credits and standing), and paragraphs that do not end as a sentence does, such as the words
// under a large number. Takes a document that is resolved.
[[nodiscard]] Readability measure(const Document& document);

// --- Audiences ----------------------------------------------------------------------------------

// Whether what goes over a limit is a warning, or only counted in reports.
enum class Findings { Warn, Report };

// What can be asked of a text for its readers; 0 and false ask for nothing.
struct Audience {
  std::string name;
  std::string readers = "its readers";  // as messages and pages call them
  Findings findings = Findings::Warn;
  std::size_t sentence_words = 0;
  double grade = 0;
  double smog = 0;
  std::size_t pages = 0;
  bool plain_words = false;
  bool one_sentence_a_line = false;
  bool no_italics = false;
  bool no_block_capitals = false;
  bool no_tables = false;
  bool tested = false;

  bool operator==(const Audience&) const = default;
};

[[nodiscard]] const Schema& audience_schema();
// Errors: those of check_schema; out-of-range.
[[nodiscard]] Audience read_audience(const Node& root, std::string name, Diagnostics& diagnostics);

// --- Hard words ---------------------------------------------------------------------------------

struct PlainWord {
  std::vector<std::string> forms;  // in small letters; the first is the entry's own; some are several words
  std::string say;
};

[[nodiscard]] const Schema& plain_words_schema();
// Errors: those of check_schema; duplicate-word (a form that two entries have).
[[nodiscard]] std::vector<PlainWord> read_plain_words(const Node& root, Diagnostics& diagnostics);

struct Explanation {
  std::string term;
  std::string meaning;
};

// --- Findings -----------------------------------------------------------------------------------

struct ReadingRules {
  const Audience& audience;
  const std::vector<PlainWord>& plain_words;
  const std::vector<Explanation>& glossary;  // a term is explained where a document prints its meaning
  Span audience_place;                       // where the publication says whom it is for
};

// Warnings, at the sentence, the word or the publication's audience: long-sentence, hard-word, crowded-line
// (two sentences on a line), italics, block-capitals, table-here, hard-to-read (grade or SMOG of the whole).
// A hard word is not reported where it is explained: by the glossary's meaning, or by a sentence such as "To
// discriminate is to …". The whole is judged from 100 words on, its SMOG from 30 sentences on. Takes a
// document that is resolved.
void check_reading(const Document& document, const ReadingRules& rules, const Sources& sources,
                   Diagnostics& diagnostics);

}  // namespace evident
