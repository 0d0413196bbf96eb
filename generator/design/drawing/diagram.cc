#include "design/drawing/diagram.h"

#include "design/drawing/diagram_words.h"

namespace evident {
namespace {

void draw(const Diagram& diagram, Canvas& canvas) {
  switch (diagram.kind) {
    case DiagramKind::Wheel:
      return draw_wheel(diagram, canvas);
    case DiagramKind::Flow:
      return draw_flow(diagram, canvas);
    case DiagramKind::Timeline:
      return draw_timeline(diagram, canvas);
    case DiagramKind::Steps:
      return draw_steps(diagram, canvas);
  }
}

void check_height(const Diagram& diagram, const Canvas& canvas, Diagnostics& diagnostics) {
  const PageStyle& page = canvas.theme().page;
  if (canvas.height() <= page.height - page.top - page.bottom) return;
  diagnostics.warning("crowded-chart", diagram.span, "The diagram is higher than a page",
                      "shorten its texts, or make two diagrams of it");
}

}  // namespace

Drawing draw(const Diagram& diagram, const Theme& theme, Shaper& shaper, Length width,
             Diagnostics& diagnostics) {
  Drawing drawing;
  drawing.scene.width = width;
  if (!check_diagram(diagram, diagnostics)) return drawing;
  Canvas canvas(theme, shaper, width);
  draw(diagram, canvas);
  check_height(diagram, canvas, diagnostics);
  drawing.scene = canvas.finish();
  drawing.alternative = diagram_alternative(diagram);
  drawing.description = diagram_description(diagram);
  return drawing;
}

}  // namespace evident
