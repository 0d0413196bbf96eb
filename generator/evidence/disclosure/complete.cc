#include "evidence/disclosure/complete.h"

#include <algorithm>
#include <cmath>

#include "evidence/disclosure/linear_program.h"

namespace evident {

bool complete(TableSystem& system, const std::vector<bool>& unknown) {
  if (std::find(unknown.begin(), unknown.end(), true) == unknown.end()) return system.keeps_its_lines();
  LinearProgram program;
  std::vector<int> columns(system.cells.size(), -1);
  for (std::size_t i = 0; i < unknown.size(); ++i) {
    if (unknown[i])
      columns[i] = program.add_column(static_cast<double>(system.cells[i].lowest), without_limit, 1);
  }
  for (const SystemLine& line : system.lines) {
    double known = 0;
    for (const SystemTerm& term : line.terms) {
      if (!unknown[term.cell]) known += static_cast<double>(term.factor * system.cells[term.cell].value);
    }
    const int row = program.add_row(-known, -known);
    for (const SystemTerm& term : line.terms) {
      if (unknown[term.cell]) program.add(row, columns[term.cell], static_cast<double>(term.factor));
    }
  }
  const auto solution = program.solve();
  if (!solution) return false;
  for (std::size_t i = 0; i < unknown.size(); ++i) {
    if (!unknown[i]) continue;
    SystemCell& cell = system.cells[i];
    cell.value = std::llround((*solution)[static_cast<std::size_t>(columns[i])]);
    cell.shown_low = cell.shown_high = cell.value;
    if (cell.value < cell.lowest) return false;
  }
  return system.keeps_its_lines();
}

}  // namespace evident
