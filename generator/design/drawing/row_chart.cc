#include "design/drawing/row_chart.h"

#include <algorithm>
#include <utility>

#include "design/drawing/placing.h"

namespace evident {

RowChart::RowChart(Frame& frame, Mark mark) : frame_(frame), mark_(mark), axis_(has_intervals(frame.chart)) {
  const SeriesList series = all_series(frame.chart);
  if (frame.chart.small_multiples) {
    for (const std::size_t s : series) panels_.push_back({{s}, {}});
  } else {
    panels_.push_back({series, {}});
  }
  range_ = range_from_zero(frame.chart, series);
}

Length RowChart::thickness() const {
  if (mark_ == Mark::Dot) return frame_.em(100);
  return frame_.em(panels_.front().series.size() == 1 ? 150 : 115);
}

// How far the mark itself goes beyond its number.
Length RowChart::reach(const ChartValue& value) const {
  if (value.missing) return {};
  const bool over = drawn_bound(value) == ChartValue::Bound::Over;
  if (mark_ == Mark::Dot) return marker_radius(frame_) + (over ? frame_.em(140) : Length{});
  return over ? open_end_length(frame_, thickness()) : Length{};
}

// What stands between a number and the end of its words.
Length RowChart::words_beyond(const Panel& panel, std::size_t line, std::size_t category,
                              bool with_names) const {
  const std::size_t series = panel.series[line];
  Length sum = reach(frame_.value(series, category));
  if (axis_) return sum;
  sum += frame_.em(45) + panel.words[line][category].width;
  if (with_names && category == 0) {
    sum += frame_.em(60) + frame_.canvas.measure(frame_.chart.series[series].name, frame_.canvas.strong());
  }
  return sum;
}

double RowChart::scale_that_fits(bool with_names) const {
  std::vector<Reach> marks;
  for (const Panel& panel : panels_) {
    for (std::size_t line = 0; line < panel.series.size(); ++line) {
      for (std::size_t c = 0; c < frame_.chart.categories.size(); ++c) {
        const ChartValue& value = frame_.value(panel.series[line], c);
        marks.emplace_back(value.missing ? 0 : value.number, words_beyond(panel, line, c, with_names));
      }
    }
  }
  if (axis_) {
    marks.emplace_back(range_.low, Length{});
    marks.emplace_back(range_.high, Length{});
  }
  return fitting_scale(marks, range_.size(), plot_);
}

void RowChart::measure_words() {
  // With numbers below zero, words stand on both sides of the bars.
  const Length most = axis_ ? plot_ * 35 / 100 : range_.low < 0 ? plot_ * 36 / 100 : plot_ * 60 / 100;
  words_column_ = {};
  for (Panel& panel : panels_) {
    panel.words.clear();
    for (const std::size_t s : panel.series) {
      auto& words = panel.words.emplace_back();
      for (std::size_t c = 0; c < frame_.chart.categories.size(); ++c) {
        const ChartValue& value = frame_.value(s, c);
        const Lettering& lettering = frame_.label_lettering(c);
        Words made{frame_.canvas.wrap_balanced(shown(value), lettering, most), {}};
        made.width = frame_.canvas.widest(made.lines, lettering);
        if (!value.missing) words_column_ = std::max(words_column_, made.width);
        words.push_back(std::move(made));
      }
    }
  }
  if (axis_) plot_ = std::max(plot_ - words_column_ - frame_.em(80), Length{});
}

bool RowChart::fit(const RowLabels& labels, std::size_t columns, Length least_plot) {
  const Length between = frame_.em(180);
  const auto count = static_cast<std::int64_t>(columns);
  labels_ = labels;
  columns_ = columns;
  plot_ = (frame_.canvas.width() - labels.width - between * (count - 1)) / count;
  if (plot_ < least_plot && least_plot.value > 0) return false;
  plot_ = std::max(plot_, Length{});  // the narrowest canvas crashes nothing
  measure_words();
  if (axis_) {
    const int steps = static_cast<int>(std::clamp<std::int64_t>(plot_.value / frame_.em(550).value, 1, 6));
    ticks_ = make_ticks(range_from_zero(frame_.chart, all_series(frame_.chart)), steps, TickRange::Around,
                        frame_.chart);
    range_ = ticks_.range;
  }
  scale_ = scale_that_fits(false);
  return along(range_.size(), scale_) >= plot_ * 30 / 100;
}

void RowChart::choose_layout() {
  const Length width = frame_.canvas.width();
  for (std::size_t columns = std::min<std::size_t>(panels_.size(), 4); columns > 1; --columns) {
    if (even_columns(panels_.size(), columns) != columns) continue;
    const RowLabels labels = labels_beside(frame_, width * 30 / 100);
    if (!labels.above && fit(labels, columns, frame_.em(900))) return;
  }
  const RowLabels labels = labels_beside(frame_, width * 40 / 100);
  if (!labels.above && fit(labels, 1, frame_.em(700))) return;
  const Length margin = mark_ == Mark::Dot ? marker_radius(frame_) * 13 / 10 : frame_.em(axis_ ? 20 : 5);
  static_cast<void>(fit(labels_above(frame_, width, margin), 1, {}));
}

void RowChart::decide_names() {
  const Panel& panel = panels_.front();
  if (axis_ || panels_.size() > 1 || panel.series.size() < 2) return;
  for (std::size_t line = 0; line < panel.series.size(); ++line) {
    if (panel.words[line].front().lines.size() != 1) return;
  }
  const double named = scale_that_fits(true);
  if (named < scale_ * 0.75 || along(range_.size(), named) < plot_ * 30 / 100) return;
  named_ = true;
  scale_ = named;
}

void RowChart::measure_rows() {
  const std::size_t count = frame_.chart.categories.size();
  const bool single = panels_.front().series.size() == 1;
  heights_.assign(count, {});
  pitches_.assign(count, thickness() + (single ? Length{} : frame_.em(15)));
  for (std::size_t c = 0; c < count; ++c) {
    for (const Panel& panel : panels_) {
      for (const auto& words : panel.words) {
        const auto lines = static_cast<std::int64_t>(words[c].lines.size());
        pitches_[c] = std::max(pitches_[c], frame_.leading() * lines);
      }
    }
    const Length block = pitches_[c] * static_cast<std::int64_t>(panels_.front().series.size());
    const Length label = labels_.height(c, frame_.leading());
    heights_[c] = labels_.above ? label + frame_.em(20) + block : std::max(label, block);
  }
}

Length RowChart::zero_within() const {
  Length left;
  for (const Panel& panel : panels_) {
    for (std::size_t line = 0; line < panel.series.size(); ++line) {
      for (std::size_t c = 0; c < frame_.chart.categories.size(); ++c) {
        const ChartValue& value = frame_.value(panel.series[line], c);
        if (value.missing || value.number >= 0) continue;
        left = std::max(left, along(-value.number, scale_) + words_beyond(panel, line, c, named_));
      }
    }
  }
  return std::max(left, along(-range_.low, axis_ ? scale_ : 0));
}

}  // namespace evident
