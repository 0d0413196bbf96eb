#pragma once
#include <string_view>

#include "design/pictures/pictures.h"

namespace evident {

// Bytes that begin with a PNG's signature; what follows its end is ignored.
[[nodiscard]] Picture read_png(std::string_view bytes, Span span, Diagnostics& diagnostics);

}  // namespace evident
