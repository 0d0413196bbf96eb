#pragma once
// Which numbers of a service's returns are published.

#include <string>
#include <vector>

#include "evidence/disclosure/collapse.h"
#include "evidence/disclosure/disclosure.h"
#include "evidence/tables/tables.h"

namespace evident {

// Why a table is withheld as a whole.
enum class Withheld {
  No,
  NothingLeft,    // nothing but zeros and codes would be left
  TooSmall,       // large, and little else than small counts
  Contradictory,  // its numbers do not keep to its sums
  CannotBeSafe,   // hiding all that may be hidden is not enough
};

struct TableDecision {
  Withheld withheld = Withheld::No;
  std::vector<bool> hidden;  // by cell
  std::optional<Collapsed> collapsed;
};

struct TableDecisions {
  std::vector<ReturnTable> tables;  // collapsed where that was decided
  std::vector<TableDecision> decisions;
};

// By table. A table that cannot be made safe, that would show nothing, or that is large and has mostly small
// counts, is collapsed first, and withheld when that does not help.
[[nodiscard]] TableDecisions decide_tables(std::vector<ReturnTable> tables, const DisclosurePolicy& policy);

}  // namespace evident
