#pragma once
// The audit of what a run made.

#include <string_view>
#include <vector>

#include "evidence/published/published.h"
#include "press/audit/audit.h"
#include "press/publish/publish.h"

namespace evident {

// The tables of all returns without their numbers, what was released before, and what people typed in content
// and templates: read once in a run.
struct AuditGround {
  std::vector<ReturnsShape> returns;
  AuditPolicy policy;
  std::vector<Release> releases;
  std::vector<std::string_view> typed;
};
// Errors: bad-release.
[[nodiscard]] AuditGround audit_ground(const Workspace& workspace, Diagnostics& diagnostics);

// Audits files that were made of one view. `service` as templates say it; empty: the view knows the returns
// of all. Does nothing where there are no returns. Errors: those of `audit`.
void audit_files(const AuditGround& ground, std::string_view service, const Published& published,
                 const std::vector<OutputFile>& files, Diagnostics& diagnostics);

}  // namespace evident
