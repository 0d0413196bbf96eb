#include "evidence/disclosure/decide_tables.h"

#include <algorithm>

#include "evidence/disclosure/rates.h"
#include "evidence/disclosure/returns_system.h"
#include "evidence/disclosure/suppress.h"
#include "evidence/disclosure/table_policy.h"

namespace evident {
namespace {

constexpr std::size_t large_table = 100;  // counts above 0
// What share of them may be small before categories are merged, and before the table is withheld.
constexpr double too_small_to_split = 0.5;
constexpr double too_small_to_show = 0.75;

class Decider {
 public:
  Decider(std::vector<ReturnTable> tables, const DisclosurePolicy& policy)
      : tables_(std::move(tables)),
        policy_(policy),
        equalities_(equalities(tables_)),
        reasons_(tables_.size(), Withheld::No),
        collapsed_(tables_.size()) {}

  TableDecisions decide() {
    decide_early();
    do {
      while (!hide_counts()) {
      }
    } while (collapse_empty());
    hide_rates(tables_, equalities_, policy_, decisions_);
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      if (reasons_[i] == Withheld::No && !shows_people(i)) reasons_[i] = Withheld::NothingLeft;
      decisions_[i].withheld = reasons_[i];
      decisions_[i].collapsed = collapsed_[i];
      if (reasons_[i] != Withheld::No) decisions_[i].hidden.assign(tables_[i].cells.size(), true);
    }
    return {std::move(tables_), std::move(decisions_)};
  }

 private:
  // False when tables had to be collapsed or withheld, and all must be thought through again.
  bool hide_counts() {
    decisions_.clear();
    std::vector<TableStanding> standings;
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      decisions_.push_back({Withheld::No, std::vector<bool>(tables_[i].cells.size(), false), {}});
      standings.push_back(reasons_[i] == Withheld::No ? TableStanding::Open : TableStanding::Withheld);
    }
    const ReturnsSystem system = system_of_returns(tables_, equalities_, standings, policy_);
    if (withhold(system.contradictory, Withheld::Contradictory)) return false;
    for (const ReturnsPart& part : system.parts) {
      const Suppression suppression = suppress(part.system);
      if (!suppression.unsafe.empty() && retreat(part, suppression.unsafe)) return false;
      for (std::size_t i = 0; i < part.cells.size(); ++i) {
        if (suppression.hidden[i] && has_something_to_hide(part.cells[i]))
          decisions_[part.cells[i].table].hidden[part.cells[i].cell] = true;
      }
    }
    return true;
  }

  // What nobody knows keeps the code that says so.
  [[nodiscard]] bool has_something_to_hide(CellId id) const {
    const Missing missing = tables_[id.table].cells[id.cell].quantity.missing;
    return missing == Missing::None || missing == Missing::Confidential || missing == Missing::Low;
  }

  bool withhold(const std::vector<std::size_t>& tables, Withheld reason) {
    bool changed = false;
    for (const std::size_t table : tables) {
      if (reasons_[table] != Withheld::No) continue;
      reasons_[table] = reason;
      changed = true;
    }
    return changed;
  }

  // Collapses the tables that cannot be protected; then withholds them; then all that hang together.
  bool retreat(const ReturnsPart& part, const std::vector<std::size_t>& unsafe) {
    std::vector<std::size_t> tables;
    for (const std::size_t cell : unsafe) tables.push_back(part.cells[cell].table);
    bool changed = false;
    for (const std::size_t table : tables) changed = try_to_collapse(table) || changed;
    if (changed || withhold(tables, Withheld::CannotBeSafe)) return true;
    for (const CellId& id : part.cells) tables.push_back(id.table);
    return withhold(tables, Withheld::CannotBeSafe);
  }

  bool try_to_collapse(std::size_t table) {
    if (collapsed_[table] || reasons_[table] != Withheld::No) return false;
    collapsed_[table] = collapse(tables_, table);
    return collapsed_[table].has_value();
  }

  // Large tables in which nearly all would be hidden in the end, and much elsewhere for their sake.
  void decide_early() {
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      if (small_share(i) > too_small_to_split) try_to_collapse(i);
      if (small_share(i) > too_small_to_show) withhold({i}, Withheld::TooSmall);
    }
  }

  // Of the counts of people in a large table; 0 for other tables.
  [[nodiscard]] double small_share(std::size_t index) const {
    const ReturnTable& table = tables_[index];
    const int threshold = policy_of(table.declaration, policy_).threshold;
    std::size_t counts = 0, small = 0;
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      const Quantity& quantity = table.cells[i].quantity;
      if (!table.returned[table.place(i).period] || !is_count_of_people(table, i)) continue;
      if (quantity.missing != Missing::None || quantity.number <= 0) continue;
      ++counts;
      small += quantity.number <= threshold;
    }
    return counts < large_table ? 0 : static_cast<double>(small) / static_cast<double>(counts);
  }

  bool collapse_empty() {
    bool changed = false;
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      if (!shows_people(i)) changed = try_to_collapse(i) || changed;
    }
    return changed;
  }

  // Whether anything but zeros and codes is left, or nothing was hidden.
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

  std::vector<ReturnTable> tables_;
  const DisclosurePolicy& policy_;
  std::vector<Equality> equalities_;
  std::vector<Withheld> reasons_;
  std::vector<std::optional<Collapsed>> collapsed_;
  std::vector<TableDecision> decisions_;
};

}  // namespace

TableDecisions decide_tables(std::vector<ReturnTable> tables, const DisclosurePolicy& policy) {
  return Decider(std::move(tables), policy).decide();
}

}  // namespace evident
