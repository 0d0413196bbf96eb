// What binds cells of all tables: links and reconciliations beside what lies within each.

#include <iterator>

#include "evidence/tables/totals.h"

namespace evident {
namespace {

// What a link's other cells are in a period and area of this table; nothing where one of their tables lacks
// it.
std::vector<CellId> linked_cells(const std::vector<ReturnTable>& tables, const TableLink& link,
                                 const std::string& period, const std::string& area) {
  std::vector<CellId> found;
  for (const LinkedCell& equal : link.equals) {
    const ReturnTable& other = tables[equal.table];
    const auto p = other.declaration.periods.find(period);
    const auto a = other.declaration.areas.find(area);
    if (!p || !a) return {};
    found.push_back({equal.table, other.index({*p, *a, equal.cell.row, equal.cell.column})});
  }
  return found;
}

void add_links(const std::vector<ReturnTable>& tables, std::size_t index, std::vector<Equality>& found) {
  const ReturnTable& table = tables[index];
  const Dimension& periods = table.declaration.periods;
  const Dimension& areas = table.declaration.areas;
  for (const TableLink& link : table.declaration.links) {
    for (std::size_t p = 0; p < periods.categories.size(); ++p) {
      for (std::size_t a = 0; a < areas.categories.size(); ++a) {
        std::vector<CellId> others =
            linked_cells(tables, link, periods.categories[p].id, areas.categories[a].id);
        if (others.empty()) continue;
        const std::size_t here = table.index({p, a, link.of.row, link.of.column});
        found.push_back({EqualityKind::Link, {index, here}, std::move(others), {}});
      }
    }
  }
}

// For each period the one that follows it, where neither is a whole of others.
std::vector<std::optional<std::size_t>> following(const Dimension& periods) {
  std::vector<std::optional<std::size_t>> next(periods.categories.size());
  std::optional<std::size_t> last;
  for (std::size_t i = 0; i < periods.categories.size(); ++i) {
    if (!periods.parts(i).empty()) continue;
    if (last) next[*last] = i;
    last = i;
  }
  return next;
}

void add_reconciliations(const std::vector<ReturnTable>& tables, std::size_t index,
                         std::vector<Equality>& found) {
  const ReturnTable& table = tables[index];
  const TableDeclaration& declaration = table.declaration;
  if (!declaration.reconciles) return;
  const Reconciliation& rows = *declaration.reconciles;
  const auto next = following(declaration.periods);
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const CellPlace end = table.place(i);
    if (end.row != rows.end) continue;
    const auto id = [&](std::size_t row, std::size_t period) {
      return CellId{index, table.index({period, end.area, row, end.column})};
    };
    Equality equality{EqualityKind::Reconciliation, {index, i}, {id(rows.start, end.period)}, {}};
    for (const std::size_t row : rows.plus) equality.plus.push_back(id(row, end.period));
    for (const std::size_t row : rows.minus) equality.minus.push_back(id(row, end.period));
    found.push_back(std::move(equality));
    if (next[end.period]) {
      found.push_back({EqualityKind::CarriedOver, id(rows.start, *next[end.period]), {{index, i}}, {}});
    }
  }
}

}  // namespace

std::vector<Equality> equalities(const std::vector<ReturnTable>& tables) {
  std::vector<Equality> found;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    std::vector<Equality> within = equalities_within(tables[i], i);
    found.insert(found.end(), std::make_move_iterator(within.begin()), std::make_move_iterator(within.end()));
    add_reconciliations(tables, i, found);
    add_links(tables, i, found);
  }
  return found;
}

}  // namespace evident
