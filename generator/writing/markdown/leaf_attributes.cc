#include "writing/markdown/leaf_attributes.h"

#include "writing/markdown/attribute_syntax.h"
#include "writing/markdown/block_rules.h"
#include "writing/markdown/inline_converter.h"

namespace evident {

LeafWithAttributes convert_leaf(cmark_node* leaf, Span span, ParseContext& context) {
  std::string_view last_line = leaf_content(leaf);
  while (last_line.ends_with('\n') || last_line.ends_with('\r')) last_line.remove_suffix(1);
  if (const auto end = last_line.find_last_of("\r\n"); end != last_line.npos)
    last_line.remove_prefix(end + 1);
  const auto written = find_attributes(last_line, context.values);
  if (!written) return {convert_inlines(leaf, no_cut, context), {}};
  report_attributes(*written, span, context.diagnostics);
  return {convert_inlines(leaf, written->begin, context), written->attributes};
}

}  // namespace evident
