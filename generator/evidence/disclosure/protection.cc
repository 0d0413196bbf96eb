#include "evidence/disclosure/protection.h"

#include <algorithm>
#include <limits>

namespace evident {

Protection::Protection(const TableSystem& system, MoveFinder& moves, std::vector<bool> banned)
    : system_(&system), finder_(&moves), banned_(std::move(banned)), reach_(system.cells.size()) {
  for (const SystemCell& cell : system.cells) hidden_.push_back(cell.must_hide);
}

bool Protection::uses(const SystemMove& move, std::size_t cell) const {
  const auto found = std::lower_bound(move.values.begin(), move.values.end(), std::pair(cell, INT64_MIN));
  if (found == move.values.end() || found->first != cell) return false;
  return found->second < system_->cells[cell].shown_low || found->second > system_->cells[cell].shown_high;
}

void Protection::show(std::size_t cell) {
  hidden_[cell] = false;
  const auto kept =
      std::remove_if(moves_.begin(), moves_.end(), [&](const SystemMove& move) { return uses(move, cell); });
  if (kept == moves_.end()) return;
  std::vector<SystemMove> moves(moves_.begin(), kept);
  moves_.clear();
  reach_.assign(system_->cells.size(), {});
  for (SystemMove& move : moves) remember(std::move(move));
}

void Protection::remember(SystemMove move) {
  for (const std::size_t cell : move.newly_hidden) hidden_[cell] = true;
  move.newly_hidden.clear();
  for (const auto& [cell, number] : move.values) {
    const std::int64_t change = number - system_->cells[cell].value;
    reach_[cell].down = std::max(reach_[cell].down, -change);
    reach_[cell].up = std::max(reach_[cell].up, change);
  }
  moves_.push_back(std::move(move));
}

SystemSecret Protection::secret_of(std::size_t cell) const {
  const SystemCell& of = system_->cells[cell];
  return {{cell}, of.min_width, std::max<std::int64_t>(0, of.value - of.lowest)};
}

SystemSecret Protection::secret_of(const SystemClass& one) const { return {one.zeros, one.min_width, 0}; }

Protection::Reach Protection::reach_of(const SystemSecret& secret) const {
  if (secret.cells.size() == 1) return reach_[secret.cells.front()];
  Reach reach;
  for (const SystemMove& move : moves_) {
    const std::int64_t change = move.change_of(secret.cells, *system_);
    reach.down = std::max(reach.down, -change);
    reach.up = std::max(reach.up, change);
  }
  return reach;
}

bool Protection::is_proved(const SystemSecret& secret) const {
  const Reach reach = reach_of(secret);
  return reach.down + reach.up >= secret.min_width;
}

bool Protection::prove(const SystemSecret& secret, MayHideMore more, Effort effort) {
  if (is_proved(secret)) return true;
  std::optional<Plan> plan = plan_for(secret, hidden_, more, effort);
  if (!plan) return false;
  for (SystemMove& move : plan->moves) remember(std::move(move));
  return true;
}

std::optional<double> Protection::cost_of_hiding(std::size_t cell) const {
  HiddenCells hidden = hidden_;
  hidden[cell] = true;
  const std::optional<Plan> plan = plan_for(secret_of(cell), hidden, MayHideMore::Yes, Effort::Quick);
  if (!plan) return std::nullopt;
  return plan->cost + system_->cells[cell].cost;
}

// Part of the width may lie below the true value and the rest above: the cheapest of these is taken.
std::optional<Protection::Plan> Protection::plan_for(const SystemSecret& secret, const HiddenCells& hidden,
                                                     MayHideMore more, Effort effort) const {
  constexpr std::int64_t most_splits = 6;
  const std::int64_t deepest = std::min(secret.deepest, secret.min_width);
  const std::int64_t step = std::max<std::int64_t>(1, (deepest + most_splits - 1) / most_splits);
  std::optional<Plan> best;
  for (std::int64_t down = 0;; down = std::min(down + step, deepest)) {
    const double limit = best ? best->cost : std::numeric_limits<double>::infinity();
    if (auto plan = plan_split(secret, down, hidden, more, effort, limit)) best = std::move(plan);
    if (down >= deepest || (best && best->cost <= 0)) return best;
  }
}

// Nothing when it would not be cheaper than `limit`.
std::optional<Protection::Plan> Protection::plan_split(const SystemSecret& secret, std::int64_t down,
                                                       HiddenCells hidden, MayHideMore more, Effort effort,
                                                       double limit) const {
  Plan plan;
  Reach reach = reach_of(secret);
  for (const std::int64_t wanted : {-down, secret.min_width - down}) {
    if (wanted <= 0 ? reach.down >= -wanted : reach.up >= wanted) continue;
    std::optional<SystemMove> move = finder_->find({secret.cells, wanted}, hidden, banned_, more, effort);
    if (!move) return std::nullopt;
    plan.cost += move->cost;
    if (plan.cost >= limit) return std::nullopt;
    for (const std::size_t cell : move->newly_hidden) hidden[cell] = true;
    const std::int64_t change = move->change_of(secret.cells, *system_);
    reach.down = std::max(reach.down, -change);
    reach.up = std::max(reach.up, change);
    plan.moves.push_back(std::move(*move));
  }
  return plan;
}

bool Protection::tells_too_few(const SystemLine& line) const {
  if (line.least_hidden <= 0) return false;
  std::int64_t sum = 0;
  bool positive = false, negative = false;
  for (const SystemTerm& term : line.terms) {
    if (!hidden_[term.cell]) continue;
    sum += term.factor * system_->cells[term.cell].value;
    (term.factor > 0 ? positive : negative) = true;
  }
  if (positive == negative) return false;  // nothing hidden, or a difference of what is
  const std::int64_t people = sum < 0 ? -sum : sum;
  return people > 0 && people < line.least_hidden;
}

}  // namespace evident
