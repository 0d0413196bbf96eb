#include "design/drawing/chart_values.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "foundation/text/text.h"

namespace evident {
namespace {

// Whether a printed number says by itself that it is not exact.
bool says_so(std::string_view printed) {
  static constexpr std::array<std::string_view, 20> words = {
      "about", "around", "approx", "over", "under", "more",    "less", "fewer", "least", "most",
      "up to", "almost", "nearly", "some", "at or", "roughly", "~",    "<",     ">",     "+"};
  // "just a quarter": the words of a source stand for themselves.
  if (printed.find_first_of("0123456789") == std::string_view::npos) return true;
  const std::string lower = to_lower(printed);
  return std::any_of(words.begin(), words.end(),
                     [&lower](std::string_view word) { return lower.find(word) != std::string::npos; });
}

std::string_view word_of(ChartValue::Bound bound) {
  switch (bound) {
    case ChartValue::Bound::About:
      return "about ";
    case ChartValue::Bound::Over:
      return "over ";
    case ChartValue::Bound::Under:
      return "under ";
    case ChartValue::Bound::Exact:
      break;
  }
  return "";
}

// Government Analysis Function, "Using symbols in tables".
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> known_symbols = {
    {{"[c]", "confidential"},
     {"[x]", "not available"},
     {"[z]", "not applicable"},
     {"[low]", "rounds to zero but is not zero"},
     {"[u]", "low reliability"},
     {"[e]", "estimated"},
     {"[p]", "provisional"},
     {"[r]", "revised"}}};

}  // namespace

SeriesList all_series(const Chart& chart) {
  SeriesList list(chart.series.size());
  std::iota(list.begin(), list.end(), std::size_t{0});
  return list;
}

std::string shown(const ChartValue& value) {
  if (value.missing) return value.printed.empty() ? "[x]" : value.printed;
  const std::string printed = value.printed.empty() ? format_number(value.number, -1) : value.printed;
  if (value.bound == ChartValue::Bound::Exact || says_so(printed)) return printed;
  return std::string(word_of(value.bound)) + printed;
}

std::string reason_of(const ChartValue& value) {
  if (!value.reason.empty()) return value.reason;
  const std::string symbol = shown(value);
  for (const auto& [code, words] : known_symbols) {
    if (code == symbol) return std::string(words);
  }
  return {};
}

std::string interval_text(const ChartValue& value, const Chart& chart) {
  if (value.missing || !value.low || !value.high) return {};
  const auto print = [&chart](double number) {
    return chart.unit_prefix + format_number(number, -1) + chart.unit_suffix;
  };
  return print(*value.low) + " to " + print(*value.high);
}

bool is_open(const ChartValue& value) {
  return !value.missing &&
         (value.bound == ChartValue::Bound::Over || value.bound == ChartValue::Bound::Under);
}

ChartValue::Bound drawn_bound(const ChartValue& value) {
  if (value.number >= 0 || !is_open(value)) return value.bound;
  return value.bound == ChartValue::Bound::Over ? ChartValue::Bound::Under : ChartValue::Bound::Over;
}

bool has_intervals(const Chart& chart) {
  return std::any_of(chart.series.begin(), chart.series.end(), [](const ChartSeries& series) {
    return std::any_of(series.values.begin(), series.values.end(),
                       [](const ChartValue& value) { return !value.missing && value.low && value.high; });
  });
}

bool is_stacked(const Chart& chart) {
  return chart.arrangement != Arrangement::Grouped &&
         (chart.kind == ChartKind::Bars || chart.kind == ChartKind::Columns);
}

void Range::include(double number) {
  low = std::min(low, number);
  high = std::max(high, number);
}

Range range_from_zero(const Chart& chart, const SeriesList& series) {
  Range range;
  for (const std::size_t s : series) {
    for (const ChartValue& value : chart.series[s].values) {
      if (value.missing) continue;
      range.include(value.number);
      if (value.low && value.high) {
        range.include(*value.low);
        range.include(*value.high);
      }
    }
  }
  if (range.size() <= 0) range.high = 1;
  return range;
}

}  // namespace evident
