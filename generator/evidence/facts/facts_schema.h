#pragma once
// What a figure, an indicator and what another source says may hold.

#include <string>
#include <vector>

#include "evidence/data/data.h"

namespace evident {

[[nodiscard]] const Schema& figure_schema();
[[nodiscard]] const Schema& statement_schema();  // an item of `disagrees`
[[nodiscard]] const Schema& indicator_schema();

[[nodiscard]] const std::vector<std::string>& unit_names();
[[nodiscard]] const std::vector<std::string>& qualifier_names();

}  // namespace evident
