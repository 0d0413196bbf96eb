#include "evidence/disclosure/rates.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "evidence/disclosure/returns_system.h"
#include "evidence/disclosure/table_policy.h"

namespace evident {
namespace {

class RateHider {
 public:
  RateHider(const std::vector<ReturnTable>& tables, const DisclosurePolicy& policy,
            std::vector<TableDecision>& decisions)
      : tables_(tables), policy_(policy), decisions_(decisions) {}

  void hide(const std::vector<Equality>& equalities) {
    find_touched();
    for (std::size_t table = 0; table < tables_.size(); ++table) {
      for (std::size_t cell = 0; cell < tables_[table].cells.size(); ++cell) {
        if (is_returned(table, cell) && is_rate(table, cell) && tells_too_much(table, cell))
          decisions_[table].hidden[cell] = true;
      }
    }
    while (hide_with_others(equalities)) {
    }
  }

 private:
  using Where = std::tuple<std::string, std::string>;

  [[nodiscard]] bool is_returned(std::size_t table, std::size_t cell) const {
    return tables_[table].returned[tables_[table].place(cell).period];
  }
  [[nodiscard]] bool is_rate(std::size_t table, std::size_t cell) const {
    const Missing missing = tables_[table].cells[cell].quantity.missing;
    const bool said = missing == Missing::None || missing == Missing::Confidential || missing == Missing::Low;
    return said && is_rate_of_people(tables_[table], cell);
  }
  [[nodiscard]] bool is_rounded(std::size_t table) const {
    return policy_of(tables_[table].declaration, policy_).round > 1;
  }

  [[nodiscard]] Where where(std::size_t table, std::size_t cell) const {
    const TableDeclaration& declaration = tables_[table].declaration;
    const CellPlace place = tables_[table].place(cell);
    return {declaration.periods.categories[place.period].id, declaration.areas.categories[place.area].id};
  }

  void find_touched() {
    for (std::size_t table = 0; table < tables_.size(); ++table) {
      for (std::size_t cell = 0; cell < tables_[table].cells.size(); ++cell) {
        if (!is_returned(table, cell) || !is_count_of_people(tables_[table], cell)) continue;
        if (decisions_[table].hidden[cell] || is_rounded(table)) touched_.insert(where(table, cell));
      }
    }
  }

  [[nodiscard]] bool tells_too_much(std::size_t table, std::size_t cell) const {
    const Quantity& rate = tables_[table].cells[cell].quantity;
    if (rate.missing != Missing::None) return true;
    const DisclosurePolicy policy = policy_of(tables_[table].declaration, policy_);
    if (policy.percentages == Percentages::Hidden && rate.unit == Unit::Percent) return true;
    const TableShare* share = share_of(table, cell);
    if (!share) return touched_.contains(where(table, cell));
    const std::optional<double> base = count_shown(share->base, table, cell);
    if (!base) return true;
    const auto is_small = [&](double count) {
      return std::round(count) >= 1 && std::round(count) <= policy.threshold;
    };
    if (share->part) {
      const std::optional<double> part = count_shown(*share->part, table, cell);
      return !part || is_small(*part) || is_small(*base - *part);
    }
    if (rate.unit != Unit::Percent) return is_small(*base);
    const double part = *base * rate.number / 100;
    return is_small(part) || is_small(*base - part);
  }

  [[nodiscard]] const TableShare* share_of(std::size_t table, std::size_t cell) const {
    const CellPlace place = tables_[table].place(cell);
    for (const TableShare& share : tables_[table].declaration.shares) {
      if (!share.of || (share.of->row == place.row && share.of->column == place.column)) return &share;
    }
    return nullptr;
  }

  // The count in the rate's own period and area, where it is printed as it is.
  [[nodiscard]] std::optional<double> count_shown(const LinkedCell& counted, std::size_t of_table,
                                                  std::size_t of_cell) const {
    const ReturnTable& table = tables_[counted.table];
    const auto [period, area] = where(of_table, of_cell);
    const auto p = table.declaration.periods.find(period);
    const auto a = table.declaration.areas.find(area);
    if (!p || !a || is_rounded(counted.table)) return std::nullopt;
    const std::size_t cell = table.index({*p, *a, counted.cell.row, counted.cell.column});
    const Quantity& quantity = table.cells[cell].quantity;
    if (decisions_[counted.table].hidden[cell] || quantity.missing != Missing::None) return std::nullopt;
    return quantity.number;
  }

  // What is not counted is added up seldom: where one such number of a sum is hidden, all are.
  bool hide_with_others(const std::vector<Equality>& equalities) {
    bool changed = false;
    for (const Equality& equality : equalities) {
      std::vector<CellId> cells = {equality.whole};
      for (const auto* parts : {&equality.plus, &equality.minus})
        cells.insert(cells.end(), parts->begin(), parts->end());
      const bool any = std::any_of(cells.begin(), cells.end(),
                                   [&](CellId id) { return decisions_[id.table].hidden[id.cell]; });
      for (const CellId& id : cells) {
        if (!any || !is_rate(id.table, id.cell) || decisions_[id.table].hidden[id.cell]) continue;
        decisions_[id.table].hidden[id.cell] = true;
        changed = true;
      }
    }
    return changed;
  }

  const std::vector<ReturnTable>& tables_;
  const DisclosurePolicy& policy_;
  std::vector<TableDecision>& decisions_;
  std::set<Where> touched_;
};

}  // namespace

void hide_rates(const std::vector<ReturnTable>& tables, const std::vector<Equality>& equalities,
                const DisclosurePolicy& policy, std::vector<TableDecision>& decisions) {
  RateHider(tables, policy, decisions).hide(equalities);
}

}  // namespace evident
