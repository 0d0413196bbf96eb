#pragma once
// A document's running text, in passages whose words still know where they were written.

#include <string>
#include <string_view>
#include <vector>

#include "foundation/diagnostics/diagnostics.h"
#include "foundation/text/text.h"
#include "writing/document/document.h"
#include "writing/readability/readability.h"

namespace evident {

struct Passage {
  // Where a part of the text was written.
  struct Piece {
    std::size_t begin;  // in `text`
    Span span;
  };
  std::string text;  // a line feed for each hard break
  std::vector<Piece> pieces;
  Span place;
  bool is_item = false;    // of a list
  bool is_notice = false;  // credits, and what the work's standing is

  // Whether it counts in scores: an item of a list, or a paragraph that ends as a sentence does; no notice.
  [[nodiscard]] bool is_prose() const;
};

// In document order, labels too.
[[nodiscard]] std::vector<Passage> passages_of(const Document& document);

struct Sentence {
  const Passage* passage;
  std::string_view text;                // in the passage's text
  std::vector<std::string_view> words;  // in the passage's text; at least one
};

// The sentences of all passages, in order; they point into them. A middle dot with spaces around it ends one.
[[nodiscard]] std::vector<Sentence> sentences_of(const std::vector<Passage>& passages,
                                                 std::string_view language);

[[nodiscard]] Measures measures_of(const Sentence& sentence);

// “Its first words …”, without marks at the end.
[[nodiscard]] std::string opening_of(const Sentence& sentence);

struct WordPlace {
  Span span;
  bool is_inserted = false;  // the source says `{{ name }}` there: the words come from data
};
// Where words of a passage stand in their source, as well as can be told: a sign may be written in another
// way.
[[nodiscard]] WordPlace place_of(const Passage& passage, std::string_view words, const Sources& sources);

}  // namespace evident
