// The part of a row chart that draws.

#include <algorithm>

#include "design/drawing/forms.h"
#include "design/drawing/row_chart.h"

namespace evident {
namespace {

Length row_gap(const Frame& frame, std::size_t series, bool above) {
  if (series > 1) return frame.em(95);
  return frame.em(above ? 80 : 65);
}

}  // namespace

void RowChart::draw_grid(const Place& place, Length top, Length bottom) {
  if (axis_) {
    for (const Tick& tick : ticks_.ticks) {
      if (tick.number == 0) continue;
      const Length x = place.zero + along(tick.number, scale_);
      frame_.canvas.line({x, top}, {x, bottom}, frame_.gridline());
    }
  }
  frame_.canvas.line({place.zero, top}, {place.zero, bottom}, frame_.zero_line());
}

void RowChart::draw_tick_labels(const Place& place, Length top) {
  Length free = std::max(Length{}, place.corner.x - frame_.em(70));
  const Lettering& lettering = frame_.canvas.regular();
  for (const Tick& tick : ticks_.ticks) {
    Point at{place.zero + along(tick.number, scale_), top + lettering.baseline()};
    const Length half = frame_.canvas.measure(tick.text, lettering) / 2;
    at.x = std::max(at.x, half);
    const Rectangle box = frame_.canvas.box(at, tick.text, lettering, Anchor::Middle);
    if (box.x < free || box.x + box.width > frame_.canvas.width()) continue;
    frame_.canvas.text(at, tick.text, lettering, frame_.canvas.palette().muted, Anchor::Middle);
    free = box.x + box.width + frame_.em(60);
  }
}

void RowChart::draw_label(std::size_t category, const Place& place, Length top, Length block) {
  if (!place.labels) return;
  const auto& lines = labels_.lines[category];
  const Length x = place.corner.x - labels_.width;
  const Length y = labels_.above ? top + frame_.canvas.regular().baseline()
                                 : frame_.baseline_at(top + block / 2, lines.size());
  frame_.canvas.text({x, y}, lines, frame_.label_lettering(category), frame_.canvas.palette().ink);
}

void RowChart::draw_mark(std::size_t series, std::size_t category, Length zero, Length middle) {
  const ChartValue& value = frame_.value(series, category);
  const Paint paint = frame_.paint(series, category);
  const Colour colour = paint.outline ? paint.outline->colour : paint.fill;
  const bool below = value.number < 0;
  const Direction outwards = below ? Direction::Left : Direction::Right;
  const Length end = zero + along(value.number, scale_);
  if (mark_ == Mark::Bar) {
    const Point start{zero, middle - thickness() / 2};
    draw_bar(frame_, {start, along(std::abs(value.number), scale_), thickness(), outwards, drawn_bound(value),
                      paint, value.figure});
  } else {
    const Stroke stem{frame_.line_colour(colour), frame_.em(10), {}, false};
    if (!value.low || !value.high) {
      frame_.canvas.line({zero, middle}, {end, middle}, stem);
      frame_.canvas.name_last_shape(is_open(value) ? std::string() : value.figure);
    }
  }
  if (value.low && value.high) {
    draw_whisker(frame_, {zero + along(*value.low, scale_), middle},
                 {zero + along(*value.high, scale_), middle});
  }
  if (mark_ == Mark::Bar) return;
  if (!is_open(value))
    return draw_marker(frame_, {end, middle}, frame_.chart.small_multiples ? 0 : series, colour);
  // Towards zero an arrow ends there: what lies beyond is another number.
  const bool over = drawn_bound(value) == ChartValue::Bound::Over;
  const Length distance = along(std::abs(value.number), scale_);
  const Length length = over ? frame_.em(150) : std::min(frame_.em(150), distance);
  if (length > frame_.em(70))
    draw_arrow(frame_, {end, middle}, over == below ? Direction::Left : Direction::Right, length, colour);
  draw_hollow_marker(frame_, {end, middle}, colour);
}

void RowChart::draw_words(const Panel& panel, std::size_t line, std::size_t category, const Place& place,
                          Length middle) {
  const std::size_t series = panel.series[line];
  const ChartValue& value = frame_.value(series, category);
  const Words& words = panel.words[line][category];
  const Palette& palette = frame_.canvas.palette();
  const Lettering& lettering = frame_.label_lettering(category);
  const Length y = frame_.baseline_at(middle, words.lines.size()), gap = frame_.em(45);
  if (axis_ && !value.missing) {
    frame_.canvas.text({place.corner.x + plot_ + frame_.em(80) + words_column_, y}, words.lines, lettering,
                       palette.ink, Anchor::End);
    return;
  }
  const Length end = value.missing ? Length{} : along(std::abs(value.number), scale_) + reach(value);
  const bool left = !value.missing && value.number < 0;
  const Length x = left ? place.zero - end - gap : place.zero + end + gap;
  const Colour colour = value.missing ? palette.muted : palette.ink;
  const Rectangle box =
      frame_.canvas.text({x, y}, words.lines, lettering, colour, left ? Anchor::End : Anchor::Start);
  if (!named_ || category != 0) return;
  const Length name_x = left ? box.x - frame_.em(60) : box.x + box.width + frame_.em(60);
  frame_.canvas.text({name_x, y}, frame_.chart.series[series].name, frame_.canvas.strong(),
                     text_colour(frame_.series_colour(series), palette), left ? Anchor::End : Anchor::Start);
}

void RowChart::draw_line(const Panel& panel, std::size_t line, std::size_t category, const Place& place,
                         Length middle) {
  if (!frame_.value(panel.series[line], category).missing) {
    draw_mark(panel.series[line], category, place.zero, middle);
  }
  draw_words(panel, line, category, place, middle);
}

void RowChart::draw_panel(const Panel& panel, Place place) {
  const Length gap = row_gap(frame_, panel.series.size(), labels_.above);
  const auto lines = static_cast<std::int64_t>(panel.series.size());
  Length y = place.corner.y;
  if (!labels_.above) draw_grid(place, y, y + panel_height());
  for (std::size_t c = 0; c < heights_.size(); ++c) {
    const Length block = pitches_[c] * lines;
    Length top = y + (heights_[c] - block) / 2;
    draw_label(c, place, y, heights_[c]);
    if (labels_.above) {
      top = y + heights_[c] - block;
      draw_grid(place, top - frame_.em(10), top + block + frame_.em(10));
    }
    for (std::size_t line = 0; line < panel.series.size(); ++line) {
      draw_line(panel, line, c, place, top + pitches_[c] * static_cast<std::int64_t>(line) + pitches_[c] / 2);
    }
    y += heights_[c] + gap;
  }
  if (axis_) draw_tick_labels(place, place.corner.y + panel_height() + frame_.em(20));
}

Length RowChart::panel_height() const {
  Length sum;
  for (const Length height : heights_) sum += height;
  const auto gaps = static_cast<std::int64_t>(heights_.size()) - 1;
  return sum + row_gap(frame_, panels_.front().series.size(), labels_.above) * gaps;
}

void RowChart::draw() {
  choose_layout();
  decide_names();
  measure_rows();
  const bool many = panels_.size() > 1;
  if (!many && panels_.front().series.size() > 1 && !named_) {
    frame_.draw_legend(panels_.front().series, mark_ == Mark::Bar ? Swatch::Area : Swatch::Dot);
  }
  const Length zero = zero_within();
  const Length step = plot_ + (axis_ ? words_column_ + frame_.em(80) : Length{}) + frame_.em(180);
  for (std::size_t first = 0; first < panels_.size(); first += columns_) {
    const std::size_t last = std::min(first + columns_, panels_.size());
    const auto x_of = [&](std::size_t p) {
      return labels_.width + step * static_cast<std::int64_t>(p - first);
    };
    if (many) {
      if (first > 0) frame_.y += frame_.em(120);
      Length title;
      for (std::size_t p = first; p < last; ++p) {
        const auto lines = frame_.canvas.wrap(frame_.chart.series[p].name, frame_.canvas.strong(),
                                              columns_ > 1 ? plot_ : frame_.canvas.width());
        frame_.canvas.text({columns_ > 1 ? x_of(p) : Length{}, frame_.y + frame_.canvas.strong().baseline()},
                           lines, frame_.canvas.strong(), frame_.canvas.palette().ink);
        title = std::max(title, frame_.leading() * static_cast<std::int64_t>(lines.size()));
      }
      frame_.y += title + frame_.em(50);
    }
    for (std::size_t p = first; p < last; ++p) {
      draw_panel(panels_[p], {{x_of(p), frame_.y}, x_of(p) + zero, p == first});
    }
    frame_.y += panel_height() + (axis_ ? frame_.leading() + frame_.em(20) : Length{});
  }
}

void draw_rows(Frame& frame) {
  RowChart(frame, frame.chart.kind == ChartKind::Dots ? RowChart::Mark::Dot : RowChart::Mark::Bar).draw();
}

}  // namespace evident
