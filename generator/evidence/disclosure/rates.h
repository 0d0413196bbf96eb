#pragma once
// Percentages and averages of people, which tell of the counts that they are made of.

#include <vector>

#include "evidence/disclosure/decide_tables.h"

namespace evident {

// Hides all percentages where the policy says so, and else those that tell of hidden counts. With `shares`
// declared: when a count that it is made of is hidden, not known or rounded, or when a percentage is one of
// few people, or of all but few. Otherwise when any count of people of its period and area is hidden or
// rounded.
void hide_rates(const std::vector<ReturnTable>& tables, const std::vector<Equality>& equalities,
                const DisclosurePolicy& policy, std::vector<TableDecision>& decisions);

}  // namespace evident
