#pragma once
// What the cells of returns are called: by machines in marks and releases, by people in messages.

#include <string>

#include "evidence/tables/tables.h"

namespace evident {

// "returns.north_hub.referrals.2025-Q1.north.police.all"
[[nodiscard]] std::string figure_name(const std::string& service, const TableDeclaration& table,
                                      const CellPlace& place);
// "north_hub.referrals"
[[nodiscard]] std::string table_name(const std::string& service, const TableDeclaration& table);
// "Referrals by source of north_hub: Police, North, April to June 2025"
[[nodiscard]] std::string label_of(const std::string& service, const TableDeclaration& table,
                                   const CellPlace& place);
// How many decimals a number is printed with.
[[nodiscard]] int decimals_of(const Quantity& quantity);

}  // namespace evident
