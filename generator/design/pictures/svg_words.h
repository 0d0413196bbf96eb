#pragma once
// Words of an SVG, made fit for messages and proposals.

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace evident {

// A name that a message can quote: at most 40 code points.
[[nodiscard]] std::string shortened(std::string_view name);
// The title and the desc of the outermost svg, on one line; see Picture::suggested_alternative.
[[nodiscard]] std::string suggestion(pugi::xml_node svg);

}  // namespace evident
