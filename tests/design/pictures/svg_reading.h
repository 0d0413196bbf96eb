#pragma once
// What tests of SVG look at: shapes of a scene as one line of text each.

#include <string>
#include <string_view>

#include "design/pictures/fixtures.h"
#include "design/pictures/reading.h"

namespace evident {

// A picture of 96 × 96 user units that are 72 pt: a unit is 0.75 pt.
inline PictureReading read_svg_body(std::string_view body, Colour ink = {}) {
  return PictureReading(svg_bytes(96, 96, body), ink);
}

// "M 0,0 L 7.5,0 Z": points of the scene in points.
inline std::string to_text(const Path& path) {
  std::string text;
  std::size_t next = 0;
  for (const Path::Verb verb : path.verbs) {
    const std::size_t count = verb == Path::Verb::Curve ? 3 : verb == Path::Verb::Close ? 0 : 1;
    if (!text.empty()) text += ' ';
    text += "MLCZ"[static_cast<std::size_t>(verb)];
    for (std::size_t i = 0; i < count; ++i, ++next) {
      text += " " + to_points(path.points[next].x) + "," + to_points(path.points[next].y);
    }
  }
  return text;
}

inline std::string to_text(const Shape& shape) {
  std::string text = to_text(shape.path);
  if (shape.fill) text += " fill " + to_hex(*shape.fill);
  if (shape.even_odd) text += " even-odd";
  if (!shape.stroke) return text;
  text += " stroke " + to_hex(shape.stroke->colour) + " " + to_points(shape.stroke->width);
  for (const Length dash : shape.stroke->dashes) text += " " + to_points(dash);
  return shape.stroke->round ? text + " round" : text;
}

// The shapes, a line each; what was said when there is none.
inline std::string shapes_of(const PictureReading& reading) {
  if (!reading.diagnostics.all().empty()) return reading.mistakes();
  std::string text;
  for (const SceneItem& item : reading.scene().items) text += to_text(std::get<Shape>(item)) + "\n";
  return text;
}
inline std::string shapes_of(std::string_view body) { return shapes_of(read_svg_body(body)); }

}  // namespace evident
