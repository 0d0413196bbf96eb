#pragma once
// Upright bars made of parts.

#include "design/drawing/chart_frame.h"

namespace evident {

// False, and nothing drawn: the labels do not fit side by side.
[[nodiscard]] bool draw_stacked_columns(Frame& frame);

}  // namespace evident
