#include "design/pictures/svg_outline.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace evident {
namespace {

// A hundred metres: far beyond any page, and far below where lengths overflow in sums and products.
constexpr double farthest = 3e8;

double angle_of(PlanePoint p) { return std::atan2(p.y, p.x); }

// An ellipse's arc, in the terms of appendix F.6.5.
struct Ellipse {
  double radius_x, radius_y, cosine, sine;
  PlanePoint centre;

  [[nodiscard]] PlanePoint from_circle(double x, double y) const {
    return {centre.x + cosine * radius_x * x - sine * radius_y * y,
            centre.y + sine * radius_x * x + cosine * radius_y * y};
  }
};

// Half the way from the end to the start, along the ellipse's own axes.
PlanePoint half_way(PlanePoint from, PlanePoint to, double cosine, double sine) {
  const double x = (from.x - to.x) / 2, y = (from.y - to.y) / 2;
  return {cosine * x + sine * y, -sine * x + cosine * y};
}

}  // namespace

void Outline::add(Path::Verb verb) { path_.verbs.push_back(verb); }

void Outline::add_point(PlanePoint point) {
  const PlanePoint placed = matrix_.apply(point);
  const bool fits = std::fabs(placed.x) <= farthest && std::fabs(placed.y) <= farthest;  // false for NaN
  if (!fits) is_out_of_range_ = true;
  path_.points.push_back(fits ? Point{{std::llround(placed.x)}, {std::llround(placed.y)}} : Point{});
  --budget_.left;
}

// A subpath that is not begun yet takes a point more.
bool Outline::has_room_for(std::size_t points) {
  if (points > 0 && !is_open_) ++points;
  if (budget_.left < points) budget_.exceeded = true;
  return !budget_.exceeded;
}

void Outline::open() {
  if (is_open_) return;
  is_open_ = true;
  add(Path::Verb::Move);
  add_point(start_);
}

void Outline::move_to(PlanePoint to) {
  if (!has_room_for(0)) return;
  start_ = current_ = to;
  is_open_ = false;
}

void Outline::line_to(PlanePoint to) {
  if (!has_room_for(1)) return;
  open();
  add(Path::Verb::Line);
  add_point(to);
  current_ = to;
}

void Outline::curve_to(PlanePoint first, PlanePoint second, PlanePoint to) {
  if (!has_room_for(3)) return;
  open();
  add(Path::Verb::Curve);
  for (const PlanePoint point : {first, second, to}) add_point(point);
  current_ = to;
}

void Outline::quadratic_to(PlanePoint control, PlanePoint to) {
  const auto towards = [&](PlanePoint end) {
    return PlanePoint{end.x + (control.x - end.x) * 2 / 3, end.y + (control.y - end.y) * 2 / 3};
  };
  curve_to(towards(current_), towards(to), to);
}

void Outline::arc_to(double radius_x, double radius_y, double turn, ArcSize size, ArcSweep sweep,
                     PlanePoint to) {
  const PlanePoint from = current_;
  if (from.x == to.x && from.y == to.y) return;
  double rx = std::fabs(radius_x), ry = std::fabs(radius_y);
  if (rx == 0 || ry == 0) return line_to(to);
  const double phi = turn * std::numbers::pi / 180, cosine = std::cos(phi), sine = std::sin(phi);
  const PlanePoint half = half_way(from, to, cosine, sine);
  // Radii that cannot span the way grow until they can.
  const double need = half.x * half.x / (rx * rx) + half.y * half.y / (ry * ry);
  if (need > 1) rx *= std::sqrt(need), ry *= std::sqrt(need);
  double offset = need >= 1 ? 0 : std::sqrt((1 - need) / need);
  if ((size == ArcSize::Large) == (sweep == ArcSweep::With)) offset = -offset;
  const PlanePoint centre{offset * rx * half.y / ry, -offset * ry * half.x / rx};
  const Ellipse ellipse{rx,
                        ry,
                        cosine,
                        sine,
                        {cosine * centre.x - sine * centre.y + (from.x + to.x) / 2,
                         sine * centre.x + cosine * centre.y + (from.y + to.y) / 2}};
  const double begin = angle_of({(half.x - centre.x) / rx, (half.y - centre.y) / ry});
  double way = angle_of({(-half.x - centre.x) / rx, (-half.y - centre.y) / ry}) - begin;
  if (sweep == ArcSweep::With && way < 0) way += 2 * std::numbers::pi;
  if (sweep == ArcSweep::Against && way > 0) way -= 2 * std::numbers::pi;
  if (!std::isfinite(begin) || !std::isfinite(way)) return line_to(to);
  // A cubic follows a quarter of an ellipse to within three parts in ten thousand.
  const int quarters =
      std::max(1, static_cast<int>(std::ceil(std::fabs(way) / (std::numbers::pi / 2) - 1e-9)));
  const double step = way / quarters, handle = 4.0 / 3 * std::tan(step / 4);
  for (int i = 0; i < quarters; ++i) {
    const double a = begin + i * step, b = a + step;
    const PlanePoint end = i + 1 == quarters ? to : ellipse.from_circle(std::cos(b), std::sin(b));
    curve_to(ellipse.from_circle(std::cos(a) - handle * std::sin(a), std::sin(a) + handle * std::cos(a)),
             ellipse.from_circle(std::cos(b) + handle * std::sin(b), std::sin(b) - handle * std::cos(b)),
             end);
  }
}

void Outline::close() {
  if (!is_open_) return;
  add(Path::Verb::Close);
  current_ = start_;
  is_open_ = false;
}

}  // namespace evident
