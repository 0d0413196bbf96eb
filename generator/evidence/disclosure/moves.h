#pragma once
// Other numbers that a reader must think possible: the proof that what is hidden stays hidden.

#include "evidence/disclosure/boxes.h"

namespace evident {

// Values that differ from the true ones and agree with all that is shown once `newly_hidden` are hidden too.
// Checked in whole numbers.
struct SystemMove {
  std::vector<std::pair<std::size_t, std::int64_t>> values;  // of the cells that differ, by cell
  std::vector<std::size_t> newly_hidden;
  double cost = 0;  // of those

  [[nodiscard]] std::int64_t change_of(std::span<const std::size_t> cells, const TableSystem& system) const;
};

// What is asked for: the sum of some cells, that much more than in truth, or less.
struct MoveTarget {
  std::vector<std::size_t> cells;
  std::int64_t change = 0;
};

enum class MayHideMore { Yes, No };
// Near: boxes within one table. Quick: they may reach into joined tables. Thorough finds all moves, where all
// is a table of two ways.
enum class Effort { Near, Quick, Thorough };

class MoveFinder {
 public:
  explicit MoveFinder(const TableSystem& system);

  // A move that hides little more, by the cells' costs; nothing when none is found. It looks near the cells
  // first, and then everywhere unless nothing more may be hidden: no move, where the effort is thorough and
  // all is a table of two ways, means that none exists.
  [[nodiscard]] std::optional<SystemMove> find(const MoveTarget& target, const HiddenCells& hidden,
                                               const std::vector<bool>& banned, MayHideMore more,
                                               Effort effort);

 private:
  struct Region;
  enum class Classes { OfTheTarget, All };  // those whose zeros may become numbers

  [[nodiscard]] std::vector<bool> still_zeros(const MoveTarget& target) const;
  [[nodiscard]] std::optional<SystemMove> find_quickly(const MoveTarget& target, const Freedoms& freedoms,
                                                       Effort effort);
  [[nodiscard]] bool add_box(const CellChange& start, const Freedoms& freedoms, Effort effort);
  [[nodiscard]] bool explain_zeros(const Freedoms& freedoms, Effort effort);
  [[nodiscard]] bool add_boxes(const CellChange& start, const Freedoms& freedoms, Effort effort);
  [[nodiscard]] bool may_not_mend(const Freedoms& freedoms) const;
  [[nodiscard]] bool mend(const CellChange& start, const Freedoms& freedoms);
  [[nodiscard]] std::optional<std::size_t> zero_to_explain(const HiddenCells& hidden) const;
  [[nodiscard]] SystemMove move_of(std::vector<CellChange> changes, const HiddenCells& hidden) const;
  [[nodiscard]] std::optional<SystemMove> find_thoroughly(const MoveTarget& target, const HiddenCells& hidden,
                                                          const Freedoms& freedoms, MayHideMore more);
  [[nodiscard]] Region region_around(const MoveTarget& target, const std::vector<Freedom>& freedoms,
                                     std::size_t most_cells) const;
  [[nodiscard]] std::optional<SystemMove> find_in(const Region& region, const MoveTarget& target,
                                                  const HiddenCells& hidden,
                                                  const std::vector<Freedom>& freedoms) const;
  [[nodiscard]] bool arrives(const SystemMove& move, const MoveTarget& target) const;
  [[nodiscard]] bool is_possible(const SystemMove& move, const HiddenCells& hidden) const;

  const TableSystem& system_;
  std::vector<std::vector<LineOfCell>> lines_;
  std::vector<std::vector<std::size_t>> classes_;  // by cell
  std::vector<bool> class_zeros_, none_;           // by cell
  bool has_classes_ = false;
  BoxSearch boxes_;
  Draft draft_;
};

}  // namespace evident
