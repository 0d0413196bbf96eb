#pragma once
// Which numbers of a service's returns are published.

#include <string>
#include <vector>

#include "evidence/disclosure/disclosure.h"
#include "evidence/tables/tables.h"

namespace evident {

struct TableDecision {
  bool withheld = false;     // as a whole
  std::vector<bool> hidden;  // by cell
};

// By table.
[[nodiscard]] std::vector<TableDecision> decide_tables(const std::vector<ReturnTable>& tables,
                                                       const DisclosurePolicy& policy);

}  // namespace evident
