#pragma once
// Cells of different tables that must hold the same number, as the declarations of a return say.

#include <cstddef>
#include <vector>

#include "evidence/tables/tables.h"

namespace evident {

struct LinkedCell {
  std::size_t table = 0;
  bool is_grand_total = false;  // the total over its table's rows and columns
};
using LinkedCells = std::vector<LinkedCell>;  // all that are linked with one another, directly or not

[[nodiscard]] std::vector<LinkedCells> linked_cells(const std::vector<ReturnTable>& tables);

}  // namespace evident
