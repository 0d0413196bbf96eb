#include <algorithm>
#include <utility>

#include "output/layout/collector.h"

namespace evident {
namespace {

TextAlign align_of(const Table& table, std::size_t column) {
  switch (column_alignment(table, column)) {
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

void Collector::add_node(const Table& node, Span span, const Frame& frame) {
  std::size_t columns = std::max(node.alignments.size(), node.head.size());
  for (const auto& row : node.rows) columns = std::max(columns, row.size());
  if (columns == 0) return;
  TableBlock block;
  block.x = frame.x;
  block.width = frame.width;
  block.before = theme_.style(theme_.table.caption).space_before;
  block.after = theme_.style("body").space_after;
  block.span = span;
  if (can_turn(frame)) block.turned_width = turned(frame).width;
  for (std::size_t column = 0; column < columns; ++column) block.aligns.push_back(align_of(node, column));
  const TagId table = material_.tags.add(Role::Table, frame.tag);
  add_caption(node, span, frame, table, block);
  add_head(node, columns, span, frame, table, block);
  const TagId body = material_.tags.add(Role::TBody, table);
  block.rows.reserve(node.rows.size());
  for (const auto& row : node.rows) add_row(node, row, columns, span, frame, body, block);
  block.has_total = !node.rows.empty() && is_total_row(node, node.rows.size() - 1);
  (block.caption ? block.caption->places : block.places) = places_of(node.attributes.id);
  frame.out->emplace_back(std::move(block));
}

void Collector::add_caption(const Table& node, Span span, const Frame& frame, TagId tag, TableBlock& block) {
  const TextStyle& style = theme_.style(theme_.table.caption);
  block.continued = make_text(style, frame);
  block.continued->content = inlines_.plain(node.number.empty() ? "Continued" : node.number + " continued",
                                            place(style, artifact, span, frame));
  block.continued->before = {};
  if (node.caption.empty() && node.number.empty()) return;
  const InlinePlace where = place(style, material_.tags.add(Role::Caption, tag), span, frame);
  TextBlock caption = make_text(style, frame);
  Inlines content = node.caption;
  if (!node.number.empty()) {
    const std::string lead = node.number + (content.empty() ? "" : ". ");
    content.insert(content.begin(), Inline{Text{lead}, span});
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
    block.head.push_back({inlines_.collect(cell.content, where), look, style.leading, block.aligns[column]});
  }
}

void Collector::add_row(const Table& node, const std::vector<TableCell>& row, std::size_t columns, Span span,
                        const Frame& frame, TagId body, TableBlock& block) {
  const TextStyle& style = theme_.style(theme_.table.body);
  const TagId tag = material_.tags.add(Role::Tr, body);
  static const TableCell empty;
  const bool total = is_total_row(node, block.rows.size());
  std::vector<TextCell>& cells = block.rows.emplace_back();
  cells.reserve(columns);
  for (std::size_t column = 0; column < columns; ++column) {
    const TableCell& cell = column < row.size() ? row[column] : empty;
    const bool named = cell.header && !plain_text(cell.content).empty();
    const TagId data = material_.tags.add(named ? Role::Th : Role::Td, tag);
    if (named) material_.tags[data].scope = Scope::Row;
    InlinePlace where = place(style, data, span, frame);
    where.look.tabular = true;
    where.look.bold = named || total;
    const LookId look = material_.looks.find(where.look);
    cells.push_back({inlines_.collect(cell.content, where), look, style.leading, block.aligns[column]});
  }
}

}  // namespace evident
