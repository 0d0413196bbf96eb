#include "design/drawing/chart_check.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "design/drawing/chart_values.h"

namespace evident {
namespace {

struct Limits {
  std::string_view name;  // "A bar chart"
  std::size_t categories, series;
  std::string_view fewer_categories, fewer_series;  // what to do about too many
};

constexpr std::string_view put_together = "put small categories together, or give a table";
constexpr std::string_view one_panel_each =
    "show the most important ones, or small multiples: a panel for each";

Limits limits_of(const Chart& chart) {
  switch (chart.kind) {
    case ChartKind::Bars:
      return {"A bar chart", 40, 6, put_together, one_panel_each};
    case ChartKind::Columns:
      return {"A column chart", 24, 6, "draw bars, which have more room for their labels", one_panel_each};
    case ChartKind::Lines:
      return {"A line chart", 60, 6, "show a shorter time, or years instead of quarters", one_panel_each};
    case ChartKind::Dots:
      return {"A dot chart", 40, 6, put_together, one_panel_each};
    case ChartKind::Slope:
      return {"A slope chart", 2, 6, "", "show the most important ones, or draw grouped bars"};
    default:
      // The charts without axes know best themselves how much they can hold.
      return {"A chart", 40, 40, put_together, "show the most important ones, or give a table"};
  }
}

bool is_part_of_whole(const Chart& chart) {
  return is_stacked(chart) || chart.kind == ChartKind::Waffle || chart.kind == ChartKind::Pictogram;
}

class ChartCheck {
 public:
  ChartCheck(const Chart& chart, Diagnostics& diagnostics) : chart_(chart), diagnostics_(diagnostics) {}

  [[nodiscard]] bool run() {
    check_presence();
    if (!sound_) return false;
    check_limits();
    check_shape();
    for (const ChartSeries& series : chart_.series) {
      for (const ChartValue& value : series.values) check_value(value);
    }
    return sound_;
  }

 private:
  void error(std::string code, Span span, std::string message, std::string help) {
    diagnostics_.error(std::move(code), span.source == no_source ? chart_.span : span, std::move(message),
                       std::move(help));
    sound_ = false;
  }

  void check_presence() {
    if (chart_.categories.empty()) {
      return error("no-data", chart_.span, "The chart has no categories",
                   "name what is compared, such as areas or quarters, and give a value for each");
    }
    if (chart_.series.empty()) {
      return error("no-data", chart_.span, "The chart has no values",
                   "give it a value for each category, or a missing code such as [x]");
    }
    for (const ChartSeries& series : chart_.series) check_length(series);
    const bool some = std::any_of(chart_.series.begin(), chart_.series.end(), [](const ChartSeries& series) {
      return std::any_of(series.values.begin(), series.values.end(),
                         [](const ChartValue& v) { return !v.missing; });
    });
    if (sound_ && !some) {
      error("all-missing", chart_.span, "Every value of the chart is missing",
            "leave the chart out, and say in words why there are no numbers");
    }
  }

  void check_length(const ChartSeries& series) {
    const std::size_t values = series.values.size(), categories = chart_.categories.size();
    if (values == categories) return;
    const std::string name = series.name.empty() ? "The series" : "The series `" + series.name + "`";
    error("uneven-series", series.span,
          name + " has " + counted(values, "value", "values") + " for " +
              counted(categories, "category", "categories"),
          "give one value for each category, and a missing code such as [x] where there is none");
  }

  static std::string counted(std::size_t count, std::string_view one, std::string_view more) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : more);
  }

  void check_limits() {
    const Limits limits = limits_of(chart_);
    if (chart_.kind != ChartKind::Slope && chart_.categories.size() > limits.categories) {
      error("too-many-categories", category_span(limits.categories),
            std::string(limits.name) + " has room for " + std::to_string(limits.categories) +
                " categories, and this one has " + std::to_string(chart_.categories.size()),
            std::string(limits.fewer_categories));
    }
    const std::size_t most = chart_.small_multiples ? 12 : limits.series;
    if (chart_.series.size() > most) {
      error("too-many-series", chart_.series[most].span,
            std::string(limits.name) + " has room for " + std::to_string(most) +
                " series, and this one has " + std::to_string(chart_.series.size()),
            chart_.small_multiples ? "show the most important ones, or give a table"
                                   : std::string(limits.fewer_series));
    }
  }

  [[nodiscard]] Span category_span(std::size_t category) const {
    return category < chart_.category_spans.size() ? chart_.category_spans[category] : chart_.span;
  }

  void check_shape() {
    const ChartKind kind = chart_.kind;
    const bool grouped = chart_.arrangement == Arrangement::Grouped;
    if (kind == ChartKind::Slope && chart_.categories.size() != 2) {
      error("wrong-shape", chart_.span,
            "A slope chart compares two categories, before and after, and this one has " +
                std::to_string(chart_.categories.size()),
            "choose the first and the last, or draw lines");
    }
    if (!grouped && !is_stacked(chart_)) {
      error("wrong-shape", chart_.span, "Only bars and columns can be stacked",
            "draw bars or columns, or leave out how they are arranged");
    }
    if (is_stacked(chart_) && chart_.small_multiples) {
      error("wrong-shape", chart_.span,
            "Small multiples show each series by itself, so they cannot be stacked", "choose one of the two");
    }
    if (chart_.small_multiples && kind != ChartKind::Bars && kind != ChartKind::Columns &&
        kind != ChartKind::Lines && kind != ChartKind::Dots) {
      error("wrong-shape", chart_.span, "Small multiples are made of bars, columns, lines or dots",
            "choose one of these kinds, or leave out small multiples");
    }
    if (chart_.highlight && *chart_.highlight >= chart_.categories.size()) {
      error("wrong-shape", chart_.span, "The category to highlight is not in the chart",
            "name one of its categories");
    }
    check_names();
  }

  void check_names() {
    if (chart_.series.size() < 2) return;
    for (const ChartSeries& series : chart_.series) {
      if (!series.name.empty()) continue;
      error("wrong-shape", series.span, "One of several series has no name", "give each series a name");
    }
  }

  void check_value(const ChartValue& value) {
    if (value.missing) return;
    const std::string printed = "`" + shown(value) + "`";
    if (!std::isfinite(value.number)) {
      return error("wrong-shape", value.span, printed + " is no number that can be drawn",
                   "give a number, or a missing code such as [x]");
    }
    if (is_part_of_whole(chart_) && value.number < 0) {
      error("negative-share", value.span, "A part of a whole cannot be below zero, as " + printed + " is",
            "draw the numbers side by side, as grouped bars");
    }
    const bool whole_matters = chart_.kind == ChartKind::Waffle || chart_.kind == ChartKind::Pictogram;
    if (whole_matters && value.number > chart_.whole) {
      error("above-whole", value.span, printed + " is more than the whole that it is a share of",
            "check the number and the whole");
    }
    check_interval(value, printed);
  }

  void check_interval(const ChartValue& value, const std::string& printed) {
    if (!value.low && !value.high) return;
    if (!value.low || !value.high || !std::isfinite(*value.low) || !std::isfinite(*value.high) ||
        *value.low > *value.high) {
      return error("wrong-shape", value.span,
                   "The interval of " + printed + " needs a lower and an upper end",
                   "give both, the lower one first");
    }
    if (is_stacked(chart_)) {
      error("wrong-shape", value.span, "Intervals cannot be drawn on stacked bars",
            "draw the numbers side by side, as grouped bars or dots");
    }
  }

  const Chart& chart_;
  Diagnostics& diagnostics_;
  bool sound_ = true;
};

}  // namespace

bool check_chart(const Chart& chart, Diagnostics& diagnostics) {
  return ChartCheck(chart, diagnostics).run();
}

}  // namespace evident
