#include <algorithm>

#include "design/drawing/block.h"
#include "design/drawing/diagram.h"

namespace evident {

// A numbered sign for each step, a fine line from one to the next, the words beside it.
void draw_steps(const Diagram& diagram, Canvas& canvas) {
  const Length radius = ems(canvas, 125), left = radius * 2 + ems(canvas, 110), gap = ems(canvas, 130);
  const Colour fill = solid(canvas.palette());
  Length top;
  for (std::size_t i = 0; i < diagram.parts.size(); ++i) {
    const DiagramPart& part = diagram.parts[i];
    const LabelBlock words =
        titled(canvas, part.title, part.lines, canvas.width() - left, canvas.palette().paper);
    // The title's first line stands at the height of its number.
    const Length words_top = top + radius - canvas.strong().leading / 2;
    const Length next = std::max(words_top + words.height(), top + radius * 2) + gap;
    const Point centre{radius, top + radius};
    if (i + 1 < diagram.parts.size()) {
      canvas.line({radius, centre.y + radius + ems(canvas, 30)}, {radius, next - ems(canvas, 30)},
                  fine(canvas, 10));
    }
    canvas.circle(centre, radius, fill);
    const Lettering& number = canvas.strong();
    canvas.text({centre.x, centre.y + number.cap_height / 2}, std::to_string(i + 1), number,
                text_on(fill, canvas.palette()), Anchor::Middle);
    words.draw(canvas, {left, words_top});
    top = next;
  }
  canvas.set_height(top - gap);
}

}  // namespace evident
