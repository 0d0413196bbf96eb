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

}  // namespace

Drawing draw(const Diagram& diagram, const Theme& theme, Shaper& shaper, Length width,
             Diagnostics& diagnostics) {
  Drawing drawing;
  drawing.scene.width = width;
  if (!check_diagram(diagram, diagnostics)) return drawing;
  Canvas canvas(theme, shaper, width);
  draw(diagram, canvas);
  drawing.scene = canvas.finish();
  drawing.alternative = diagram_alternative(diagram);
  drawing.description = diagram_description(diagram);
  return drawing;
}

}  // namespace evident
