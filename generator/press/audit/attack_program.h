#pragma once
// The attacker's linear programme, solved by Clp. Its answer is a proposal in floating point: who uses it
// checks it in whole numbers.

#include <optional>
#include <vector>

#include "press/audit/attack_system.h"

namespace evident {

// Of a part of a system: the cells by number, between their bounds; the rows; and what to make small.
struct AttackProgram {
  struct Column {
    std::int64_t low = 0, high = 0;
    double cost = 0;
  };
  std::vector<Column> columns;
  std::vector<AttackRow> rows;  // their cells are columns

  // The columns of a cheapest solution; nothing when there is none.
  [[nodiscard]] std::optional<std::vector<double>> solve() const;
};

}  // namespace evident
