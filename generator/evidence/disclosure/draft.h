#pragma once
// Changes of a system's numbers while a move is looked for: what they are, and which lines they break.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "evidence/disclosure/table_system.h"

namespace evident {

using CellChange = std::pair<std::size_t, std::int64_t>;

// How a cell may differ from the truth.
enum class Freedom : std::uint8_t {
  Still,    // not at all
  Shown,    // as far as rounding leaves open
  Hidden,   // from its lowest on
  MayHide,  // from its lowest on, at its cost
};

// Of every cell, computed when it is asked for: most are never asked for.
struct Freedoms {
  const TableSystem* system = nullptr;
  const HiddenCells* hidden = nullptr;
  const std::vector<bool>* banned = nullptr;  // from being hidden; none may be hidden when it is null
  const std::vector<bool>* still = nullptr;

  Freedom operator[](std::size_t index) const {
    const SystemCell& cell = system->cells[index];
    if ((*still)[index]) return Freedom::Still;
    if ((*hidden)[index]) return Freedom::Hidden;
    if (banned && cell.may_hide && !(*banned)[index]) return Freedom::MayHide;
    return cell.shown_low == cell.shown_high ? Freedom::Still : Freedom::Shown;
  }
  // Of a cell that differs so much from the truth; nothing when it may not.
  [[nodiscard]] std::optional<double> cost(std::size_t index, std::int64_t change) const {
    const SystemCell& cell = system->cells[index];
    const std::int64_t number = cell.value + change;
    const Freedom freedom = (*this)[index];
    if (freedom == Freedom::Hidden && number >= cell.lowest) return 0;
    if (freedom == Freedom::Hidden || freedom == Freedom::Still) return std::nullopt;
    if (number >= cell.shown_low && number <= cell.shown_high) return 0;
    if (freedom == Freedom::MayHide && number >= cell.lowest) return cell.cost;
    return std::nullopt;
  }
  // Of so much more, when it differs already.
  [[nodiscard]] std::optional<double> added_cost(std::size_t index, std::int64_t before,
                                                 std::int64_t more) const {
    const std::optional<double> all = cost(index, before + more);
    if (!all || *all == 0 || before == 0) return all;
    return *all - cost(index, before).value_or(0);
  }
};

class Draft {
 public:
  Draft(const TableSystem& system, const std::vector<std::vector<LineOfCell>>& lines)
      : system_(system), lines_(lines), changes_(system.cells.size(), 0), sums_(system.lines.size(), 0) {}

  [[nodiscard]] const TableSystem& system() const { return system_; }
  [[nodiscard]] const std::vector<LineOfCell>& lines_of(std::size_t cell) const { return lines_[cell]; }
  [[nodiscard]] std::int64_t changed_by(std::size_t cell) const { return changes_[cell]; }
  [[nodiscard]] std::int64_t too_much(std::size_t line) const { return sums_[line]; }
  // Some of them may have come back to the truth.
  [[nodiscard]] const std::vector<std::size_t>& changed() const { return changed_; }
  [[nodiscard]] const std::vector<std::size_t>& broken() const { return broken_; }

  void change(std::size_t cell, std::int64_t by) {
    if (changes_[cell] == 0) changed_.push_back(cell);
    changes_[cell] += by;
    if (changes_[cell] == 0) changed_.erase(std::find(changed_.rbegin(), changed_.rend(), cell).base() - 1);
    for (const LineOfCell& of : lines_[cell]) {
      const std::int64_t before = sums_[of.line];
      sums_[of.line] += by * of.factor;
      if (before == 0)
        broken_.push_back(of.line);
      else if (sums_[of.line] == 0)
        broken_.erase(std::find(broken_.begin(), broken_.end(), of.line));
    }
  }
  [[nodiscard]] std::vector<CellChange> changes() const {  // by cell
    std::vector<CellChange> all;
    for (const std::size_t cell : changed_) all.emplace_back(cell, changes_[cell]);
    std::sort(all.begin(), all.end());
    return all;
  }
  void clear() {
    while (!changed_.empty()) change(changed_.back(), -changes_[changed_.back()]);
  }

 private:
  const TableSystem& system_;
  const std::vector<std::vector<LineOfCell>>& lines_;
  std::vector<std::int64_t> changes_;  // by cell
  std::vector<std::int64_t> sums_;     // by line
  std::vector<std::size_t> changed_, broken_;
};

}  // namespace evident
