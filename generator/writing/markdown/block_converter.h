#pragma once
// cmark's blocks into ours: containers paired, captions given to their tables, footnotes filled.

#include <cmark-gfm.h>

#include "writing/markdown/parse_context.h"

namespace evident {

[[nodiscard]] Blocks convert_blocks(cmark_node* parent, int depth, ParseContext& context);

}  // namespace evident
