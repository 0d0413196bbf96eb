#pragma once
// Where labels and marks find room.

#include <utility>
#include <vector>

#include "design/drawing/canvas.h"

namespace evident {

// A label that wants to stand with its middle at `middle`.
struct Standing {
  Length middle, height;
};
// Moves labels apart as little as can be, so that they stand below one another in the order of their places,
// inside [top, bottom]. They overlap only when they are together higher than that.
void spread(std::vector<Standing>& labels, Length top, Length bottom);

// A number, and the length of what follows it outwards: its words, an open end.
using Reach = std::pair<double, Length>;
// The largest scale, in thousandths of a point for each unit, at which numbers of a range of `size` and what
// follows them fit into a length. Numbers below zero and above it share the length.
[[nodiscard]] double fitting_scale(const std::vector<Reach>& marks, double size, Length length);

// Whether a straight line touches a box.
[[nodiscard]] bool crosses(Point from, Point to, const Rectangle& box);

}  // namespace evident
