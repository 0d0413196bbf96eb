#pragma once
// Walks the elements of an SVG once, draws what is supported and reports all that is not.

#include <pugixml.hpp>

#include "design/pictures/pictures.h"
#include "design/pictures/svg_report.h"

namespace evident {

// `file` is where the document was parsed in place. The picture has no size when the root is no SVG.
[[nodiscard]] Picture walk_svg(const pugi::xml_document& document, pugi::xml_node root, const char* file,
                               Colour ink, SvgReport& report);

}  // namespace evident
