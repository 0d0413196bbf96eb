#pragma once
// Which further numbers must be hidden so that those that must stay hidden cannot be worked out.

#include "evidence/disclosure/table_system.h"

namespace evident {

struct Suppression {
  HiddenCells hidden;
  // Cells that a reader could narrow down although all is hidden that may be. Empty: proved safe, in whole
  // numbers and by examples, so that no tolerance of a solver decides.
  std::vector<std::size_t> unsafe;
};

// Every hidden cell keeps `min_width` between the least and the most that a reader must think possible, who
// knows what is shown, the lines and that hidden means at least `lowest`; every class keeps its own; every
// line keeps its `least_hidden`. Few cells are hidden beside those that must be: near the fewest in small
// systems. The system must keep its lines.
[[nodiscard]] Suppression suppress(const TableSystem& system);

}  // namespace evident
