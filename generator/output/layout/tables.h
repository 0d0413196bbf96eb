#pragma once
// A table's columns and rows: widths from what the cells hold, numbers by their points, rules between rows,
// the head once more for each further page.

#include "output/layout/column_widths.h"
#include "output/layout/flow.h"
#include "output/layout/number_columns.h"

namespace evident {

class TableMaker {
 public:
  TableMaker(const TableBlock& table, const Theme& theme, LineMaker& lines);

  // Rows and rules into the flow; `head` is the table's number among the galley's heads, or none.
  void add_rows(Flow& flow, std::uint32_t head);
  // The header row and, above it, `continued` as artifacts.
  [[nodiscard]] std::vector<Slab> further_head(std::vector<Line> continued);
  // Whether it may stand on several pages.
  [[nodiscard]] bool repeats_head() const { return has_head() && !together_; }

 private:
  enum class Rule { Light, Strong };
  // What a cell holds, measured.
  struct Content {
    WordShaper::Extent extent;
    std::optional<NumberParts> number;
  };
  struct Column {
    ColumnNeed need;
    NumberColumn numbers;
    Length width;
  };
  using Row = std::vector<TextCell>;

  [[nodiscard]] bool has_head() const { return !table_.head.empty(); }
  [[nodiscard]] std::vector<Content> look_at(const Row& row, bool body);
  void measure();
  void make_rows();
  [[nodiscard]] Slab make_row(const Row& row, const std::vector<Content>& contents, Rule rule);
  [[nodiscard]] Slab make_head();
  // A cell's lines and how far right of the column's left edge they begin.
  [[nodiscard]] std::vector<Line> set_cell(const TextCell& cell, const Content& content, const Column& column,
                                           Length& x);
  void add_rule(Slab& row, Rule rule) const;

  const TableBlock& table_;
  const TableStyle& style_;
  Length page_height_;
  LineMaker& lines_;
  std::vector<Content> head_;
  std::vector<std::vector<Content>> body_;
  std::vector<Column> columns_;
  Length width_;  // of the whole
  std::vector<Slab> rows_;
  bool together_ = false;
};

}  // namespace evident
