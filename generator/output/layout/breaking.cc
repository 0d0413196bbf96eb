#include "output/layout/breaking.h"

#include <algorithm>
#include <array>
#include <limits>

namespace evident {
namespace {

// The constants of the paper's section on "more bells and whistles", as TeX sets them.
constexpr double flagged_demerits = 5000;   // two hyphens in a row
constexpr double fitness_demerits = 10000;  // a tight line next to a very loose one
constexpr double worst_badness = 10000;
constexpr double overfull_demerits = 1e15;
constexpr std::int32_t no_node = -1;
constexpr std::size_t fitness_classes = 4;

struct Totals {
  Length width, stretch, shrink;
};

struct Node {
  std::uint32_t item = 0;  // the break
  Totals after;            // sums of all that stands before the line which starts here
  std::uint8_t fitness = 1;
  bool flagged = false;
  bool first = false;  // the start of the paragraph
  double demerits = 0;
  std::int32_t previous = no_node;
};

struct Candidate {
  double demerits = std::numeric_limits<double>::infinity();
  std::int32_t from = no_node;
};

std::uint8_t fitness_of(double ratio, Setting setting) {
  if (setting == Setting::Ragged) return 1;
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}

double line_demerits(const LineFit& fit, int penalty) {
  const double size = std::abs(fit.ratio);
  const double badness = std::min(100 * size * size * size, worst_badness);
  const double base = (1 + badness) * (1 + badness);
  const double cost = penalty;
  if (penalty >= 0) return (1 + badness + cost) * (1 + badness + cost);
  if (penalty > forced_penalty) return base - cost * cost;
  return base;
}

class Breaker {
 public:
  Breaker(const std::vector<BreakItem>& items, const Measure& measure) : items_(items), measure_(measure) {
    nodes_.reserve(items.size() + 1);
  }

  LineBreaks run() {
    Node start;
    start.first = true;
    start.after = totals_until(0, line_start(items_, 0));
    nodes_.push_back(start);
    active_.push_back(0);
    for (std::uint32_t i = 0; i < items_.size(); ++i) {
      const BreakItem& item = items_[i];
      if (is_legal(i)) try_break(i, item);
      if (item.kind != BreakItem::Kind::Penalty) add(sum_, item);
    }
    return trace();
  }

 private:
  [[nodiscard]] bool is_legal(std::uint32_t i) const {
    const BreakItem& item = items_[i];
    if (item.kind == BreakItem::Kind::Penalty) return item.penalty < forbidden_penalty;
    return item.kind == BreakItem::Kind::Glue && i > 0 && items_[i - 1].kind == BreakItem::Kind::Box;
  }

  static void add(Totals& totals, const BreakItem& item) {
    totals.width += item.width;
    totals.stretch += item.stretch;
    totals.shrink += item.shrink;
  }

  [[nodiscard]] Totals totals_until(std::uint32_t from, std::uint32_t to) const {
    Totals totals = sum_;
    for (std::uint32_t i = from; i < to; ++i) {
      if (items_[i].kind != BreakItem::Kind::Penalty) add(totals, items_[i]);
    }
    return totals;
  }

  void try_break(std::uint32_t i, const BreakItem& item) {
    const bool is_penalty = item.kind == BreakItem::Kind::Penalty;
    const bool forced = is_penalty && item.penalty <= forced_penalty;
    const int penalty = is_penalty ? item.penalty : 0;
    const bool flagged = is_penalty && item.flagged;
    std::array<Candidate, fitness_classes> best;
    std::int32_t too_full = no_node;
    std::size_t kept = 0;
    for (const std::int32_t index : active_) {
      const Node& node = nodes_[static_cast<std::size_t>(index)];
      const Length line = node.first ? measure_.first : measure_.rest;
      Length natural = sum_.width - node.after.width;
      if (is_penalty) natural += item.width;
      const LineFit fit = fit_line(natural, sum_.stretch - node.after.stretch,
                                   sum_.shrink - node.after.shrink, line, forced, measure_);
      if (!fit.feasible) {
        // Only a line without the penalty's hyphen may still grow.
        if (is_penalty && !forced && item.width.value > 0) {
          active_[kept++] = index;
        } else {
          too_full = std::max(too_full, index);
        }
        continue;
      }
      double demerits = node.demerits + line_demerits(fit, penalty);
      if (flagged && node.flagged) demerits += flagged_demerits;
      const std::uint8_t fitness = fitness_of(fit.ratio, measure_.setting);
      if (!node.first && std::abs(fitness - node.fitness) > 1) demerits += fitness_demerits;
      if (demerits < best[fitness].demerits) best[fitness] = {demerits, index};
      if (!forced) active_[kept++] = index;
    }
    active_.resize(kept);
    const bool nothing = std::all_of(best.begin(), best.end(), [](const Candidate& c) { return c.from < 0; });
    if (nothing && active_.empty() && too_full >= 0) {
      best[1] = {nodes_[static_cast<std::size_t>(too_full)].demerits + overfull_demerits, too_full};
    }
    add_nodes(i, best, flagged);
  }

  void add_nodes(std::uint32_t i, const std::array<Candidate, fitness_classes>& best, bool flagged) {
    for (std::size_t fitness = 0; fitness < fitness_classes; ++fitness) {
      if (best[fitness].from < 0) continue;
      Node node;
      node.item = i;
      node.after = totals_until(i, line_start(items_, i + 1));
      node.fitness = static_cast<std::uint8_t>(fitness);
      node.flagged = flagged;
      node.demerits = best[fitness].demerits;
      node.previous = best[fitness].from;
      active_.push_back(static_cast<std::int32_t>(nodes_.size()));
      nodes_.push_back(node);
    }
  }

  [[nodiscard]] LineBreaks trace() const {
    LineBreaks result;
    if (active_.empty()) return result;
    const auto cheaper = [&](std::int32_t a, std::int32_t b) {
      return nodes_[static_cast<std::size_t>(a)].demerits < nodes_[static_cast<std::size_t>(b)].demerits;
    };
    std::int32_t index = *std::min_element(active_.begin(), active_.end(), cheaper);
    result.demerits = nodes_[static_cast<std::size_t>(index)].demerits;
    while (nodes_[static_cast<std::size_t>(index)].previous != no_node) {
      result.at.push_back(nodes_[static_cast<std::size_t>(index)].item);
      index = nodes_[static_cast<std::size_t>(index)].previous;
    }
    std::reverse(result.at.begin(), result.at.end());
    return result;
  }

  const std::vector<BreakItem>& items_;
  const Measure& measure_;
  Totals sum_;
  std::vector<Node> nodes_;
  std::vector<std::int32_t> active_;
};

}  // namespace

LineFit fit_line(Length natural, Length stretch, Length shrink, Length measure, bool last,
                 const Measure& rules) {
  const Length slack = measure - natural;
  if (slack.value >= 0) {
    const bool short_is_good = last && !rules.balanced;
    if (short_is_good || slack.value == 0) return {0, true};
    const Length give = rules.setting == Setting::Ragged ? rules.rag : stretch;
    if (give.value <= 0) return {worst_badness, true};
    return {static_cast<double>(slack.value) / static_cast<double>(give.value), true};
  }
  if (rules.setting == Setting::Ragged || natural - shrink > measure) return {-2, false};
  return {static_cast<double>(slack.value) / static_cast<double>(shrink.value), true};
}

LineBreaks break_paragraph(const std::vector<BreakItem>& items, const Measure& measure) {
  return Breaker(items, measure).run();
}

std::uint32_t line_start(const std::vector<BreakItem>& items, std::uint32_t item) {
  while (item < items.size()) {
    const BreakItem& candidate = items[item];
    if (candidate.kind == BreakItem::Kind::Box) break;
    if (candidate.kind == BreakItem::Kind::Penalty && candidate.penalty <= forced_penalty) break;
    ++item;
  }
  return item;
}

}  // namespace evident
