#include "writing/markdown/table_converter.h"

#include <cmark-gfm-core-extensions.h>

#include "writing/markdown/block_rules.h"
#include "writing/markdown/inline_converter.h"
#include "writing/markdown/leaf_attributes.h"

namespace evident {
namespace {

Alignment alignment_of(std::uint8_t letter) {
  switch (letter) {
    case 'l':
      return Alignment::Left;
    case 'c':
      return Alignment::Centre;
    case 'r':
      return Alignment::Right;
    default:
      return Alignment::None;
  }
}

// How many cells a row has as it is written.
std::size_t written_cells(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
  std::size_t pipes = 0;
  bool last_is_pipe = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    last_is_pipe = line[at] == '|' && (at == 0 || line[at - 1] != '\\');
    if (last_is_pipe) ++pipes;
  }
  return pipes + 1 - (line.starts_with('|') ? 1 : 0) - (last_is_pipe && line.size() > 1 ? 1 : 0);
}

void check_row(cmark_node* row, std::size_t columns, ParseContext& context) {
  const int line = cmark_node_get_start_line(row);
  const int column = cmark_node_get_start_column(row);
  const std::string_view written = context.places.line(line);
  const std::size_t start = std::min(written.size(), static_cast<std::size_t>(std::max(column - 1, 0)));
  const std::size_t cells = written_cells(written.substr(start));
  if (cells == columns) return;
  context.diagnostics.error("uneven-row", context.places.line_from(line, column),
                            "This row has " + std::to_string(cells) + (cells == 1 ? " cell" : " cells") +
                                ", but the table has " + std::to_string(columns) +
                                (columns == 1 ? " column" : " columns"),
                            "Write one cell for each column; \\| stands for the sign itself");
}

std::vector<TableCell> convert_row(cmark_node* row, std::size_t columns, ParseContext& context) {
  std::vector<TableCell> cells;
  for (cmark_node* cell = cmark_node_first_child(row); cell != nullptr; cell = cmark_node_next(cell)) {
    cells.push_back({convert_inlines(cell, no_cut, context), false});
  }
  cells.resize(columns);
  return cells;
}

}  // namespace

Table convert_table(cmark_node* node, ParseContext& context) {
  Table table;
  const std::size_t columns = cmark_gfm_extensions_get_table_columns(node);
  const std::uint8_t* letters = cmark_gfm_extensions_get_table_alignments(node);
  for (std::size_t column = 0; column < columns; ++column) {
    table.alignments.push_back(letters != nullptr ? alignment_of(letters[column]) : Alignment::None);
  }
  for (cmark_node* row = cmark_node_first_child(node); row != nullptr; row = cmark_node_next(row)) {
    auto cells = convert_row(row, columns, context);
    if (cmark_gfm_extensions_get_table_row_is_header(row) != 0) {
      table.head = std::move(cells);
    } else {
      check_row(row, columns, context);
      table.rows.push_back(std::move(cells));
    }
  }
  return table;
}

bool is_caption(cmark_node* paragraph) { return leaf_content(paragraph).starts_with(": "); }

void attach_caption(cmark_node* paragraph, Span span, Blocks& blocks, ParseContext& context) {
  LeafWithAttributes leaf = convert_leaf(paragraph, span, context);
  Table* table = blocks.empty() ? nullptr : std::get_if<Table>(&blocks.back().node);
  if (table == nullptr) {
    context.diagnostics.error("caption-without-table", span, "This caption does not stand under a table",
                              "Put it right below its table, or take the colon off its start");
    return;
  }
  if (!table->caption.empty()) {
    context.diagnostics.error("two-captions", span, "This table has a caption already",
                              "Keep one of the two lines that start with a colon");
    return;
  }
  // The colon and the space are the first bytes of the first text.
  if (!leaf.content.empty()) {
    if (auto* text = std::get_if<Text>(&leaf.content.front().node)) {
      text->text.erase(0, text->text.find_first_not_of(' ', 1));
      if (text->text.empty()) leaf.content.erase(leaf.content.begin());
    }
  }
  table->caption = std::move(leaf.content);
  table->attributes = std::move(leaf.attributes);
  if (!table->attributes.has_class("header-column")) return;
  for (auto& row : table->rows) {
    if (!row.empty()) row.front().header = true;
  }
}

void check_captions(const Blocks& blocks, Diagnostics& diagnostics) {
  for (const Block& block : blocks) {
    const auto* table = std::get_if<Table>(&block.node);
    if (table == nullptr || !table->caption.empty()) continue;
    diagnostics.warning("table-without-caption", block.span,
                        "This table has no caption that says what it shows",
                        "Write it on the line below the table: `: Young people supported { #tbl-reach }`");
  }
}

}  // namespace evident
