#pragma once
// What must hold whatever the input is. A property that does not hold ends the program, as a crash would, so
// that every engine takes it for one.

#include <string_view>

#include "foundation/diagnostics/diagnostics.h"

namespace evident::fuzz {

void require(bool holds, std::string_view property);
// Inside its source, or of no source.
void require_span(Span span, const Sources& sources);
// Every diagnostic has a code, words and places in the sources, and renders in every style.
void require_diagnostics(Diagnostics& diagnostics, const Sources& sources);

}  // namespace evident::fuzz
