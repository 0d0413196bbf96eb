#pragma once
// Moves found by mending: cells are changed, and then one broken line after the other gets another change,
// until none is broken. Where it finds a move, it is far quicker than a linear programme; where it finds
// none, that proves nothing.

#include "evidence/disclosure/draft.h"

namespace evident {

// Cells that change together: one of a slice, and others as far away as it in every slice.
struct Copies {
  struct Other {
    std::size_t plus = 0, minus = 0;  // steps in the grid
    std::int64_t sign = 1;
  };
  const SystemGrid* grid = nullptr;
  const std::vector<std::size_t>* places = nullptr;  // by cell: where in its grid, which may be another
  std::size_t stride = 1, size = 1, slice = 0;
  std::vector<Other> others;

  [[nodiscard]] bool has(std::size_t cell) const {
    const std::size_t place = (*places)[cell];
    return place < grid->cells.size() && grid->cells[place] == cell && place / stride % size == slice;
  }
  [[nodiscard]] std::size_t other(std::size_t cell, const Other& one) const {
    return grid->cells[(*places)[cell] + one.plus - one.minus];
  }
};

struct MendingLimits {
  std::size_t steps = 120;
  std::size_t slips = 2;  // how often something else than what looks best may be tried
  std::size_t cells = 60;
  enum class Joins { Mended, LeftOpen } joins = Joins::Mended;  // lines that join tables
  const Copies* copies = nullptr;                               // only lines of their slice are mended
};

// Adds changes of little cost to a draft, so that no line stays broken; false, and the draft as it was, when
// it finds none.
class MendingSearch {
 public:
  MendingSearch(Draft& draft, const Freedoms& freedoms, const MendingLimits& limits)
      : draft_(draft), system_(draft.system()), freedoms_(freedoms), limits_(limits) {}
  bool mend();
  [[nodiscard]] bool may_change(std::size_t cell, std::int64_t by) const {
    return added_cost(cell, by).has_value();
  }
  // A cell with its copies.
  void change(std::size_t cell, std::int64_t by);

 private:
  struct Candidate {
    std::size_t cell = 0;
    std::int64_t change = 0;
    double cost = 0;   // of hiding it
    double score = 0;  // less is better
  };

  void mend(std::size_t slips);
  [[nodiscard]] std::optional<double> added_cost(std::size_t cell, std::int64_t change) const;
  [[nodiscard]] bool is_open(std::size_t line) const;  // may stay broken
  [[nodiscard]] bool is_mended() const;
  [[nodiscard]] bool list_candidates(std::vector<Candidate>& best) const;
  [[nodiscard]] std::optional<Candidate> candidate(std::size_t line, const SystemTerm& term) const;
  [[nodiscard]] std::int64_t within_limits(std::size_t cell, std::int64_t change) const;

  Draft& draft_;
  const TableSystem& system_;
  const Freedoms& freedoms_;
  const MendingLimits& limits_;
  double cost_ = 0, best_cost_ = 0;
  std::size_t steps_left_ = 0;
  std::vector<CellChange> added_, best_;
};

}  // namespace evident
