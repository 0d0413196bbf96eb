#pragma once
// Wrapped texts below one another, measured first and placed when their place is known; and the panels,
// dots and arrows that diagrams have in common. Sizes follow from the size of the text.

#include <string>
#include <string_view>
#include <vector>

#include "design/drawing/canvas.h"

namespace evident {

class LabelBlock {
 public:
  explicit LabelBlock(Length width) : width_(width) {}

  // Adds a text below the others, `above` away from them. An empty text adds nothing. A short one gets
  // lines that are about equally long, so that no word is left alone.
  void add(Canvas& canvas, std::string_view text, const Lettering& lettering, Colour colour,
           Length above = {});

  [[nodiscard]] bool empty() const { return texts_.empty(); }
  [[nodiscard]] Length width() const { return width_; }  // that the lines may fill
  [[nodiscard]] Length height() const { return height_; }
  [[nodiscard]] Length widest(Canvas& canvas) const;  // that they do fill
  // `top` is the left end, middle or right end of its upper edge, as `anchor` says.
  void draw(Canvas& canvas, Point top, Anchor anchor = Anchor::Start) const;

 private:
  struct Text {
    std::vector<std::string> lines;
    Lettering lettering;
    Colour colour;
    Length above;
  };
  std::vector<Text> texts_;
  Length width_, height_;
};

// A length in hundredths of the size of the text.
[[nodiscard]] Length ems(const Canvas& canvas, std::int64_t hundredths);
// The colour itself where text in it can be read on the ground, else ink or paper.
[[nodiscard]] Colour readable(Colour colour, Colour ground, const Palette& palette);
// The theme's first colour where text can be read on it, else ink: for hubs, heads and numbered signs.
[[nodiscard]] Colour solid(const Palette& palette);
// The theme's first colour where a thin line of it is seen on paper, else ink.
[[nodiscard]] Stroke fine(const Canvas& canvas, std::int64_t hundredths);

// What stands between a panel's edge and its text.
[[nodiscard]] Length panel_padding(const Canvas& canvas);
// A tinted panel with soft corners and a fine edge; and the same filled with the solid colour.
void panel(Canvas& canvas, const Rectangle& box);
void solid_panel(Canvas& canvas, const Rectangle& box);
void dot(Canvas& canvas, Point centre, std::int64_t hundredths);
// A line that ends in a head; it runs straight across or straight down.
void arrow(Canvas& canvas, Point from, Point to);

// The title in bold and the paragraphs below it, for a panel or beside a line.
[[nodiscard]] LabelBlock titled(Canvas& canvas, std::string_view title,
                                const std::vector<std::string>& paragraphs, Length width, Colour ground);
// The widest word of these texts: what must fit where they are to stand.
[[nodiscard]] Length widest_word(Canvas& canvas, std::string_view title,
                                 const std::vector<std::string>& paragraphs);

}  // namespace evident
