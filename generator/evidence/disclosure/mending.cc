#include "evidence/disclosure/mending.h"

#include <limits>

namespace evident {
namespace {

// What a broken join is thought to cost: another table has to change with it.
constexpr double join_cost = 6;

}  // namespace

bool MendingSearch::mend() {
  best_cost_ = std::numeric_limits<double>::infinity();
  steps_left_ = limits_.steps;
  for (std::size_t slips = 0; slips <= limits_.slips && steps_left_ > 0; ++slips) {
    mend(slips);
    if (best_cost_ <= 0) break;
  }
  if (best_cost_ == std::numeric_limits<double>::infinity()) return false;
  for (const auto& [cell, by] : best_) change(cell, by);
  return true;
}

// Bounded in depth by the most cells.
void MendingSearch::mend(std::size_t slips) {
  if (cost_ >= best_cost_) return;
  if (is_mended()) {
    best_cost_ = cost_;
    best_ = added_;
    return;
  }
  if (steps_left_ == 0 || added_.size() >= limits_.cells) return;
  --steps_left_;
  std::vector<Candidate> candidates;
  if (!list_candidates(candidates)) return;
  for (std::size_t i = 0; i < candidates.size() && i <= slips; ++i) {
    const Candidate& one = candidates[i];
    change(one.cell, one.change);
    added_.emplace_back(one.cell, one.change);
    cost_ += one.cost;
    mend(slips - i);
    cost_ -= one.cost;
    added_.pop_back();
    change(one.cell, -one.change);
    if (best_cost_ <= 0) return;
  }
}

void MendingSearch::change(std::size_t cell, std::int64_t by) {
  draft_.change(cell, by);
  if (!limits_.copies) return;
  for (const Copies::Other& one : limits_.copies->others)
    draft_.change(limits_.copies->other(cell, one), by * one.sign);
}

std::optional<double> MendingSearch::added_cost(std::size_t cell, std::int64_t change) const {
  std::optional<double> cost = freedoms_.added_cost(cell, draft_.changed_by(cell), change);
  if (!limits_.copies) return cost;
  if (!limits_.copies->has(cell)) return std::nullopt;
  for (const Copies::Other& one : limits_.copies->others) {
    const std::size_t other = limits_.copies->other(cell, one);
    if (!cost || other == no_cell) return std::nullopt;
    const auto more = freedoms_.added_cost(other, draft_.changed_by(other), change * one.sign);
    if (!more) return std::nullopt;
    *cost += *more;
  }
  return cost;
}

bool MendingSearch::is_open(std::size_t line) const {
  const std::vector<SystemTerm>& terms = system_.lines[line].terms;
  if (limits_.copies && std::none_of(terms.begin(), terms.end(),
                                     [&](const SystemTerm& term) { return limits_.copies->has(term.cell); }))
    return true;
  return limits_.joins == MendingLimits::Joins::LeftOpen && system_.lines[line].joins;
}

bool MendingSearch::is_mended() const {
  return std::all_of(draft_.broken().begin(), draft_.broken().end(),
                     [&](std::size_t line) { return is_open(line); });
}

// Those of the broken line that has the fewest, the best first; false when a line has none.
bool MendingSearch::list_candidates(std::vector<Candidate>& best) const {
  std::vector<Candidate> found;
  double best_score = 0;
  for (const std::size_t index : draft_.broken()) {
    if (is_open(index)) continue;
    found.clear();
    double score = std::numeric_limits<double>::infinity();
    for (const SystemTerm& term : system_.lines[index].terms) {
      if (const auto one = candidate(index, term)) {
        found.push_back(*one);
        score = std::min(score, one->score);
      }
    }
    if (found.empty()) return false;
    if (!best.empty() && (found.size() > best.size() || (found.size() == best.size() && score >= best_score)))
      continue;
    best.swap(found);
    best_score = score;
  }
  std::stable_sort(best.begin(), best.end(),
                   [](const Candidate& a, const Candidate& b) { return a.score < b.score; });
  return true;
}

std::optional<MendingSearch::Candidate> MendingSearch::candidate(std::size_t line,
                                                                 const SystemTerm& term) const {
  const std::size_t cell = term.cell;
  if (draft_.changed_by(cell) != 0) return std::nullopt;
  Candidate one;
  one.cell = cell;
  one.change = within_limits(cell, -draft_.too_much(line) / term.factor);
  if (one.change == 0) return std::nullopt;
  const std::optional<double> cost = added_cost(cell, one.change);
  if (!cost || cost_ + *cost >= best_cost_) return std::nullopt;
  one.cost = *cost;
  one.score = 2 * one.cost;
  for (const LineOfCell& of : draft_.lines_of(cell)) {
    const std::int64_t before = draft_.too_much(of.line);
    const std::int64_t after = before + one.change * of.factor;
    if (before == 0) one.score += is_open(of.line) ? join_cost : 1;
    if (after == 0) one.score -= 1.5;
  }
  return one;
}

std::int64_t MendingSearch::within_limits(std::size_t index, std::int64_t change) const {
  const SystemCell& cell = system_.cells[index];
  const Freedom freedom = freedoms_[index];
  if (freedom == Freedom::Still) return 0;
  if (freedom == Freedom::Shown)
    return std::clamp(change, cell.shown_low - cell.value, cell.shown_high - cell.value);
  if (cell.value + change >= cell.lowest) return change;
  return change < 0 ? std::min<std::int64_t>(0, cell.lowest - cell.value) : cell.lowest - cell.value;
}

}  // namespace evident
