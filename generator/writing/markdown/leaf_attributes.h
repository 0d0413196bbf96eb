#pragma once
// Headings and captions: text that may end in attributes.

#include <cmark-gfm.h>

#include "writing/markdown/parse_context.h"

namespace evident {

struct LeafWithAttributes {
  Inlines content;
  Attributes attributes;
};

// Reports attribute-without-space and bad-attribute.
[[nodiscard]] LeafWithAttributes convert_leaf(cmark_node* leaf, Span span, ParseContext& context);

}  // namespace evident
