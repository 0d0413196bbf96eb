#include "evidence/disclosure/returns_system.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "evidence/disclosure/complete.h"
#include "evidence/disclosure/table_policy.h"

namespace evident {
namespace {

bool is_count(Unit unit) { return counts_people(unit) || unit == Unit::Things; }

CellName name_of(const ReturnTable& table, std::size_t cell) {
  const CellPlace place = table.place(cell);
  return {place.row, place.column};
}

bool is_unknown(const Quantity& quantity) {
  return quantity.missing != Missing::None && quantity.missing != Missing::NotApplicable;
}

class Builder {
 public:
  Builder(const std::vector<ReturnTable>& tables, const std::vector<TableStanding>& standings,
          const DisclosurePolicy& policy)
      : tables_(tables), standings_(standings) {
    for (const ReturnTable& table : tables) policies_.push_back(policy_of(table.declaration, policy));
  }

  ReturnsSystem build(const std::vector<Equality>& equalities) {
    for (std::size_t table = 0; table < tables_.size(); ++table) add_cells(table);
    for (const Equality& equality : equalities) add_line(equality);
    follow_classes();
    split();
    return std::move(found_);
  }

 private:
  [[nodiscard]] const Cell& cell(CellId id) const { return tables_[id.table].cells[id.cell]; }

  [[nodiscard]] bool is_in_system(CellId id) const {
    const ReturnTable& table = tables_[id.table];
    return table.returned[table.place(id.cell).period] &&
           is_count(table.declaration.unit_of(name_of(table, id.cell)));
  }

  void add_cells(std::size_t table) {
    for (std::size_t i = 0; i < tables_[table].cells.size(); ++i) {
      const CellId id{table, i};
      if (!is_in_system(id)) continue;
      numbers_[id] = ids_.size();
      ids_.push_back(id);
      all_.cells.push_back(system_cell(id));
      unknown_.push_back(is_unknown(cell(id).quantity));
    }
  }

  [[nodiscard]] SystemCell system_cell(CellId id) const {
    const Quantity& quantity = cell(id).quantity;
    const DisclosurePolicy& policy = policies_[id.table];
    const bool of_people = is_count_of_people(tables_[id.table], id.cell);
    const bool withheld = standings_[id.table] == TableStanding::Withheld;
    const bool number = quantity.missing == Missing::None;
    const std::int64_t least = policy.zeros == ZeroCounts::Published ? 1 : 0;
    SystemCell found = cell_of(number ? std::llround(quantity.number) : 0);
    if (of_people && number)
      std::tie(found.shown_low, found.shown_high) = before_rounding(found.value, policy);
    found.cost = cost_of(id);
    found.lowest = withheld ? 0 : least;
    const bool small = number && found.value >= least && found.value <= policy.threshold;
    const bool held_back = quantity.missing == Missing::Confidential || quantity.missing == Missing::Low;
    found.must_hide = withheld || is_unknown(quantity) || (of_people && small);
    found.may_hide = found.must_hide || (of_people && number && found.value >= least);
    const bool protects = of_people && (small || held_back);
    found.min_width = found.must_hide && !protects ? 0 : policy.min_width;
    if (!held_back && is_unknown(quantity)) found.lowest = 0;
    return found;
  }

  // Totals are worth more to readers than their parts.
  [[nodiscard]] double cost_of(CellId id) const {
    const TableDeclaration& declaration = tables_[id.table].declaration;
    const CellPlace place = tables_[id.table].place(id.cell);
    const auto whole = [](const Dimension& dimension, std::size_t category) {
      return dimension.parts(category).empty() ? 0.0 : 0.5;
    };
    return 1 + whole(declaration.rows, place.row) + whole(declaration.columns, place.column) +
           whole(declaration.areas, place.area) + whole(declaration.periods, place.period);
  }

  void add_line(const Equality& equality) {
    if (equality.kind == EqualityKind::Hundred) return;
    std::vector<CellId> cells = {equality.whole};
    for (const auto* parts : {&equality.plus, &equality.minus})
      cells.insert(cells.end(), parts->begin(), parts->end());
    if (!std::all_of(cells.begin(), cells.end(), [&](CellId id) { return numbers_.contains(id); })) return;
    const bool of_people = std::any_of(cells.begin(), cells.end(), [&](CellId id) {
      return is_count_of_people(tables_[id.table], id.cell);
    });
    if (!of_people) return;
    SystemLine line;
    line.terms.push_back({numbers_[equality.whole], -1});
    for (const CellId& id : equality.plus) line.terms.push_back({numbers_[id], 1});
    for (const CellId& id : equality.minus) line.terms.push_back({numbers_[id], -1});
    line.joins = equality.kind == EqualityKind::Link;
    line.least_hidden = policies_[equality.whole.table].threshold + 1;
    if (is_broken(line)) {
      for (const CellId& id : cells) {
        if (is_count_of_people(tables_[id.table], id.cell)) contradict(id.table);
      }
      return;
    }
    all_.lines.push_back(std::move(line));
    if (equality.kind == EqualityKind::Total || equality.kind == EqualityKind::Hierarchy) add_class(equality);
  }

  [[nodiscard]] bool is_broken(const SystemLine& line) const {
    std::int64_t sum = 0;
    for (const SystemTerm& term : line.terms) {
      if (unknown_[term.cell]) return false;
      sum += term.factor * all_.cells[term.cell].value;
    }
    return sum != 0;
  }

  // A table that is withheld already is as hidden as it can be.
  void contradict(std::size_t table) {
    if (standings_[table] == TableStanding::Open) contradictory_.insert(table);
  }

  void add_class(const Equality& equality) {
    const ReturnTable& table = tables_[equality.whole.table];
    if (standings_[equality.whole.table] == TableStanding::Withheld) return;
    if (policies_[equality.whole.table].zeros == ZeroCounts::Hidden) return;  // nobody sees which are zeros
    if (!is_count_of_people(table, equality.whole.cell)) return;
    const Cell& whole = cell(equality.whole);
    if (whole.quantity.missing != Missing::None || whole.quantity.number <= 0) return;
    SystemClass found;
    found.min_width = policies_[equality.whole.table].min_width;
    std::optional<std::size_t> all_in;
    for (const CellId& id : equality.plus) {
      const Quantity& part = cell(id).quantity;
      if (part.missing == Missing::NotApplicable) continue;
      if (part.missing != Missing::None) return;
      if (part.number == whole.quantity.number) all_in = numbers_[id];
      if (part.number == 0) found.zeros.push_back(numbers_[id]);
    }
    if (!all_in || found.zeros.empty()) return;
    all_.cells[*all_in].must_hide = true;
    for (const std::size_t zero : found.zeros) all_.cells[zero].may_hide = true;
    all_.classes.push_back(std::move(found));
  }

  void follow_classes() {
    const std::vector<std::vector<LineOfCell>> lines = lines_of_cells(all_);
    const auto is_zero = [&](std::size_t cell) { return !unknown_[cell] && all_.cells[cell].value == 0; };
    for (SystemClass& one : all_.classes) {
      std::set<std::size_t> seen(one.zeros.begin(), one.zeros.end());
      std::vector<std::size_t> next = one.zeros;
      while (!next.empty()) {
        const std::size_t cell = next.back();
        next.pop_back();
        for (const LineOfCell& of : lines[cell]) {
          const std::vector<SystemTerm>& terms = all_.lines[of.line].terms;
          if (!std::all_of(terms.begin(), terms.end(),
                           [&](const SystemTerm& term) { return is_zero(term.cell); }))
            continue;
          for (const SystemTerm& term : terms) {
            if (!is_of_people(term.cell) || !seen.insert(term.cell).second) continue;
            all_.cells[term.cell].may_hide = true;
            one.followers.push_back(term.cell);
            next.push_back(term.cell);
          }
        }
      }
    }
  }

  [[nodiscard]] bool is_of_people(std::size_t cell) const {
    return is_count_of_people(tables_[ids_[cell].table], ids_[cell].cell);
  }

  // --- Parts that no line joins -----------------------------------------------------------------

  void split() {
    parents_.resize(ids_.size());
    std::iota(parents_.begin(), parents_.end(), std::size_t{0});
    for (const SystemLine& line : all_.lines) {
      for (const SystemTerm& term : line.terms) parents_[root(term.cell)] = root(line.terms.front().cell);
    }
    std::set<std::size_t> wanted;
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      if (all_.cells[i].must_hide && is_of_people(i)) wanted.insert(root(i));
    }
    std::map<std::size_t, std::size_t> part_of;
    for (const std::size_t one : wanted) part_of.emplace(one, part_of.size());
    found_.parts.resize(part_of.size());
    std::vector<std::size_t> places(ids_.size());
    std::vector<std::vector<bool>> unknowns(part_of.size());
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      const auto part = part_of.find(root(i));
      if (part == part_of.end()) continue;
      ReturnsPart& into = found_.parts[part->second];
      places[i] = into.cells.size();
      into.cells.push_back(ids_[i]);
      into.system.cells.push_back(all_.cells[i]);
      unknowns[part->second].push_back(unknown_[i]);
    }
    for (SystemLine& line : all_.lines) {
      const auto part = part_of.find(root(line.terms.front().cell));
      if (part == part_of.end()) continue;
      for (SystemTerm& term : line.terms) term.cell = places[term.cell];
      found_.parts[part->second].system.lines.push_back(std::move(line));
    }
    for (SystemClass& one : all_.classes) {
      const auto part = part_of.find(root(one.zeros.front()));
      if (part == part_of.end()) continue;
      for (std::size_t& zero : one.zeros) zero = places[zero];
      for (std::size_t& zero : one.followers) zero = places[zero];
      found_.parts[part->second].system.classes.push_back(std::move(one));
    }
    add_grids();
    for (std::size_t i = 0; i < unknowns.size(); ++i) complete_part(found_.parts[i], unknowns[i]);
    found_.contradictory.assign(contradictory_.begin(), contradictory_.end());
  }

  // A table may be in several parts: a row that no line joins to the others.
  void add_grids() {
    for (ReturnsPart& part : found_.parts) {
      std::map<std::size_t, SystemGrid> grids;  // by table
      for (std::size_t i = 0; i < part.cells.size(); ++i) {
        const CellId id = part.cells[i];
        const ReturnTable& table = tables_[id.table];
        auto [grid, is_new] = grids.try_emplace(id.table);
        if (is_new) grid->second = empty_grid(table, name_of(table, id.cell));
        grid->second.cells[id.cell] = i;
      }
      for (auto& [table, grid] : grids) part.system.grids.push_back(std::move(grid));
    }
  }

  // As sums hold for this cell; others of its part that keep to other sums are no worse off without a hint.
  static SystemGrid empty_grid(const ReturnTable& table, CellName name) {
    const TableDeclaration& declared = table.declaration;
    SystemGrid grid;
    grid.sizes = {declared.periods.categories.size(), declared.areas.categories.size(),
                  declared.rows.categories.size(), declared.columns.categories.size()};
    grid.cells.assign(table.cells.size(), no_cell);
    if (declared.over_areas_of(name) == OverAreas::Sum) add_sums(declared.areas, grid.sums[1]);
    grid.is_regular = !declared.reconciles;
    if (!grid.is_regular) return grid;
    add_sums(declared.rows, grid.sums[2]);
    add_sums(declared.columns, grid.sums[3]);
    add_sums(declared.periods, grid.sums[0]);
    const OverPeriods over = declared.over_periods_of(name);
    if (over == OverPeriods::None) grid.sums[0].clear();
    for (SystemSum& sum : grid.sums[0]) {
      std::vector<std::size_t>& parts = sum.parts;
      while (!parts.empty() && !table.returned[parts.back()]) parts.pop_back();
      if (parts.empty()) continue;
      if (over == OverPeriods::First) parts = {parts.front()};
      if (over == OverPeriods::Last) parts = {parts.back()};
    }
    std::erase_if(grid.sums[0], [](const SystemSum& sum) { return sum.parts.empty(); });
    return grid;
  }

  static void add_sums(const Dimension& dimension, std::vector<SystemSum>& sums) {
    for (std::size_t i = 0; i < dimension.categories.size(); ++i) {
      std::vector<std::size_t> parts = dimension.parts(i);
      if (!parts.empty()) sums.push_back({i, std::move(parts)});
    }
  }

  std::size_t root(std::size_t cell) {
    while (parents_[cell] != cell) cell = parents_[cell] = parents_[parents_[cell]];
    return cell;
  }

  void complete_part(ReturnsPart& part, const std::vector<bool>& unknown) {
    if (complete(part.system, unknown)) {
      for (std::size_t i = 0; i < unknown.size(); ++i) {
        SystemCell& cell = part.system.cells[i];
        const CellId id = part.cells[i];
        const bool small = cell.value > 0 && cell.value <= policies_[id.table].threshold;
        if (unknown[i] && small && is_count_of_people(tables_[id.table], id.cell))
          cell.min_width = policies_[id.table].min_width;
      }
      return;
    }
    for (const CellId& id : part.cells) {
      if (is_count_of_people(tables_[id.table], id.cell)) contradict(id.table);
    }
  }

  const std::vector<ReturnTable>& tables_;
  const std::vector<TableStanding>& standings_;
  std::vector<DisclosurePolicy> policies_;  // by table
  TableSystem all_;
  std::vector<CellId> ids_;
  std::vector<bool> unknown_;
  std::map<CellId, std::size_t> numbers_;
  std::vector<std::size_t> parents_;
  std::set<std::size_t> contradictory_;
  ReturnsSystem found_;
};

}  // namespace

bool is_count_of_people(const ReturnTable& table, std::size_t cell) {
  const CellName name = name_of(table, cell);
  return table.declaration.counts_people(name) && is_count(table.declaration.unit_of(name));
}

bool is_rate_of_people(const ReturnTable& table, std::size_t cell) {
  const CellName name = name_of(table, cell);
  return table.declaration.counts_people(name) && !is_count(table.declaration.unit_of(name));
}

ReturnsSystem system_of_returns(const std::vector<ReturnTable>& tables,
                                const std::vector<Equality>& equalities,
                                const std::vector<TableStanding>& standings, const DisclosurePolicy& policy) {
  return Builder(tables, standings, policy).build(equalities);
}

}  // namespace evident
