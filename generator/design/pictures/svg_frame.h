#pragma once
// How large an SVG is, and where its coordinates lie in the scene.

#include <pugixml.hpp>

#include <functional>
#include <optional>
#include <string_view>

#include "design/pictures/svg_matrix.h"
#include "design/pictures/svg_report.h"
#include "design/theme/theme.h"

namespace evident {

struct SvgFrame {
  Length width, height;
  Matrix to_scene;                         // from user units to thousandths of a point
  double view_width = 0, view_height = 0;  // what percentages are of, in user units
};

// A fault of an attribute of the element at hand.
using AttributeFaultSink = std::function<void(SvgFault, std::string_view attribute)>;

// From width, height, viewBox and preserveAspectRatio of the outermost svg. Without width and height it is as
// large as its view box in pixels, and one inch at least on its longer side, so that the coordinates of
// unit squares are not rounded away. Never larger than a PDF's largest page. Nothing after a fault.
[[nodiscard]] std::optional<SvgFrame> read_frame(pugi::xml_node svg, const AttributeFaultSink& fault);

}  // namespace evident
