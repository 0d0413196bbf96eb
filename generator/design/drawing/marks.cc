#include "design/drawing/marks.h"

#include <algorithm>
#include <array>

namespace evident {
namespace {

// Places on a bar: along it and across it, wherever it points.
class BarPlane {
 public:
  explicit BarPlane(const Bar& bar) : bar_(bar) {}
  [[nodiscard]] Point at(Length along, Length across) const {
    switch (bar_.direction) {
      case Direction::Left:
        return {bar_.start.x - along, bar_.start.y + across};
      case Direction::Up:
        return {bar_.start.x + across, bar_.start.y - along};
      case Direction::Down:
        return {bar_.start.x + across, bar_.start.y + along};
      case Direction::Right:
        break;
    }
    return {bar_.start.x + along, bar_.start.y + across};
  }
  // From `begin` to `end`, both edges broken in the middle by these depths.
  [[nodiscard]] std::vector<Point> band(Length begin, Length begin_depth, Length end,
                                        Length end_depth) const {
    const Length half = bar_.thickness / 2;
    return {at(begin, {}),
            at(end, {}),
            at(end + end_depth, half),
            at(end, bar_.thickness),
            at(begin, bar_.thickness),
            at(begin + begin_depth, half)};
  }

 private:
  const Bar& bar_;
};

struct OpenEnd {
  Length depth, stripe, gap;
  [[nodiscard]] Length length() const { return depth + (stripe + gap) * 2; }
};

OpenEnd open_end(const Frame& frame, Length thickness) {
  return {std::min(thickness * 35 / 100, frame.em(60)), frame.em(22), frame.em(16)};
}

void draw_over(const Frame& frame, const Bar& bar, const OpenEnd& end) {
  const BarPlane plane(bar);
  frame.canvas.polygon(plane.band({}, {}, bar.length, end.depth), bar.paint.fill, bar.paint.outline);
  for (int i = 0; i < 2; ++i) {
    const Length from = bar.length + end.gap + (end.stripe + end.gap) * i;
    frame.canvas.polygon(plane.band(from, end.depth, from + end.stripe, end.depth), bar.paint.fill,
                         bar.paint.outline);
  }
}

void draw_under(const Frame& frame, const Bar& bar, const OpenEnd& end) {
  const BarPlane plane(bar);
  if (bar.length < end.length() + frame.em(20)) {
    // No room for stripes: an empty box with a broken edge.
    const Stroke broken{frame.line_colour(bar.paint.fill), frame.em(10), {frame.em(20), frame.em(15)}, false};
    frame.canvas.polygon(plane.band({}, {}, bar.length, {}), {}, broken);
    return;
  }
  const Length body = bar.length - (end.stripe + end.gap) * 2;
  frame.canvas.polygon(plane.band({}, {}, body, -end.depth), bar.paint.fill, bar.paint.outline);
  for (int i = 0; i < 2; ++i) {
    const Length from = body + end.gap + (end.stripe + end.gap) * i;
    frame.canvas.polygon(plane.band(from, -end.depth, from + end.stripe, -end.depth), bar.paint.fill,
                         bar.paint.outline);
  }
}

void draw_stripes(const Frame& frame, const Bar& bar) {
  const BarPlane plane(bar);
  const Stroke stripe{frame.canvas.palette().paper, frame.em(10), {}, false};
  for (int i = 1; i <= bar.paint.stripes; ++i) {
    const Length across = bar.thickness * i / (bar.paint.stripes + 1);
    frame.canvas.line(plane.at({}, across), plane.at(bar.length, across), stripe);
  }
}

void square(const Frame& frame, Point c, Length r, std::optional<Colour> fill, std::optional<Stroke> stroke) {
  frame.canvas.rectangle({c.x - r, c.y - r, r * 2, r * 2}, fill, std::move(stroke));
}

}  // namespace

Length open_end_length(const Frame& frame, Length thickness) { return open_end(frame, thickness).length(); }

void draw_bar(const Frame& frame, const Bar& bar) {
  if (bar.bound == ChartValue::Bound::Over) {
    draw_over(frame, bar, open_end(frame, bar.thickness));
  } else if (bar.bound == ChartValue::Bound::Under) {
    draw_under(frame, bar, open_end(frame, bar.thickness));
  } else if (bar.length.value > 0) {
    const Point a = BarPlane(bar).at({}, {}), b = BarPlane(bar).at(bar.length, bar.thickness);
    const Length x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    frame.canvas.rectangle({x, y, std::max(a.x, b.x) - x, std::max(a.y, b.y) - y}, bar.paint.fill,
                           bar.paint.outline);
    frame.canvas.name_last_shape(bar.figure);
  }
  if (bar.length > frame.em(20)) draw_stripes(frame, bar);
}

void draw_arrow(const Frame& frame, Point from, Direction direction, Length length, Colour colour) {
  const Bar line{from, length, {}, direction, ChartValue::Bound::Exact, {colour, {}, 0}};
  const BarPlane plane(line);
  const Length head = frame.em(30);
  const Stroke stroke{frame.line_colour(colour), frame.em(12), {}, true};
  frame.canvas.line(from, plane.at(length, {}), stroke);
  frame.canvas.polyline({plane.at(length - head, -head), plane.at(length, {}), plane.at(length - head, head)},
                        stroke);
}

Length marker_radius(const Frame& frame) { return frame.em(36); }

void draw_marker(const Frame& frame, Point c, std::size_t series, Colour colour) {
  const Length r = marker_radius(frame), s = r * 9 / 10;
  const auto outline = frame.outline(colour);
  const Stroke ring{frame.line_colour(colour), frame.em(15), {}, false};
  switch (series % series_colour_count) {
    case 0:
      return frame.canvas.circle(c, r, colour, outline);
    case 1:
      return square(frame, c, s, colour, outline);
    case 2:
      return frame.canvas.polygon({{c.x, c.y - r * 115 / 100}, {c.x + r, c.y + s}, {c.x - r, c.y + s}},
                                  colour, outline);
    case 3:
      return frame.canvas.polygon({{c.x, c.y - r * 12 / 10},
                                   {c.x + r * 12 / 10, c.y},
                                   {c.x, c.y + r * 12 / 10},
                                   {c.x - r * 12 / 10, c.y}},
                                  colour, outline);
    case 4:
      return frame.canvas.circle(c, r - ring.width / 2, frame.canvas.palette().paper, ring);
    default:
      return square(frame, c, s - ring.width / 2, frame.canvas.palette().paper, ring);
  }
}

void draw_hollow_marker(const Frame& frame, Point c, Colour colour) {
  const Stroke ring{frame.line_colour(colour), frame.em(15), {}, false};
  frame.canvas.circle(c, marker_radius(frame) - ring.width / 2, frame.canvas.palette().paper, ring);
}

Stroke series_stroke(const Frame& frame, std::size_t series, Colour colour) {
  static constexpr std::array<std::array<std::int64_t, 4>, series_colour_count> patterns = {
      {{0, 0, 0, 0},
       {60, 25, 60, 25},
       {20, 16, 20, 16},
       {80, 22, 15, 22},
       {32, 16, 32, 16},
       {110, 30, 110, 30}}};
  Stroke stroke{frame.line_colour(colour), frame.em(18), {}, false};
  const auto& pattern = patterns[series % series_colour_count];
  if (pattern[0] == 0) {
    stroke.round = true;
    return stroke;
  }
  for (const std::int64_t dash : pattern) stroke.dashes.push_back(frame.em(dash));
  return stroke;
}

void draw_whisker(const Frame& frame, Point from, Point to) {
  const Length cap = frame.em(28);
  const bool lying = from.y == to.y;
  const Point across = lying ? Point{{}, cap} : Point{cap, {}};
  const auto draw = [&](const Stroke& stroke) {
    frame.canvas.line(from, to, stroke);
    for (const Point& end : {from, to}) {
      frame.canvas.line({end.x - across.x, end.y - across.y}, {end.x + across.x, end.y + across.y}, stroke);
    }
  };
  draw({frame.canvas.palette().paper, frame.em(28), {}, false});
  draw({frame.canvas.palette().ink, frame.em(10), {}, false});
}

}  // namespace evident
