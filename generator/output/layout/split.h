#pragma once
#include "output/layout/galley.h"

namespace evident {

// Cuts a slab that no page can hold: lines that end within `room` stay, and at least one; the others are
// returned, moved up.
[[nodiscard]] Slab split(Slab& slab, Length room);

}  // namespace evident
