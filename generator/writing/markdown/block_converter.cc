#include "writing/markdown/block_converter.h"

#include <cmark-gfm-extension_api.h>

#include "writing/markdown/attribute_syntax.h"
#include "writing/markdown/block_rules.h"
#include "writing/markdown/inline_converter.h"
#include "writing/markdown/leaf_attributes.h"
#include "writing/markdown/open_containers.h"
#include "writing/markdown/table_converter.h"

namespace evident {
namespace {

Span span_of(cmark_node* node, const SourcePlaces& places) {
  return places.line_from(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
}

bool is_page_break(const Inlines& content) {
  if (content.size() != 1) return false;
  const auto* text = std::get_if<Text>(&content.front().node);
  return text != nullptr && text->text == "\\pagebreak";
}

class BlockConverter {
 public:
  BlockConverter(int depth, ParseContext& context) : containers_(depth, context), context_(context) {}

  Blocks convert(cmark_node* parent) {
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
      add(node);
    }
    return containers_.finish();
  }

 private:
  void add(cmark_node* node) {
    const Span span = span_of(node, context_.places);
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == block_rules().marker) return containers_.marker(cmark_node_get_string_content(node), span);
    if (type == block_rules().footnote) return;  // stands where it is referred to
    if (cmark_node_get_syntax_extension(node) == block_rules().table) {
      return containers_.add({convert_table(node, context_), span});
    }
    switch (type) {
      case CMARK_NODE_PARAGRAPH:
        paragraph(node, span);
        break;
      case CMARK_NODE_HEADING:
        heading(node, span);
        break;
      case CMARK_NODE_LIST:
        list(node, span);
        break;
      case CMARK_NODE_BLOCK_QUOTE:
        containers_.add({BlockQuote{children(node)}, span});
        break;
      case CMARK_NODE_CODE_BLOCK:
        code(node, span);
        break;
      case CMARK_NODE_THEMATIC_BREAK:
        containers_.add({ThematicBreak{}, span});
        break;
      case CMARK_NODE_HTML_BLOCK:
        html(node, span);
        break;
      default:
        break;  // no other block comes from the rules that are attached
    }
  }

  Blocks children(cmark_node* node) {
    if (containers_.depth() < max_nesting) return convert_blocks(node, containers_.depth() + 1, context_);
    context_.report_too_deep(span_of(node, context_.places));
    return {};
  }

  void paragraph(cmark_node* node, Span span) {
    if (is_caption(node)) return attach_caption(node, span, containers_.blocks(), context_);
    Inlines content = convert_inlines(node, no_cut, context_);
    if (is_page_break(content)) return containers_.add({PageBreak{}, span});
    if (!content.empty()) containers_.add({Paragraph{std::move(content)}, span});
  }

  void heading(cmark_node* node, Span span) {
    LeafWithAttributes leaf = convert_leaf(node, span, context_);
    if (leaf.content.empty()) {
      context_.diagnostics.error("empty-heading", span, "This heading has no words",
                                 "Write what the section is about, or take the line out");
      return;
    }
    Heading heading{
        cmark_node_get_heading_level(node), std::move(leaf.content), std::move(leaf.attributes), {}};
    containers_.add({std::move(heading), span});
  }

  void list(cmark_node* node, Span span) {
    List list;
    list.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    list.tight = cmark_node_get_list_tight(node) != 0;
    list.start = list.ordered ? cmark_node_get_list_start(node) : 1;
    for (cmark_node* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
      list.items.push_back({children(item), span_of(item, context_.places)});
    }
    containers_.add({std::move(list), span});
  }

  void code(cmark_node* node, Span span) {
    const char* literal = cmark_node_get_literal(node);
    const char* info = cmark_node_get_fence_info(node);
    const std::string words = context_.values.plain(info != nullptr ? info : "");
    const std::string word = words.substr(0, words.find(' '));
    if (is_fence_kind(word)) return fence(node, word, info, span);
    std::string text = context_.values.verbatim(literal != nullptr ? literal : "");
    if (text.ends_with('\n')) text.pop_back();
    containers_.add({CodeBlock{std::move(text), word}, span});
  }

  void fence(cmark_node* node, const std::string& kind, std::string_view info, Span span) {
    const char* literal = cmark_node_get_literal(node);
    Fence fence{kind, literal != nullptr ? literal : "", {}, {}};
    if (const auto written = find_attributes(info, context_.values)) {
      report_attributes(*written, span, context_.diagnostics);
      fence.attributes = written->attributes;
    }
    // What cmark took off a line stood at its start: the fence's indent, a quotation's sign.
    const std::string_view text = fence.text;
    int line = cmark_node_get_start_line(node);
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::string_view whole = context_.places.line(++line);
      const std::size_t taken = whole.size() - std::min(whole.size(), end - begin);
      fence.line_starts.push_back(context_.places.offset(line, static_cast<int>(taken) + 1));
      begin = end + 1;
    }
    containers_.add({std::move(fence), span});
  }

  // It is text like any other, shown as it was written.
  void html(cmark_node* node, Span span) {
    const char* literal = cmark_node_get_literal(node);
    const std::string text = context_.values.plain(literal != nullptr ? literal : "");
    const bool comment = text.starts_with("<!--");
    context_.diagnostics.error(
        "raw-html", span,
        comment ? "An HTML comment cannot stand in the text" : "HTML cannot stand in the text",
        comment ? "Write {# … #} for a comment"
                : "Use Markdown, or `::: name` for a box; write \\< for the sign itself");
    Inlines lines;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      if (!lines.empty()) lines.push_back({SoftBreak{}, span});
      if (end > begin) lines.push_back({Text{text.substr(begin, end - begin)}, span});
      begin = end + 1;
    }
    if (!lines.empty()) containers_.add({Paragraph{std::move(lines)}, span});
  }

  OpenContainers containers_;
  ParseContext& context_;
};

}  // namespace

Blocks convert_blocks(cmark_node* parent, int depth, ParseContext& context) {
  return BlockConverter(depth, context).convert(parent);
}

}  // namespace evident
