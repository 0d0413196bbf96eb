#pragma once
// What data/tables.yaml may hold.

#include "evidence/data/data.h"

namespace evident {

[[nodiscard]] const Schema& tables_schema();
[[nodiscard]] const Schema& areas_schema();

}  // namespace evident
