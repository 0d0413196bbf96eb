#include "design/drawing/share_signs.h"

#include <algorithm>
#include <cmath>

#include "design/drawing/chart_values.h"

namespace evident {
namespace {

constexpr std::size_t most_categories = 6;

// "7 of 10"; what says its share itself ("72%", "fewer than a quarter") stays as it is.
std::string with_whole(const Chart& chart, const ChartValue& value) {
  std::string text = shown(value);
  const bool counted = !text.empty() && text.back() >= '0' && text.back() <= '9';
  if (counted && !value.missing) text += " of " + format_number(chart.whole, -1);
  return text;
}

// At least, at most, about: which signs the value does not settle.
void open_signs(const ChartValue& value, std::size_t full, SharedSigns& signs) {
  using Bound = ChartValue::Bound;
  std::vector<SignState>& states = signs.states;
  if (value.bound == Bound::Over) {
    if (full >= states.size()) return;
    states[full] = SignState::Open;
    signs.key = "Pale: more than the filled ones, how many more is not known";
  } else if (value.bound == Bound::Under) {
    const std::size_t end = full + (signs.part > 0 ? 1 : 0);
    std::fill_n(states.begin(), std::min(end, states.size()), SignState::Open);
    signs.part = 0;
    if (end > 0) signs.key = "Pale: no more than these, how many fewer is not known";
  } else if (value.bound == Bound::About) {
    const bool part = signs.part > 0;
    if (full == 0 && !part) return;
    states[part ? full : full - 1] = SignState::Open;
    signs.part = 0;
    signs.key = "Pale: the number is not exact";
  }
}

}  // namespace

SharedSigns share_signs(const ChartValue& value, double whole, std::size_t count) {
  SharedSigns signs;
  if (value.missing || !(whole > 0)) {
    signs.states.assign(count, SignState::Unknown);
    return signs;
  }
  const double exact = std::clamp(value.number / whole, 0.0, 1.0) * static_cast<double>(count);
  // Shares such as 0.07 × 100 miss a whole number by the last bit.
  const double near = std::abs(exact - std::round(exact)) < 1e-6 ? std::round(exact) : exact;
  const auto full = static_cast<std::size_t>(near);
  signs.part = near - std::floor(near);
  signs.states.assign(count, SignState::Empty);
  std::fill_n(signs.states.begin(), full, SignState::Filled);
  if (signs.part > 0 && full < count) signs.states[full] = SignState::Part;
  open_signs(value, full, signs);
  return signs;
}

Colour light_edge(const Palette& palette) {
  for (int share = 40; share < 100; share += 5) {
    const Colour colour = mix(palette.muted, palette.paper, share);
    if (contrast_ratio(colour, palette.paper) >= 3.1) return colour;
  }
  return palette.ink;
}

SignLook sign_look(const Canvas& canvas, SignState state) {
  const Palette& palette = canvas.palette();
  const Length dash = ems(canvas, 18);
  switch (state) {
    case SignState::Filled:
      return {solid(palette), {}};
    case SignState::Open:
      return {mix(solid(palette), palette.paper, 35), Stroke{solid(palette), ems(canvas, 12), {}, false}};
    case SignState::Unknown:
      return {{}, Stroke{light_edge(palette), ems(canvas, 8), {dash, dash}, false}};
    case SignState::Part:
    case SignState::Empty:
      break;
  }
  return {{}, Stroke{light_edge(palette), ems(canvas, 8), {}, false}};
}

Lettering big_number(Canvas& canvas, std::string_view printed, Length width, Length largest) {
  Lettering number = canvas.lettering("stat-number");
  // A theme without large figures gets them from its bold.
  if (number.size < canvas.strong().size * 2) number = canvas.sized(canvas.strong(), canvas.em() * 3);
  number = canvas.sized(number, std::min(number.size, largest));
  const Length smallest = canvas.strong().size * 3 / 2;
  while (number.size > smallest) {
    const bool large = number.size > canvas.strong().size * 5 / 2;
    const bool fits = large ? canvas.measure(printed, number) <= width
                            : canvas.wrap(printed, number, width).size() <= 2 &&
                                  canvas.widest_word(printed, number) <= width;
    if (fits) return number;
    number = canvas.sized(number, std::max(number.size * 9 / 10, smallest));
  }
  return number;
}

LabelBlock share_words(const Chart& chart, std::size_t category, const SharedSigns& signs, Canvas& canvas,
                       Length width, Length largest) {
  const ChartValue& value = chart.series.front().values[category];
  const Palette& palette = canvas.palette();
  const Colour ink = readable(palette.ink, palette.paper, palette);
  const Colour muted = readable(palette.muted, palette.paper, palette);
  LabelBlock words(width);
  const std::string printed = with_whole(chart, value);
  words.add(canvas, printed, big_number(canvas, printed, width, largest),
            text_colour(solid(palette), palette));
  if (value.missing) words.add(canvas, reason_of(value), canvas.strong(), ink);
  const std::string name(trim(chart.categories[category]));
  words.add(canvas, name.empty() ? chart.measure : name, canvas.regular(), ink);
  if (chart.categories.size() == 1 && !name.empty()) {
    words.add(canvas, chart.measure, canvas.regular(), muted, ems(canvas, 20));
  }
  words.add(canvas, signs.key, canvas.regular(), muted, ems(canvas, 40));
  return words;
}

bool check_shares(const Chart& chart, std::string_view kind, Diagnostics& diagnostics) {
  const std::string name(kind);
  if (chart.series.size() > 1) {
    const Span span = chart.series[1].span;
    diagnostics.error(
        "too-many-series", span.source == no_source ? chart.span : span,
        "A " + name + " shows one series, and this one has " + std::to_string(chart.series.size()),
        "keep one of them, or draw bars");
    return false;
  }
  if (chart.categories.size() > most_categories) {
    const bool placed = chart.category_spans.size() > most_categories;
    diagnostics.error("too-many-categories", placed ? chart.category_spans[most_categories] : chart.span,
                      "A " + name + " shows up to " + std::to_string(most_categories) +
                          " categories, and this one has " + std::to_string(chart.categories.size()),
                      "keep the most important ones, or draw bars");
    return false;
  }
  if (!std::isfinite(chart.whole) || chart.whole <= 0) {
    diagnostics.error("wrong-shape", chart.span, "The whole of a " + name + " must be above zero",
                      "give the number that the values are a share of, such as 100");
    return false;
  }
  return true;
}

}  // namespace evident
