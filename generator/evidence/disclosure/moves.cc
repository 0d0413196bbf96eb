#include "evidence/disclosure/moves.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "evidence/disclosure/linear_program.h"

namespace evident {

struct MoveFinder::Region {
  std::vector<std::size_t> cells;
  bool is_all = false;  // nothing that could move lies outside
};

// How a cell may differ from the truth.
enum class MoveFinder::Freedom {
  Still,    // not at all
  Shown,    // as far as rounding leaves open
  Hidden,   // from its lowest on
  MayHide,  // from its lowest on, at its cost
};

namespace {

constexpr std::size_t first_region = 120;  // cells: a table with its margins

bool is_rounded(const SystemCell& cell) { return cell.shown_low != cell.shown_high; }

bool has_value(std::span<const std::size_t> cells, const std::vector<bool>& marked) {
  return std::any_of(cells.begin(), cells.end(), [&](std::size_t cell) { return marked[cell]; });
}

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
    : system_(system), lines_(lines_of_cells(system)), classes_(system.cells.size()) {
  for (std::size_t i = 0; i < system.classes.size(); ++i) {
    for (const std::size_t zero : system.classes[i].zeros) classes_[zero].push_back(i);
    for (const std::size_t zero : system.classes[i].followers) classes_[zero].push_back(i);
  }
  for (std::size_t i = 0; i < classes_.size(); ++i) {
    if (!classes_[i].empty()) class_zeros_.push_back(i);
  }
}

// A line that is all in one cell may stay so: then its hidden zeros are zeros in the other numbers too. Only
// where that finds nothing do all of them become numbers.
std::optional<SystemMove> MoveFinder::find(const MoveTarget& target, const HiddenCells& hidden,
                                           const std::vector<bool>& banned, MayHideMore more) const {
  for (const Classes classes : {Classes::OfTheTarget, Classes::All}) {
    const std::vector<Freedom> freedoms = freedoms_of(target, hidden, banned, more, classes);
    for (std::size_t most = first_region;; most *= 8) {
      const Region region = region_around(target, freedoms, most);
      if (auto move = find_in(region, target, hidden, freedoms)) return move;
      if (region.is_all) break;
      if (more == MayHideMore::No) return std::nullopt;  // what asks only whether less is enough can wait
    }
    if (class_zeros_.empty()) break;
  }
  return std::nullopt;
}

std::vector<MoveFinder::Freedom> MoveFinder::freedoms_of(const MoveTarget& target, const HiddenCells& hidden,
                                                         const std::vector<bool>& banned, MayHideMore more,
                                                         Classes classes) const {
  std::vector<Freedom> freedoms(system_.cells.size(), Freedom::Still);
  for (std::size_t i = 0; i < freedoms.size(); ++i) {
    const SystemCell& cell = system_.cells[i];
    if (hidden[i])
      freedoms[i] = Freedom::Hidden;
    else if (more == MayHideMore::Yes && cell.may_hide && !banned[i])
      freedoms[i] = Freedom::MayHide;
    else if (is_rounded(cell))
      freedoms[i] = Freedom::Shown;
  }
  if (classes == Classes::All) return freedoms;
  std::vector<bool> aimed_at(system_.cells.size(), false);
  for (const std::size_t cell : target.cells) aimed_at[cell] = true;
  std::vector<bool> moves(system_.cells.size(), false);
  for (const SystemClass& one : system_.classes) {
    if (!has_value(one.zeros, aimed_at) && !has_value(one.followers, aimed_at)) continue;
    for (const std::size_t zero : one.zeros) moves[zero] = true;
    for (const std::size_t zero : one.followers) moves[zero] = true;
  }
  for (const std::size_t zero : class_zeros_) {
    if (!moves[zero]) freedoms[zero] = Freedom::Still;
  }
  return freedoms;
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
    for (const std::size_t line : lines_[region.cells[next]]) {
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
    for (const std::size_t line : lines_[cell]) {
      if (added[line]) continue;
      added[line] = true;
      program.add_line(system_.lines[line]);
    }
  }
  program.aim_at(target);
  std::optional<SystemMove> move = program.solve(hidden);
  if (!move || !is_possible(*move, hidden)) return std::nullopt;
  const std::int64_t change = move->change_of(target.cells, system_);
  const bool arrives = target.change > 0 ? change >= target.change : change <= target.change;
  return arrives ? move : std::nullopt;
}

// Exactly, in whole numbers: every line holds, every cell is what a reader may believe of it, and a hidden
// zero is one only where its line is still all in one cell.
bool MoveFinder::is_possible(const SystemMove& move, const HiddenCells& hidden) const {
  const std::map<std::size_t, std::int64_t> moved(move.values.begin(), move.values.end());
  const auto value = [&](std::size_t cell) {
    const auto found = moved.find(cell);
    return found == moved.end() ? system_.cells[cell].value : found->second;
  };
  HiddenCells after = hidden;
  for (const std::size_t cell : move.newly_hidden) after[cell] = true;
  for (const auto& [index, number] : move.values) {
    const SystemCell& cell = system_.cells[index];
    if (after[index] ? number < cell.lowest : number < cell.shown_low || number > cell.shown_high)
      return false;
    for (const std::size_t line : lines_[index]) {
      std::int64_t sum = 0;
      for (const SystemTerm& term : system_.lines[line].terms) sum += term.factor * value(term.cell);
      if (sum != 0) return false;
    }
  }
  const auto is_explained = [&](std::size_t zero) {
    return std::any_of(classes_[zero].begin(), classes_[zero].end(), [&](std::size_t index) {
      const SystemClass& one = system_.classes[index];
      const auto is_zero = [&](std::size_t other) { return value(other) == 0; };
      return std::all_of(one.zeros.begin(), one.zeros.end(), is_zero) &&
             std::all_of(one.followers.begin(), one.followers.end(), is_zero);
    });
  };
  for (const std::size_t zero : class_zeros_) {
    if (after[zero] && value(zero) < system_.cells[zero].lowest && !is_explained(zero)) return false;
  }
  return true;
}

}  // namespace evident
