#pragma once
// What cmark is taught about blocks. Container lines (`::: name`, `:::`) and footnote definitions become
// nodes of their own, and a line `: Caption` right under a table becomes a paragraph instead of a row.
// Containers stay flat here, as leaves between their neighbours: they are paired up when blocks are
// converted, so that a container whose end is missing costs nothing but its own error.

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <memory>
#include <string_view>

namespace evident {

// Registered once per process and only read afterwards. Of cmark's own extensions `table` alone is attached:
// `autolink` and `strikethrough` write to global tables in each parse and are not safe with threads.
struct BlockRules {
  cmark_syntax_extension* table;
  cmark_syntax_extension* ours;
  // Node types. A marker's string content is what follows the colons; a footnote's is its label.
  cmark_node_type marker;
  cmark_node_type footnote;
};
[[nodiscard]] const BlockRules& block_rules();

struct FreeTree {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using MarkdownTree = std::unique_ptr<cmark_node, FreeTree>;
// What cmark read the inlines of a leaf from. A leaf without any has a buffer that cmark never terminated.
[[nodiscard]] std::string_view leaf_content(cmark_node* leaf);

[[nodiscard]] MarkdownTree parse_blocks(std::string_view text);

}  // namespace evident
