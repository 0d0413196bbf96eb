#include <algorithm>
#include <utility>

#include "output/layout/collector.h"

namespace evident {
namespace {

constexpr std::size_t short_code = 12;  // so many lines of code stay on one page

// Spaces at the start of a line and in a row keep their width; a line may break at the others.
std::string keep_spaces(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool free = false;  // whether a space here may be an ordinary one
  for (const char c : text) {
    if (c == ' ' && !free) {
      out += "\u00A0";
    } else if (c == '\t') {
      out += "\u00A0\u00A0\u00A0\u00A0";
    } else {
      out += c;
    }
    free = c != '\n' && c != ' ' && c != '\t';
  }
  return out;
}

}  // namespace

void Collector::add_node(const BlockQuote& node, Span, const Frame& frame) {
  Frame inner = frame;
  indent(inner, theme_.list_indent);
  inner.tag = material_.tags.add(Role::BlockQuote, frame.tag);
  inner.text = &named_style("quote", paragraph_style(frame));
  inner.direct = false;
  ++inner.depth;
  add_blocks(node.content, inner);
}

void Collector::add_node(const CodeBlock& node, Span span, const Frame& frame) {
  std::string_view text = node.text;
  while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  if (text.empty()) return;
  const TextStyle& style = named_style("code-block", named_style("code", paragraph_style(frame)));
  const TagId paragraph = frame.direct ? frame.tag : material_.tags.add(Role::P, frame.tag);
  TextBlock block = make_text(style, frame);
  block.align = TextAlign::Left;
  InlinePlace where = place(style, material_.tags.add(Role::Code, paragraph), span, frame);
  where.look.code = true;
  block.look = material_.looks.find(where.look);
  // One run: its line ends stay line ends.
  block.content = inlines_.plain("x", where);
  block.content.text = keep_spaces(text);
  block.content.runs.front().end = static_cast<std::uint32_t>(block.content.text.size());
  block.keep_lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) < short_code;
  emit(std::move(block), frame);
}

void Collector::add_node(const ThematicBreak&, Span, const Frame& frame) {
  const TextStyle& style = paragraph_style(frame);
  frame.out->emplace_back(Separator{frame.x, frame.width, style.space_after, style.space_after});
}

}  // namespace evident
