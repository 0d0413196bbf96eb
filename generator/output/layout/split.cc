#include "output/layout/split.h"

#include <algorithm>
#include <utility>

namespace evident {
namespace {

constexpr Length air = points(3);  // above what goes on in the next part

Length bottom_of(const PlacedLine& line) { return line.at.y + line.line.height; }

// Rectangles are cut, rules go with the side that they are on.
void split_shapes(Slab& slab, Slab& rest, Length cut, Length shift) {
  std::vector<Ink> shapes = std::move(slab.shapes);
  slab.shapes.clear();
  for (Ink& shape : shapes) {
    if (auto* filled = std::get_if<FilledRectangle>(&shape.item)) {
      Rectangle& area = filled->area;
      const Length end = area.y + area.height;
      if (end > cut) {
        Ink below = shape;
        Rectangle& lower = std::get<FilledRectangle>(below.item).area;
        lower.y = std::max(area.y - shift, Length{});
        lower.height = end - shift - lower.y;
        rest.shapes.push_back(std::move(below));
      }
      if (area.y >= cut) continue;
      area.height = std::min(end, cut) - area.y;
      slab.shapes.push_back(std::move(shape));
    } else if (auto* line = std::get_if<StrokedLine>(&shape.item); line != nullptr && line->from.y > cut) {
      move_by(shape.item, {{}, -shift});
      rest.shapes.push_back(std::move(shape));
    } else {
      slab.shapes.push_back(std::move(shape));
    }
  }
}

}  // namespace

Slab split(Slab& slab, Length room) {
  Length least = slab.height;
  for (const PlacedLine& line : slab.lines) least = std::min(least, bottom_of(line));
  room = std::max(room, least);
  Slab rest;
  rest.head = slab.head;
  Length next = slab.height, used;
  std::vector<PlacedLine> kept;
  for (PlacedLine& line : slab.lines) {
    if (bottom_of(line) <= room) {
      used = std::max(used, bottom_of(line));
      kept.push_back(std::move(line));
    } else {
      next = std::min(next, line.at.y);
      rest.lines.push_back(std::move(line));
    }
  }
  slab.lines = std::move(kept);
  const Length shift = std::max(next - air, Length{});
  for (PlacedLine& line : rest.lines) line.at.y -= shift;
  rest.height = slab.height - shift;
  const Length cut = rest.lines.empty() ? slab.height : std::min(used + air, next);
  split_shapes(slab, rest, cut, shift);
  slab.height = cut;
  return rest;
}

}  // namespace evident
