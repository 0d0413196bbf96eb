#pragma once
// The basic shapes of SVG as outlines.

#include <pugixml.hpp>

#include <string_view>

#include "design/pictures/svg_frame.h"
#include "design/pictures/svg_outline.h"

namespace evident {

[[nodiscard]] bool is_shape(std::string_view element);
// Whether the attribute says what form that shape has.
[[nodiscard]] bool is_geometry(std::string_view element, std::string_view attribute);

// `name` is the element's local name, one that is_shape() knows. A shape of no size leaves no outline.
void draw_outline(pugi::xml_node node, std::string_view name, const SvgFrame& frame, Outline& outline,
                  const AttributeFaultSink& fault);

}  // namespace evident
