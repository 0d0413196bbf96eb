#pragma once
// Links as annotations (ISO 32000-1, 12.5.6.5), and what else a page's dictionary holds.

#include "output/layout/layout.h"
#include "output/pdf/plan.h"

namespace evident {

// Writes the page's links and its dictionary. `resources` is shared by all pages.
void write_page(const Pages& pages, std::size_t page, const PdfPlan& plan, ObjectNumber resources,
                PdfObjects& objects);

}  // namespace evident
