#pragma once
// Returns of services into the published view.

#include "evidence/disclosure/disclosure.h"

namespace evident {

// Adds `returns`, decided as they are, to the values and every cell of a period that was returned to the
// figures.
void publish_returns(const std::vector<ServiceReturns>& returns, const std::vector<DecidedReturns>& decided,
                     const DisclosurePolicy& policy, Published& published);

}  // namespace evident
