#pragma once
// Bars made of parts: what each is made of, and what is said beside it.

#include "design/drawing/chart_frame.h"

namespace evident {

struct StackPart {
  std::size_t series = 0;
  double from = 0, to = 0;  // from the foot of the bar
  std::string label;        // for inside it; empty when its words stand beside the bar
  ChartValue::Bound bound = ChartValue::Bound::Exact;
  Paint paint;
  bool readable = false;  // whether text can be read on it
  std::string figure = {};
};

struct Stack {
  std::vector<StackPart> parts;    // in series order, without missing ones
  double total = 0;                // of the parts: how long the bar is
  std::vector<std::string> words;  // at its end: missing parts and open ones, with their series
  Length words_width;
};

// One for each category. Words are wrapped at `words_width`, or at `whole_width` where no bar can be drawn:
// a bar of shares that lacks a part, or whose parts are all zero, says its numbers in words.
[[nodiscard]] std::vector<Stack> make_stacks(const Frame& frame, Length words_width, Length whole_width);

enum class PartLine { Upright, Lying };  // the line that parts it from the one before
void draw_part(const Frame& frame, const Rectangle& box, const StackPart& part, bool first, PartLine line);

}  // namespace evident
