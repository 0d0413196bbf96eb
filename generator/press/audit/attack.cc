#include "press/audit/attack.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <optional>

#include "press/audit/tables_found.h"

namespace evident {
namespace {

struct SumInterval {
  std::int64_t low = 0;
  std::int64_t high = 0;

  [[nodiscard]] std::int64_t width() const { return high - low; }
};

constexpr std::size_t most_explained = 5;  // each takes as many attacks as there are sums around it

class Attacker {
 public:
  explicit Attacker(const AttackSystem& system) : system_(system), finder_(system) {}

  AttackResult attack() {
    find_parts();
    start_.assign(system_.cells.size(), 0);
    for (std::size_t i = 0; i < start_.size(); ++i) {
      const AttackCell& cell = system_.cells[i];
      start_[i] = cell.is_known() ? cell.low : std::max(cell.low, cell.least);
    }
    find_broken_sums();
    for (const auto& [part, cells] : parts_) attack_part(part, cells);
    for (std::size_t i = 0; i < system_.secrets.size(); ++i) {
      if (part_of(system_.secrets[i]) == nowhere) attack_known(i);
    }
    return std::move(result_);
  }

 private:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  // Cells that are not known and that rows join.
  void find_parts() {
    parents_.resize(system_.cells.size());
    std::iota(parents_.begin(), parents_.end(), std::size_t{0});
    for (const AttackRow& row : system_.rows) join(row.terms);
    for (const AttackSecret& secret : system_.secrets) join(secret.terms);
    for (const AttackClass& one : system_.classes) {
      std::vector<AttackTerm> terms = {{one.whole, 1}};
      for (const std::size_t part : one.parts) terms.push_back({part, 1});
      join(terms);
    }
    for (std::size_t i = 0; i < system_.cells.size(); ++i) {
      if (!system_.cells[i].is_known()) parts_[root(i)].push_back(i);
    }
  }
  void join(const std::vector<AttackTerm>& terms) {
    std::optional<std::size_t> first;
    for (const AttackTerm& term : terms) {
      if (system_.cells[term.cell].is_known()) continue;
      if (first) parents_[root(term.cell)] = root(*first);
      first = term.cell;
    }
  }
  std::size_t root(std::size_t cell) {
    while (parents_[cell] != cell) cell = parents_[cell] = parents_[parents_[cell]];
    return cell;
  }
  std::size_t part_of(const AttackSecret& secret) {
    for (const AttackTerm& term : secret.terms) {
      if (!system_.cells[term.cell].is_known()) return root(term.cell);
    }
    return nowhere;
  }

  void contradict(std::size_t cell) { result_.contradicted.push_back(cell); }

  // Sums of known numbers alone that are wrong; bounds that leave nothing.
  void find_broken_sums() {
    for (std::size_t i = 0; i < system_.cells.size(); ++i) {
      if (system_.cells[i].low > system_.cells[i].high) contradict(i);
    }
    for (const AttackRow& row : system_.rows) {
      const auto known = [&](const AttackTerm& term) { return system_.cells[term.cell].is_known(); };
      if (!std::all_of(row.terms.begin(), row.terms.end(), known)) continue;
      const std::int64_t sum = sum_of(row.terms, start_);
      if (sum < row.low || sum > row.high) contradict(row.terms.front().cell);
    }
  }

  void attack_part(std::size_t part, const std::vector<std::size_t>& cells) {
    std::vector<std::size_t> secrets;
    for (std::size_t i = 0; i < system_.secrets.size(); ++i) {
      if (part_of(system_.secrets[i]) == part) secrets.push_back(i);
    }
    if (secrets.empty()) return;
    const auto start = finder_.find(cells, start_);
    if (!start) return contradict(cells.front());
    intervals_.clear();
    for (const std::size_t secret : secrets) {
      const std::int64_t sum = sum_of(system_.secrets[secret].terms, *start);
      intervals_[secret] = {sum, sum};
    }
    for (const std::size_t secret : secrets) {
      place(secret, cells, *start);
      if (is_given_away(system_.secrets[secret], intervals_[secret])) explain(secret, cells);
    }
  }

  // Looks for tables until the secret is safe, or its interval is as wide as it gets.
  void place(std::size_t index, const std::vector<std::size_t>& cells, const PossibleTable& start) {
    const AttackSecret& secret = system_.secrets[index];
    const SumInterval& found = intervals_[index];
    const auto is_safe = [&] { return found.width() >= secret.min_width; };
    const auto reach = [&](std::int64_t low, std::int64_t high) {
      if (is_safe() || low > high) return false;
      const auto table = finder_.find_with(cells, start, {secret.terms, low, high});
      if (table) remember(*table);
      return table.has_value();
    };
    reach(-unbounded, found.high - secret.min_width);
    reach(found.low + secret.min_width, unbounded);
    while (reach(-unbounded, found.low - 1)) {
    }
    while (reach(found.high + 1, unbounded)) {
    }
  }

  void remember(const PossibleTable& table) {
    for (auto& [index, interval] : intervals_) {
      const std::int64_t sum = sum_of(system_.secrets[index].terms, table);
      interval = {std::min(interval.low, sum), std::max(interval.high, sum)};
    }
  }

  static bool is_given_away(const AttackSecret& secret, const SumInterval& found) {
    if (found.width() >= secret.min_width) return false;
    switch (secret.of) {
      case AttackSecret::Of::Cell:
        return found.low <= secret.threshold;
      case AttackSecret::Of::UnsaidCell:
        return found.low >= 1 && found.low <= secret.threshold;
      case AttackSecret::Of::Others:
        return found.low == 0;
      case AttackSecret::Of::Together:
        return found.low >= 1 && found.low <= secret.threshold;
    }
    return true;
  }

  void attack_known(std::size_t index) {
    const AttackSecret& secret = system_.secrets[index];
    const std::int64_t sum = sum_of(secret.terms, start_);
    if (is_given_away(secret, {sum, sum})) explain(index, {});
  }

  // The sums that it takes: each that can be left out is left out. The known numbers in the others do it.
  void explain(std::size_t index, const std::vector<std::size_t>& cells) {
    GivenAway found{index, {}, {}};
    if (!cells.empty() && explained_++ < most_explained) found.rows = rows_needed(index, cells);
    const auto add = [&](std::size_t cell) {
      if (system_.cells[cell].is_known() &&
          std::find(found.by.begin(), found.by.end(), cell) == found.by.end())
        found.by.push_back(cell);
    };
    for (const AttackTerm& term : system_.secrets[index].terms) add(term.cell);
    for (const std::size_t row : found.rows) {
      for (const AttackTerm& term : system_.rows[row].terms) add(term.cell);
    }
    result_.given_away.push_back(std::move(found));
  }

  [[nodiscard]] std::vector<std::size_t> rows_needed(std::size_t index,
                                                     const std::vector<std::size_t>& cells) const {
    constexpr std::size_t few = 20;
    std::vector<std::size_t> rows = rows_around(system_.secrets[index], cells);
    std::vector<std::size_t> nearest(rows.begin(),
                                     rows.begin() + static_cast<std::ptrdiff_t>(std::min(few, rows.size())));
    if (nearest.size() < rows.size()) {
      if (!is_given_away_by(index, nearest)) return rows;
      rows = std::move(nearest);
    }
    for (std::size_t i = rows.size(); i-- > 0;) {
      std::vector<std::size_t> fewer = rows;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      if (is_given_away_by(index, fewer)) rows = std::move(fewer);
    }
    return rows;
  }

  // Rows with unknown cells, the nearest first.
  [[nodiscard]] std::vector<std::size_t> rows_around(const AttackSecret& secret,
                                                     const std::vector<std::size_t>& cells) const {
    std::vector<bool> seen(system_.rows.size(), false), may(system_.cells.size(), false);
    for (const std::size_t cell : cells) may[cell] = true;
    std::vector<std::size_t> next, rows;
    for (const AttackTerm& term : secret.terms) {
      if (may[term.cell]) next.push_back(term.cell);
    }
    for (std::size_t i = 0; i < next.size(); ++i) {
      for (const std::size_t row : finder_.rows_of_cells()[next[i]]) {
        if (seen[row]) continue;
        seen[row] = true;
        rows.push_back(row);
        for (const AttackTerm& term : system_.rows[row].terms) {
          if (!may[term.cell]) continue;
          may[term.cell] = false;
          next.push_back(term.cell);
        }
      }
    }
    return rows;
  }

  // The attack again with these rows alone.
  [[nodiscard]] bool is_given_away_by(std::size_t index, const std::vector<std::size_t>& rows) const {
    AttackSystem fewer;
    fewer.cells = system_.cells;
    fewer.classes = system_.classes;
    fewer.secrets = {system_.secrets[index]};
    for (const std::size_t row : rows) fewer.rows.push_back(system_.rows[row]);
    Attacker again(fewer);
    again.find_parts();
    again.start_ = start_;
    const std::size_t part = again.part_of(fewer.secrets.front());
    const std::vector<std::size_t>& cells = again.parts_[part];
    const auto start = again.finder_.find(cells, start_);
    if (!start) return false;
    const std::int64_t sum = sum_of(fewer.secrets.front().terms, *start);
    again.intervals_[0] = {sum, sum};
    again.place(0, cells, *start);
    return is_given_away(fewer.secrets.front(), again.intervals_[0]);
  }

  const AttackSystem& system_;
  TableFinder finder_;
  std::vector<std::size_t> parents_;
  std::map<std::size_t, std::vector<std::size_t>> parts_;
  PossibleTable start_;                           // what is known, and the least of what is not
  std::map<std::size_t, SumInterval> intervals_;  // by secret of the part
  std::size_t explained_ = 0;
  AttackResult result_;
};

}  // namespace

AttackResult attack(const AttackSystem& system) { return Attacker(system).attack(); }

}  // namespace evident
