#include "evidence/disclosure/decide_tables.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "evidence/disclosure/returns_system.h"
#include "evidence/disclosure/suppress.h"

namespace evident {
namespace {

class Decider {
 public:
  Decider(const std::vector<ReturnTable>& tables, const DisclosurePolicy& policy)
      : tables_(tables),
        policy_(policy),
        equalities_(equalities(tables)),
        standings_(tables.size(), TableStanding::Open) {}

  std::vector<TableDecision> decide() {
    while (!hide_counts()) {
    }
    hide_rates();
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      if (standings_[i] == TableStanding::Withheld || !shows_people(i)) withhold(i);
    }
    return std::move(decisions_);
  }

 private:
  // False when tables had to be withheld and all must be thought through again.
  bool hide_counts() {
    decisions_.clear();
    for (const ReturnTable& table : tables_)
      decisions_.push_back({false, std::vector<bool>(table.cells.size(), false)});
    const ReturnsSystem system = system_of_returns(tables_, equalities_, standings_, policy_);
    if (withhold_tables(system.contradictory)) return false;
    for (const ReturnsPart& part : system.parts) {
      const Suppression suppression = suppress(part.system);
      if (!suppression.unsafe.empty() && withhold_unsafe(part, suppression.unsafe)) return false;
      for (std::size_t i = 0; i < part.cells.size(); ++i) {
        if (suppression.hidden[i] && has_something_to_hide(part.cells[i])) hide(part.cells[i]);
      }
    }
    return true;
  }

  // What nobody knows keeps the code that says so.
  [[nodiscard]] bool has_something_to_hide(CellId id) const {
    const Missing missing = tables_[id.table].cells[id.cell].quantity.missing;
    return missing == Missing::None || missing == Missing::Confidential || missing == Missing::Low;
  }

  void hide(CellId id) { decisions_[id.table].hidden[id.cell] = true; }

  bool withhold_tables(const std::vector<std::size_t>& tables) {
    bool changed = false;
    for (const std::size_t table : tables) {
      changed = changed || standings_[table] == TableStanding::Open;
      standings_[table] = TableStanding::Withheld;
    }
    return changed;
  }

  // First the tables that cannot be protected, then all that hang together with them.
  bool withhold_unsafe(const ReturnsPart& part, const std::vector<std::size_t>& unsafe) {
    std::vector<std::size_t> tables;
    for (const std::size_t cell : unsafe) tables.push_back(part.cells[cell].table);
    if (withhold_tables(tables)) return true;
    for (const CellId& id : part.cells) tables.push_back(id.table);
    return withhold_tables(tables);
  }

  // --- Percentages and averages -----------------------------------------------------------------

  // Nobody says of which counts they are: they go with any count of their period and area.
  void hide_rates() {
    std::set<std::tuple<std::string, std::string>> touched;
    for_cells([&](std::size_t table, std::size_t cell) {
      const bool counts = is_count_of_people(tables_[table], cell);
      if (counts && decisions_[table].hidden[cell]) touched.insert(where(table, cell));
    });
    for_cells([&](std::size_t table, std::size_t cell) {
      const bool rate = is_rate_of_people(tables_[table], cell) && has_something_to_hide({table, cell});
      if (rate && touched.contains(where(table, cell))) hide({table, cell});
    });
    while (hide_with_others()) {
    }
  }

  // What is not counted is added up seldom: where one such number of a sum is hidden, all are.
  bool hide_with_others() {
    bool changed = false;
    for (const Equality& equality : equalities_) {
      std::vector<CellId> cells = {equality.whole};
      for (const auto* parts : {&equality.plus, &equality.minus})
        cells.insert(cells.end(), parts->begin(), parts->end());
      const auto is_hidden = [&](CellId id) { return decisions_[id.table].hidden[id.cell]; };
      const auto is_rate = [&](CellId id) { return is_rate_of_people(tables_[id.table], id.cell); };
      if (std::none_of(cells.begin(), cells.end(), is_hidden)) continue;
      for (const CellId& id : cells) {
        if (!is_rate(id) || is_hidden(id) || !has_something_to_hide(id)) continue;
        hide(id);
        changed = true;
      }
    }
    return changed;
  }

  [[nodiscard]] std::tuple<std::string, std::string> where(std::size_t table, std::size_t cell) const {
    const TableDeclaration& declaration = tables_[table].declaration;
    const CellPlace place = tables_[table].place(cell);
    return {declaration.periods.categories[place.period].id, declaration.areas.categories[place.area].id};
  }

  template <class Call>
  void for_cells(Call call) const {
    for (std::size_t table = 0; table < tables_.size(); ++table) {
      for (std::size_t cell = 0; cell < tables_[table].cells.size(); ++cell) {
        if (tables_[table].returned[tables_[table].place(cell).period]) call(table, cell);
      }
    }
  }

  // --- Whole tables -----------------------------------------------------------------------------

  // A table in which nothing but zeros and codes would be left is better withheld.
  [[nodiscard]] bool shows_people(std::size_t index) const {
    const ReturnTable& table = tables_[index];
    bool hides = false;
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      if (!table.returned[table.place(i).period]) continue;
      const Quantity& quantity = table.cells[i].quantity;
      if (decisions_[index].hidden[i])
        hides = true;
      else if (quantity.missing == Missing::None && quantity.number != 0)
        return true;
    }
    return !hides;
  }

  void withhold(std::size_t table) {
    decisions_[table].withheld = true;
    decisions_[table].hidden.assign(tables_[table].cells.size(), true);
  }

  const std::vector<ReturnTable>& tables_;
  const DisclosurePolicy& policy_;
  std::vector<Equality> equalities_;
  std::vector<TableStanding> standings_;
  std::vector<TableDecision> decisions_;
};

}  // namespace

std::vector<TableDecision> decide_tables(const std::vector<ReturnTable>& tables,
                                         const DisclosurePolicy& policy) {
  return Decider(tables, policy).decide();
}

}  // namespace evident
