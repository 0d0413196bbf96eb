#include "evidence/disclosure/suppress.h"

#include <algorithm>
#include <numeric>

#include "evidence/disclosure/protection.h"

namespace evident {
namespace {

// Up to here every hidden cell is tried for whether it need be, and the work is begun in several orders.
constexpr std::size_t small_system = 80;
// In larger ones a hidden cell is left alone when so many proofs would have to be found anew without it.
constexpr std::size_t most_lost = 20;

enum class Order { SmallFirst, LargeFirst, AsGiven, Backwards };

class Suppressor {
 public:
  Suppressor(const TableSystem& system, MoveFinder& finder, Order order)
      : system_(system),
        protection_(system, finder, std::vector<bool>(system.cells.size(), false)),
        given_up_(system.cells.size(), false),
        order_(system.cells.size()) {
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    if (order == Order::Backwards) std::reverse(order_.begin(), order_.end());
    if (order == Order::AsGiven || order == Order::Backwards) return;
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
      const bool less = system.cells[a].value < system.cells[b].value;
      const bool more = system.cells[b].value < system.cells[a].value;
      return order == Order::SmallFirst ? less : more;
    });
  }

  void run() {
    // Classes first: the zeros that they must hide often make other cells safe as well.
    for (bool changed = true; changed;) {
      changed = protect_classes();
      protect_cells();
      changed = fill_lines() || changed;
    }
  }

  // Shows again what need not be hidden, the dearest first.
  void tidy() {
    std::vector<std::size_t> cells = order_;
    std::stable_sort(cells.begin(), cells.end(), [&](std::size_t a, std::size_t b) {
      return system_.cells[a].cost > system_.cells[b].cost;
    });
    for (const std::size_t cell : cells) {
      if (!protection_.hidden()[cell] || system_.cells[cell].must_hide) continue;
      Protection without = protection_;
      without.show(cell);
      if (holds_with_less(without)) protection_ = std::move(without);
    }
  }

  [[nodiscard]] double cost() const {
    double cost = 0;
    for (std::size_t i = 0; i < system_.cells.size(); ++i) {
      if (protection_.hidden()[i]) cost += system_.cells[i].cost;
    }
    return cost;
  }

  [[nodiscard]] Suppression result() const {
    Suppression result{protection_.hidden(), {}};
    for (std::size_t i = 0; i < given_up_.size(); ++i) {
      if (given_up_[i]) result.unsafe.push_back(i);
    }
    return result;
  }

 private:
  // What is easy first: it may make easy what was not.
  void protect_cells() {
    for (const Effort effort : {Effort::Near, Effort::Quick, Effort::Thorough}) protect_cells(effort);
  }
  void protect_cells(Effort effort) {
    for (bool changed = true; changed;) {
      changed = false;
      for (const std::size_t cell : order_) {
        if (!protection_.hidden()[cell] || given_up_[cell]) continue;
        if (protection_.is_proved(protection_.secret_of(cell))) continue;
        if (effort == Effort::Thorough) changed = true;
        const bool may_try =
            effort != Effort::Thorough || system_.cells[cell].must_hide || system_.grids.empty();
        if (may_try && prove(protection_.secret_of(cell), effort)) {
          changed = true;
          continue;
        }
        if (effort == Effort::Thorough) give_up(cell);
      }
    }
  }

  // A cell that was hidden for others and cannot be protected itself is of no use to them: it is never part
  // of a safe choice.
  void give_up(std::size_t cell) {
    if (system_.cells[cell].must_hide) {
      given_up_[cell] = true;
      return;
    }
    protection_.ban(cell);
    protection_.show(cell);
  }

  bool prove(const SystemSecret& secret, Effort effort) {
    return protection_.prove(secret, MayHideMore::Yes, effort);
  }
  bool prove_somehow(const SystemSecret& secret) {
    return prove(secret, Effort::Near) || prove(secret, Effort::Quick) || prove(secret, Effort::Thorough);
  }
  bool prove_with_less(Protection& protection, const SystemSecret& secret) const {
    return protection.prove(secret, MayHideMore::No, Effort::Quick) ||
           (system_.grids.empty() && system_.cells.size() <= small_system &&
            protection.prove(secret, MayHideMore::No, Effort::Thorough));
  }

  bool protect_classes() {
    bool changed = false;
    for (const SystemClass& one : system_.classes) {
      const SystemSecret secret = protection_.secret_of(one);
      if (secret.cells.empty() || given_up_[secret.cells.front()] || protection_.is_proved(secret)) continue;
      changed = true;
      if (!prove_somehow(secret)) given_up_[secret.cells.front()] = true;
    }
    return changed;
  }

  bool fill_lines() {
    bool changed = false;
    for (const SystemLine& line : system_.lines) {
      while (protection_.tells_too_few(line) && !has_given_up(line)) {
        changed = true;
        hide_another(line);
      }
    }
    return changed;
  }

  [[nodiscard]] bool has_given_up(const SystemLine& line) const {
    return std::any_of(line.terms.begin(), line.terms.end(),
                       [&](const SystemTerm& term) { return given_up_[term.cell]; });
  }

  void hide_another(const SystemLine& line) {
    std::optional<std::size_t> cheapest;
    double least = 0;
    for (const SystemTerm& term : line.terms) {
      const std::size_t cell = term.cell;
      const bool may = !protection_.hidden()[cell] && system_.cells[cell].may_hide &&
                       !protection_.is_banned(cell) && system_.cells[cell].value > 0;
      if (!may) continue;
      const std::optional<double> cost = protection_.cost_of_hiding(cell);
      if (!cost || (cheapest && *cost >= least)) continue;
      cheapest = cell;
      least = *cost;
    }
    if (cheapest) {
      protection_.hide(*cheapest);
      if (prove_somehow(protection_.secret_of(*cheapest))) return;
    }
    for (const SystemTerm& term : line.terms) {
      if (protection_.hidden()[term.cell]) given_up_[term.cell] = true;
    }
  }

  // Whether all that must be is still proved. What was hidden only for a cell that is shown now is shown too.
  [[nodiscard]] bool holds_with_less(Protection& protection) const {
    std::size_t lost = 0;
    for (bool changed = true; changed;) {
      changed = false;
      for (const std::size_t cell : order_) {
        if (!protection.hidden()[cell] || given_up_[cell]) continue;
        if (protection.is_proved(protection.secret_of(cell))) continue;
        if (system_.cells.size() > small_system && ++lost > most_lost) return false;
        if (prove_with_less(protection, protection.secret_of(cell))) continue;
        if (system_.cells[cell].must_hide) return false;
        protection.show(cell);
        changed = true;
      }
    }
    for (const SystemClass& one : system_.classes) {
      if (one.zeros.empty() || given_up_[one.zeros.front()]) continue;
      if (!prove_with_less(protection, protection.secret_of(one))) return false;
    }
    return std::none_of(system_.lines.begin(), system_.lines.end(), [&](const SystemLine& line) {
      return protection.tells_too_few(line) && !has_given_up(line);
    });
  }

  const TableSystem& system_;
  Protection protection_;
  std::vector<bool> given_up_;
  std::vector<std::size_t> order_;
};

}  // namespace

Suppression suppress(const TableSystem& system) {
  MoveFinder finder(system);
  const bool small = system.cells.size() <= small_system;
  double least_possible = 0;
  for (const SystemCell& cell : system.cells) {
    if (cell.must_hide) least_possible += cell.cost;
  }
  std::optional<Suppression> best;
  double least = 0;
  for (const Order order : {Order::SmallFirst, Order::LargeFirst, Order::AsGiven, Order::Backwards}) {
    Suppressor suppressor(system, finder, order);
    suppressor.run();
    suppressor.tidy();
    Suppression result = suppressor.result();
    const bool better = !best || result.unsafe.size() < best->unsafe.size() ||
                        (result.unsafe.size() == best->unsafe.size() && suppressor.cost() < least);
    if (better) {
      least = suppressor.cost();
      best = std::move(result);
    }
    if (!small || least <= least_possible) break;
  }
  return std::move(*best);
}

}  // namespace evident
