#pragma once
// Colours as SVG files write them.

#include <optional>
#include <string_view>

#include "design/theme/theme.h"

namespace evident {

struct SvgColour {
  Colour colour;
  double opacity = 1;
};

// #rgb, #rrggbb (also with alpha), rgb(), rgba() and the 148 names of CSS, in any case; nothing for all else.
[[nodiscard]] std::optional<SvgColour> read_svg_colour(std::string_view text);

}  // namespace evident
