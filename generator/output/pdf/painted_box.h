#pragma once
// How far what is drawn reaches.

#include <optional>

#include "output/layout/layout.h"

namespace evident {

// The smallest box around the rectangles, lines, shapes and pictures, lines with their width; of curves, the
// box of their controls. Text does not count: how far glyphs reach is not known here.
[[nodiscard]] std::optional<Rectangle> painted_box(const MarkedContent& content);

}  // namespace evident
