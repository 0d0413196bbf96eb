#pragma once
// From pixels to lengths.

#include <cmath>
#include <cstdint>

#include "design/theme/theme.h"

namespace evident {

inline constexpr double usual_density = 96;  // pixels to the inch, as on the web

// Scanners and cameras also write 1 or nonsense, with which a picture would cover a wall or vanish.
[[nodiscard]] inline double believable_density(double pixels_to_the_inch) {
  return pixels_to_the_inch >= 20 && pixels_to_the_inch <= 4800 ? pixels_to_the_inch : usual_density;
}

[[nodiscard]] inline Length natural_length(std::uint32_t pixels, double pixels_to_the_inch) {
  return {std::llround(pixels * 72000.0 / pixels_to_the_inch)};
}

}  // namespace evident
