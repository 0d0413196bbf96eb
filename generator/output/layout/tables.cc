#include "output/layout/tables.h"

#include <algorithm>
#include <utility>

#include "output/layout/galley_maker.h"

namespace evident {
namespace {

constexpr std::int64_t full_width_share = 60;  // percent; a table that needs more fills the measure
constexpr std::int64_t together_share = 35;    // percent of a page's text; a lower table is not divided

Length sum(const std::vector<Length>& widths) {
  Length total;
  for (const Length width : widths) total += width;
  return total;
}

// Takes from the widest columns until all fit: the cap that the columns share is found from below.
std::vector<Length> cap_widths(const std::vector<ColumnNeed>& needs, Length available) {
  std::vector<Length> sorted;
  for (const ColumnNeed& need : needs) sorted.push_back(need.least);
  std::sort(sorted.begin(), sorted.end());
  Length left = available, cap;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const auto columns = static_cast<std::int64_t>(sorted.size() - i);
    cap = left / columns;
    if (sorted[i] > cap) break;
    left -= sorted[i];
  }
  std::vector<Length> widths;
  for (const ColumnNeed& need : needs) widths.push_back(std::min(need.least, cap));
  return widths;
}

// Each gets its share of `extra` in proportion to its weight; rounding goes to the last.
void distribute(std::vector<Length>& widths, const std::vector<std::int64_t>& weights, Length extra) {
  std::int64_t total = 0, seen = 0;
  for (const std::int64_t weight : weights) total += weight;
  if (total <= 0) return;
  Length given;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    seen += weights[i];
    const Length until{extra.value * seen / total};
    widths[i] += until - given;
    given = until;
  }
}

// A column that needs no more than an even share is not broken for the sake of a long one.
void keep_short_columns(const std::vector<ColumnNeed>& needs, Length available, std::vector<Length>& least,
                        std::vector<std::int64_t>& give) {
  const Length share = available / static_cast<std::int64_t>(needs.size());
  Length total = sum(least);
  for (std::size_t i = 0; i < needs.size(); ++i) {
    const Length more = needs[i].most - needs[i].least;
    if (needs[i].most > share || total + more > available) continue;
    total += more;
    least[i] = needs[i].most;
    give[i] = 0;
  }
}

}  // namespace

std::vector<Length> column_widths(const std::vector<ColumnNeed>& needs, Length available) {
  std::vector<Length> least, most;
  std::vector<std::int64_t> weights, give;
  for (const ColumnNeed& need : needs) {
    least.push_back(need.least);
    most.push_back(need.most);
    weights.push_back(need.most.value);
    give.push_back(need.most.value - need.least.value);
  }
  const Length all = sum(most);
  if (all <= available) {
    if (all.value * 100 >= available.value * full_width_share) distribute(most, weights, available - all);
    return most;
  }
  if (sum(least) > available) return cap_widths(needs, available);
  keep_short_columns(needs, available, least, give);
  distribute(least, give, available - sum(least));
  return least;
}

TableMaker::TableMaker(const TableBlock& table, const Theme& theme, LineMaker& lines)
    : table_(table),
      style_(theme.table),
      page_height_(theme.page.height - theme.page.top - theme.page.bottom),
      lines_(lines) {
  measure();
  make_rows();
}

std::vector<ColumnNeed> TableMaker::needs() {
  std::vector<ColumnNeed> needs;
  const auto look_at = [&](const std::vector<TextCell>& row) {
    if (needs.size() < row.size()) needs.resize(row.size());
    for (std::size_t column = 0; column < row.size(); ++column) {
      const WordShaper::Extent extent = lines_.measure(row[column].content);
      needs[column].least = std::max(needs[column].least, extent.least);
      needs[column].most = std::max(needs[column].most, extent.most);
    }
  };
  look_at(table_.head);
  for (const auto& row : table_.rows) look_at(row);
  return needs;
}

// The outer edges of a table stand flush with the text, so padding is only between columns.
void TableMaker::measure() {
  std::vector<ColumnNeed> columns = needs();
  const auto gaps = static_cast<std::int64_t>(columns.size()) - 1;
  const Length padding = style_.padding_horizontal * 2 * gaps;
  widths_ = column_widths(columns, std::max(table_.width - padding, Length{1}));
  width_ = sum(widths_) + padding;
}

void TableMaker::add_rule(Slab& row, Part part) const {
  Ink ink;
  ink.kind = ArtifactKind::Layout;
  const bool strong = part != Part::Body;
  const Length width = strong ? style_.rule_strong_width : style_.rule_light_width;
  const Colour colour = strong ? style_.rule_strong : style_.rule_light;
  ink.item = StrokedLine{{table_.x, row.height}, {table_.x + width_, row.height}, width, colour};
  row.shapes.push_back(std::move(ink));
}

Slab TableMaker::make_row(const std::vector<TextCell>& cells, Part part) {
  Slab row;
  std::vector<std::vector<Line>> set;
  std::vector<Length> heights;
  Length tallest;
  for (std::size_t column = 0; column < cells.size(); ++column) {
    const TextCell& cell = cells[column];
    set.push_back(lines_.make(cell.content, {cell.look, cell.leading, cell.align, widths_[column], {}}));
    Length height;
    for (const Line& line : set.back()) height += line.height;
    if (set.back().empty()) height = cell.leading;
    heights.push_back(height);
    tallest = std::max(tallest, height);
  }
  row.height = tallest + style_.padding_vertical * 2;
  Length x = table_.x;
  for (std::size_t column = 0; column < cells.size(); ++column) {
    Length y = style_.padding_vertical;
    if (part == Part::Head) y += tallest - heights[column];
    for (Line& line : set[column]) {
      const Length height = line.height;
      row.lines.push_back({{x, y}, std::move(line)});
      y += height;
    }
    x += widths_[column] + style_.padding_horizontal * 2;
  }
  add_rule(row, part);
  return row;
}

void TableMaker::make_rows() {
  rows_.reserve(table_.rows.size() + 1);
  if (has_head()) rows_.push_back(make_row(table_.head, Part::Head));
  Length height;
  for (std::size_t i = 0; i < table_.rows.size(); ++i) {
    const bool last = i + 1 == table_.rows.size();
    rows_.push_back(make_row(table_.rows[i], last ? Part::LastRow : Part::Body));
    height += rows_.back().height;
  }
  together_ = height.value * 100 <= page_height_.value * together_share;
}

void TableMaker::add_rows(Flow& flow, std::uint32_t head) {
  const std::size_t first_row = has_head() ? 1 : 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    Slab& row = rows_[i];
    if (i > 0) row.keep = i <= first_row ? Keep::Strong : Keep::Free;
    if (i > first_row && (together_ || i + 1 == rows_.size())) row.keep = Keep::Together;
    if (i > first_row) row.head = head;
    if (i == 0) row.places = table_.places;
    flow.add(std::move(row));
  }
}

std::vector<Slab> TableMaker::further_head(std::vector<Line> continued) {
  std::vector<Slab> slabs;
  for (Line& line : continued) {
    Slab& slab = slabs.emplace_back();
    slab.height = line.height;
    slab.lines.push_back({{table_.x, {}}, std::move(line)});
  }
  slabs.push_back(make_row(table_.head, Part::Head));
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

void GalleyMaker::add(const TableBlock& block, Flow& flow) {
  flow.space(block.before);
  if (block.caption) {
    add(*block.caption, flow);
    flow.keep_with_next();
  }
  TableMaker table(block, theme_, lines_);
  std::uint32_t head = none;
  if (table.repeats_head()) {
    std::vector<Line> continued;
    if (block.continued) continued = set_block(*block.continued);
    head = static_cast<std::uint32_t>(galley_.heads.size());
    galley_.heads.push_back(table.further_head(std::move(continued)));
  }
  table.add_rows(flow, head);
  flow.space(block.after);
}

}  // namespace evident
