#pragma once
// Bookmarks as the outline (ISO 32000-1, 12.3.3), and the pages' labels (12.4.2).

#include "output/layout/layout.h"
#include "output/pdf/plan.h"

namespace evident {

// Gives 0 when there are no bookmarks.
[[nodiscard]] ObjectNumber write_outline(const Pages& pages, const PdfPlan& plan, PdfObjects& objects);

// "<</Nums[…]>>", or nothing without labels. Labels that count on are one range.
[[nodiscard]] std::string page_labels(const Pages& pages);

}  // namespace evident
