#include "press/audit/attack_rates.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "press/audit/table_names.h"

namespace evident {
namespace {

class RateAttack {
 public:
  RateAttack(AttackCells& cells, std::size_t layer)
      : cells_(cells), layer_(layer), tables_(cells.layers()[layer].tables) {}

  void attack() {
    for (const ReturnTable& table : tables_) {
      for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const CellPlace place = table.place(i);
        const CellName name{place.row, place.column};
        if (!table.returned[place.period] || !table.declaration.counts_people(name) ||
            is_audited_count(table.declaration.unit_of(name)))
          continue;
        const Quantity* rate = cells_.figure_at(layer_, table, place);
        if (rate != nullptr && rate->missing == Missing::None) add(table, place, *rate);
      }
    }
  }

 private:
  void add(const ReturnTable& table, const CellPlace& place, const Quantity& rate) {
    const TableShare* share = share_of(table.declaration, {place.row, place.column});
    if (share == nullptr) return add_loose(table, place);
    const auto base = counted(share->base, table, place);
    if (!base || rate.unit != Unit::Percent) return;
    std::optional<std::size_t> part;
    if (share->part) part = counted(*share->part, table, place);
    if (!part) part = add_unnamed(table, place, *base);
    add_percentage(*part, *base, rate);
    using Of = AttackSecret::Of;
    const AuditPolicy& policy = cells_.policy(*part);
    cells_.system().secrets.push_back({Of::UnsaidCell, {{*part, 1}}, policy.threshold, policy.min_width});
    cells_.system().secrets.push_back(
        {Of::UnsaidCell, {{*base, 1}, {*part, -1}}, policy.threshold, policy.min_width});
  }

  static const TableShare* share_of(const TableDeclaration& table, CellName name) {
    for (const TableShare& share : table.shares) {
      if (!share.of || (share.of->row == name.row && share.of->column == name.column)) return &share;
    }
    return nullptr;
  }

  // Of a count that no table has: it is no more than its base.
  std::size_t add_unnamed(const ReturnTable& table, const CellPlace& place, std::size_t base) {
    AttackCell unnamed;
    unnamed.name = "the count behind " + label_of(cells_.service(), table.declaration, place);
    const std::size_t part =
        cells_.add(std::move(unnamed), {Missing::NotAvailable, true, false}, table.declaration);
    cells_.system().rows.push_back({{{base, 1}, {part, -1}}, 0, unbounded});
    return part;
  }

  void add_percentage(std::size_t part, std::size_t base, const Quantity& rate) {
    const int decimals = std::clamp(decimals_of(rate), 0, 4);
    const auto scale = static_cast<std::int64_t>(std::llround(std::pow(10, decimals)));
    const std::int64_t twice = 2 * std::llround(rate.number * static_cast<double>(scale));
    constexpr std::int64_t far = unbounded * 1000;
    cells_.system().rows.push_back({{{part, 200 * scale}, {base, -(twice - 1)}}, 0, far});
    cells_.system().rows.push_back({{{part, 200 * scale}, {base, -(twice + 1)}}, -far, 0});
  }

  // The count in the rate's own period and area.
  [[nodiscard]] std::optional<std::size_t> counted(const LinkedCell& count, const ReturnTable& of,
                                                   const CellPlace& place) const {
    const ReturnTable& table = tables_[count.table];
    const auto period = table.declaration.periods.find(of.declaration.periods.categories[place.period].id);
    const auto area = table.declaration.areas.find(of.declaration.areas.categories[place.area].id);
    if (!period || !area) return std::nullopt;
    const std::size_t cell = table.index({*period, *area, count.cell.row, count.cell.column});
    const std::size_t found = cells_.numbers(layer_)[count.table][cell];
    return found == AttackCells::not_there ? std::nullopt : std::optional(found);
  }

  void add_loose(const ReturnTable& of, const CellPlace& place) {
    const std::string& period = of.declaration.periods.categories[place.period].id;
    const std::string& area = of.declaration.areas.categories[place.area].id;
    for (std::size_t t = 0; t < tables_.size(); ++t) {
      const ReturnTable& table = tables_[t];
      const auto p = table.declaration.periods.find(period), a = table.declaration.areas.find(area);
      if (!p || !a || !withholds(t, *p, *a)) continue;
      AttackCell rate;
      rate.name = label_of(cells_.service(), of.declaration, place);
      rate.high = 0;
      return cells_.add_loose_rate(cells_.add(std::move(rate), {}, of.declaration));
    }
  }

  [[nodiscard]] bool withholds(std::size_t index, std::size_t period, std::size_t area) const {
    const ReturnTable& table = tables_[index];
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      const CellPlace place = table.place(i);
      const std::size_t number = cells_.numbers(layer_)[index][i];
      if (place.period != period || place.area != area || number == AttackCells::not_there) continue;
      const ToldCell& told = cells_.told(number);
      if (told.of_people && told.missing == Missing::Confidential) return true;
    }
    return false;
  }

  AttackCells& cells_;
  std::size_t layer_;
  const std::vector<ReturnTable>& tables_;
};

}  // namespace

void attack_rates(AttackCells& cells, std::size_t layer) { RateAttack(cells, layer).attack(); }

}  // namespace evident
