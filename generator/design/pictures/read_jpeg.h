#pragma once
#include <string_view>

#include "design/pictures/pictures.h"

namespace evident {

// Bytes that begin with a JPEG's first marker; what follows its end is dropped.
[[nodiscard]] Picture read_jpeg(std::string_view bytes, Span span, Diagnostics& diagnostics);

}  // namespace evident
