#pragma once
// What a publication's templates can read, printed.

#include <iosfwd>

#include "foundation/diagnostics/diagnostics.h"
#include "press/publish/publish.h"

namespace evident {

// As YAML, with a remark behind each figure: its unit, its source and its place.
void print_view(const ReadableView& view, const Sources& sources, std::ostream& stream);
// The same as JSON; a figure is {"printed", "value", "unit", "label", "source", "page", "file", "line"}.
void print_view_json(const ReadableView& view, const Sources& sources, std::ostream& stream);

}  // namespace evident
