#include "output/layout/tables.h"

#include <algorithm>
#include <utility>

#include "output/layout/galley_maker.h"
#include "output/layout/pages.h"

namespace evident {
namespace {

constexpr std::int64_t together_share = 35;  // percent of a page's text; a lower table is not divided
constexpr Length unbounded{INT64_MAX / 4};

}  // namespace

TableMaker::TableMaker(const TableBlock& table, const Theme& theme, Looks& looks, LineMaker& lines)
    : natural_(table),
      table_(&table),
      style_(theme.table),
      page_(theme.page),
      looks_(looks),
      lines_(lines),
      available_(table.width),
      padding_(theme.table.padding_horizontal) {
  measure();
  fit();
  make_rows();
}

std::vector<TableMaker::Content> TableMaker::look_at(const Row& row, bool body) {
  if (columns_.size() < row.size()) columns_.resize(row.size());
  std::vector<Content> contents;
  contents.reserve(row.size());
  for (std::size_t i = 0; i < row.size(); ++i) {
    Content& content = contents.emplace_back();
    Column& column = columns_[i];
    content.extent = lines_.measure(row[i].content);
    if (body && row[i].align == TextAlign::Right) {
      content.number = number_parts(row[i].content, content.extent.most, lines_);
    }
    if (content.number) {
      column.numbers.add(*content.number);
    } else {
      column.floor = std::max(column.floor, content.extent.floor);
      column.need.least = std::max(column.need.least, content.extent.least);
      column.need.most = std::max(column.need.most, content.extent.most);
    }
  }
  return contents;
}

void TableMaker::measure() {
  columns_.clear();
  body_.clear();
  head_ = look_at(table_->head, false);
  body_.reserve(table_->rows.size());
  for (const Row& row : table_->rows) body_.push_back(look_at(row, true));
  for (Column& column : columns_) {
    const Length numbers = column.numbers.width();
    column.floor = std::max(column.floor, numbers);
    column.need.least = std::max(column.need.least, numbers);
    column.need.most = std::max(column.need.most, numbers);
  }
}

void TableMaker::add_rule(Slab& row, Rule rule) const {
  Ink ink;
  ink.kind = ArtifactKind::Layout;
  const bool strong = rule == Rule::Strong;
  const Length width = strong ? style_.rule_strong_width : style_.rule_light_width;
  const Colour colour = strong ? style_.rule_strong : style_.rule_light;
  ink.item = StrokedLine{{table_->x, row.height}, {table_->x + width_, row.height}, width, colour};
  row.shapes.push_back(std::move(ink));
}

std::vector<Line> TableMaker::set_cell(const TextCell& cell, const Content& content, const Column& column,
                                       Length& x) {
  TextShape shape{cell.look, cell.leading, cell.align, column.width, {}};
  shape.tears_figures = tears_figures_;
  if (cell.align == TextAlign::Right && column.width >= column.numbers.width()) {
    if (content.number) {
      x = column.width - column.numbers.tail - content.number->whole;
      shape.align = TextAlign::Left;
      shape.width = unbounded;
    } else if (content.extent.most + column.numbers.margin() <= column.width) {
      shape.width -= column.numbers.margin();
    }
  }
  return lines_.make(cell.content, shape);
}

Slab TableMaker::make_row(const Row& row, const std::vector<Content>& contents, Rule rule) {
  struct Set {
    std::vector<Line> lines;
    Length x, height;
  };
  std::vector<Set> cells(row.size());
  Length tallest;
  for (std::size_t i = 0; i < row.size(); ++i) {
    Set& cell = cells[i];
    cell.lines = set_cell(row[i], contents[i], columns_[i], cell.x);
    for (const Line& line : cell.lines) cell.height += line.height;
    if (cell.lines.empty()) cell.height = row[i].leading;
    tallest = std::max(tallest, cell.height);
  }
  Slab slab;
  slab.height = tallest + style_.padding_vertical * 2;
  Length x = table_->x;
  for (std::size_t i = 0; i < row.size(); ++i) {
    Length y = style_.padding_vertical;
    if (&row == &table_->head) y += tallest - cells[i].height;
    for (Line& line : cells[i].lines) {
      const Length height = line.height;
      slab.lines.push_back({{x + cells[i].x, y}, std::move(line)});
      y += height;
    }
    x += columns_[i].width + padding_ * 2;
  }
  add_rule(slab, rule);
  return slab;
}

Slab TableMaker::make_head() { return make_row(table_->head, head_, Rule::Strong); }

void TableMaker::make_rows() {
  const std::size_t count = table_->rows.size();
  rows_.reserve(count + 1);
  if (has_head()) rows_.push_back(make_head());
  Length height;
  for (std::size_t i = 0; i < count; ++i) {
    const bool above_total = table_->has_total && i + 2 == count;
    const bool strong = i + 1 == count || above_total;
    rows_.push_back(make_row(table_->rows[i], body_[i], strong ? Rule::Strong : Rule::Light));
    height += rows_.back().height;
  }
  const PageFrame page = page_frame(page_, turned_ ? PageWay::OnItsSide : PageWay::Usual);
  together_ = height.value * 100 <= (page.height - page.top - page.bottom).value * together_share;
}

void TableMaker::add_rows(Flow& flow, std::uint32_t head) {
  const std::size_t first_row = has_head() ? 1 : 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    Slab& row = rows_[i];
    if (i > 0) row.keep = i <= first_row ? Keep::Strong : Keep::Free;
    if (i > first_row && (together_ || i + 1 == rows_.size())) row.keep = Keep::Together;
    if (i >= first_row) row.head = head;
    if (i == 0) row.places = table_->places;
    flow.add(std::move(row));
  }
  if (table_->note_elements > 0) flow.keep_with_next();
}

std::vector<Slab> TableMaker::further_head(std::vector<Line> continued) {
  std::vector<Slab> slabs;
  for (Line& line : continued) {
    Slab& slab = slabs.emplace_back();
    slab.height = line.height;
    slab.lines.push_back({{table_->x, {}}, std::move(line)});
  }
  slabs.push_back(make_head());
  for (Slab& slab : slabs) {
    for (PlacedLine& line : slab.lines) {
      line.line.links.clear();
      line.line.notes.clear();
      for (Ink& ink : line.line.inks) {
        ink.tag = artifact;
        ink.kind = ArtifactKind::Pagination;
      }
    }
  }
  return slabs;
}

// A turned table has pages of its own, with its caption and its notes.
void GalleyMaker::add(const TableBlock& block, Flow& flow) {
  TableMaker table(block, theme_, material_.looks, lines_);
  const auto as_wide = [&](TextBlock text) {
    if (table.is_turned()) text.width = block.turned_width;
    return text;
  };
  if (table.is_turned()) flow.turn_page(PageWay::OnItsSide);
  turned_ = table.is_turned();
  flow.space(block.before);
  if (block.caption) {
    add(as_wide(*block.caption), flow);
    flow.keep_with_next();
  }
  std::uint32_t head = none;
  if (table.repeats_head()) {
    std::vector<Line> continued;
    if (block.continued) continued = set_block(as_wide(*block.continued));
    head = static_cast<std::uint32_t>(galley_.heads.size());
    galley_.heads.push_back(table.further_head(std::move(continued)));
  }
  table.add_rows(flow, head);
  flow.space(block.after);
}

}  // namespace evident
