#pragma once
// The charts that have no axes. Each draws into a canvas from the top left and sets its height. What they
// are given is checked: as many values as categories, no number below zero, none of Waffle and Pictogram
// above `whole`, and a number somewhere. They report crowded-chart and what concerns their form alone
// (wrong-shape, too-many-categories) themselves; after an error the caller leaves the drawing empty.

#include "design/drawing/canvas.h"
#include "design/drawing/drawing.h"

namespace evident {

void draw_waffle(const Chart& chart, Canvas& canvas, Diagnostics& diagnostics);
void draw_pictogram(const Chart& chart, Canvas& canvas, Diagnostics& diagnostics);
void draw_matrix(const Chart& chart, Canvas& canvas, Diagnostics& diagnostics);
void draw_number(const Chart& chart, Canvas& canvas, Diagnostics& diagnostics);

}  // namespace evident
