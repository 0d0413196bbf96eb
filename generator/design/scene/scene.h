#pragma once
// What charts, diagrams and vector pictures are made of: shapes and measured text on one plane. Types only.
// `drawing` and `pictures` make scenes; `html` prints them as SVG and `layout` places them on pages, so that
// both show the same.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "design/theme/theme.h"

namespace evident {

// Origin at the top left, x to the right, y downwards.
struct Point {
  Length x, y;
  bool operator==(const Point&) const = default;
};
struct Rectangle {
  Length x, y, width, height;
  bool operator==(const Rectangle&) const = default;
};

// Straight lines and cubic Bézier curves. Each verb takes its points from `points` in order: Move 1, Line 1,
// Curve 3 (two controls, then the end), Close none. A path begins with Move.
struct Path {
  enum class Verb : std::uint8_t { Move, Line, Curve, Close };
  std::vector<Verb> verbs;
  std::vector<Point> points;
  bool operator==(const Path&) const = default;
};

struct Stroke {
  Colour colour;
  Length width = points(1);
  std::vector<Length> dashes;  // on, off, on …; empty: solid
  bool round = false;          // caps and joins
  bool operator==(const Stroke&) const = default;
};

// Drawn fill first, then stroke; at least one of them is there.
struct Shape {
  Path path;
  std::optional<Colour> fill;
  std::optional<Stroke> stroke;
  bool even_odd = false;  // how the fill tells inside from outside; else non-zero winding
  // Names of figures, with blanks between them: one, whose number its length says, or one for each corner of
  // a line. Empty for all other shapes.
  std::string figure = {};
  bool operator==(const Shape&) const = default;
};

// One line of text on a baseline, its width measured with the theme's face.
struct SceneText {
  Point origin;  // left end of the baseline
  Length width;
  std::string text;
  std::string family;  // name in Theme::families
  FaceStyle face = FaceStyle::Regular;
  Length size;
  Colour colour;
  bool tabular_figures = false;
  bool operator==(const SceneText&) const = default;
};

using SceneItem = std::variant<Shape, SceneText>;

// Items in drawing order; their texts, read one after the other, make sense in that order.
struct Scene {
  Length width, height;
  std::vector<SceneItem> items;
  bool operator==(const Scene&) const = default;
};

}  // namespace evident
