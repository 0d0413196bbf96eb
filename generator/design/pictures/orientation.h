#pragma once
// Pictures turned upright.

#include "design/pictures/pictures.h"

namespace evident {

// Whether an Exif orientation (1 to 8) lays the picture on its side.
[[nodiscard]] constexpr bool swaps_sides(int orientation) { return orientation >= 5; }

// Pixels as they are meant to be seen, from how they are stored (Exif 2.32, tag 0x0112). Without alpha:
// orientation comes from JPEGs alone.
[[nodiscard]] Raster turned_upright(Raster stored, int orientation);

}  // namespace evident
