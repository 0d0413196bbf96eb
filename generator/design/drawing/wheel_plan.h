#pragma once
// Where the panels of a wheel stand: on an ellipse around the hub, clockwise from the top, in three columns
// whose edges are aligned. Geometry alone.

#include <vector>

#include "design/scene/scene.h"

namespace evident {

struct WheelMeasures {
  Length width;                 // of the drawing
  Length column;                // of each panel
  Length hub;                   // radius
  Length spoke;                 // the shortest between hub and panel
  Length gap;                   // the least between panels below one another
  std::vector<Length> heights;  // of the panels, clockwise from the top
};

struct WheelPlan {
  Point hub;
  Length across, down;  // how far from the hub the middles of panels stand at most
  Length rim;           // the ellipse's radius across that passes through the middles; `down` is the other
  std::vector<Rectangle> panels;  // as the heights
  std::vector<Point> ends;        // where each spoke meets its panel
  Length height;
};

// Three panels or more.
[[nodiscard]] WheelPlan plan_wheel(const WheelMeasures& measures);

// Panels that face each other get the height of the taller one; all of them get that of the tallest when the
// lowest lacks no more than `slack`.
void even_heights(std::vector<Length>& heights, Length slack);

}  // namespace evident
