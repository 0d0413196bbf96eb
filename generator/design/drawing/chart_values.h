#pragma once
// What charts ask of their values: the words beside a mark, and the range of a scale.

#include <string>
#include <string_view>
#include <vector>

#include "design/drawing/drawing.h"

namespace evident {

using SeriesList = std::vector<std::size_t>;  // indices into Chart::series

[[nodiscard]] SeriesList all_series(const Chart& chart);

// As it is published; a number that is not exact always with a word that says so, a missing one as its
// symbol.
[[nodiscard]] std::string shown(const ChartValue& value);
// What a missing code stands for: the reason that is given, else the Analysis Function's words.
[[nodiscard]] std::string reason_of(const ChartValue& value);
// "60% to 68%", with the chart's prefix and suffix; empty without an interval.
[[nodiscard]] std::string interval_text(const ChartValue& value, const Chart& chart);

[[nodiscard]] bool is_open(const ChartValue& value);  // known, and Over or Under
// Over and Under as a bar shows them: away from zero and towards it.
[[nodiscard]] ChartValue::Bound drawn_bound(const ChartValue& value);
[[nodiscard]] bool has_intervals(const Chart& chart);
[[nodiscard]] bool is_stacked(const Chart& chart);  // as parts, in Bars and Columns

struct Range {
  double low = 0, high = 0;
  [[nodiscard]] double size() const { return high - low; }
  void include(double number);
};
// Of the known numbers and their intervals, from zero or to zero; 0 to 1 when all are zero.
[[nodiscard]] Range range_from_zero(const Chart& chart, const SeriesList& series);

}  // namespace evident
