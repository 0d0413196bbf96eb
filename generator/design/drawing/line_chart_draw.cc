// The part of a line chart that draws lines and points.

#include <algorithm>

#include "design/drawing/line_chart.h"

namespace evident {

// The interval of one line as a pale band behind it, of several as whiskers.
void LineChart::draw_band(const Upright& plot, std::size_t series) {
  const auto& values = frame_.chart.series[series].values;
  const auto has = [&](std::size_t c) { return !values[c].missing && values[c].low && values[c].high; };
  const bool bands = is_many() || series_.size() == 1;
  for (std::size_t c = 0; c < values.size(); ++c) {
    if (!has(c)) continue;
    const Length x = plot.left + place_of(c);
    std::size_t end = c + 1;
    while (bands && end < values.size() && has(end)) ++end;
    if (end == c + 1) {
      draw_whisker(frame_, {x, plot.at(*values[c].low)}, {x, plot.at(*values[c].high)});
      continue;
    }
    std::vector<Point> corners;
    for (std::size_t i = c; i < end; ++i)
      corners.push_back({plot.left + place_of(i), plot.at(*values[i].high)});
    for (std::size_t i = end; i-- > c;) corners.push_back({plot.left + place_of(i), plot.at(*values[i].low)});
    const Palette& palette = frame_.canvas.palette();
    frame_.canvas.polygon(corners, mix(frame_.series_colour(series), palette.paper, 18));
    c = end - 1;
  }
}

void LineChart::draw_series(const Upright& plot, std::size_t series) {
  const auto& values = frame_.chart.series[series].values;
  for (std::size_t c = 0; c < values.size(); ++c) {
    if (values[c].missing) continue;
    std::size_t end = c + 1;
    while (end < values.size() && !values[end].missing) ++end;
    draw_run(plot, series, c, end);
    c = end - 1;
  }
}

// Known values one after the other; to and from an open one the line is thin and broken.
void LineChart::draw_run(const Upright& plot, std::size_t series, std::size_t begin, std::size_t end) {
  const Colour colour = frame_.line_colour(frame_.series_colour(series));
  const Stroke stroke = series_stroke(frame_, is_many() ? 0 : series, colour);
  const Stroke uncertain{colour, frame_.em(10), {frame_.em(15), frame_.em(20)}, false};
  std::vector<Point> exact;
  std::vector<std::string> figures;
  const auto draw_exact = [&] {
    frame_.canvas.polyline(exact, stroke);
    if (exact.size() > 1) frame_.canvas.name_last_shape(figures);
  };
  for (std::size_t c = begin; c < end; ++c) {
    const bool open = is_open(frame_.value(series, c));
    if (c > begin && (open || is_open(frame_.value(series, c - 1)))) {
      draw_exact();
      exact.clear();
      figures.clear();
      frame_.canvas.line(point_of(plot, series, c - 1), point_of(plot, series, c), uncertain);
    }
    exact.push_back(point_of(plot, series, c));
    figures.push_back(frame_.value(series, c).figure);
  }
  draw_exact();
}

void LineChart::draw_points(const Upright& plot, std::size_t series) {
  const auto& values = frame_.chart.series[series].values;
  const Colour colour = frame_.series_colour(series);
  for (std::size_t c = 0; c < values.size(); ++c) {
    if (values[c].missing) continue;
    const Point at = point_of(plot, series, c);
    if (is_open(values[c])) {
      const bool over = values[c].bound == ChartValue::Bound::Over;
      // The tip stays on the plot.
      const Length room = over ? at.y - plot.top + space_above_ : plot.bottom() - at.y;
      draw_arrow(frame_, at, over ? Direction::Up : Direction::Down, std::min(frame_.em(130), room), colour);
      draw_hollow_marker(frame_, at, colour);
      continue;
    }
    const bool alone = (c == 0 || values[c - 1].missing) && (c + 1 == values.size() || values[c + 1].missing);
    const bool last = c + 1 == values.size();
    if (shows_markers() || alone || last || frame_.is_highlighted(c)) {
      draw_marker(frame_, at, is_many() ? 0 : series, colour);
    }
  }
}

void LineChart::reserve_lines(const Upright& plot, std::size_t series) {
  const auto& values = frame_.chart.series[series].values;
  for (std::size_t c = 0; c < values.size(); ++c) {
    if (values[c].missing) continue;
    const Point at = point_of(plot, series, c);
    const Length r = marker_radius(frame_) * 13 / 10;
    frame_.canvas.reserve({at.x - r, at.y - r, r * 2, r * 2});
    if (is_open(values[c])) {
      const Length arrow = frame_.em(130);
      const bool over = values[c].bound == ChartValue::Bound::Over;
      frame_.canvas.reserve({at.x - r, over ? at.y - arrow : at.y, r * 2, arrow});
    }
    if (values[c].low && values[c].high) {
      frame_.canvas.reserve_line({at.x, plot.at(*values[c].high)}, {at.x, plot.at(*values[c].low)}, r * 2);
    }
    if (c > 0 && !values[c - 1].missing) {
      frame_.canvas.reserve_line(point_of(plot, series, c - 1), at, frame_.em(30));
    }
  }
}

void LineChart::draw_missing(const Upright& plot, const SeriesList& series) {
  Length middle = plot.bottom() + frame_.em(20) + frame_.leading() / 2;
  for (const std::size_t s : series) {
    const auto& values = frame_.chart.series[s].values;
    if (std::none_of(values.begin(), values.end(), [](const ChartValue& v) { return v.missing; })) continue;
    draw_missing_row(plot, s, middle, series.size() > 1);
    middle += frame_.leading();
  }
}

// Below the baseline, so that no line goes through the symbols. Neighbours that lack a value for the same
// reason share a symbol, with a line from the first to the last of them.
void LineChart::draw_missing_row(const Upright& plot, std::size_t series, Length middle, bool with_marker) {
  const auto& values = frame_.chart.series[series].values;
  const Lettering& lettering = frame_.canvas.regular();
  const Length sign = with_marker ? frame_.em(100) : Length{}, air = frame_.em(25);
  Length free;
  for (std::size_t c = 0; c < values.size(); ++c) {
    if (!values[c].missing) continue;
    const std::string symbol = shown(values[c]);
    std::size_t last = c;
    while (last + 1 < values.size() && values[last + 1].missing && shown(values[last + 1]) == symbol) ++last;
    const Length from = plot.left + place_of(c), to = plot.left + place_of(last);
    const Length width = sign + frame_.canvas.measure(symbol, lettering);
    const Length x = std::min(std::max((from + to - width) / 2, free), frame_.canvas.width() - width);
    c = last;
    if (x < free) continue;
    free = x + width + frame_.em(30);
    if (with_marker) {
      draw_marker(frame_, {x + marker_radius(frame_), middle}, series, frame_.series_colour(series));
    }
    frame_.canvas.text({x + sign, frame_.baseline_at(middle)}, symbol, lettering,
                       frame_.canvas.palette().muted);
    if (x - air > from) frame_.canvas.line({from, middle}, {x - air, middle}, frame_.zero_line());
    if (x + width + air < to) {
      frame_.canvas.line({x + width + air, middle}, {to, middle}, frame_.zero_line());
      free = to + frame_.em(30);
    }
  }
}

}  // namespace evident
