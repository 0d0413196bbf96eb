#pragma once
// Returns of services into the published view.

#include "evidence/disclosure/disclosure.h"

namespace evident {

// Adds `returns` to the values and every cell of a period that was returned to the figures.
void publish_returns(const std::vector<ServiceReturns>& returns, const DisclosurePolicy& policy,
                     Published& published);

}  // namespace evident
