#pragma once
// Numbers that nobody gave, as they may be.

#include "evidence/disclosure/table_system.h"

namespace evident {

// Gives unknown cells the smallest whole numbers that keep all lines; false when none are found.
[[nodiscard]] bool complete(TableSystem& system, const std::vector<bool>& unknown);

}  // namespace evident
