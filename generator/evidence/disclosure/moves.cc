#include "evidence/disclosure/moves.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "evidence/disclosure/linear_program.h"
#include "evidence/disclosure/mending.h"

namespace evident {

struct MoveFinder::Region {
  std::vector<std::size_t> cells;
  bool is_all = false;  // nothing that could move lies outside
};

namespace {

constexpr std::size_t first_region = 120;  // cells: a table with its margins

BoxReach reach(Effort effort) { return effort == Effort::Near ? BoxReach::OneTable : BoxReach::JoinedTables; }

// The columns of a cell: its value, and what hiding it would add and take away.
struct CellColumns {
  int value = -1;
  int more = -1;
  int less = -1;
};

// The linear programme that a region of a system is.
class RegionProgram {
 public:
  explicit RegionProgram(const TableSystem& system) : system_(system) {}

  void add_hidden(std::size_t index) {
    columns_[index].value =
        program_.add_column(static_cast<double>(system_.cells[index].lowest), without_limit, 0);
  }

  enum class Hiding { Possible, Impossible };
  void add_shown(std::size_t index, Hiding hiding) {
    const SystemCell& cell = system_.cells[index];
    CellColumns& columns = columns_[index];
    columns.value =
        program_.add_column(static_cast<double>(cell.shown_low), static_cast<double>(cell.shown_high), 0);
    if (hiding == Hiding::Impossible) return;
    columns.more = program_.add_column(0, without_limit, cell.cost);
    const auto room = static_cast<double>(std::max<std::int64_t>(0, cell.shown_low - cell.lowest));
    columns.less = program_.add_column(0, room, cell.cost);
  }

  void add_line(const SystemLine& line) {
    double outside = 0;
    for (const SystemTerm& term : line.terms) {
      if (!columns_.contains(term.cell))
        outside += static_cast<double>(term.factor * system_.cells[term.cell].value);
    }
    const int row = program_.add_row(-outside, -outside);
    for (const SystemTerm& term : line.terms) add_term(row, term.cell, static_cast<double>(term.factor));
  }

  void aim_at(const MoveTarget& target) {
    double truth = 0;
    for (const std::size_t cell : target.cells) truth += static_cast<double>(system_.cells[cell].value);
    const double wanted = truth + static_cast<double>(target.change);
    const int row = target.change > 0 ? program_.add_row(wanted, without_limit)
                                      : program_.add_row(-without_limit, wanted);
    for (const std::size_t cell : target.cells) add_term(row, cell, 1);
  }

  // The values of a solution, where all of them are whole.
  [[nodiscard]] std::optional<SystemMove> solve(const HiddenCells& hidden) const {
    const auto solution = program_.solve();
    if (!solution) return std::nullopt;
    SystemMove move;
    for (const auto& [index, columns] : columns_) {
      const auto at = [&](int column) {
        return column < 0 ? 0.0 : (*solution)[static_cast<std::size_t>(column)];
      };
      const double value = at(columns.value) + at(columns.more) - at(columns.less);
      const double whole = std::round(value);
      if (std::abs(value - whole) > 1e-6 || std::abs(whole) > 1e12) return std::nullopt;
      const auto number = static_cast<std::int64_t>(whole);
      const SystemCell& cell = system_.cells[index];
      if (number == cell.value) continue;
      move.values.emplace_back(index, number);
      if (hidden[index] || (number >= cell.shown_low && number <= cell.shown_high)) continue;
      move.newly_hidden.push_back(index);
      move.cost += cell.cost;
    }
    return move;
  }

 private:
  void add_term(int row, std::size_t cell, double factor) {
    const auto found = columns_.find(cell);
    if (found == columns_.end()) return;
    program_.add(row, found->second.value, factor);
    if (found->second.more < 0) return;
    program_.add(row, found->second.more, factor);
    program_.add(row, found->second.less, -factor);
  }

  const TableSystem& system_;
  LinearProgram program_;
  std::map<std::size_t, CellColumns> columns_;
};

}  // namespace

std::int64_t SystemMove::change_of(std::span<const std::size_t> cells, const TableSystem& system) const {
  std::int64_t change = 0;
  for (const std::size_t cell : cells) {
    const auto found = std::lower_bound(values.begin(), values.end(), std::pair(cell, INT64_MIN));
    if (found != values.end() && found->first == cell) change += found->second - system.cells[cell].value;
  }
  return change;
}

MoveFinder::MoveFinder(const TableSystem& system)
    : system_(system),
      lines_(lines_of_cells(system)),
      classes_(system.cells.size()),
      class_zeros_(system.cells.size(), false),
      none_(system.cells.size(), false),
      has_classes_(!system.classes.empty()),
      boxes_(system),
      draft_(system, lines_) {
  for (std::size_t i = 0; i < system.classes.size(); ++i) {
    for (const auto* zeros : {&system.classes[i].zeros, &system.classes[i].followers}) {
      for (const std::size_t zero : *zeros) {
        classes_[zero].push_back(i);
        class_zeros_[zero] = true;
      }
    }
  }
}

// A line that is all in one cell may stay so: then its hidden zeros are zeros in the other numbers too. Only
// where that finds nothing do all of them become numbers.
std::optional<SystemMove> MoveFinder::find(const MoveTarget& target, const HiddenCells& hidden,
                                           const std::vector<bool>& banned, MayHideMore more, Effort effort) {
  for (const Classes classes : {Classes::OfTheTarget, Classes::All}) {
    const std::vector<bool> still = classes == Classes::All ? none_ : still_zeros(target);
    const Freedoms freedoms{&system_, &hidden, more == MayHideMore::Yes ? &banned : nullptr, &still};
    auto move = effort != Effort::Thorough ? find_quickly(target, freedoms, effort)
                                           : find_thoroughly(target, hidden, freedoms, more);
    if (move) return move;
    if (!has_classes_) break;
  }
  return std::nullopt;
}

// Of classes that the target is in no part of.
std::vector<bool> MoveFinder::still_zeros(const MoveTarget& target) const {
  std::vector<bool> still = class_zeros_;
  for (const std::size_t cell : target.cells) {
    for (const std::size_t index : classes_[cell]) {
      for (const std::size_t zero : system_.classes[index].zeros) still[zero] = false;
      for (const std::size_t zero : system_.classes[index].followers) still[zero] = false;
    }
  }
  return still;
}

// Of a class, each of its zeros is tried.
std::optional<SystemMove> MoveFinder::find_quickly(const MoveTarget& target, const Freedoms& freedoms,
                                                   Effort effort) {
  std::optional<SystemMove> best;
  for (const std::size_t cell : target.cells) {
    draft_.clear();
    const CellChange start{cell, target.change};
    if (!add_box(start, freedoms, effort) && !add_boxes(start, freedoms, effort) &&
        (effort == Effort::Near || may_not_mend(freedoms) || !mend(start, freedoms)))
      continue;
    SystemMove move = move_of(draft_.changes(), *freedoms.hidden);
    if (best && move.cost >= best->cost) continue;
    if (arrives(move, target) && is_possible(move, *freedoms.hidden)) best = std::move(move);
    if (best && best->cost <= 0) break;
  }
  draft_.clear();
  return best;
}

// One box after the other: their numbers may be too small to move far.
bool MoveFinder::add_boxes(const CellChange& start, const Freedoms& freedoms, Effort effort) {
  draft_.clear();
  if (system_.grids.empty()) return false;
  const std::int64_t step = start.second > 0 ? 1 : -1;
  std::int64_t left = start.second;
  for (std::int64_t by = start.second - step; by != 0 && left != 0;) {
    if (by * step > left * step) by = left;
    if (boxes_.add_box(draft_, freedoms, {start.first, by}, reach(effort)))
      left -= by;
    else
      by -= step;
  }
  return left == 0 && explain_zeros(freedoms, effort);
}

// Whether less is enough is asked often, and mending mostly has no answer.
bool MoveFinder::may_not_mend(const Freedoms& freedoms) const {
  return !freedoms.banned && !system_.grids.empty();
}

bool MoveFinder::add_box(const CellChange& start, const Freedoms& freedoms, Effort effort) {
  draft_.clear();
  return !system_.grids.empty() && boxes_.add_box(draft_, freedoms, start, reach(effort)) &&
         explain_zeros(freedoms, effort);
}

// Hidden zeros of a class become numbers together.
bool MoveFinder::explain_zeros(const Freedoms& freedoms, Effort effort) {
  constexpr std::size_t most_zeros = 60;
  for (std::size_t i = 0; has_classes_ && i < most_zeros; ++i) {
    const auto zero = zero_to_explain(*freedoms.hidden);
    if (!zero) return true;
    if (!boxes_.add_box(draft_, freedoms, {*zero, 1}, reach(effort))) return false;
  }
  return true;
}

std::optional<std::size_t> MoveFinder::zero_to_explain(const HiddenCells& hidden) const {
  for (const std::size_t cell : draft_.changed()) {
    for (const std::size_t index : classes_[cell]) {
      for (const auto* zeros : {&system_.classes[index].zeros, &system_.classes[index].followers}) {
        for (const std::size_t zero : *zeros) {
          if (hidden[zero] && draft_.changed_by(zero) == 0) return zero;
        }
      }
    }
  }
  return std::nullopt;
}

bool MoveFinder::mend(const CellChange& start, const Freedoms& freedoms) {
  draft_.clear();
  if (!freedoms.cost(start.first, start.second)) return false;
  draft_.change(start.first, start.second);
  MendingLimits limits;
  limits.steps = 50;  // where there are boxes and none was found, more find little more
  if (MendingSearch(draft_, freedoms, limits).mend()) return true;
  draft_.clear();
  return false;
}

SystemMove MoveFinder::move_of(std::vector<CellChange> changes, const HiddenCells& hidden) const {
  SystemMove move;
  move.values = std::move(changes);
  for (auto& [index, number] : move.values) {
    const SystemCell& cell = system_.cells[index];
    number += cell.value;
    if (hidden[index] || (number >= cell.shown_low && number <= cell.shown_high)) continue;
    move.newly_hidden.push_back(index);
    move.cost += cell.cost;
  }
  return move;
}

std::optional<SystemMove> MoveFinder::find_thoroughly(const MoveTarget& target, const HiddenCells& hidden,
                                                      const Freedoms& freedoms, MayHideMore more) {
  std::vector<Freedom> all;
  for (std::size_t i = 0; i < system_.cells.size(); ++i) all.push_back(freedoms[i]);
  for (std::size_t most = first_region;; most *= 8) {
    const Region region = region_around(target, all, most);
    if (auto move = find_in(region, target, hidden, all)) return move;
    if (region.is_all) return std::nullopt;
    if (more == MayHideMore::No) return std::nullopt;  // what asks only whether less is enough can wait
  }
}

// Cells that can move and are joined to the target by lines, the nearest first.
MoveFinder::Region MoveFinder::region_around(const MoveTarget& target, const std::vector<Freedom>& freedoms,
                                             std::size_t most_cells) const {
  Region region;
  std::vector<bool> contains(system_.cells.size(), false);
  const auto enter = [&](std::size_t cell) {
    if (contains[cell] || freedoms[cell] == Freedom::Still) return;
    contains[cell] = true;
    region.cells.push_back(cell);
  };
  std::vector<bool> seen(system_.lines.size(), false);
  for (const std::size_t cell : target.cells) enter(cell);
  std::size_t next = 0;
  for (; next < region.cells.size() && region.cells.size() < most_cells; ++next) {
    for (const auto& [line, factor] : lines_[region.cells[next]]) {
      if (seen[line]) continue;
      seen[line] = true;
      for (const SystemTerm& term : system_.lines[line].terms) enter(term.cell);
    }
  }
  region.is_all = next == region.cells.size();
  return region;
}

std::optional<SystemMove> MoveFinder::find_in(const Region& region, const MoveTarget& target,
                                              const HiddenCells& hidden,
                                              const std::vector<Freedom>& freedoms) const {
  if (region.cells.empty()) return std::nullopt;
  using Hiding = RegionProgram::Hiding;
  RegionProgram program(system_);
  for (const std::size_t cell : region.cells) {
    if (freedoms[cell] == Freedom::Hidden)
      program.add_hidden(cell);
    else
      program.add_shown(cell, freedoms[cell] == Freedom::MayHide ? Hiding::Possible : Hiding::Impossible);
  }
  std::vector<bool> added(system_.lines.size(), false);
  for (const std::size_t cell : region.cells) {
    for (const auto& [line, factor] : lines_[cell]) {
      if (added[line]) continue;
      added[line] = true;
      program.add_line(system_.lines[line]);
    }
  }
  program.aim_at(target);
  std::optional<SystemMove> move = program.solve(hidden);
  return move && arrives(*move, target) && is_possible(*move, hidden) ? move : std::nullopt;
}

bool MoveFinder::arrives(const SystemMove& move, const MoveTarget& target) const {
  const std::int64_t change = move.change_of(target.cells, system_);
  return target.change > 0 ? change >= target.change : change <= target.change;
}

// Exactly, in whole numbers: every line holds, every cell is what a reader may believe of it, and a hidden
// zero is one only where its line is still all in one cell. In truth all of that is so: only what the move
// touches need be looked at.
bool MoveFinder::is_possible(const SystemMove& move, const HiddenCells& hidden) const {
  const auto value = [&](std::size_t cell) {
    const auto found = std::lower_bound(move.values.begin(), move.values.end(), std::pair(cell, INT64_MIN));
    return found == move.values.end() || found->first != cell ? system_.cells[cell].value : found->second;
  };
  const auto is_hidden = [&](std::size_t cell) {
    return hidden[cell] ||
           std::find(move.newly_hidden.begin(), move.newly_hidden.end(), cell) != move.newly_hidden.end();
  };
  const auto is_explained = [&](std::size_t zero) {
    return std::any_of(classes_[zero].begin(), classes_[zero].end(), [&](std::size_t index) {
      const SystemClass& one = system_.classes[index];
      const auto is_zero = [&](std::size_t other) { return value(other) == 0; };
      return std::all_of(one.zeros.begin(), one.zeros.end(), is_zero) &&
             std::all_of(one.followers.begin(), one.followers.end(), is_zero);
    });
  };
  const auto may_be = [&](std::size_t zero) {
    return !is_hidden(zero) || value(zero) >= system_.cells[zero].lowest || is_explained(zero);
  };
  for (const auto& [index, number] : move.values) {
    const SystemCell& cell = system_.cells[index];
    if (is_hidden(index) ? number < cell.lowest : number < cell.shown_low || number > cell.shown_high)
      return false;
    for (const auto& [line, factor] : lines_[index]) {
      std::int64_t sum = 0;
      for (const SystemTerm& term : system_.lines[line].terms) sum += term.factor * value(term.cell);
      if (sum != 0) return false;
    }
    for (const std::size_t one : classes_[index]) {
      const SystemClass& of = system_.classes[one];
      if (!std::all_of(of.zeros.begin(), of.zeros.end(), may_be) ||
          !std::all_of(of.followers.begin(), of.followers.end(), may_be))
        return false;
    }
  }
  return true;
}

}  // namespace evident
