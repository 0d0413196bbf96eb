#include "evidence/disclosure/table_system.h"

#include <algorithm>

namespace evident {

SystemCell cell_of(std::int64_t value) {
  SystemCell cell;
  cell.value = cell.shown_low = cell.shown_high = value;
  return cell;
}

bool TableSystem::keeps_its_lines() const {
  return std::all_of(lines.begin(), lines.end(), [&](const SystemLine& line) {
    std::int64_t sum = 0;
    for (const SystemTerm& term : line.terms) sum += term.factor * cells[term.cell].value;
    return sum == 0;
  });
}

std::vector<std::vector<LineOfCell>> lines_of_cells(const TableSystem& system) {
  std::vector<std::vector<LineOfCell>> lines(system.cells.size());
  for (std::size_t i = 0; i < system.lines.size(); ++i) {
    for (const SystemTerm& term : system.lines[i].terms) lines[term.cell].push_back({i, term.factor});
  }
  return lines;
}

}  // namespace evident
