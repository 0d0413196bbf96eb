#include "evidence/disclosure/table_suppression.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "evidence/disclosure/linked_cells.h"

namespace evident {
namespace {

bool is_count(Unit unit) { return counts_people(unit) || unit == Unit::Things; }

bool is_number(const Cell& cell) { return cell.quantity.missing == Missing::None; }

// What a table says of people: whether it does at all, and whether with counts.
struct Kind {
  bool of_people = false;
  bool has_counts = false;
};

Kind kind_of(const TableDeclaration& declaration) {
  Kind kind;
  for (std::size_t row = 0; row < declaration.rows.categories.size(); ++row) {
    for (std::size_t column = 0; column < declaration.columns.categories.size(); ++column) {
      if (!declaration.counts_people({row, column})) continue;
      kind.of_people = true;
      if (is_count(declaration.unit_of({row, column}))) kind.has_counts = true;
    }
  }
  return kind;
}

bool is_protected(const ReturnTable& table, std::size_t index, const DisclosurePolicy& policy) {
  const Cell& cell = table.cells[index];
  const CellPlace place = table.place(index);
  const CellName name{place.row, place.column};
  if (!table.declaration.counts_people(name)) return false;
  const Missing missing = cell.quantity.missing;
  if (missing == Missing::Confidential || missing == Missing::Low) return true;
  if (missing != Missing::None || !is_count(table.declaration.unit_of(name))) return false;
  const double number = cell.quantity.number;
  return number != 0 && std::abs(number) <= policy.threshold;
}

class Suppressor {
 public:
  Suppressor(const std::vector<ReturnTable>& tables, const DisclosurePolicy& policy)
      : tables_(tables), policy_(policy), passages_(tables.size(), Passage::Published) {
    for (const ReturnTable& table : tables) kinds_.push_back(kind_of(table.declaration));
  }

  std::vector<Passage> decide() {
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      if (kinds_[i].of_people && has_protected_cell(tables_[i])) withhold(i);
    }
    withhold_disclosed_classes();
    const std::vector<LinkedCells> linked = linked_cells(tables_);
    while (changed_) {
      changed_ = false;
      withhold_derived();
      for (const LinkedCells& cells : linked) withhold_linked(cells);
    }
    return std::move(passages_);
  }

 private:
  void withhold(std::size_t table) {
    if (passages_[table] == Passage::Withheld) return;
    passages_[table] = Passage::Withheld;
    changed_ = true;
  }

  bool has_protected_cell(const ReturnTable& table) const {
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      if (is_protected(table, i, policy_)) return true;
    }
    return false;
  }

  void withhold_disclosed_classes() {
    for (const Equality& equality : equalities(tables_)) {
      if (equality.kind != EqualityKind::Total && equality.kind != EqualityKind::Hierarchy) continue;
      const std::size_t table = equality.whole.table;
      if (passages_[table] == Passage::Published && kinds_[table].has_counts && is_all_in_one(equality))
        withhold(table);
    }
  }

  bool is_all_in_one(const Equality& equality) const {
    const ReturnTable& table = tables_[equality.whole.table];
    const CellPlace place = table.place(equality.whole.cell);
    if (!table.declaration.counts_people({place.row, place.column})) return false;
    const Cell& whole = table.cells[equality.whole.cell];
    if (equality.plus.size() < 2 || !is_number(whole) || whole.quantity.number == 0) return false;
    return std::any_of(equality.plus.begin(), equality.plus.end(), [&](const CellId& part) {
      const Cell& cell = tables_[part.table].cells[part.cell];
      return is_number(cell) && cell.quantity.number == whole.quantity.number;
    });
  }

  void withhold_derived() {
    bool any = false;
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      if (kinds_[i].of_people && passages_[i] == Passage::Withheld) any = true;
    }
    for (std::size_t i = 0; any && i < tables_.size(); ++i) {
      if (kinds_[i].of_people && !kinds_[i].has_counts) withhold(i);
    }
  }

  void withhold_linked(const LinkedCells& cells) {
    const bool shown = std::any_of(cells.begin(), cells.end(), [&](const LinkedCell& cell) {
      return passages_[cell.table] == Passage::Published;
    });
    const bool tells = std::any_of(cells.begin(), cells.end(), [&](const LinkedCell& cell) {
      return passages_[cell.table] == Passage::Withheld && !cell.is_grand_total;
    });
    if (!shown || !tells) return;
    for (const LinkedCell& cell : cells) withhold(cell.table);
  }

  const std::vector<ReturnTable>& tables_;
  const DisclosurePolicy& policy_;
  std::vector<Passage> passages_;
  std::vector<Kind> kinds_;
  bool changed_ = false;
};

}  // namespace

std::vector<Passage> passages(const std::vector<ReturnTable>& tables, const DisclosurePolicy& policy) {
  return Suppressor(tables, policy).decide();
}

}  // namespace evident
