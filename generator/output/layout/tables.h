#pragma once
// A table's columns and rows: widths from what the cells hold, numbers by their points, rules between rows,
// the head once more for each further page. One that is too wide gets closer, then smaller, then turned.

#include "output/layout/column_widths.h"
#include "output/layout/flow.h"
#include "output/layout/number_columns.h"

namespace evident {

class TableMaker {
 public:
  TableMaker(const TableBlock& table, const Theme& theme, Looks& looks, LineMaker& lines);

  // Rows and rules into the flow; `head` is the table's number among the galley's heads, or none.
  void add_rows(Flow& flow, std::uint32_t head);
  // The header row and, above it, `continued` as artifacts.
  [[nodiscard]] std::vector<Slab> further_head(std::vector<Line> continued);
  // Whether it may stand on several pages.
  [[nodiscard]] bool repeats_head() const { return has_head() && !together_; }
  // Whether it stands on a page that lies on its side.
  [[nodiscard]] bool is_turned() const { return turned_; }

 private:
  enum class Rule { Light, Strong };
  // What a cell holds, measured.
  struct Content {
    WordShaper::Extent extent;
    std::optional<NumberParts> number;
  };
  struct Column {
    Length floor;  // no narrower, though words be broken
    ColumnNeed need;
    NumberColumn numbers;
    Length width;
  };
  using Row = std::vector<TextCell>;

  [[nodiscard]] bool has_head() const { return !table_->head.empty(); }
  [[nodiscard]] std::vector<Content> look_at(const Row& row, bool body);
  void measure();
  [[nodiscard]] Length least() const;
  [[nodiscard]] Length paddings(Length padding) const;
  [[nodiscard]] bool fits(Length padding) const { return least() + paddings(padding) <= available_; }
  // The ways to make it fit, one after the other.
  void fit();
  [[nodiscard]] bool narrow_padding();
  [[nodiscard]] bool shrink();
  void use_size(std::int64_t permille);
  void break_words();
  [[nodiscard]] Length letter_size() const;
  [[nodiscard]] std::int64_t smallest_permille() const;
  void set_widths(const std::vector<ColumnNeed>& needs);
  void warn(std::string message);

  void make_rows();
  [[nodiscard]] Slab make_row(const Row& row, const std::vector<Content>& contents, Rule rule);
  [[nodiscard]] Slab make_head();
  // A cell's lines and how far right of the column's left edge they begin.
  [[nodiscard]] std::vector<Line> set_cell(const TextCell& cell, const Content& content, const Column& column,
                                           Length& x);
  void add_rule(Slab& row, Rule rule) const;

  const TableBlock& natural_;
  std::optional<TableBlock> smaller_;
  const TableBlock* table_;  // one of them
  const TableStyle& style_;
  const PageStyle& page_;
  Looks& looks_;
  LineMaker& lines_;
  Length available_;
  Length padding_;  // on each side of a gap between columns
  bool turned_ = false;
  bool tears_figures_ = false;  // where not even they fit
  std::vector<Content> head_;
  std::vector<std::vector<Content>> body_;
  std::vector<Column> columns_;
  Length width_;  // of the whole
  std::vector<Slab> rows_;
  bool together_ = false;
};

}  // namespace evident
