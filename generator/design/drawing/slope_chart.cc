// Two categories, before and after, and a line for each series between them.

#include <algorithm>
#include <array>

#include "design/drawing/column_plot.h"
#include "design/drawing/forms.h"
#include "design/drawing/marks.h"
#include "design/drawing/placing.h"

namespace evident {
namespace {

class SlopeChart {
 public:
  explicit SlopeChart(Frame& frame) : frame_(frame), series_(all_series(frame.chart)) {}

  void draw() {
    measure_labels();
    set_scale();
    draw_heads();
    const Length top = frame_.y;
    for (const std::size_t side : {left_side, right_side}) {
      frame_.canvas.line({axis_[side], top}, {axis_[side], top + height_}, frame_.gridline());
    }
    for (const std::size_t s : series_) draw_line(s);
    spread_labels();
    for (const std::size_t s : series_) {
      draw_label(s, left_side, Anchor::End);
      draw_label(s, right_side, Anchor::Start);
    }
    frame_.y += height_ + frame_.em(20);
  }

 private:
  static constexpr std::size_t left_side = 0, right_side = 1;
  struct SideLabel {
    std::vector<std::string> number, name;
    Length height;
  };

  [[nodiscard]] const ChartValue& value(std::size_t s, std::size_t side) const {
    return frame_.value(s, side);
  }

  // At the left the name and the number, at the right the number.
  void measure_labels() {
    const Length whole = frame_.canvas.width();
    std::array<Length, 2> widths;
    for (const std::size_t side : {left_side, right_side}) {
      labels_[side].clear();
      numbers_[side] = {};
      for (const std::size_t s : series_) {
        SideLabel label;
        label.number =
            frame_.canvas.wrap_balanced(shown(value(s, side)), frame_.canvas.regular(), whole * 18 / 100);
        numbers_[side] =
            std::max(numbers_[side], frame_.canvas.widest(label.number, frame_.canvas.regular()));
        labels_[side].push_back(std::move(label));
      }
      widths[side] = numbers_[side];
    }
    Length names;
    for (const std::size_t s : series_) {
      auto& name = labels_[left_side][s].name;
      name =
          frame_.canvas.wrap_balanced(frame_.chart.series[s].name, frame_.canvas.strong(), whole * 28 / 100);
      names = std::max(names, frame_.canvas.widest(name, frame_.canvas.strong()));
    }
    for (auto& side : labels_) {
      for (SideLabel& label : side) {
        const std::size_t lines = std::max({label.number.size(), label.name.size(), std::size_t{1}});
        label.height = frame_.leading() * static_cast<std::int64_t>(lines);
      }
    }
    widths[left_side] += names.value > 0 ? names + frame_.em(50) : Length{};
    axis_ = {widths[left_side] + gap(), whole - widths[right_side] - gap()};
  }

  [[nodiscard]] Length gap() const { return frame_.em(90); }

  void set_scale() {
    Range own;
    bool first = true;
    for (const std::size_t s : series_) {
      for (const std::size_t side : {left_side, right_side}) {
        if (value(s, side).missing) continue;
        const double number = value(s, side).number;
        if (first) own = {number, number};
        first = false;
        own.include(number);
      }
    }
    const bool from_zero = own.low <= 0 || own.size() < own.high * 1e-9 || own.size() >= own.high * 0.3;
    range_ = from_zero ? range_from_zero(frame_.chart, series_) : own;
    Length needed;
    for (const auto& side : labels_) {
      Length sum;
      for (const SideLabel& label : side) sum += label.height + frame_.em(15);
      needed = std::max(needed, sum);
    }
    height_ =
        std::max(needed, std::clamp(frame_.canvas.width() * 42 / 100, frame_.em(1100), frame_.em(1600)));
    scale_ = static_cast<double>((height_ - margin() * 2).value) / range_.size();
  }

  // Half a line above and below, for the labels of the outermost points.
  [[nodiscard]] Length margin() const { return frame_.leading() * 6 / 10; }

  // A missing value stands at the foot.
  [[nodiscard]] Length y_of(std::size_t s, std::size_t side) const {
    const Length foot = frame_.y + height_ - margin();
    return value(s, side).missing ? foot : foot - along(value(s, side).number - range_.low, scale_);
  }

  void draw_heads() {
    const Length middle = (axis_[left_side] + axis_[right_side]) / 2, whole = frame_.canvas.width();
    Length height;
    for (const std::size_t side : {left_side, right_side}) {
      const Length low = side == left_side ? Length{} : middle + frame_.em(60);
      const Length high = side == left_side ? middle - frame_.em(60) : whole;
      const Lettering& lettering = frame_.canvas.strong();
      const auto lines = frame_.canvas.wrap_balanced(frame_.chart.categories[side], lettering, high - low);
      const Length width = frame_.canvas.widest(lines, lettering);
      const Length centre = std::max(low + width / 2, std::min(axis_[side], high - width / 2));
      frame_.canvas.text({centre, frame_.y + lettering.baseline()}, lines, lettering,
                         frame_.canvas.palette().ink, Anchor::Middle);
      height = std::max(height, frame_.leading() * static_cast<std::int64_t>(lines.size()));
    }
    frame_.y += height + frame_.em(30);
  }

  void draw_line(std::size_t s) {
    const Colour colour = frame_.line_colour(frame_.series_colour(s));
    const Point from{axis_[left_side], y_of(s, left_side)}, to{axis_[right_side], y_of(s, right_side)};
    const bool open = is_open(value(s, left_side)) || is_open(value(s, right_side));
    if (!value(s, left_side).missing && !value(s, right_side).missing) {
      Stroke stroke = series_stroke(frame_, s, colour);
      if (open) stroke = {colour, frame_.em(10), {frame_.em(15), frame_.em(20)}, false};
      frame_.canvas.line(from, to, stroke);
      if (!open) frame_.canvas.name_last_shape({value(s, left_side).figure, value(s, right_side).figure});
    }
    for (const std::size_t side : {left_side, right_side}) {
      const ChartValue& at = value(s, side);
      const Point point = side == left_side ? from : to;
      if (at.missing) continue;
      if (!is_open(at)) {
        draw_marker(frame_, point, s, frame_.series_colour(s));
        continue;
      }
      const bool over = at.bound == ChartValue::Bound::Over;
      const Length room = over ? point.y - frame_.y : frame_.y + height_ - point.y;
      draw_arrow(frame_, point, over ? Direction::Up : Direction::Down, std::min(room, frame_.em(130)),
                 colour);
      draw_hollow_marker(frame_, point, colour);
    }
  }

  void spread_labels() {
    for (const std::size_t side : {left_side, right_side}) {
      for (const std::size_t s : series_) places_[side].push_back({y_of(s, side), labels_[side][s].height});
      spread(places_[side], frame_.y, frame_.y + height_);
    }
  }

  void draw_label(std::size_t s, std::size_t side, Anchor anchor) {
    const Palette& palette = frame_.canvas.palette();
    const Length outwards = anchor == Anchor::End ? -gap() : gap();
    const SideLabel& label = labels_[side][s];
    const Length x = axis_[side] + outwards, y = places_[side][s].middle, wanted = y_of(s, side);
    const Length moved{std::abs((y - wanted).value)};
    if (moved > frame_.em(25) && !value(s, side).missing) {
      const Length near = outwards * 55 / 100, far = outwards * 85 / 100;
      frame_.canvas.line({axis_[side] + near, wanted}, {axis_[side] + far, y},
                         {mix(palette.muted, palette.paper, 60), frame_.em(5), {}, false});
    }
    frame_.canvas.text({x - numbers_[side] - frame_.em(50), frame_.baseline_at(y, label.name.size())},
                       label.name, frame_.canvas.strong(), text_colour(frame_.series_colour(s), palette),
                       Anchor::End);
    const Colour colour = value(s, side).missing ? palette.muted : palette.ink;
    frame_.canvas.text({x, frame_.baseline_at(y, label.number.size())}, label.number, frame_.canvas.regular(),
                       colour, anchor);
  }

  Frame& frame_;
  SeriesList series_;
  std::array<std::vector<SideLabel>, 2> labels_;
  std::array<std::vector<Standing>, 2> places_;
  std::array<Length, 2> numbers_, axis_;
  Range range_;
  Length height_;
  double scale_ = 0;
};

}  // namespace

void draw_slope(Frame& frame) { SlopeChart(frame).draw(); }

}  // namespace evident
