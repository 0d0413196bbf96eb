#include "design/pictures/svg_stroke.h"

#include <algorithm>
#include <cmath>

namespace evident {
namespace {

constexpr double widest = 1e8;               // thousandths of a point
constexpr std::int64_t finest_dashes = 100;  // what a pattern must be long together; finer is a grey line

// Where the ends and corners of strokes show.
struct Corners {
  bool has_ends = false, has_joins = false;
};

Corners corners_of(const Path& path) {
  Corners corners;
  std::size_t segments = 0;
  bool is_open = false;
  for (const Path::Verb verb : path.verbs) {
    if (verb == Path::Verb::Move) {
      corners.has_ends |= is_open;
      segments = 0;
    } else {
      corners.has_joins |= ++segments > 1;
    }
    is_open = verb == Path::Verb::Line || verb == Path::Verb::Curve;
  }
  corners.has_ends |= is_open;
  return corners;
}

std::vector<Length> scaled_dashes(const SvgStyle& style, double scale) {
  std::vector<Length> dashes;
  Length sum;
  for (const double dash : style.dashes) {
    dashes.push_back({std::llround(std::min(dash * scale, widest))});
    sum += dashes.back();
  }
  if (sum.value < finest_dashes) return {};
  if (dashes.size() % 2 != 0) {
    const std::vector<Length> once = dashes;
    dashes.insert(dashes.end(), once.begin(), once.end());
  }
  return dashes;
}

std::optional<Stroke> stroke_of(const Path& path, const SvgStyle& style, const Matrix& matrix,
                                const AttributeFaultSink& fault) {
  const auto colour = colour_of(style.stroke, style);
  if (!colour || style.stroke_width == 0) return {};
  if (colour->opacity * style.stroke_opacity != 1) fault(SvgFault::Transparency, "stroke");
  if (!matrix.is_even()) fault(SvgFault::UnevenStroke, "stroke");
  const double width = style.stroke_width * matrix.scale();
  if (!(width <= widest)) return fault(SvgFault::OutOfRange, "stroke-width"), std::nullopt;
  Stroke stroke;
  stroke.colour = colour->colour;
  stroke.width = {std::max<std::int64_t>(1, std::llround(width))};
  stroke.dashes = scaled_dashes(style, matrix.scale());
  Corners corners = corners_of(path);
  corners.has_ends |= !stroke.dashes.empty();
  if (corners.has_ends && style.cap == SvgStyle::Cap::Square) fault(SvgFault::Ends, "stroke-linecap");
  if (corners.has_joins && style.join == SvgStyle::Join::Bevel) fault(SvgFault::Ends, "stroke-linejoin");
  stroke.round = (corners.has_ends && style.cap == SvgStyle::Cap::Round) ||
                 (corners.has_joins && style.join == SvgStyle::Join::Round);
  return stroke;
}

// What lies beside the picture must not travel with it: nobody has seen it there.
bool is_outside(const Shape& shape, const SvgFrame& frame) {
  const Length beyond = shape.stroke ? shape.stroke->width : Length{};
  Point least = shape.path.points.front(), most = least;
  for (const Point& point : shape.path.points) {
    least = {std::min(least.x, point.x), std::min(least.y, point.y)};
    most = {std::max(most.x, point.x), std::max(most.y, point.y)};
  }
  return most.x + beyond < Length{} || most.y + beyond < Length{} || least.x - beyond > frame.width ||
         least.y - beyond > frame.height;
}

}  // namespace

std::optional<Shape> styled_shape(Path path, const SvgStyle& style, const Matrix& matrix,
                                  const SvgFrame& frame, const AttributeFaultSink& fault) {
  if (path.verbs.empty() || !style.is_visible) return {};
  Shape shape;
  shape.even_odd = style.even_odd;
  if (const auto colour = colour_of(style.fill, style)) {
    if (colour->opacity * style.fill_opacity != 1) fault(SvgFault::Transparency, "fill");
    shape.fill = colour->colour;
  }
  shape.stroke = stroke_of(path, style, matrix, fault);
  shape.path = std::move(path);
  if ((!shape.fill && !shape.stroke) || is_outside(shape, frame)) return {};
  return shape;
}

}  // namespace evident
