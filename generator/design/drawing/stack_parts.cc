#include "design/drawing/stack_parts.h"

#include <algorithm>

namespace evident {
namespace {

// "Police [c]", or only the symbol when there is one series.
std::string with_name(const Frame& frame, std::size_t series, const ChartValue& value) {
  const std::string& name = frame.chart.series[series].name;
  return frame.chart.series.size() > 1 ? name + "\u00A0" + shown(value) : shown(value);
}

bool can_be_drawn(const Frame& frame, std::size_t category) {
  double total = 0;
  bool complete = true;
  for (const ChartSeries& series : frame.chart.series) {
    const ChartValue& value = series.values[category];
    complete = complete && !value.missing;
    if (!value.missing) total += value.number;
  }
  return frame.chart.arrangement == Arrangement::Share ? complete && total > 0 && std::isfinite(total)
                                                       : std::isfinite(total);
}

// Several words beside a bar, as a list.
void add_words(std::string& list, std::string words) {
  if (!list.empty()) list += ", ";
  list += words;
}

Stack make_stack(const Frame& frame, std::size_t category, std::string& words) {
  Stack stack;
  const bool drawn = can_be_drawn(frame, category);
  for (std::size_t s = 0; s < frame.chart.series.size(); ++s) {
    const ChartValue& value = frame.value(s, category);
    if (!drawn || value.missing || is_open(value)) add_words(words, with_name(frame, s, value));
    if (!drawn || value.missing) continue;
    const Paint paint = frame.paint(s, category);
    const Palette& palette = frame.canvas.palette();
    const bool readable = contrast_ratio(text_on(paint.fill, palette), paint.fill) >= 4.5;
    stack.parts.push_back({s, stack.total, stack.total + value.number,
                           is_open(value) ? std::string() : shown(value), value.bound, paint, readable,
                           is_open(value) ? std::string() : value.figure});
    stack.total += value.number;
  }
  if (words.empty() && stack.total <= 0) words = shown(frame.value(0, category));
  return stack;
}

// Two thin arrow heads over the end of a part whose size is not known.
void draw_open_edge(const Frame& frame, const Rectangle& box, const StackPart& part, PartLine line) {
  const bool over = part.bound == ChartValue::Bound::Over;
  const Stroke stroke{frame.canvas.palette().paper, frame.em(14), {}, false};
  const Length depth = frame.em(over ? 40 : -40);
  for (int i = 1; i <= 2; ++i) {
    const Length back = frame.em(45 * i + (over ? 20 : -20));
    if (line == PartLine::Upright) {
      const Length x = box.x + box.width - back;
      if (x - frame.em(40) < box.x) return;
      frame.canvas.polyline({{x, box.y}, {x + depth, box.y + box.height / 2}, {x, box.y + box.height}},
                            stroke);
    } else {
      const Length y = box.y + back;
      if (y + frame.em(40) > box.y + box.height) return;
      frame.canvas.polyline({{box.x, y}, {box.x + box.width / 2, y - depth}, {box.x + box.width, y}}, stroke);
    }
  }
}

}  // namespace

std::vector<Stack> make_stacks(const Frame& frame, Length words_width, Length whole_width) {
  std::vector<Stack> stacks;
  for (std::size_t c = 0; c < frame.chart.categories.size(); ++c) {
    std::string words;
    stacks.push_back(make_stack(frame, c, words));
    Stack& stack = stacks.back();
    const Length width = stack.total > 0 ? words_width : whole_width - frame.em(45);
    stack.words = frame.canvas.wrap(words, frame.canvas.regular(), width);
    stack.words_width = frame.canvas.widest(stack.words, frame.canvas.regular());
  }
  return stacks;
}

void draw_part(const Frame& frame, const Rectangle& box, const StackPart& part, bool first, PartLine line) {
  frame.canvas.rectangle(box, part.paint.fill, part.paint.outline);
  frame.canvas.name_last_shape(part.figure);
  if (part.bound == ChartValue::Bound::Over || part.bound == ChartValue::Bound::Under) {
    draw_open_edge(frame, box, part, line);
  }
  if (first || box.width <= frame.em(20) || box.height <= frame.em(20)) return;
  const Stroke parting{frame.canvas.palette().paper, frame.em(12), {}, false};
  if (line == PartLine::Upright) {
    frame.canvas.line({box.x, box.y}, {box.x, box.y + box.height}, parting);
  } else {
    const Length y = box.y + box.height;
    frame.canvas.line({box.x, y}, {box.x + box.width, y}, parting);
  }
}

}  // namespace evident
