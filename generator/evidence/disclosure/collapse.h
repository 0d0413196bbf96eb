#pragma once
// Categories of a table merged into others, as its declaration allows.

#include <string>
#include <vector>

#include "evidence/tables/tables.h"

namespace evident {

// Rows and columns that were merged into others, by category, and the words that say so.
struct Collapsed {
  std::vector<bool> rows, columns;
  std::string words;  // "“Health” and “Family” are part of “Other”."
};

// Moves the numbers of each category that may be merged into the one that it names; what it leaves behind
// cannot apply any more ([z]). Categories with parts stay, and those that other tables name. Nothing, and the
// table unchanged, when there is none.
[[nodiscard]] std::optional<Collapsed> collapse(std::vector<ReturnTable>& tables, std::size_t table);

}  // namespace evident
