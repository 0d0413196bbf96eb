#pragma once
// Which tables of a service's returns may be published. The plain rule, safe and blunt: a table passes as a
// whole or not at all.

#include <vector>

#include "evidence/disclosure/disclosure.h"
#include "evidence/tables/tables.h"

namespace evident {

enum class Passage { Published, Withheld };

// By table. A table of people is withheld, in all periods and areas, when it
//   - has a count from 1 to the threshold, or one that its service marked [c] or [low];
//   - has a total that is all in one of its categories: it would say of everyone in which;
//   - has no counts, but shares or averages of people, and another table of people is withheld;
//   - must agree with a published table in a cell that is not its grand total: what is hidden could be worked
//     out from that table, so both are withheld. That holds for tables of other things, too.
// A grand total that is known from elsewhere tells only the sum of what is hidden.
[[nodiscard]] std::vector<Passage> passages(const std::vector<ReturnTable>& tables,
                                            const DisclosurePolicy& policy);

}  // namespace evident
