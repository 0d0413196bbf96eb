#pragma once
// The audit of what a run made.

#include <vector>

#include "evidence/published/published.h"
#include "press/audit/audit.h"
#include "press/publish/publish.h"

namespace evident {

// Does nothing where there are no returns. Errors: those of `audit`.
void audit_outputs(const Workspace& workspace, const Published& published, const std::vector<Output>& outputs,
                   Diagnostics& diagnostics);

// The tables of all returns, without numbers.
[[nodiscard]] std::vector<ReturnsShape> shapes_of(const Workspace& workspace);

}  // namespace evident
