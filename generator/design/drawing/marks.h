#pragma once
// Bars with closed and open ends, markers, whiskers and dashes.

#include "design/drawing/chart_frame.h"

namespace evident {

enum class Direction { Right, Left, Up, Down };

// A bar from its foot on the axis. `start` is the corner from which it grows, `length` along, `thickness`
// across (to the right of upright ones, downwards of lying ones).
struct Bar {
  Point start;
  Length length, thickness;
  Direction direction = Direction::Right;
  ChartValue::Bound bound = ChartValue::Bound::Exact;
  Paint paint;
  std::string figure = {};  // whose number its length is
};
// Over: the end is pointed and stripes go on beyond the number. Under: stripes point back from the number.
void draw_bar(const Frame& frame, const Bar& bar);
// How far the stripes of Over reach beyond the number.
[[nodiscard]] Length open_end_length(const Frame& frame, Length thickness);

// An arrow with an open head: it says that the true number lies somewhere that way.
void draw_arrow(const Frame& frame, Point from, Direction direction, Length length, Colour colour);

// Each series has a marker shape and a pattern of dashes of its own.
void draw_marker(const Frame& frame, Point centre, std::size_t series, Colour colour);
// A hollow marker for a number that is not known exactly.
void draw_hollow_marker(const Frame& frame, Point centre, Colour colour);
[[nodiscard]] Length marker_radius(const Frame& frame);
[[nodiscard]] Stroke series_stroke(const Frame& frame, std::size_t series, Colour colour);

// A line with caps over an interval, on paper of its own so that it shows on dark bars.
void draw_whisker(const Frame& frame, Point from, Point to);

}  // namespace evident
