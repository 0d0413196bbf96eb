#pragma once
// The four diagrams, each drawn into a canvas from its top left; they set its height. What they are given
// is checked (diagram_words.h).

#include "design/drawing/canvas.h"
#include "design/drawing/drawing.h"

namespace evident {

void draw_wheel(const Diagram& diagram, Canvas& canvas);
void draw_flow(const Diagram& diagram, Canvas& canvas);
void draw_timeline(const Diagram& diagram, Canvas& canvas);
void draw_steps(const Diagram& diagram, Canvas& canvas);

}  // namespace evident
