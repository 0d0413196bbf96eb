#pragma once
// Headings and what follows them become sections.

#include "writing/document/document.h"

namespace evident {

// Nests sections in each list of blocks. What nests deeper than max_nesting is reported as too-deep and left
// out.
void nest_sections(Document& document, Diagnostics& diagnostics);

}  // namespace evident
