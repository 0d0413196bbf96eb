#pragma once
// What is hidden so far, and the examples that prove it safe.

#include "evidence/disclosure/moves.h"

namespace evident {

// Something that a reader must not narrow down: a hidden cell, or the zeros of a class.
struct SystemSecret {
  std::vector<std::size_t> cells;
  std::int64_t min_width = 3;
  std::int64_t deepest = 0;  // how far its sum may fall
};

class Protection {
 public:
  Protection(const TableSystem& system, MoveFinder& moves, std::vector<bool> banned);

  [[nodiscard]] const HiddenCells& hidden() const { return hidden_; }
  [[nodiscard]] bool is_banned(std::size_t cell) const { return banned_[cell]; }
  void ban(std::size_t cell) { banned_[cell] = true; }
  void hide(std::size_t cell) { hidden_[cell] = true; }
  // What it proved is forgotten.
  void show(std::size_t cell);

  [[nodiscard]] SystemSecret secret_of(std::size_t cell) const;
  [[nodiscard]] SystemSecret secret_of(const SystemClass& one) const;
  [[nodiscard]] bool is_proved(const SystemSecret& secret) const;
  // Proves it, hiding the cheapest that makes it true; false, and nothing changed, when nothing does.
  bool prove(const SystemSecret& secret, MayHideMore more, Effort effort);
  // The same for a cell that is shown, which it hides; nothing changes: what that would cost.
  [[nodiscard]] std::optional<double> cost_of_hiding(std::size_t cell) const;

  // The line tells the sum of too few people.
  [[nodiscard]] bool tells_too_few(const SystemLine& line) const;

 private:
  struct Plan {
    std::vector<SystemMove> moves;
    double cost = 0;
  };
  struct Reach {
    std::int64_t down = 0;
    std::int64_t up = 0;
  };

  [[nodiscard]] Reach reach_of(const SystemSecret& secret) const;
  [[nodiscard]] std::optional<Plan> plan_for(const SystemSecret& secret, const HiddenCells& hidden,
                                             MayHideMore more, Effort effort) const;
  [[nodiscard]] std::optional<Plan> plan_split(const SystemSecret& secret, std::int64_t down,
                                               HiddenCells hidden, MayHideMore more, Effort effort,
                                               double limit) const;
  void remember(SystemMove move);
  [[nodiscard]] bool uses(const SystemMove& move, std::size_t cell) const;

  const TableSystem* system_;
  MoveFinder* finder_;
  HiddenCells hidden_;
  std::vector<bool> banned_;
  std::vector<SystemMove> moves_;
  std::vector<Reach> reach_;  // by cell
};

}  // namespace evident
