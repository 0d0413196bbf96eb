#pragma once
// Tables and their captions.

#include <cmark-gfm.h>

#include "writing/markdown/parse_context.h"

namespace evident {

// Reports uneven-row: cmark cuts and fills rows in silence.
[[nodiscard]] Table convert_table(cmark_node* node, ParseContext& context);

// Whether a paragraph is written as a caption: ": Caption { #id }".
[[nodiscard]] bool is_caption(cmark_node* paragraph);
// Gives the caption and its attributes to the table that stands right before it. Reports
// caption-without-table, two-captions and those of attributes.
void attach_caption(cmark_node* paragraph, Span span, Blocks& blocks, ParseContext& context);
// Warns table-without-caption, for the tables right in this list.
void check_captions(const Blocks& blocks, Diagnostics& diagnostics);

}  // namespace evident
