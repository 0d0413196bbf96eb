#pragma once
// A paragraph's text into boxes, glue and penalties: words shaped, spaces measured, breaks where Unicode
// allows them.

#include <map>
#include <set>
#include <tuple>

#include "foundation/text/text.h"
#include "output/layout/breaking.h"
#include "output/layout/material.h"

namespace evident {

// A shaped stretch of a word; a word has several when its look or tag changes inside.
struct Piece {
  const ShapedWord* word = nullptr;
  std::uint32_t run = 0;
  Length width;
  std::uint8_t level = 0;  // of its direction: odd ones run from right to left
};

struct Words {
  std::vector<BreakItem> items;
  // Beside each item: the pieces of a box; the run of a space or of a soft hyphen in `first`.
  struct Source {
    std::uint32_t first = 0, last = 0;
    std::uint8_t level = 0;  // of a space
  };
  std::vector<Source> sources;
  std::vector<Piece> pieces;
  bool has_backwards = false;  // some text runs from right to left

  void clear();
};

// What shaping needs, for one document.
class WordShaper {
 public:
  WordShaper(const Looks& looks, Shaper& shaper, std::string_view language, Diagnostics& diagnostics)
      : looks_(looks), shaper_(shaper), breaker_(language), diagnostics_(diagnostics) {}

  // Words wider than `narrowest` are taken apart between characters. Errors: figure-too-wide, where figures
  // are wider, if `says_so`.
  void prepare(const RichText& text, TextAlign align, Length narrowest, Words& words, bool says_so);
  // The widest word, and the widest line when no line is broken but where it must. `floor` is the widest
  // figure, or as much of a word as stays readable when it is broken.
  struct Extent {
    Length floor, least, most;
  };
  [[nodiscard]] Extent measure(const RichText& text, Words& words);

  [[nodiscard]] const ShapedWord& space(LookId look) { return *at(look).space; }
  [[nodiscard]] const ShapedWord& shape(std::string_view text, LookId look);
  [[nodiscard]] Length width_of(const ShapedWord& word, LookId look) const;
  [[nodiscard]] std::vector<std::size_t> graphemes(std::string_view text) { return breaker_.graphemes(text); }
  [[nodiscard]] const Looks& looks() const { return looks_; }
  [[nodiscard]] const FontLibrary& fonts() const { return shaper_.fonts(); }
  [[nodiscard]] Shaper& shaper() { return shaper_; }
  [[nodiscard]] Diagnostics& diagnostics() { return diagnostics_; }
  // Says which characters no face has.
  void report_missing(const ShapedWord& word, Span span);

 private:
  struct LookWords {
    const ShapedWord* space = nullptr;  // null until it is first asked for
    Length width;
  };
  [[nodiscard]] const LookWords& at(LookId look);
  void split(const RichText& text, Words& words);
  void add_segment(const RichText& text, std::size_t begin, std::size_t end, bool mandatory, Words& words);
  void add_word(const RichText& text, std::size_t begin, std::size_t end, Words& words);
  [[nodiscard]] Piece make_piece(std::string_view letters, std::uint32_t run, LookId look);
  [[nodiscard]] std::uint8_t level_at(std::size_t offset);
  // Where the direction or, in text that runs from right to left, the drawn character changes.
  [[nodiscard]] std::size_t same_direction_until(std::string_view text, std::size_t begin, std::size_t end);
  [[nodiscard]] const ShapedWord& shape_mirrored(std::string_view character, char32_t drawn, LookId look);
  void add_gap(const RichText& text, std::size_t word_end, std::size_t end, Words& words);
  void take_apart(const RichText& text, Length narrowest, Words& words);
  void report_figures(const RichText& text, Length narrowest, const Words& words);
  [[nodiscard]] Length floor_of(const RichText& text, Words::Source box, const Words& words) const;

  const Looks& looks_;
  Shaper& shaper_;
  TextBreaker breaker_;
  Diagnostics& diagnostics_;
  std::vector<LookWords> spaces_;  // by look
  TextAlign align_ = TextAlign::Left;
  std::uint32_t run_ = 0;  // the run that `split` has come to
  std::vector<DirectionRun> directions_;
  std::size_t direction_ = 0;  // the one that `split` has come to
  std::map<std::pair<std::string, LookId>, ShapedWord> mirrored_;
  ShapedWord nothing_;
  // Character, source and place: each is reported once.
  std::set<std::tuple<char32_t, SourceId, std::uint32_t>> reported_;
};

}  // namespace evident
