#pragma once
#include <string_view>

#include "design/pictures/pictures.h"

namespace evident {

// Bytes that look like XML; `ink` is currentColor.
[[nodiscard]] Picture read_svg(std::string_view bytes, Span span, Diagnostics& diagnostics, Colour ink);

}  // namespace evident
