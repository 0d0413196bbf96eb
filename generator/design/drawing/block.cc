#include "design/drawing/block.h"

#include <algorithm>

namespace evident {

void LabelBlock::add(Canvas& canvas, std::string_view text, const Lettering& lettering, Colour colour,
                     Length above) {
  constexpr std::size_t short_text = 4;  // lines; in a longer one a short last line does not disturb
  std::vector<std::string> lines = canvas.wrap(text, lettering, width_);
  if (lines.empty()) return;
  if (lines.size() > 1 && lines.size() <= short_text) lines = canvas.wrap_balanced(text, lettering, width_);
  if (texts_.empty()) above = {};
  height_ += above + lettering.leading * static_cast<std::int64_t>(lines.size());
  texts_.push_back({std::move(lines), lettering, colour, above});
}

Length LabelBlock::widest(Canvas& canvas) const {
  Length widest;
  for (const Text& text : texts_) widest = std::max(widest, canvas.widest(text.lines, text.lettering));
  return widest;
}

void LabelBlock::draw(Canvas& canvas, Point top, Anchor anchor) const {
  for (const Text& text : texts_) {
    top.y += text.above;
    canvas.text({top.x, top.y + text.lettering.baseline()}, text.lines, text.lettering, text.colour, anchor);
    top.y += text.lettering.leading * static_cast<std::int64_t>(text.lines.size());
  }
}

Length ems(const Canvas& canvas, std::int64_t hundredths) { return canvas.em() * hundredths / 100; }

Colour readable(Colour colour, Colour ground, const Palette& palette) {
  return contrast_ratio(colour, ground) >= 4.5 ? colour : text_on(ground, palette);
}

Colour solid(const Palette& palette) {
  const Colour colour = palette.primary;
  const bool fits = is_seen(colour, palette) && contrast_ratio(text_on(colour, palette), colour) >= 4.5;
  return fits ? colour : palette.ink;
}

Stroke fine(const Canvas& canvas, std::int64_t hundredths) {
  return {solid(canvas.palette()), ems(canvas, hundredths), {}, true};
}

Length panel_padding(const Canvas& canvas) { return ems(canvas, 80); }

void panel(Canvas& canvas, const Rectangle& box) {
  const Stroke edge = fine(canvas, 7);
  canvas.rounded_rectangle(around(box, -edge.width / 2), ems(canvas, 70), canvas.palette().tint, edge);
}

void solid_panel(Canvas& canvas, const Rectangle& box) {
  canvas.rounded_rectangle(box, ems(canvas, 70), solid(canvas.palette()));
}

void dot(Canvas& canvas, Point centre, std::int64_t hundredths) {
  canvas.circle(centre, ems(canvas, hundredths), solid(canvas.palette()));
}

void arrow(Canvas& canvas, Point from, Point to) {
  const Length head = ems(canvas, 70), half = ems(canvas, 42);
  const bool across = from.y == to.y;
  const Point neck = across ? Point{to.x - head, to.y} : Point{to.x, to.y - head};
  canvas.line(from, neck, fine(canvas, 14));
  const Point a = across ? Point{neck.x, neck.y - half} : Point{neck.x - half, neck.y};
  const Point b = across ? Point{neck.x, neck.y + half} : Point{neck.x + half, neck.y};
  canvas.polygon({a, to, b}, solid(canvas.palette()));
}

LabelBlock titled(Canvas& canvas, std::string_view title, const std::vector<std::string>& paragraphs,
                  Length width, Colour ground) {
  const Palette& palette = canvas.palette();
  LabelBlock block(width);
  block.add(canvas, title, canvas.strong(), readable(palette.primary, ground, palette));
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    block.add(canvas, paragraphs[i], canvas.regular(), readable(palette.ink, ground, palette),
              ems(canvas, i == 0 ? 10 : 40));
  }
  return block;
}

Length widest_word(Canvas& canvas, std::string_view title, const std::vector<std::string>& paragraphs) {
  Length widest = canvas.widest_word(title, canvas.strong());
  for (const std::string& paragraph : paragraphs) {
    widest = std::max(widest, canvas.widest_word(paragraph, canvas.regular()));
  }
  return widest;
}

}  // namespace evident
