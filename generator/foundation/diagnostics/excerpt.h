#pragma once
// The source line of a span with carets below it.

#include <string>

#include "foundation/diagnostics/diagnostics.h"

namespace evident {

struct Excerpt {
  std::string line;    // made safe for a terminal, cut around the carets when it is long
  std::string carets;  // spaces and ^, as many columns as the line needs
};

[[nodiscard]] Excerpt excerpt(const Span& span, const Sources& sources, const RenderOptions& options);

}  // namespace evident
