#pragma once
// Charts for the tests, of invented numbers.

#include <string>
#include <utility>
#include <vector>

#include "design/drawing/drawing.h"
#include "foundation/text/text.h"

namespace evident {

inline ChartValue number(double number) {
  ChartValue value;
  value.number = number;
  value.printed = format_number(number, -1);
  return value;
}

inline ChartValue percent(double share) {
  ChartValue value = number(share);
  value.printed += "%";
  return value;
}

inline ChartValue missing(std::string symbol, std::string reason = {}) {
  ChartValue value;
  value.missing = true;
  value.printed = std::move(symbol);
  value.reason = std::move(reason);
  return value;
}

inline ChartValue bounded(double number, ChartValue::Bound bound, std::string printed) {
  ChartValue value;
  value.number = number;
  value.bound = bound;
  value.printed = std::move(printed);
  return value;
}

inline ChartValue between(double low, double number, double high) {
  ChartValue value = percent(number);
  value.low = low;
  value.high = high;
  return value;
}

inline ChartSeries series_of(std::string name, std::vector<ChartValue> values) {
  return {std::move(name), std::move(values), {}};
}

inline ChartSeries numbers(std::string name, const std::vector<double>& list) {
  ChartSeries series{std::move(name), {}, {}};
  for (const double one : list) series.values.push_back(number(one));
  return series;
}

inline Chart chart_of(ChartKind kind, std::vector<std::string> categories, std::vector<ChartSeries> series) {
  Chart chart;
  chart.kind = kind;
  chart.measure = "Young people referred";
  chart.categories = std::move(categories);
  chart.series = std::move(series);
  return chart;
}

inline const std::vector<std::string>& referrers() {
  static const std::vector<std::string> names = {"Children’s social care", "Police", "Schools and colleges",
                                                 "Health", "Voluntary organisations"};
  return names;
}

inline const std::vector<std::string>& quarters() {
  static const std::vector<std::string> names = {"2015 Q1", "2015 Q2", "2015 Q3", "2015 Q4",
                                                 "2016 Q1", "2016 Q2", "2016 Q3", "2016 Q4"};
  return names;
}

inline Chart plain_bars() {
  return chart_of(ChartKind::Bars, referrers(), {numbers("", {412, 288, 131, 87, 64})});
}

inline Chart grouped_bars() {
  return chart_of(
      ChartKind::Bars, referrers(),
      {numbers("First year", {160, 98, 52, 20, 31}), numbers("Second year", {252, 190, 79, 67, 33})});
}

// With every kind of value that is not a plain number.
inline Chart open_bars() {
  Chart chart = chart_of(ChartKind::Bars,
                         {"Sessions held", "Carers supported", "Professionals trained", "Young people seen",
                          "Complaints", "Peer mentors"},
                         {series_of("", {number(620), bounded(400, ChartValue::Bound::About, "400"),
                                         bounded(1000, ChartValue::Bound::Over, "over 1,000"),
                                         bounded(250, ChartValue::Bound::Under, "fewer than 250"),
                                         missing("[c]", "confidential"), missing("[x]", "not collected")})});
  chart.measure = "What the services reported";
  return chart;
}

inline Chart stacked(ChartKind kind, Arrangement arrangement) {
  Chart chart = chart_of(kind, {"Hub A", "Hub B", "Hub C", "Hub D"},
                         {numbers("Moved down", {42, 31, 18, 25}), numbers("Same level", {20, 26, 12, 9}),
                          numbers("Moved up", {6, 11, 7, 4})});
  chart.arrangement = arrangement;
  chart.measure = "Closed cases by change in the level of risk";
  return chart;
}

inline Chart quarterly(std::size_t count) {
  const std::vector<std::vector<double>> lines = {
      {12, 18, 22, 31, 36, 42, 47, 55}, {30, 28, 25, 26, 21, 19, 20, 17}, {8, 9, 12, 11, 15, 14, 18, 21},
      {5, 6, 4, 7, 6, 9, 8, 10},        {22, 24, 29, 33, 30, 28, 33, 36}, {15, 13, 16, 12, 11, 12, 9, 8}};
  const std::vector<std::string> names = {"Social care", "Police",        "Schools",
                                          "Health",      "Self-referral", "Other services"};
  Chart chart = chart_of(ChartKind::Lines, quarters(), {});
  for (std::size_t i = 0; i < count; ++i) chart.series.push_back(numbers(names[i], lines[i]));
  return chart;
}

inline Chart intervals(ChartKind kind) {
  Chart chart = chart_of(kind, {"North", "Midlands", "South", "London"},
                         {series_of("", {between(58, 64, 70), between(41, 52, 63), between(66, 71, 76),
                                         missing("[u]", "low reliability")})});
  chart.measure = "Young people who feel safer";
  chart.interval = "95% confidence interval";
  chart.unit_suffix = "%";
  return chart;
}

inline Chart slope() {
  Chart chart = chart_of(ChartKind::Slope, {"First assessment", "Closing assessment"},
                         {series_of("High risk", {percent(48), percent(19)}),
                          series_of("Medium risk", {percent(34), percent(33)}),
                          series_of("Low risk", {percent(18), percent(48)})});
  chart.measure = "Share of young people";
  chart.unit_suffix = "%";
  return chart;
}

}  // namespace evident
