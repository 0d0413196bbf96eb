#pragma once
// Lines out of a paragraph's words: breaks chosen, glyphs gathered into runs, spaces among them.

#include "output/layout/galley.h"
#include "output/layout/words.h"

namespace evident {

class RunWriter;
class SpaceShare;

struct TextShape {
  LookId look = 0;  // sets the baseline
  Length leading;
  TextAlign align = TextAlign::Left;
  Length width;
  Length hang;                 // lines after the first begin further right by this
  bool balanced = false;       // lines of like length: headings, captions
  bool tears_figures = false;  // without a word: something else has been said about them
};

class LineMaker {
 public:
  LineMaker(WordShaper& shaper) : shaper_(shaper) {}

  [[nodiscard]] std::vector<Line> make(const RichText& text, const TextShape& shape);
  // All on one line, with a space after it for those who extract the text. `width` is what it takes.
  [[nodiscard]] Line make_one(const RichText& text, const TextShape& shape, Length& width);
  [[nodiscard]] WordShaper::Extent measure(const RichText& text) { return shaper_.measure(text, words_); }
  [[nodiscard]] Length baseline(LookId look, Length leading) const;

  [[nodiscard]] WordShaper& shaper() { return shaper_; }

 private:
  struct Stretch {
    std::uint32_t begin = 0, end = 0;  // items; `end` is the break
    Length x, measure;
    bool last = false;
  };
  // The items of a line, in the order of the text.
  void write(const RichText& text, std::uint32_t begin, std::uint32_t end, SpaceShare& share,
             RunWriter& writer);
  // The same where some of them stand from right to left: what is read next need not stand next.
  void write_both_ways(const RichText& text, std::uint32_t begin, std::uint32_t end, SpaceShare& share,
                       RunWriter& writer);
  [[nodiscard]] Line make_line(const RichText& text, const TextShape& shape, const Stretch& stretch);

  WordShaper& shaper_;
  Words words_;
};

}  // namespace evident
