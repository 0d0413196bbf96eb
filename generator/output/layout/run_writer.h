#pragma once
// Words and spaces of one line into glyph runs: a new run begins where face, look, tag or link changes.

#include "output/layout/galley.h"
#include "output/layout/words.h"

namespace evident {

class RunWriter {
 public:
  RunWriter(WordShaper& shaper, Line& line, Length x, Length baseline)
      : shaper_(shaper), line_(line), x_(x), baseline_(baseline) {}

  void word(const ShapedWord& word, const Run& run);
  // Some of a word's glyphs.
  void part(const ShapedWord& word, const GlyphPiece& piece, const Run& run);
  // A space that is wider or narrower than its glyph by `extra`.
  void space(const Run& run, Length extra = {});
  // A hyphen that only the line break needs: an artifact, so that the word reads whole.
  void break_hyphen(const Run& run);
  // Goes on at another place of the line.
  void move_to(Length x);
  void finish() { flush(); }
  [[nodiscard]] Length x() const;  // where the next glyph would stand

 private:
  void add(const ShapedWord& word, const GlyphPiece& piece, const Run& run);
  void call_note(const Run& run);
  void open(FaceId face, LookId look, TagId tag, std::uint32_t link);
  void append(const ShapedWord& word, const GlyphPiece& piece);
  void flush();
  void add_rules(Length from, Length to);
  void add_link(Length from, Length to);

  WordShaper& shaper_;
  Line& line_;
  Length x_;  // where the open run begins
  Length baseline_;
  bool is_open_ = false;
  GlyphRun glyphs_;
  LookId look_ = 0;
  TagId tag_ = artifact;
  std::uint32_t link_ = none;
  std::int64_t units_ = 0;    // advance of the open run, in units of its face
  std::int64_t visible_ = 0;  // without the spaces at its end
  Length owed_;               // of extra width that rounding to units has left
};

}  // namespace evident
