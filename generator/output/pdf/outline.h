#pragma once
// Bookmarks as the outline (ISO 32000-1, 12.3.3).

#include "output/layout/layout.h"
#include "output/pdf/plan.h"

namespace evident {

// Gives 0 when there are no bookmarks.
[[nodiscard]] ObjectNumber write_outline(const Pages& pages, const PdfPlan& plan, PdfObjects& objects);

}  // namespace evident
