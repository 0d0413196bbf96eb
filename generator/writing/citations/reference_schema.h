#pragma once
// What a file of references may hold.

#include "evidence/data/data.h"

namespace evident {

[[nodiscard]] const Schema& references_schema();

}  // namespace evident
