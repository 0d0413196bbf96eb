#pragma once
// The forms of charts with axes. Each draws below `frame.y` and moves it to its end.

#include "design/drawing/chart_frame.h"

namespace evident {

void draw_rows(Frame& frame);          // Bars and Dots, grouped, also as small multiples
void draw_stacked_rows(Frame& frame);  // Bars, stacked and shares
// Columns of every arrangement. False, and nothing drawn: their labels do not fit side by side.
[[nodiscard]] bool draw_columns(Frame& frame);
void draw_lines(Frame& frame);  // also as small multiples
void draw_slope(Frame& frame);

}  // namespace evident
