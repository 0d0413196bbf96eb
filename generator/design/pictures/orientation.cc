#include "design/pictures/orientation.h"

#include <algorithm>

namespace evident {

Raster turned_upright(Raster stored, int orientation) {
  if (orientation < 2 || orientation > 8) return stored;
  Raster upright;
  upright.components = stored.components;
  upright.width = swaps_sides(orientation) ? stored.height : stored.width;
  upright.height = swaps_sides(orientation) ? stored.width : stored.height;
  upright.bytes.resize(stored.bytes.size());
  // The tag names the side of the picture that the first stored row and column are.
  const bool from_right = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  const bool from_bottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  const auto components = static_cast<std::size_t>(stored.components);
  char* target = upright.bytes.data();
  for (std::uint32_t y = 0; y < upright.height; ++y) {
    for (std::uint32_t x = 0; x < upright.width; ++x, target += components) {
      std::uint32_t column = swaps_sides(orientation) ? y : x;
      std::uint32_t row = swaps_sides(orientation) ? x : y;
      if (from_right) column = stored.width - 1 - column;
      if (from_bottom) row = stored.height - 1 - row;
      std::copy_n(&stored.bytes[(std::size_t{row} * stored.width + column) * components], components, target);
    }
  }
  return upright;
}

}  // namespace evident
