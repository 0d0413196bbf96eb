#pragma once
// Scales: numbers into lengths, and the round numbers beside an axis.

#include <string>
#include <vector>

#include "design/drawing/chart_values.h"

namespace evident {

// 1, 2 or 5 times a power of ten, so that at most `count` steps make up the size.
[[nodiscard]] double nice_step(double size, int count, bool whole_numbers);

struct Tick {
  double number = 0;
  std::string text;
};
struct Ticks {
  std::vector<Tick> ticks;  // in ascending order
  Range range;              // from the first to the last
};
enum class TickRange { Inside, Around };  // only ticks within the range, or the range widened to its ticks

[[nodiscard]] Ticks make_ticks(Range range, int count, TickRange kind, const Chart& chart);

// Whether all known numbers are whole: then ticks are, too.
[[nodiscard]] bool counts_things(const Chart& chart);

}  // namespace evident
