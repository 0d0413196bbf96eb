#include "writing/markdown/block_rules.h"

#include <cmark-gfm-core-extensions.h>

#include <string>

namespace evident {
namespace {

bool is_blank_character(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank_character(text.back())) text.remove_suffix(1);
  while (!text.empty() && is_blank_character(text.front())) text.remove_prefix(1);
  return text;
}

void skip_line(cmark_parser* parser, const unsigned char* input, int length) {
  cmark_parser_advance_offset(parser, reinterpret_cast<const char*>(input),
                              length - 1 - cmark_parser_get_offset(parser), 0);
}

cmark_node* add_block(cmark_parser* parser, cmark_node* parent, cmark_node_type type,
                      std::string_view content) {
  cmark_node* node =
      cmark_parser_add_child(parser, parent, type, cmark_parser_get_first_nonspace(parser) + 1);
  cmark_node_set_syntax_extension(node, block_rules().ours);
  cmark_node_set_string_content(node, std::string(content).c_str());
  return node;
}

// The length of `[^label]:` at the start of a line, or 0.
std::size_t footnote_start(std::string_view line) {
  if (!line.starts_with("[^")) return 0;
  std::size_t at = 2;
  while (at < line.size() && line[at] != ']' && line[at] != '[' && !is_blank_character(line[at])) ++at;
  return at > 2 && line.substr(at).starts_with("]:") ? at + 2 : 0;
}

cmark_node* open_block(cmark_syntax_extension*, int indented, cmark_parser* parser, cmark_node* parent,
                       unsigned char* input, int length) {
  if (indented != 0) return nullptr;
  const int start = cmark_parser_get_first_nonspace(parser);
  if (start >= length) return nullptr;
  const std::string_view line(reinterpret_cast<const char*>(input) + start,
                              static_cast<std::size_t>(length - start));
  if (line.starts_with(":::")) {
    const auto after_colons = line.find_first_not_of(':');
    const auto info = after_colons == line.npos ? std::string_view() : line.substr(after_colons);
    cmark_node* node = add_block(parser, parent, block_rules().marker, trimmed(info));
    skip_line(parser, input, length);
    return node;
  }
  if (const std::size_t matched = footnote_start(line); matched > 0) {
    cmark_node* node = add_block(parser, parent, block_rules().footnote, line.substr(2, matched - 4));
    cmark_parser_advance_offset(parser, reinterpret_cast<const char*>(input),
                                start + static_cast<int>(matched) - cmark_parser_get_offset(parser), 0);
    return node;
  }
  const bool below_table = cmark_node_get_syntax_extension(parent) == block_rules().table &&
                           std::string_view(cmark_node_get_type_string(parent)) == "table";
  if (below_table && line.starts_with(": ")) {
    return cmark_parser_add_child(parser, parent, CMARK_NODE_PARAGRAPH, start + 1);
  }
  return nullptr;
}

// Whether an open block goes on in this line: a footnote does when the line is indented or blank.
int goes_on(cmark_syntax_extension*, cmark_parser* parser, unsigned char* input, int, cmark_node* node) {
  if (cmark_node_get_type(node) != block_rules().footnote) return 0;
  if (cmark_parser_is_blank(parser) != 0) return 1;
  if (cmark_parser_get_indent(parser) < 4) return 0;
  cmark_parser_advance_offset(parser, reinterpret_cast<const char*>(input), 4, 1);
  return 1;
}

int may_contain(cmark_syntax_extension*, cmark_node* node, cmark_node_type child) {
  if (cmark_node_get_type(node) != block_rules().footnote) return 0;
  const bool is_block = (child & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
  return is_block && child != CMARK_NODE_ITEM && child != block_rules().footnote ? 1 : 0;
}

const char* type_name(cmark_syntax_extension*, cmark_node* node) {
  return cmark_node_get_type(node) == block_rules().footnote ? "footnote" : "marker";
}

BlockRules register_rules() {
  cmark_gfm_core_extensions_ensure_registered();
  BlockRules rules{};
  rules.table = cmark_find_syntax_extension("table");
  rules.ours = cmark_syntax_extension_new("evident");
  rules.marker = cmark_syntax_extension_add_node(0);
  rules.footnote = cmark_syntax_extension_add_node(0);
  cmark_syntax_extension_set_open_block_func(rules.ours, open_block);
  cmark_syntax_extension_set_match_block_func(rules.ours, goes_on);
  cmark_syntax_extension_set_can_contain_func(rules.ours, may_contain);
  cmark_syntax_extension_set_get_type_string_func(rules.ours, type_name);
  return rules;
}

}  // namespace

const BlockRules& block_rules() {
  // cmark keeps its registry for good, so this lives as long as the process; a local static is made once
  // even when many threads ask at the same time.
  static const BlockRules rules = register_rules();
  return rules;
}

std::string_view leaf_content(cmark_node* leaf) {
  cmark_node* child = cmark_node_first_child(leaf);
  if (child == nullptr || (cmark_node_get_type(child) & CMARK_NODE_TYPE_MASK) != CMARK_NODE_TYPE_INLINE) {
    return {};
  }
  const char* content = cmark_node_get_string_content(leaf);
  return content != nullptr ? content : "";
}

MarkdownTree parse_blocks(std::string_view text) {
  const BlockRules& rules = block_rules();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_SMART | CMARK_OPT_SOURCEPOS);
  // Ours first: a table would take every line that follows it for a row.
  cmark_parser_attach_syntax_extension(parser, rules.ours);
  cmark_parser_attach_syntax_extension(parser, rules.table);
  cmark_parser_feed(parser, text.data(), text.size());
  MarkdownTree root(cmark_parser_finish(parser));
  cmark_parser_free(parser);
  return root;
}

}  // namespace evident
