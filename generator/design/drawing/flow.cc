#include <algorithm>

#include "design/drawing/block.h"
#include "design/drawing/diagram.h"

namespace evident {
namespace {

class Flow {
 public:
  Flow(const Diagram& diagram, Canvas& canvas) : diagram_(diagram), canvas_(canvas) {}

  void draw() {
    if (fits_across()) {
      draw_across();
    } else {
      draw_down();
    }
  }

 private:
  [[nodiscard]] Length em(std::int64_t hundredths) const { return ems(canvas_, hundredths); }
  [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(diagram_.parts.size()); }
  [[nodiscard]] Length padding() const { return panel_padding(canvas_); }
  [[nodiscard]] Length gutter() const { return em(230); }  // an arrow with air on both sides
  [[nodiscard]] Length column() const { return (canvas_.width() - gutter() * (count() - 1)) / count(); }

  [[nodiscard]] LabelBlock heading(const DiagramPart& part, Length width) {
    const Palette& palette = canvas_.palette();
    LabelBlock block(width - padding() * 2);
    block.add(canvas_, part.title, canvas_.strong(), text_on(solid(palette), palette));
    return block;
  }

  [[nodiscard]] LabelBlock words(const std::string& text, Length width) {
    const Palette& palette = canvas_.palette();
    LabelBlock block(width - padding() * 2);
    block.add(canvas_, text, canvas_.regular(), readable(palette.ink, palette.tint, palette));
    return block;
  }

  [[nodiscard]] bool fits_across() {
    const Length inner = column() - padding() * 2;
    if (inner < em(620)) return false;
    Length tallest;
    for (const DiagramPart& part : diagram_.parts) {
      if (widest_word(canvas_, part.title, part.lines) > inner) return false;
      Length height = heading(part, column()).height();
      for (const std::string& line : part.lines) height += words(line, column()).height() + padding() * 2;
      tallest = std::max(tallest, height);
    }
    return tallest <= canvas_.width();  // towers are hard to read
  }

  // The boxes of a column from `top` on. Returns where they end.
  Length draw_boxes(const DiagramPart& part, Point top, Length width) {
    for (const std::string& line : part.lines) {
      const LabelBlock text = words(line, width);
      const Length height = text.height() + padding() * 2;
      panel(canvas_, {top.x, top.y, width, height});
      text.draw(canvas_, {top.x + padding(), top.y + padding()});
      top.y += height + em(60);
    }
    return top.y - em(60);
  }

  void draw_heading(const DiagramPart& part, const Rectangle& box) {
    const LabelBlock text = heading(part, box.width);
    solid_panel(canvas_, box);
    text.draw(canvas_, {box.x + box.width / 2, box.y + (box.height - text.height()) / 2}, Anchor::Middle);
  }

  // Headings of one height with arrows from one to the next; the boxes of each below it.
  void draw_across() {
    const Length width = column();
    Length head, bottom;
    for (const DiagramPart& part : diagram_.parts) head = std::max(head, heading(part, width).height());
    head += padding() * 2;
    for (std::int64_t i = 0; i < count(); ++i) {
      const DiagramPart& part = diagram_.parts[static_cast<std::size_t>(i)];
      const Length x = (width + gutter()) * i;
      draw_heading(part, {x, {}, width, head});
      bottom = std::max(bottom, draw_boxes(part, {x, head + em(60)}, width));
      if (i + 1 < count()) {
        arrow(canvas_, {x + width + em(35), head / 2}, {x + width + gutter() - em(35), head / 2});
      }
    }
    canvas_.set_height(bottom);
  }

  void draw_down() {
    const Length width = canvas_.width(), between = em(260);
    Length top;
    for (const DiagramPart& part : diagram_.parts) {
      const Length head = heading(part, width).height() + padding() * 2;
      draw_heading(part, {{}, top, width, head});
      top = draw_boxes(part, {{}, top + head + em(60)}, width);
      if (&part == &diagram_.parts.back()) break;
      arrow(canvas_, {width / 2, top + em(40)}, {width / 2, top + between - em(40)});
      top += between;
    }
    canvas_.set_height(top);
  }

  const Diagram& diagram_;
  Canvas& canvas_;
};

}  // namespace

void draw_flow(const Diagram& diagram, Canvas& canvas) { Flow(diagram, canvas).draw(); }

}  // namespace evident
