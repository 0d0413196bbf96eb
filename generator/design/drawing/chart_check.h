#pragma once
// What is wrong with the specification of a chart.

#include "design/drawing/drawing.h"

namespace evident {

// Reports every mistake; false when there is an error, and nothing may be drawn.
[[nodiscard]] bool check_chart(const Chart& chart, Diagnostics& diagnostics);

}  // namespace evident
