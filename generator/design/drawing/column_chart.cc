// Upright bars side by side, also as small multiples.

#include <algorithm>

#include "design/drawing/column_plot.h"
#include "design/drawing/forms.h"
#include "design/drawing/marks.h"
#include "design/drawing/placing.h"
#include "design/drawing/stacked_columns.h"

namespace evident {
namespace {

class ColumnChart {
 public:
  explicit ColumnChart(Frame& frame)
      : frame_(frame), series_(all_series(frame.chart)), intervals_(has_intervals(frame.chart)) {
    range_ = range_from_zero(frame.chart, series_);
  }

  [[nodiscard]] bool draw() {
    if (!choose_layout()) return false;
    if (lines_in_group() > 1) frame_.draw_legend(series_, Swatch::Area);
    const Length step = width_ + frame_.em(200);
    for (std::size_t first = 0; first < panel_count(); first += columns_) {
      const std::size_t last = std::min(first + columns_, panel_count());
      if (first > 0) frame_.y += frame_.em(140);
      const auto left = [&](std::size_t p) { return axis_ + step * static_cast<std::int64_t>(p - first); };
      if (is_many()) draw_titles(first, last, left);
      for (std::size_t p = first; p < last; ++p) draw_panel(p, left(p), p == first);
      frame_.y += space_above_ + height_ + frame_.em(60) + height_of(*labels_, frame_.leading());
    }
    return true;
  }

 private:
  enum class Words { All, Needed };  // at columns: every number, or only what an axis cannot tell

  [[nodiscard]] bool is_many() const { return frame_.chart.small_multiples; }
  [[nodiscard]] std::size_t panel_count() const { return is_many() ? series_.size() : 1; }
  [[nodiscard]] std::size_t lines_in_group() const { return is_many() ? 1 : series_.size(); }
  [[nodiscard]] std::size_t categories() const { return frame_.chart.categories.size(); }

  [[nodiscard]] bool choose_layout() {
    const std::size_t most = is_many() ? std::min<std::size_t>(series_.size(), 4) : 1;
    for (columns_ = most; columns_ > 0; --columns_) {
      if (even_columns(panel_count(), columns_) != columns_) continue;
      // First with a number on each column and no gridlines, then with gridlines instead.
      if (fit(intervals_, Words::All)) return true;
      if (fit(true, Words::Needed)) return true;
    }
    return false;
  }

  [[nodiscard]] bool fit(bool with_axis, Words wanted) {
    wanted_ = wanted;
    const auto count = static_cast<std::int64_t>(columns_);
    const auto whole = [&] { return frame_.canvas.width() - axis_ - frame_.em(200) * (count - 1); };
    axis_ = {};
    height_ = is_many() ? panel_plot_height(frame_, whole() / count) : plot_height(frame_, whole() / count);
    if (with_axis) {
      const auto steps = std::clamp<std::int64_t>(height_.value / (frame_.leading().value * 2), 2, 6);
      ticks_ = make_ticks(range_from_zero(frame_.chart, series_), static_cast<int>(steps), TickRange::Around,
                          frame_.chart);
      axis_ = axis_width(frame_, ticks_);
      range_ = ticks_.range;
    }
    width_ = whole() / count;
    if (width_ < frame_.em(columns_ > 1 ? 900 : 500)) return false;
    place_ = width_ / static_cast<std::int64_t>(categories());
    labels_ = labels_below(frame_, place_);
    if (!labels_ || !fit_bars()) return false;
    measure_scale(with_axis);
    return along(range_.size(), scale_) >= height_ * 35 / 100;
  }

  [[nodiscard]] bool fit_bars() {
    const auto lines = static_cast<std::int64_t>(lines_in_group());
    pitch_ = lines == 1 ? place_ : place_ * 84 / 100 / lines;
    bar_ = lines == 1 ? std::min(place_ * 62 / 100, frame_.em(450))
                      : std::min(pitch_ * 92 / 100, frame_.em(300));
    if (lines > 1) pitch_ = std::min(pitch_, bar_ + frame_.em(30));
    if (bar_ < frame_.em(45)) return false;
    words_.clear();
    const Length room = pitch_ - frame_.em(lines == 1 ? 40 : 12);
    for (const std::size_t s : series_) {
      auto& words = words_.emplace_back();
      for (std::size_t c = 0; c < categories(); ++c) {
        const ChartValue& value = frame_.value(s, c);
        const auto lines_of_text = short_lines(frame_, shown(value), frame_.label_lettering(c), room);
        // What is not exact or not there must be said; other numbers can be read from the axis.
        const bool must = value.missing || value.bound != ChartValue::Bound::Exact;
        if (!lines_of_text && (must || wanted_ == Words::All)) return false;
        words.push_back(must || wanted_ == Words::All ? lines_of_text.value_or(std::vector<std::string>{})
                                                      : std::vector<std::string>{});
      }
    }
    return true;
  }

  [[nodiscard]] Length beyond(std::size_t s, std::size_t c) const {
    const ChartValue& value = frame_.value(s, c);
    const bool over = !value.missing && drawn_bound(value) == ChartValue::Bound::Over;
    const Length open = over ? open_end_length(frame_, bar_) : Length{};
    const auto lines = static_cast<std::int64_t>(words_[s][c].size());
    return open + (lines > 0 ? frame_.em(25) + frame_.leading() * lines : Length{});
  }

  // The number that the words stand beyond: the end of the interval where there is one.
  [[nodiscard]] static double outer_end(const ChartValue& value) {
    if (value.missing) return 0;
    if (!value.low || !value.high) return value.number;
    return value.number < 0 ? std::min(value.number, *value.low) : std::max(value.number, *value.high);
  }

  void measure_scale(bool with_axis) {
    std::vector<Reach> marks;
    for (const std::size_t s : series_) {
      for (std::size_t c = 0; c < categories(); ++c) {
        marks.emplace_back(outer_end(frame_.value(s, c)), beyond(s, c));
      }
    }
    marks.emplace_back(range_.low, Length{});
    marks.emplace_back(range_.high, Length{});
    scale_ = fitting_scale(marks, range_.size(), height_);
    Length above, below;
    for (const auto& [number, length] : marks) {
      Length& side = number < 0 ? below : above;
      side = std::max(side, along(std::abs(number), scale_) + length);
    }
    zero_ = above;
    height_ = above + below;
    // Half a line for the text of the uppermost tick.
    space_above_ = with_axis ? frame_.leading() / 2 : Length{};
  }

  template <class Left>
  void draw_titles(std::size_t first, std::size_t last, Left left) {
    Length height;
    for (std::size_t p = first; p < last; ++p) {
      const auto lines = frame_.canvas.wrap(frame_.chart.series[p].name, frame_.canvas.strong(), width_);
      frame_.canvas.text({left(p), frame_.y + frame_.canvas.strong().baseline()}, lines,
                         frame_.canvas.strong(), frame_.canvas.palette().ink);
      height = std::max(height, frame_.leading() * static_cast<std::int64_t>(lines.size()));
    }
    frame_.y += height + frame_.em(60);
  }

  void draw_panel(std::size_t panel, Length left, bool first) {
    const Upright plot{left,  width_, frame_.y + space_above_, height_, frame_.y + space_above_ + zero_,
                       scale_};
    if (axis_.value > 0)
      draw_axis(frame_, plot, ticks_, wanted_ == Words::All ? GridLines::None : GridLines::Drawn, first);
    for (std::size_t c = 0; c < categories(); ++c) {
      const Length middle = left + place_ * static_cast<std::int64_t>(c) + place_ / 2;
      const Point below{middle, plot.top + height_ + frame_.em(60) + frame_.canvas.regular().baseline()};
      frame_.canvas.text(below, (*labels_)[c], frame_.label_lettering(c), frame_.canvas.palette().ink,
                         Anchor::Middle);
      const auto lines = static_cast<std::int64_t>(lines_in_group());
      for (std::int64_t line = 0; line < lines; ++line) {
        const std::size_t s = is_many() ? panel : static_cast<std::size_t>(line);
        draw_column(plot, s, c, middle + pitch_ * (2 * line - lines + 1) / 2);
      }
    }
    draw_zero_line(frame_, plot);
  }

  void draw_column(const Upright& plot, std::size_t s, std::size_t c, Length middle) {
    const ChartValue& value = frame_.value(s, c);
    const bool down = !value.missing && value.number < 0;
    if (!value.missing) {
      const Length length = along(std::abs(value.number), scale_);
      draw_bar(frame_, {{middle - bar_ / 2, plot.foot},
                        length,
                        bar_,
                        down ? Direction::Down : Direction::Up,
                        drawn_bound(value),
                        frame_.paint(s, c),
                        value.figure});
      if (value.low && value.high) {
        draw_whisker(frame_, {middle, plot.at(*value.low)}, {middle, plot.at(*value.high)});
      }
    }
    const auto& lines = words_[s][c];
    if (lines.empty()) return;
    const Length height = frame_.leading() * static_cast<std::int64_t>(lines.size());
    const Length far = along(std::abs(outer_end(value)), scale_) + beyond(s, c);
    const Length top = down ? plot.foot + far - height : plot.foot - far;
    frame_.text_on_paper({middle, top + frame_.canvas.regular().baseline()}, lines, frame_.label_lettering(c),
                         value.missing ? frame_.canvas.palette().muted : frame_.canvas.palette().ink,
                         Anchor::Middle);
  }

  Frame& frame_;
  Words wanted_ = Words::All;
  SeriesList series_;
  bool intervals_;
  Range range_;
  Ticks ticks_;
  std::size_t columns_ = 1;
  Length axis_, width_, height_, place_, pitch_, bar_, zero_, space_above_;
  std::optional<LabelLines> labels_;
  std::vector<LabelLines> words_;  // by series, then category
  double scale_ = 0;
};

}  // namespace

bool draw_columns(Frame& frame) {
  if (is_stacked(frame.chart)) return draw_stacked_columns(frame);
  return ColumnChart(frame).draw();
}

}  // namespace evident
