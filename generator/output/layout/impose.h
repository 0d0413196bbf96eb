#pragma once
// Pages onto larger sheets, for folding or cutting. The tag tree keeps its order: who listens hears the pages
// one after the other, whatever way the sheets are printed.

#include "output/layout/layout.h"

namespace evident {

// Booklet: a sheet has the sides (last, first) and (second, last but one), and so on inwards; printed on both
// sides and turned over the short edge. Four-up: a front has pages 1, 3, 5, 7, the back 2, 4, 6, 8, each row
// from right to left, so that backs stand behind their fronts when turned over the long edge.
[[nodiscard]] Pages impose(Pages pages, Imposition imposition);

}  // namespace evident
