#pragma once
// Charts without axes for the tests.

#include "design/drawing/charts.h"
#include "design/drawing/drawing_fixture.h"

namespace evident {

inline Chart share_chart(ChartKind kind, std::vector<std::string> categories,
                         std::vector<ChartValue> values) {
  Chart chart = chart_of(kind, std::move(categories), {series_of("", std::move(values))});
  chart.measure.clear();
  return chart;
}

// After Shuker and Harris (2018), 4.4.
inline Chart lower_risk() {
  Chart chart = share_chart(ChartKind::Waffle, {"at lower risk when their case was closed"}, {percent(72)});
  chart.measure = "Closed cases";
  return chart;
}

inline Chart seven_of_ten() {
  Chart chart = share_chart(ChartKind::Pictogram, {"young people kept seeing the same worker"}, {number(7)});
  chart.measure = "Illustrative data";
  chart.whole = 10;
  return chart;
}

inline Chart risk_bands() {
  Chart chart;
  chart.kind = ChartKind::Matrix;
  chart.across = "Risk at closing";
  chart.down = "Risk at first";
  chart.better = BetterEnd::First;
  chart.categories = {"Low", "Medium", "High"};
  chart.series = {{"Low", {number(18), number(0), missing("[c]", "confidential")}, {}},
                  {"Medium", {number(41), number(22), number(7)}, {}},
                  {"High", {number(16), number(35), number(19)}, {}}};
  return chart;
}

// Rows and columns that are no bands of one scale.
inline Chart plain_matrix() {
  Chart chart;
  chart.kind = ChartKind::Matrix;
  chart.categories = {"Accepted", "Declined", "Waiting"};
  chart.series = {numbers("Police", {12, 3, 0}), numbers("Schools and colleges", {31, 9, 4})};
  return chart;
}

inline Chart key_numbers() {
  Chart chart = share_chart(ChartKind::Number,
                            {"young people supported", "professionals trained", "hours of direct work"},
                            {number(1060), number(2486), missing("[x]", "not available")});
  chart.notes = {"up 12 on the last quarter", "the same as last quarter", ""};
  return chart;
}

// Every text so many times as long.
inline Chart longer(Chart chart, int count) {
  for (std::string& category : chart.categories) category = times(category, count);
  for (ChartSeries& series : chart.series) {
    if (!series.name.empty()) series.name = times(series.name, count);
  }
  for (std::string& note : chart.notes) {
    if (!note.empty()) note = times(note, count);
  }
  if (!chart.measure.empty()) chart.measure = times(chart.measure, count);
  if (!chart.across.empty()) chart.across = times(chart.across, count);
  if (!chart.down.empty()) chart.down = times(chart.down, count);
  return chart;
}

}  // namespace evident
