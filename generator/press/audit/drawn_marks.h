#pragma once
// Marks of a chart, measured: whether each is where its number says.

#include "press/audit/written_audit.h"

namespace evident {

// All marks of one drawing. Reports small-number-given-away for a mark of a number that is withheld, and
// drawn-otherwise.
void check_marks(const std::vector<DrawnShape>& shapes, WrittenAudit& audit, const AuditedFile& file);

}  // namespace evident
