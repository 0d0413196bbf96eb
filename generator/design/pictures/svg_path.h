#pragma once
#include <string_view>

#include "design/pictures/svg_outline.h"

namespace evident {

// The d of a path, with all commands of SVG 1.1, chapter 8.3. Whether it could be read to its end.
[[nodiscard]] bool read_path_data(std::string_view data, Outline& outline);

}  // namespace evident
