#pragma once
// A table's columns and rows: widths from what the cells hold, rules between rows, the head once more for
// each further page.

#include "output/layout/flow.h"
#include "output/layout/line_maker.h"

namespace evident {

// What a column needs: the widest thing that cannot break, and all of it on one line; with padding.
struct ColumnNeed {
  Length least, most;
};

// Widths that add up to at most `available`, by the rule of CSS 2.1, 17.5.2.2: columns take what they need,
// else share what there is between least and most; short ones take all that they need first. Where not even
// the least fits, the widest give first.
[[nodiscard]] std::vector<Length> column_widths(const std::vector<ColumnNeed>& needs, Length available);

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
  [[nodiscard]] bool has_head() const { return !table_.head.empty(); }
  enum class Part { Head, Body, LastRow };
  void measure();
  void make_rows();
  [[nodiscard]] std::vector<ColumnNeed> needs();
  [[nodiscard]] Slab make_row(const std::vector<TextCell>& cells, Part part);
  void add_rule(Slab& row, Part part) const;

  const TableBlock& table_;
  const TableStyle& style_;
  Length page_height_;
  LineMaker& lines_;
  std::vector<Length> widths_;
  Length width_;  // of the whole
  std::vector<Slab> rows_;
  bool together_ = false;
};

}  // namespace evident
