#pragma once
// Tables that an attacker must think possible.

#include <optional>
#include <vector>

#include "press/audit/attack_system.h"

namespace evident {

using PossibleTable = std::vector<std::int64_t>;  // a value for each cell of a system

[[nodiscard]] std::int64_t sum_of(const std::vector<AttackTerm>& terms, const PossibleTable& table);

class TableFinder {
 public:
  explicit TableFinder(const AttackSystem& system);

  [[nodiscard]] const std::vector<std::vector<std::size_t>>& rows_of_cells() const { return rows_; }
  // Numbers for cells that hang together; `start` holds what is known of all others. Nothing when there are
  // none, or none were found.
  [[nodiscard]] std::optional<PossibleTable> find(const std::vector<std::size_t>& cells,
                                                  const PossibleTable& start) const;
  // The same where a sum of the cells is between bounds. `start` is possible itself; numbers near the sum are
  // changed first, and then all of the cells.
  [[nodiscard]] std::optional<PossibleTable> find_with(const std::vector<std::size_t>& cells,
                                                       const PossibleTable& start,
                                                       const AttackRow& bound) const;

 private:
  struct Search;

  [[nodiscard]] std::vector<std::size_t> near(const std::vector<AttackTerm>& terms,
                                              const std::vector<std::size_t>& cells) const;
  [[nodiscard]] std::optional<PossibleTable> search(const std::vector<std::size_t>& cells,
                                                    const PossibleTable& start, const AttackRow* bound,
                                                    bool with_classes) const;
  [[nodiscard]] std::optional<PossibleTable> branch(Search& search) const;
  void branch_on_zero(Search& search, std::size_t column, std::optional<PossibleTable>& found) const;
  [[nodiscard]] bool holds(const PossibleTable& table, const std::vector<std::size_t>& rows) const;
  // Zeros that nothing explains, among the cells.
  [[nodiscard]] std::vector<std::size_t> unexplained(const PossibleTable& table,
                                                     const std::vector<std::size_t>& cells) const;

  const AttackSystem& system_;
  std::vector<std::vector<std::size_t>> rows_;     // by cell
  std::vector<std::vector<std::size_t>> classes_;  // by cell that is a part
};

}  // namespace evident
