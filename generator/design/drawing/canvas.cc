#include "design/drawing/canvas.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace evident {
namespace {

// A circle of radius 1 out of four cubic curves: the length of their handles.
constexpr std::int64_t handle_per_mille = 552;

Length handle(Length radius) { return radius * handle_per_mille / 1000; }

void curve(Path& path, Point first, Point second, Point end) {
  path.verbs.push_back(Path::Verb::Curve);
  path.points.insert(path.points.end(), {first, second, end});
}

void go(Path& path, Path::Verb verb, Point to) {
  path.verbs.push_back(verb);
  path.points.push_back(to);
}

Path polygon_path(const std::vector<Point>& corners, bool closed) {
  Path path;
  path.verbs.assign(corners.size(), Path::Verb::Line);
  if (!corners.empty()) path.verbs.front() = Path::Verb::Move;
  path.points = corners;
  if (closed) path.verbs.push_back(Path::Verb::Close);
  return path;
}

Path circle_path(Point c, Length r) {
  const Length h = handle(r);
  Path path;
  go(path, Path::Verb::Move, {c.x + r, c.y});
  curve(path, {c.x + r, c.y + h}, {c.x + h, c.y + r}, {c.x, c.y + r});
  curve(path, {c.x - h, c.y + r}, {c.x - r, c.y + h}, {c.x - r, c.y});
  curve(path, {c.x - r, c.y - h}, {c.x - h, c.y - r}, {c.x, c.y - r});
  curve(path, {c.x + h, c.y - r}, {c.x + r, c.y - h}, {c.x + r, c.y});
  path.verbs.push_back(Path::Verb::Close);
  return path;
}

Rectangle united(const Rectangle& a, const Rectangle& b) {
  const Length x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(a.x + a.width, b.x + b.width) - x, std::max(a.y + a.height, b.y + b.height) - y};
}

}  // namespace

Canvas::Canvas(const Theme& theme, Shaper& shaper, Length width)
    : theme_(theme), shaper_(shaper), palette_(palette_of(theme)) {
  const auto known = [&theme](std::string_view name) { return theme.styles.contains(name); };
  const TextStyle& plain = theme.style(known("chart") ? "chart" : "aside");
  regular_ = lettering_of(plain);
  TextStyle strong = known("chart-strong") ? theme.style("chart-strong") : plain;
  // A theme that does not mention the style made it from `body`.
  if (strong.face == plain.face) strong.face = FaceStyle::Bold;
  strong_ = lettering_of(strong);
  scene_.width = width;
}

Lettering Canvas::lettering(std::string_view style) const { return lettering_of(theme_.style(style)); }

Lettering Canvas::lettering_of(const TextStyle& style) const {
  Lettering made{style.family, style.face, style.size, style.leading, style.colour, false, {}, {}, {}, {}};
  made.faces = shaper_.fonts().stack(theme_, style);
  return sized(std::move(made), style.size);
}

Lettering Canvas::sized(Lettering lettering, Length size) const {
  if (lettering.size.value > 0) lettering.leading = lettering.leading * size.value / lettering.size.value;
  lettering.size = size;
  if (lettering.faces.empty()) return lettering;
  const FaceMetrics& metrics = shaper_.fonts().metrics(lettering.faces.front());
  lettering.ascent = scale(metrics.ascent, size, metrics);
  lettering.descent = -scale(metrics.descent, size, metrics);
  lettering.cap_height = scale(metrics.cap_height, size, metrics);
  return lettering;
}

Rectangle Canvas::box(Point baseline, std::string_view text, const Lettering& lettering, Anchor anchor) {
  const Length width = measure(text, lettering);
  Length x = baseline.x;
  if (anchor == Anchor::Middle) x -= width / 2;
  if (anchor == Anchor::End) x -= width;
  return {x, baseline.y - lettering.ascent, width, lettering.ascent + lettering.descent};
}

Rectangle Canvas::text(Point baseline, std::string_view text, const Lettering& lettering, Colour colour,
                       Anchor anchor) {
  const Rectangle taken = box(baseline, text, lettering, anchor);
  if (text.empty()) return taken;
  scene_.items.push_back(SceneText{{taken.x, baseline.y},
                                   taken.width,
                                   std::string(text),
                                   lettering.family,
                                   lettering.face,
                                   lettering.size,
                                   colour,
                                   lettering.tabular_figures});
  taken_.push_back(taken);
  return taken;
}

Rectangle Canvas::text(Point baseline, const std::vector<std::string>& lines, const Lettering& lettering,
                       Colour colour, Anchor anchor) {
  Rectangle all{baseline.x, baseline.y - lettering.ascent, {}, {}};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Rectangle one = text(baseline, lines[i], lettering, colour, anchor);
    all = i == 0 ? one : united(all, one);
    baseline.y += lettering.leading;
  }
  return all;
}

void Canvas::rectangle(const Rectangle& r, std::optional<Colour> fill, std::optional<Stroke> stroke) {
  const Length right = r.x + r.width, bottom = r.y + r.height;
  polygon({{r.x, r.y}, {right, r.y}, {right, bottom}, {r.x, bottom}}, fill, std::move(stroke));
}

// Each corner is a quarter of a circle.
Path rounded_rectangle(const Rectangle& r, Length radius) {
  radius = std::min({radius, r.width / 2, r.height / 2});
  const Length right = r.x + r.width, bottom = r.y + r.height, h = radius - handle(radius);
  Path path;
  go(path, Path::Verb::Move, {r.x + radius, r.y});
  go(path, Path::Verb::Line, {right - radius, r.y});
  curve(path, {right - h, r.y}, {right, r.y + h}, {right, r.y + radius});
  go(path, Path::Verb::Line, {right, bottom - radius});
  curve(path, {right, bottom - h}, {right - h, bottom}, {right - radius, bottom});
  go(path, Path::Verb::Line, {r.x + radius, bottom});
  curve(path, {r.x + h, bottom}, {r.x, bottom - h}, {r.x, bottom - radius});
  go(path, Path::Verb::Line, {r.x, r.y + radius});
  curve(path, {r.x, r.y + h}, {r.x + h, r.y}, {r.x + radius, r.y});
  path.verbs.push_back(Path::Verb::Close);
  return path;
}

void Canvas::rounded_rectangle(const Rectangle& r, Length radius, std::optional<Colour> fill,
                               std::optional<Stroke> stroke) {
  if (std::min({radius, r.width, r.height}).value <= 0) return rectangle(r, fill, std::move(stroke));
  shape({evident::rounded_rectangle(r, radius), fill, std::move(stroke)});
}

void Canvas::circle(Point centre, Length radius, std::optional<Colour> fill, std::optional<Stroke> stroke) {
  shape({circle_path(centre, radius), fill, std::move(stroke)});
}

void Canvas::line(Point from, Point to, const Stroke& stroke) { polyline({from, to}, stroke); }

void Canvas::polyline(const std::vector<Point>& corners, const Stroke& stroke) {
  if (corners.size() > 1) shape({polygon_path(corners, false), {}, stroke});
}

void Canvas::polygon(const std::vector<Point>& corners, std::optional<Colour> fill,
                     std::optional<Stroke> stroke) {
  shape({polygon_path(corners, true), fill, std::move(stroke)});
}

void Canvas::shape(Shape shape) {
  if (!shape.fill && !shape.stroke) return;
  scene_.items.push_back(std::move(shape));
}

void Canvas::name_last_shape(const std::string& figure) {
  if (scene_.items.empty()) return;
  if (auto* last = std::get_if<Shape>(&scene_.items.back())) last->figure = figure;
}

void Canvas::name_last_shape(const std::vector<std::string>& figures) {
  std::string names;
  for (const std::string& figure : figures) {
    if (figure.empty()) return;
    names += (names.empty() ? "" : " ") + figure;
  }
  name_last_shape(names);
}

bool Canvas::is_free(const Rectangle& box) const {
  if (box.x.value < 0 || box.y.value < 0 || box.x + box.width > scene_.width) return false;
  return std::none_of(taken_.begin(), taken_.end(), [&box](const Rectangle& t) { return overlap(t, box); });
}

void Canvas::reserve(const Rectangle& box) { taken_.push_back(box); }

void Canvas::reserve_line(Point from, Point to, Length width) {
  const Length longer =
      std::max(Length{std::abs(to.x.value - from.x.value)}, Length{std::abs(to.y.value - from.y.value)});
  const std::int64_t steps =
      std::clamp<std::int64_t>(longer.value / std::max<std::int64_t>(width.value, 1500), 1, 200);
  for (std::int64_t i = 0; i < steps; ++i) {
    const Point a{from.x + (to.x - from.x) * i / steps, from.y + (to.y - from.y) * i / steps};
    const Point b{from.x + (to.x - from.x) * (i + 1) / steps, from.y + (to.y - from.y) * (i + 1) / steps};
    const Length x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    reserve({x - width / 2, y - width / 2, std::max(a.x, b.x) - x + width, std::max(a.y, b.y) - y + width});
  }
}

bool overlap(const Rectangle& a, const Rectangle& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

Rectangle around(const Rectangle& box, Length margin) {
  return {box.x - margin, box.y - margin, box.width + margin * 2, box.height + margin * 2};
}

}  // namespace evident
