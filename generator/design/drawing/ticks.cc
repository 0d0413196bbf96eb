#include "design/drawing/ticks.h"

#include <algorithm>
#include <cmath>

#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr std::int64_t most_ticks = 60;

// As many as a multiple of the step has: 0.05 has two.
int decimals_of(double step) {
  const double magnitude = std::floor(std::log10(step) + 1e-9);
  return std::clamp(static_cast<int>(-magnitude), 0, 15);
}

std::string tick_text(double number, int decimals, const Chart& chart) {
  const std::string digits = format_number(std::abs(number), decimals);
  const std::string sign = number < 0 ? "−" : "";
  return sign + chart.unit_prefix + digits + chart.unit_suffix;
}

}  // namespace

double nice_step(double size, int count, bool whole_numbers) {
  if (!(size > 0) || !std::isfinite(size) || count < 1) return 1;
  const double rough = size / count;
  const double magnitude = std::pow(10.0, std::floor(std::log10(rough)));
  double step = magnitude * 10;
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (magnitude * factor >= rough * (1 - 1e-9)) {
      step = magnitude * factor;
      break;
    }
  }
  if (!(step > 0) || !std::isfinite(step)) return size;
  return whole_numbers ? std::max(step, 1.0) : step;
}

bool counts_things(const Chart& chart) {
  for (const ChartSeries& series : chart.series) {
    for (const ChartValue& value : series.values) {
      if (!value.missing && value.number != std::floor(value.number)) return false;
    }
  }
  return true;
}

Ticks make_ticks(Range range, int count, TickRange kind, const Chart& chart) {
  const double step = nice_step(range.size(), count, counts_things(chart));
  const int decimals = decimals_of(step);
  // A range from 0 to 20 has its last tick at 20, whatever the division leaves.
  const double slack = 1e-9;
  const double first =
      kind == TickRange::Around ? std::floor(range.low / step + slack) : std::ceil(range.low / step - slack);
  const double last = kind == TickRange::Around ? std::ceil(range.high / step - slack)
                                                : std::floor(range.high / step + slack);
  Ticks made;
  made.range = range;
  for (std::int64_t i = 0; i < most_ticks && first + static_cast<double>(i) <= last; ++i) {
    const double number = (first + static_cast<double>(i)) * step;
    made.ticks.push_back({number, tick_text(number, decimals, chart)});
  }
  if (kind == TickRange::Around && !made.ticks.empty()) {
    made.range = {std::min(range.low, made.ticks.front().number),
                  std::max(range.high, made.ticks.back().number)};
  }
  return made;
}

}  // namespace evident
