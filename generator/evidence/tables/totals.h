#pragma once
// Totals that are not stated, and the equalities inside one table from which they come.

#include <vector>

#include "evidence/tables/tables.h"

namespace evident {

// Those of rows, columns, areas and periods; `index` is the table's in a list of tables.
[[nodiscard]] std::vector<Equality> equalities_within(const ReturnTable& table, std::size_t index);

// Fills what is absent and has parts.
void compute_totals(ReturnTable& table);

// The most decimals that any of the cells is written with.
[[nodiscard]] int most_decimals(const ReturnTable& table, const std::vector<CellId>& cells);

[[nodiscard]] inline bool is_number(const Cell& cell) { return cell.quantity.missing == Missing::None; }

}  // namespace evident
