#include "design/drawing/line_chart.h"

#include <algorithm>

#include "design/drawing/forms.h"

namespace evident {
namespace {

// The least and the greatest of all numbers and intervals.
Range range_of(const Chart& chart) {
  Range range{1, 0};
  bool first = true;
  for (const ChartSeries& series : chart.series) {
    for (const ChartValue& value : series.values) {
      if (value.missing) continue;
      if (first) range = {value.number, value.number};
      first = false;
      range.include(value.number);
      if (value.low && value.high) {
        range.include(*value.low);
        range.include(*value.high);
      }
    }
  }
  return range;
}

}  // namespace

LineChart::LineChart(Frame& frame) : frame_(frame), series_(all_series(frame.chart)) {
  range_ = range_from_zero(frame.chart, series_);
  // Far above zero, changes would be too small to see; an axis that starts elsewhere says so in its numbers.
  const Range own = range_of(frame.chart);
  from_zero_ = own.low <= 0 || own.size() <= 0 || own.size() >= own.high * 0.3;
  if (!from_zero_) range_ = own;
}

bool LineChart::shows_markers() const { return place_of(1) - place_of(0) >= frame_.em(160); }

Length LineChart::place_of(std::size_t category) const {
  const auto steps = static_cast<std::int64_t>(frame_.chart.categories.size()) - 1;
  if (steps == 0) return category == 0 ? width_ / 2 : width_;
  return inset_ + (width_ - inset_ * 2) * static_cast<std::int64_t>(category) / steps;
}

Point LineChart::point_of(const Upright& plot, std::size_t series, std::size_t category) const {
  return {plot.left + place_of(category), plot.at(frame_.value(series, category).number)};
}

// What stands at the right of the lines. False when a name does not fit into its column.
bool LineChart::make_end_labels(Length most_name) {
  ends_.clear();
  value_column_ = names_ = {};
  Canvas& canvas = frame_.canvas;
  Length widest, heights;
  for (const std::size_t s : series_) {
    EndLabel label;
    label.series = s;
    const auto& values = frame_.chart.series[s].values;
    if (!values.back().missing) label.number = shown(values.back());
    if (canvas.measure(label.number, canvas.regular()) > canvas.width() * 25 / 100) label.number.clear();
    value_column_ = std::max(value_column_, canvas.measure(label.number, canvas.regular()));
    if (most_name.value > 0 && series_.size() > 1) {
      const auto lines = short_lines(frame_, frame_.chart.series[s].name, canvas.strong(), most_name);
      if (!lines) return false;
      label.name = *lines;
      widest = std::max(widest, canvas.widest(*lines, canvas.strong()));
    }
    const auto lines = std::max<std::int64_t>(1, static_cast<std::int64_t>(label.name.size()));
    label.place.height = frame_.leading() * lines;
    heights += label.place.height;
    ends_.push_back(std::move(label));
  }
  const Length gap = frame_.em(90), between = frame_.em(45);
  if (value_column_.value > 0) names_ += gap + value_column_;
  if (widest.value > 0) names_ += (value_column_.value > 0 ? between : gap) + widest;
  return most_name.value == 0 || heights <= plot_height(frame_, canvas.width());
}

void LineChart::measure_missing() {
  missing_rows_ = 0;
  for (const std::size_t s : series_) {
    const auto& values = frame_.chart.series[s].values;
    const bool some =
        std::any_of(values.begin(), values.end(), [](const ChartValue& v) { return v.missing; });
    if (some) missing_rows_ = is_many() ? 1 : missing_rows_ + 1;
  }
}

void LineChart::set_scale(Numbers numbers) {
  if (numbers == Numbers::Ends) {
    const auto steps = std::clamp<std::int64_t>(height_.value / (frame_.leading().value * 2), 2, 5);
    ticks_ = make_ticks(range_, static_cast<int>(steps), TickRange::Around, frame_.chart);
    range_ = ticks_.range;
    axis_ = axis_width(frame_, ticks_);
    scale_ = static_cast<double>(height_.value) / range_.size();
    space_above_ = frame_.leading() / 2;
    return;
  }
  axis_ = space_above_ = {};
  const Length number = frame_.leading() + frame_.em(50);
  scale_ = fitting_scale({{range_.high, number}, {range_.low, range_.low < 0 ? number : Length{}}},
                         range_.size(), height_);
}

void LineChart::fit(std::size_t columns, Numbers numbers) {
  columns_ = columns;
  numbers_ = numbers;
  inset_ = frame_.em(60);
  if (numbers == Numbers::All) {
    // No axis stands at the left: half the name of the first period has to.
    const Length name = frame_.canvas.measure(frame_.chart.categories.front(), frame_.canvas.regular());
    inset_ = std::max(inset_, std::min(name / 2, frame_.em(220)));
  }
  const auto count = static_cast<std::int64_t>(columns);
  const Length share = frame_.canvas.width() / count;
  height_ = is_many() ? panel_plot_height(frame_, share) : plot_height(frame_, share);
  set_scale(numbers);
  const Length right = numbers == Numbers::Ends ? names_ : Length{};
  width_ = (frame_.canvas.width() - axis_ - frame_.em(150) * (count - 1)) / count - right;
}

void LineChart::choose_layout() {
  measure_missing();
  const Length whole = frame_.canvas.width();
  if (is_many()) {
    static_cast<void>(make_end_labels({}));
    for (std::size_t columns = std::min<std::size_t>(series_.size(), 4); columns > 0; --columns) {
      if (even_columns(series_.size(), columns) != columns) continue;
      fit(columns, Numbers::Ends);
      if (columns == 1 || width_ >= frame_.em(850)) return;
    }
  }
  const bool plain = series_.size() == 1 && from_zero_ && !has_intervals(frame_.chart);
  if (plain) {
    fit(1, Numbers::All);
    if (plan_numbers(plot_at({}))) return;
    range_ = range_from_zero(frame_.chart, series_);
  }
  legend_ = !make_end_labels(whole * 28 / 100);
  if (legend_) static_cast<void>(make_end_labels({}));
  fit(1, Numbers::Ends);
}

Upright LineChart::plot_at(Length left) const {
  Upright plot{left, width_, frame_.y + space_above_, height_, {}, scale_, from_zero_ ? 0 : range_.low};
  const double below = from_zero_ ? std::min(range_.low, 0.0) : 0;
  Length depth = along(-below, scale_);
  if (numbers_ == Numbers::All && below < 0) depth += frame_.leading() + frame_.em(50);
  plot.foot = plot.bottom() - depth;
  return plot;
}

void LineChart::draw() {
  choose_layout();
  if (legend_) frame_.draw_legend(series_, Swatch::Line);
  if (numbers_ == Numbers::All) static_cast<void>(plan_numbers(plot_at({})));  // below the legend
  const Length step = width_ + names_ + frame_.em(150);
  for (std::size_t first = 0; first < panel_count(); first += columns_) {
    const std::size_t last = std::min(first + columns_, panel_count());
    if (first > 0) frame_.y += frame_.em(140);
    const auto left = [&](std::size_t p) { return axis_ + step * static_cast<std::int64_t>(p - first); };
    Length titles;
    for (std::size_t p = first; is_many() && p < last; ++p) {
      const auto lines =
          frame_.canvas.wrap(frame_.chart.series[p].name, frame_.canvas.strong(), width_ + names_);
      frame_.canvas.text({left(p), frame_.y + frame_.canvas.strong().baseline()}, lines,
                         frame_.canvas.strong(), frame_.canvas.palette().ink);
      titles = std::max(titles, frame_.leading() * static_cast<std::int64_t>(lines.size()) + frame_.em(40));
    }
    frame_.y += titles;
    Length periods;
    for (std::size_t p = first; p < last; ++p) {
      draw_panel(p, left(p), p == first);
      periods = std::max(periods, height_of(periods_, frame_.leading()));
    }
    frame_.y += space_above_ + height_ + missing_band() + frame_.em(60) + periods;
  }
}

void LineChart::draw_panel(std::size_t panel, Length left, bool first) {
  const Upright plot = plot_at(left);
  const SeriesList series = in_panel(panel);
  for (const std::size_t s : series) draw_band(plot, s);
  if (numbers_ == Numbers::Ends) draw_axis(frame_, plot, ticks_, GridLines::Drawn, first);
  if (from_zero_) draw_zero_line(frame_, plot);
  for (const std::size_t s : series) reserve_lines(plot, s);
  for (const std::size_t s : series) draw_series(plot, s);
  for (const std::size_t s : series) draw_points(plot, s);
  if (numbers_ == Numbers::Ends) {
    std::vector<EndLabel> all = ends_;
    if (is_many()) ends_ = {all[panel]};
    draw_end_labels(plot);
    ends_ = std::move(all);
    for (const std::size_t s : series) label_open_points(plot, s);
  }
  draw_missing(plot, series);
  std::vector<Length> places;
  for (std::size_t c = 0; c < frame_.chart.categories.size(); ++c) places.push_back(left + place_of(c));
  const Length lowest = plot.left, widest = plot.left + plot.width + names_;
  periods_ = period_labels(frame_, places, is_many() ? lowest : Length{},
                           is_many() ? widest : frame_.canvas.width());
  draw_periods_and_numbers(plot.bottom() + missing_band() + frame_.em(60));
}

// Each period with its number, where numbers stand at the points: so they are read.
void LineChart::draw_periods_and_numbers(Length top) {
  auto number = point_labels_.begin();
  for (const PeriodLabel& period : periods_) {
    draw_period_label(frame_, period, top);
    while (number != point_labels_.end() && number->category <= period.category) {
      frame_.canvas.text(number->baseline, number->text,
                         number->strong ? frame_.canvas.strong() : frame_.canvas.regular(),
                         frame_.canvas.palette().ink, Anchor::Middle);
      ++number;
    }
  }
}

Length LineChart::missing_band() const {
  if (missing_rows_ == 0) return {};
  return frame_.leading() * static_cast<std::int64_t>(missing_rows_) + frame_.em(20);
}

void draw_lines(Frame& frame) { LineChart(frame).draw(); }

}  // namespace evident
