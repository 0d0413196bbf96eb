#pragma once
// The attacker who tries all tables, and the fewest cells that are safe from the attacker's linear programme.

#include <array>
#include <bit>

#include "evidence/disclosure/attack.h"
#include "evidence/disclosure/small_systems.h"

namespace evident {

// Knows what is shown, the sums, that hidden means at least 1, and that a zero is hidden only in a line that
// is all in one cell.
class TryingAttacker {
 public:
  TryingAttacker(const SmallTable& table, const HiddenCells& hidden)
      : table_(table), hidden_(hidden), truth_(table.all()), lines_(table.lines()) {}

  // Whether there is a table among all in which the cell has this value.
  [[nodiscard]] bool may_be(std::size_t cell, std::int64_t value) {
    if (value < 0) return false;
    target_ = cell;
    wanted_ = value;
    values_.assign(truth_.size(), 0);
    return place(0);
  }
  // The values near the truth that a reader must think possible span at least this.
  [[nodiscard]] bool must_doubt(std::size_t cell, std::int64_t width) {
    const std::int64_t truth = truth_[cell];
    for (std::int64_t low = truth; low >= truth - width; --low) {
      if ((low == truth || may_be(cell, low)) &&
          (low + width == truth || (low + width >= truth && may_be(cell, low + width))))
        return true;
    }
    return false;
  }

 private:
  [[nodiscard]] bool is_known(std::size_t cell) const { return !hidden_[cell] || cell == target_; }
  [[nodiscard]] std::int64_t known(std::size_t cell) const {
    return cell == target_ ? wanted_ : truth_[cell];
  }

  // Places the inner cells row by row, near the truth first.
  bool place(std::size_t next) {
    const std::size_t width = table_.width();
    if (next == table_.rows * table_.columns) return is_consistent();
    const std::size_t row = next / table_.columns, column = next % table_.columns;
    const std::size_t cell = row * width + column;
    const auto attempt = [&](std::int64_t value) {
      values_[cell] = value;
      return fits(row, column) && place(next + 1);
    };
    if (is_known(cell)) return attempt(known(cell));
    if (attempt(truth_[cell])) return true;
    for (std::int64_t away = 1; away <= 4; ++away) {
      if (attempt(truth_[cell] + away)) return true;
      if (truth_[cell] >= away && attempt(truth_[cell] - away)) return true;
    }
    return false;
  }

  // Sums so far exceed no total that is known, and reach it where the line is full.
  [[nodiscard]] bool fits(std::size_t row, std::size_t column) const {
    const std::size_t width = table_.width();
    std::int64_t in_row = 0, in_column = 0;
    for (std::size_t c = 0; c <= column; ++c) in_row += values_[row * width + c];
    for (std::size_t r = 0; r <= row; ++r) in_column += values_[r * width + column];
    const auto agrees = [&](std::size_t total, std::int64_t sum, bool full) {
      return !is_known(total) || (full ? sum == known(total) : sum <= known(total));
    };
    return agrees(row * width + table_.columns, in_row, column + 1 == table_.columns) &&
           agrees(table_.rows * width + column, in_column, row + 1 == table_.rows);
  }

  [[nodiscard]] bool is_consistent() const {
    SmallTable other{table_.rows, table_.columns, {}};
    for (std::size_t r = 0; r < table_.rows; ++r) {
      for (std::size_t c = 0; c < table_.columns; ++c) other.inner.push_back(values_[r * table_.width() + c]);
    }
    const std::vector<std::int64_t> all = other.all();
    for (std::size_t cell = 0; cell < all.size(); ++cell) {
      if (is_known(cell) && all[cell] != known(cell)) return false;
      if (!hidden_[cell] || all[cell] > 0) continue;
      const bool in_class = std::any_of(lines_.begin(), lines_.end(), [&](const auto& line) {
        return is_class(line, all) && std::find(line.begin(), line.end() - 1, cell) != line.end() - 1;
      });
      if (!in_class) return false;
    }
    return true;
  }

  const SmallTable& table_;
  const HiddenCells& hidden_;
  std::vector<std::int64_t> truth_, values_;
  std::vector<std::vector<std::size_t>> lines_;
  std::size_t target_ = 0;
  std::int64_t wanted_ = 0;
};

// Whether a choice is safe, by linear programmes alone: the second way to the same answer.
inline bool is_safe_by_bounds(const TableSystem& system, const HiddenCells& hidden) {
  for (const SystemLine& line : system.lines) {
    std::int64_t sum = 0;
    bool positive = false, negative = false;
    for (const SystemTerm& term : line.terms) {
      if (!hidden[term.cell]) continue;
      sum += term.factor * system.cells[term.cell].value;
      (term.factor > 0 ? positive : negative) = true;
    }
    if (positive != negative && sum != 0 && std::abs(sum) < line.least_hidden) return false;
  }
  for (const SystemClass& one : system.classes) {
    if (std::none_of(one.zeros.begin(), one.zeros.end(), [&](std::size_t zero) { return hidden[zero]; }))
      return false;
  }
  for (std::size_t i = 0; i < hidden.size(); ++i) {
    if (!hidden[i]) continue;
    const auto interval = attack(system, hidden, i);
    if (!interval) return false;
    const auto truth = static_cast<double>(system.cells[i].value);
    const double width = std::max(interval->high, truth) - std::min(interval->low, truth);
    if (width < static_cast<double>(system.cells[i].min_width) - 1e-6) return false;
  }
  return true;
}

// The fewest hidden cells of all safe choices; nothing when none is safe with up to `most_more` beside those
// that must be hidden.
inline std::optional<std::size_t> fewest_hidden(const TableSystem& system, std::size_t most_more) {
  std::vector<std::size_t> candidates;
  HiddenCells hidden(system.cells.size(), false);
  std::size_t must = 0;
  for (std::size_t i = 0; i < hidden.size(); ++i) {
    hidden[i] = system.cells[i].must_hide;
    must += hidden[i];
    if (!hidden[i] && system.cells[i].may_hide) candidates.push_back(i);
  }
  // A shown line with one hidden cell gives it away; a quick no before the programmes.
  const auto may_be_safe = [&] {
    return std::all_of(system.lines.begin(), system.lines.end(), [&](const SystemLine& line) {
      return std::count_if(line.terms.begin(), line.terms.end(),
                           [&](const SystemTerm& term) { return hidden[term.cell]; }) != 1;
    });
  };
  std::function<bool(std::size_t, std::size_t)> choose = [&](std::size_t from, std::size_t more) {
    if (more == 0) return may_be_safe() && is_safe_by_bounds(system, hidden);
    for (std::size_t i = from; i + more <= candidates.size(); ++i) {
      hidden[candidates[i]] = true;
      if (choose(i + 1, more - 1)) return true;
      hidden[candidates[i]] = false;
    }
    return false;
  };
  for (std::size_t more = 0; more <= std::min(most_more, candidates.size()); ++more) {
    if (choose(0, more)) return must + more;
  }
  return std::nullopt;
}

}  // namespace evident
