#include "writing/markdown/markdown.h"

#include <cmark-gfm-extension_api.h>

#include "writing/markdown/block_converter.h"
#include "writing/markdown/block_rules.h"

namespace evident {
namespace {

// Definitions may follow their references, so all are known before text is read.
void collect_footnotes(cmark_node* root, ParseContext& context) {
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> walk(cmark_iter_new(root), cmark_iter_free);
  for (cmark_event_type event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(walk.get())) {
    cmark_node* node = cmark_iter_get_node(walk.get());
    if (event != CMARK_EVENT_ENTER || cmark_node_get_type(node) != block_rules().footnote) continue;
    const Span span =
        context.places.line_from(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    context.footnotes.define(cmark_node_get_string_content(node), node, span, context.diagnostics);
  }
}

// A footnote may refer to further ones, so the list grows while it is filled.
std::vector<Footnote> fill_footnotes(ParseContext& context) {
  FootnoteBook& book = context.footnotes;
  for (std::size_t index = 0; index < book.footnotes().size(); ++index) {
    Blocks content = convert_blocks(book.node(index), 1, context);
    book.footnotes()[index].content = std::move(content);
  }
  book.report_unused(context.diagnostics);
  return std::move(book.footnotes());
}

}  // namespace

Document parse_markdown(const Merged& merged, Diagnostics& diagnostics) {
  const MarkdownTree tree = parse_blocks(merged.text);
  const SourcePlaces places(merged);
  const InsertedValues values(merged);
  FootnoteBook footnotes;
  ParseContext context{places, values, footnotes, diagnostics};
  collect_footnotes(tree.get(), context);
  Document document;
  document.blocks = convert_blocks(tree.get(), 0, context);
  document.footnotes = fill_footnotes(context);
  return document;
}

}  // namespace evident
