// The part of a line chart that places words at lines and points.

#include <algorithm>

#include "design/drawing/line_chart.h"

namespace evident {

void LineChart::draw_end_labels(const Upright& plot) {
  std::vector<Standing> places;
  for (EndLabel& end : ends_) {
    const auto& values = frame_.chart.series[end.series].values;
    end.point = plot.foot;
    for (const ChartValue& value : values) {
      if (!value.missing) end.point = plot.at(value.number);
    }
    end.place.middle = end.point;
    places.push_back(end.place);
  }
  spread(places, plot.top - frame_.leading() / 2, plot.bottom() + frame_.em(40));
  const Palette& palette = frame_.canvas.palette();
  const Length right = plot.left + plot.width, numbers = right + frame_.em(90) + value_column_;
  const Length names = value_column_.value > 0 ? numbers + frame_.em(45) : right + frame_.em(90);
  for (std::size_t i = 0; i < ends_.size(); ++i) {
    const EndLabel& end = ends_[i];
    const Length y = places[i].middle;
    const bool ends_here = !frame_.chart.series[end.series].values.back().missing;
    if (ends_here && std::abs((y - end.point).value) > frame_.em(25).value && !end.number.empty()) {
      const Length x = plot.left + place_of(frame_.chart.categories.size() - 1) + marker_radius(frame_);
      frame_.canvas.line({x + frame_.em(10), end.point}, {numbers - value_column_ - frame_.em(15), y},
                         {mix(palette.muted, palette.paper, 60), frame_.em(5), {}, false});
    }
    const Length baseline = frame_.baseline_at(y, std::max<std::size_t>(1, end.name.size()));
    frame_.canvas.text({names, baseline}, end.name, frame_.canvas.strong(),
                       text_colour(frame_.series_colour(end.series), palette));
    frame_.canvas.text({numbers, baseline}, end.number, frame_.canvas.regular(), palette.ink, Anchor::End);
  }
}

// A number at each point, above the line or below it. False when one of them finds no place.
bool LineChart::plan_numbers(const Upright& plot) {
  point_labels_.clear();
  const std::size_t series = series_.front();
  const auto& values = frame_.chart.series[series].values;
  if (values.size() > 16) return false;
  std::vector<Rectangle> boxes;
  for (std::size_t c = 0; c < values.size(); ++c) {
    if (values[c].missing) continue;
    const std::string text = shown(values[c]);
    const Lettering& lettering = frame_.label_lettering(c);
    const Point at = point_of(plot, series, c);
    const Length half = frame_.canvas.measure(text, lettering) / 2, air = frame_.em(60);
    const Length x = std::max(half, std::min(at.x, frame_.canvas.width() - half));
    const Length arrow = is_open(values[c]) ? frame_.em(100) : Length{};
    const bool over = values[c].bound == ChartValue::Bound::Over;
    const Length above = at.y - air - (over ? arrow : Length{});
    const Length below = at.y + air + lettering.cap_height + (over ? Length{} : arrow);
    bool placed = false;
    for (const Length baseline : {above, below}) {
      const Rectangle box = frame_.canvas.box({x, baseline}, text, lettering, Anchor::Middle);
      if (box.y + box.height > plot.bottom() - frame_.em(10) || box.y < plot.top - frame_.em(60)) continue;
      const Rectangle wide = around(box, frame_.em(15));
      bool free =
          std::none_of(boxes.begin(), boxes.end(), [&](const Rectangle& b) { return overlap(b, wide); });
      for (std::size_t i = 1; free && i < values.size(); ++i) {
        if (values[i].missing || values[i - 1].missing) continue;
        free = !crosses(point_of(plot, series, i - 1), point_of(plot, series, i), wide);
      }
      if (range_.low < 0) free = free && !crosses({{}, plot.foot}, {frame_.canvas.width(), plot.foot}, box);
      if (!free) continue;
      boxes.push_back(box);
      point_labels_.push_back({c, text, {x, baseline}, frame_.is_highlighted(c)});
      placed = true;
      break;
    }
    if (!placed) {
      point_labels_.clear();
      return false;
    }
  }
  return true;
}

// A baseline near a point where a text stands free of lines, markers and other texts.
std::optional<Point> LineChart::free_place(const Upright& plot, std::size_t series, std::size_t category,
                                           const std::string& text) {
  const Point at = point_of(plot, series, category);
  const Lettering& lettering = frame_.canvas.regular();
  const Length half = frame_.canvas.measure(text, lettering) / 2, line = lettering.leading;
  const Length side = half + frame_.em(90);
  for (const std::int64_t up : {1, -1, 2, -2, 3, -3, 4}) {
    for (const Length aside : {Length{}, -side, side}) {
      const Length y = at.y - line * up + (up < 0 ? lettering.cap_height : Length{});
      const Rectangle box = frame_.canvas.box({at.x + aside, y}, text, lettering, Anchor::Middle);
      const bool inside = box.x >= plot.left && box.x + box.width <= plot.left + plot.width &&
                          box.y >= plot.top - space_above_ &&
                          box.y + box.height <= plot.bottom() - frame_.em(10);
      if (inside && frame_.canvas.is_free(around(box, frame_.em(20)))) return Point{at.x + aside, y};
    }
  }
  return {};
}

void LineChart::label_open_points(const Upright& plot, std::size_t series) {
  const auto& values = frame_.chart.series[series].values;
  for (std::size_t c = 0; c < values.size(); ++c) {
    const bool at_end =
        c + 1 == values.size() &&
        frame_.canvas.measure(shown(values[c]), frame_.canvas.regular()) <= frame_.canvas.width() * 25 / 100;
    const bool said = values[c].bound == ChartValue::Bound::Exact || values[c].missing || at_end;
    if (said) continue;
    const std::string text = shown(values[c]);
    if (const auto place = free_place(plot, series, c, text)) {
      frame_.text_on_paper(*place, {text}, frame_.canvas.regular(), frame_.canvas.palette().ink,
                           Anchor::Middle);
      continue;
    }
    const std::string& name = frame_.chart.series[series].name;
    frame_.notes.push_back((name.empty() ? "" : name + ", ") + frame_.chart.categories[c] + ": " + text);
  }
}

}  // namespace evident
