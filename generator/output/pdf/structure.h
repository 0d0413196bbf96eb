#pragma once
// The structure tree (ISO 32000-1, 14.7): an element for each tag, the parent tree that leads back from marks
// and links to elements, and the elements' identifiers.

#include "output/layout/layout.h"
#include "output/pdf/plan.h"

namespace evident {

void write_structure(const Pages& pages, const PdfPlan& plan, PdfObjects& objects);

}  // namespace evident
