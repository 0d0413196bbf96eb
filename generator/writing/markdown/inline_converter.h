#pragma once
// The inlines below one cmark node into ours.

#include <cmark-gfm.h>

#include "writing/markdown/parse_context.h"

namespace evident {

inline constexpr std::size_t no_cut = static_cast<std::size_t>(-1);

// `cut`: a byte in the last line of the node's content; what is written from there on, attributes for
// example, is left out.
[[nodiscard]] Inlines convert_inlines(cmark_node* leaf, std::size_t cut, ParseContext& context);

}  // namespace evident
