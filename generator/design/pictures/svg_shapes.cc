#include "design/pictures/svg_shapes.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "design/pictures/limits.h"
#include "design/pictures/svg_path.h"
#include "design/pictures/svg_scanner.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

struct ShapeKind {
  std::string_view element;
  std::string_view attributes;  // between spaces
};
constexpr std::array kinds{ShapeKind{"path", " d "},           ShapeKind{"rect", " x y width height rx ry "},
                           ShapeKind{"circle", " cx cy r "},   ShapeKind{"ellipse", " cx cy rx ry "},
                           ShapeKind{"line", " x1 y1 x2 y2 "}, ShapeKind{"polyline", " points "},
                           ShapeKind{"polygon", " points "}};

const ShapeKind* kind_of(std::string_view element) {
  const auto found = std::find_if(kinds.begin(), kinds.end(),
                                  [&](const ShapeKind& kind) { return kind.element == element; });
  return found == kinds.end() ? nullptr : &*found;
}

enum class Sign { Any, Positive };

class ShapeReader {
 public:
  ShapeReader(pugi::xml_node node, const SvgFrame& frame, Outline& outline, const AttributeFaultSink& fault)
      : node_(node), frame_(frame), outline_(outline), fault_(fault) {}

  void draw(std::string_view name) {
    if (name == "path") path();
    if (name == "rect") rectangle();
    if (name == "circle") circle();
    if (name == "ellipse") ellipse();
    if (name == "line") line();
    if (name == "polyline") corners();
    if (name == "polygon") corners(), outline_.close();
  }

 private:
  // Nothing when the attribute is missing or "auto".
  std::optional<double> maybe(const char* name, double whole, Sign sign) {
    const std::string_view text = trim(node_.attribute(name).value());
    if (text.empty() || text == "auto") return {};
    const auto length = read_svg_length(text, whole);
    if (length && (sign == Sign::Any || *length >= 0)) return length;
    fault_(SvgFault::Unreadable, name);
    return {};
  }
  double across(const char* name, Sign sign = Sign::Any) {
    return maybe(name, frame_.view_width, sign).value_or(0);
  }
  double down(const char* name, Sign sign = Sign::Any) {
    return maybe(name, frame_.view_height, sign).value_or(0);
  }

  void path() {
    if (!read_path_data(node_.attribute("d").value(), outline_)) fault_(SvgFault::Unreadable, "d");
  }

  void rectangle() {
    const double x = across("x"), y = down("y");
    const double width = across("width", Sign::Positive), height = down("height", Sign::Positive);
    if (width <= 0 || height <= 0) return;
    const auto radius_x = maybe("rx", frame_.view_width, Sign::Positive);
    const auto radius_y = maybe("ry", frame_.view_height, Sign::Positive);
    const double rx = std::min(width / 2, radius_x.value_or(radius_y.value_or(0)));
    const double ry = std::min(height / 2, radius_y.value_or(radius_x.value_or(0)));
    const double right = x + width, bottom = y + height;
    outline_.move_to({x + rx, y});
    outline_.line_to({right - rx, y});
    corner(rx, ry, {right, y + ry});
    outline_.line_to({right, bottom - ry});
    corner(rx, ry, {right - rx, bottom});
    outline_.line_to({x + rx, bottom});
    corner(rx, ry, {x, bottom - ry});
    if (rx > 0 && ry > 0) outline_.line_to({x, y + ry});
    corner(rx, ry, {x + rx, y});
    outline_.close();
  }
  void corner(double rx, double ry, PlanePoint to) {
    if (rx > 0 && ry > 0) outline_.arc_to(rx, ry, 0, ArcSize::Small, ArcSweep::With, to);
  }

  void circle() {
    const double whole = std::hypot(frame_.view_width, frame_.view_height) / std::sqrt(2);
    const double radius = maybe("r", whole, Sign::Positive).value_or(0);
    round(radius, radius);
  }
  void ellipse() {
    const auto rx = maybe("rx", frame_.view_width, Sign::Positive);
    const auto ry = maybe("ry", frame_.view_height, Sign::Positive);
    round(rx.value_or(ry.value_or(0)), ry.value_or(rx.value_or(0)));
  }
  void round(double rx, double ry) {
    const double x = across("cx"), y = down("cy");
    if (rx <= 0 || ry <= 0) return;
    outline_.move_to({x + rx, y});
    outline_.arc_to(rx, ry, 0, ArcSize::Small, ArcSweep::With, {x - rx, y});
    outline_.arc_to(rx, ry, 0, ArcSize::Small, ArcSweep::With, {x + rx, y});
    outline_.close();
  }

  void line() {
    outline_.move_to({across("x1"), down("y1")});
    outline_.line_to({across("x2"), down("y2")});
  }

  void corners() {
    const auto numbers = read_numbers(node_.attribute("points").value(), 2 * most_points + 2);
    if (!numbers || numbers->size() % 2 != 0) return fault_(SvgFault::Unreadable, "points");
    for (std::size_t i = 0; i < numbers->size(); i += 2) {
      const PlanePoint point{(*numbers)[i], (*numbers)[i + 1]};
      if (i == 0) {
        outline_.move_to(point);
      } else {
        outline_.line_to(point);
      }
    }
  }

  pugi::xml_node node_;
  const SvgFrame& frame_;
  Outline& outline_;
  const AttributeFaultSink& fault_;
};

}  // namespace

bool is_shape(std::string_view element) { return kind_of(element) != nullptr; }

bool is_geometry(std::string_view element, std::string_view attribute) {
  const ShapeKind* const kind = kind_of(element);
  return kind != nullptr &&
         kind->attributes.find(" " + std::string(attribute) + " ") != std::string_view::npos;
}

void draw_outline(pugi::xml_node node, std::string_view name, const SvgFrame& frame, Outline& outline,
                  const AttributeFaultSink& fault) {
  ShapeReader(node, frame, outline, fault).draw(name);
}

}  // namespace evident
