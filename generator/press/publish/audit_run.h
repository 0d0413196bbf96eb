#pragma once
// The audit of what a run made.

#include <vector>

#include "evidence/published/published.h"
#include "press/publish/publish.h"

namespace evident {

// Does nothing where there are no returns. Errors: those of `audit`.
void audit_outputs(const Workspace& workspace, const Published& published, const std::vector<Output>& outputs,
                   Diagnostics& diagnostics);

}  // namespace evident
