#pragma once
// What a theme file may hold.

#include "evidence/data/data.h"

namespace evident {

[[nodiscard]] const Schema& theme_schema();

}  // namespace evident
