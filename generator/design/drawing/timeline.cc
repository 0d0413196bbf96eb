#include <algorithm>

#include "design/drawing/block.h"
#include "design/drawing/diagram.h"

namespace evident {
namespace {

class Timeline {
 public:
  Timeline(const Diagram& diagram, Canvas& canvas) : diagram_(diagram), canvas_(canvas) {}

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
  [[nodiscard]] Length gap() const { return em(200); }
  [[nodiscard]] Length column() const { return (canvas_.width() - gap() * (count() - 1)) / count(); }

  [[nodiscard]] LabelBlock when(const DiagramPart& part, Length width) {
    const Palette& palette = canvas_.palette();
    LabelBlock block(width);
    block.add(canvas_, part.when, canvas_.strong(), readable(palette.primary, palette.paper, palette));
    return block;
  }

  [[nodiscard]] LabelBlock words(const DiagramPart& part, Length width) {
    const Palette& palette = canvas_.palette();
    LabelBlock block(width);
    block.add(canvas_, part.title, canvas_.strong(), readable(palette.ink, palette.paper, palette));
    for (std::size_t i = 0; i < part.lines.size(); ++i) {
      block.add(canvas_, part.lines[i], canvas_.regular(), readable(palette.ink, palette.paper, palette),
                em(i == 0 ? 10 : 40));
    }
    return block;
  }

  // Columns that are wide enough for their words, and not so full that they become towers.
  [[nodiscard]] bool fits_across() {
    const Length width = column();
    if (width < em(850)) return false;
    for (const DiagramPart& part : diagram_.parts) {
      if (std::max(canvas_.widest_word(part.when, canvas_.strong()),
                   widest_word(canvas_, part.title, part.lines)) > width) {
        return false;
      }
      if (words(part, width).height() > width * 2) return false;
    }
    return true;
  }

  void draw_across() {
    const Length width = column(), radius = em(50);
    Length above, below;
    for (const DiagramPart& part : diagram_.parts) {
      above = std::max(above, when(part, width).height());
      below = std::max(below, words(part, width).height());
    }
    const Length line = above + em(50) + radius, top = line + radius + em(60);
    arrow(canvas_, {radius, line}, {canvas_.width(), line});
    for (std::int64_t i = 0; i < count(); ++i) {
      const DiagramPart& part = diagram_.parts[static_cast<std::size_t>(i)];
      const Length x = (width + gap()) * i;
      const LabelBlock time = when(part, width);
      time.draw(canvas_, {x, above - time.height()});
      dot(canvas_, {x + radius, line}, 50);
      words(part, width).draw(canvas_, {x, top});
    }
    canvas_.set_height(top + below);
  }

  void draw_down() {
    const Length radius = em(50), left = em(220), width = canvas_.width() - left;
    Length top;
    for (const DiagramPart& part : diagram_.parts) {
      const bool last = &part == &diagram_.parts.back();
      const LabelBlock time = when(part, width), text = words(part, width);
      const Length centre = top + canvas_.strong().leading / 2;
      const Length next = top + time.height() + text.height() + em(130);
      if (last) {
        arrow(canvas_, {radius, centre}, {radius, std::max(next - em(130), centre + em(200))});
      } else {
        canvas_.line({radius, centre}, {radius, next + canvas_.strong().leading / 2}, fine(canvas_, 14));
      }
      dot(canvas_, {radius, centre}, 50);
      time.draw(canvas_, {left, top});
      text.draw(canvas_, {left, top + time.height()});
      top = next;
    }
    canvas_.set_height(top - em(130));
  }

  const Diagram& diagram_;
  Canvas& canvas_;
};

}  // namespace

void draw_timeline(const Diagram& diagram, Canvas& canvas) { Timeline(diagram, canvas).draw(); }

}  // namespace evident
