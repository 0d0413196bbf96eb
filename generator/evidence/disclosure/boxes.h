#pragma once
// Moves that are boxes: in each way of a table a number changes together with one other or with its total, so
// that all sums hold (the hypercubes of Repsilber and of Giessing). Most moves that tables of several ways
// need are of this kind, and all boxes around a cell can be tried.

#include "evidence/disclosure/draft.h"

namespace evident {

enum class BoxReach { OneTable, JoinedTables };

class BoxSearch {
 public:
  explicit BoxSearch(const TableSystem& system);

  // A box around the cell in which it changes so much, of the least cost; joined tables change with it when
  // they must. False, and the draft as it was, when none is found.
  bool add_box(Draft& draft, const Freedoms& freedoms, const CellChange& start, BoxReach reach) const;

 private:
  using Before = std::vector<CellChange>;  // what the draft was, by cell
  // Along one way: places and their signs, the first its own with +.
  using Direction = std::vector<std::pair<std::size_t, std::int64_t>>;
  struct Place {
    std::size_t grid = no_cell, index = 0;
  };
  struct Entry {
    std::size_t index = 0;  // in the grid
    std::int64_t change = 0;
  };
  struct Search;
  using Ways = std::array<bool, 4>;

  [[nodiscard]] bool extrude(Draft& draft, const Freedoms& freedoms, std::size_t grid,
                             const std::vector<Entry>& base, const Ways& ways, bool may_join) const;
  void extend(Search& search, std::size_t way, const std::vector<Entry>& entries, double cost) const;
  [[nodiscard]] bool mend_joins(Draft& draft, const Freedoms& freedoms, const Before& before) const;
  [[nodiscard]] bool mend_join(Draft& draft, const Freedoms& freedoms, const Before& before,
                               std::size_t line) const;
  [[nodiscard]] bool mend_irregular(Draft& draft, const Freedoms& freedoms, std::size_t grid,
                                    const std::vector<Entry>& base) const;
  [[nodiscard]] bool mend_slice(Draft& draft, const Freedoms& freedoms, std::size_t grid,
                                const std::vector<Entry>& base, const Direction& direction) const;
  [[nodiscard]] bool mend_join_at(Draft& draft, const Freedoms& freedoms, const Before& before,
                                  std::size_t line, std::size_t term) const;
  [[nodiscard]] std::optional<CellChange> other_side(const Draft& draft, const Before& before,
                                                     std::size_t line, std::size_t term) const;

  const TableSystem& system_;
  std::vector<Place> places_;                                                   // by cell
  std::vector<std::size_t> indices_;                                            // by cell: that of its place
  std::vector<std::array<std::size_t, 4>> strides_;                             // by grid
  std::vector<std::array<std::vector<std::vector<Direction>>, 4>> directions_;  // by grid, way, place
};

}  // namespace evident
