#pragma once
// A chart in words and as a table: what those get who do not see it. No number in them that it does not show.

#include "design/drawing/drawing.h"

namespace evident {

// "Line chart: Young people referred"
[[nodiscard]] std::string opening_of(const Chart& chart);
[[nodiscard]] std::string alternative_of(const Chart& chart);
[[nodiscard]] std::vector<std::string> description_of(const Chart& chart);
[[nodiscard]] DrawnTable table_of(const Chart& chart);

}  // namespace evident
