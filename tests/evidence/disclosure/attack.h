#pragma once
// The attacker who computes, against what `suppress` proves by examples: another way to the same answer.

#include "evidence/disclosure/linear_program.h"
#include "evidence/disclosure/table_system.h"

namespace evident {

// The attack itself: between which numbers a reader can place a cell, over real numbers; for tables of one
// and two ways these are the whole numbers too.
struct CellInterval {
  double low = 0;
  double high = 0;  // without_limit (linear_program.h) when nothing bounds it
};
[[nodiscard]] inline std::optional<CellInterval> attack(const TableSystem& system, const HiddenCells& hidden,
                                                        std::size_t cell) {
  CellInterval interval;
  for (const double direction : {1.0, -1.0}) {
    LinearProgram program;
    for (std::size_t i = 0; i < system.cells.size(); ++i) {
      const SystemCell& one = system.cells[i];
      const double low = static_cast<double>(hidden[i] ? one.lowest : one.shown_low);
      const double high = hidden[i] ? without_limit : static_cast<double>(one.shown_high);
      program.add_column(low, high, i == cell ? direction : 0);
    }
    for (const SystemLine& line : system.lines) {
      const int row = program.add_row(0, 0);
      for (const SystemTerm& term : line.terms)
        program.add(row, static_cast<int>(term.cell), static_cast<double>(term.factor));
    }
    const auto solution = program.solve();
    if (!solution && direction > 0) return std::nullopt;
    (direction > 0 ? interval.low : interval.high) = solution ? (*solution)[cell] : without_limit;
  }
  return interval;
}

}  // namespace evident
