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

TextAlign align_of(const std::vector<Alignment>& alignments, std::size_t column) {
  if (column >= alignments.size()) return TextAlign::Left;
  switch (alignments[column]) {
    case Alignment::Right:
      return TextAlign::Right;
    case Alignment::Centre:
      return TextAlign::Centre;
    case Alignment::Left:
    case Alignment::None:
      break;
  }
  return TextAlign::Left;
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

void Collector::add_node(const Table& node, Span span, const Frame& frame) {
  std::size_t columns = std::max(node.alignments.size(), node.head.size());
  for (const auto& row : node.rows) columns = std::max(columns, row.size());
  if (columns == 0) return;
  TableBlock block;
  block.x = frame.x;
  block.width = frame.width;
  block.before = theme_.style(theme_.table.caption).space_before;
  block.after = theme_.style("body").space_after;
  const TagId table = material_.tags.add(Role::Table, frame.tag);
  add_caption(node, span, frame, table, block);
  add_head(node, columns, span, frame, table, block);
  const TagId body = material_.tags.add(Role::TBody, table);
  block.rows.reserve(node.rows.size());
  for (const auto& row : node.rows) add_row(node, row, columns, span, frame, body, block);
  (block.caption ? block.caption->places : block.places) = places_of(node.attributes.id);
  frame.out->emplace_back(std::move(block));
}

void Collector::add_caption(const Table& node, Span span, const Frame& frame, TagId tag, TableBlock& block) {
  if (node.caption.empty() && node.number.empty()) return;
  const TextStyle& style = theme_.style(theme_.table.caption);
  const InlinePlace where = place(style, material_.tags.add(Role::Caption, tag), span, frame);
  TextBlock caption = make_text(style, frame);
  Inlines content = node.caption;
  if (!node.number.empty()) {
    const std::string lead = node.number + (content.empty() ? "" : ". ");
    content.insert(content.begin(), Inline{Text{lead}, span});
    InlinePlace nowhere = where;
    nowhere.tag = artifact;
    block.continued = make_text(style, frame);
    block.continued->content = inlines_.plain(node.number + " continued", nowhere);
    block.continued->before = {};
  }
  caption.content = inlines_.collect(content, where);
  caption.before = {};
  caption.balanced = true;
  block.caption = std::move(caption);
}

void Collector::add_head(const Table& node, std::size_t columns, Span span, const Frame& frame, TagId tag,
                         TableBlock& block) {
  if (node.head.empty()) return;
  const TextStyle& style = theme_.style(theme_.table.head);
  const TagId row = material_.tags.add(Role::Tr, material_.tags.add(Role::THead, tag));
  static const TableCell empty;
  for (std::size_t column = 0; column < columns; ++column) {
    const TableCell& cell = column < node.head.size() ? node.head[column] : empty;
    // A header without words is none: the corner above a header column.
    const bool named = !plain_text(cell.content).empty();
    const TagId header = material_.tags.add(named ? Role::Th : Role::Td, row);
    if (named) material_.tags[header].scope = Scope::Column;
    InlinePlace where = place(style, header, span, frame);
    where.look.tabular = true;
    const LookId look = material_.looks.find(where.look);
    block.head.push_back(
        {inlines_.collect(cell.content, where), look, style.leading, align_of(node.alignments, column)});
  }
}

void Collector::add_row(const Table& node, const std::vector<TableCell>& row, std::size_t columns, Span span,
                        const Frame& frame, TagId body, TableBlock& block) {
  const TextStyle& style = theme_.style(theme_.table.body);
  const TagId tag = material_.tags.add(Role::Tr, body);
  static const TableCell empty;
  std::vector<TextCell>& cells = block.rows.emplace_back();
  cells.reserve(columns);
  for (std::size_t column = 0; column < columns; ++column) {
    const TableCell& cell = column < row.size() ? row[column] : empty;
    const TagId data = material_.tags.add(cell.header ? Role::Th : Role::Td, tag);
    if (cell.header) material_.tags[data].scope = Scope::Row;
    InlinePlace where = place(style, data, span, frame);
    where.look.tabular = true;
    const LookId look = material_.looks.find(where.look);
    cells.push_back(
        {inlines_.collect(cell.content, where), look, style.leading, align_of(node.alignments, column)});
  }
}

}  // namespace evident
