#pragma once
// Places by name (ISO 32000-1, 12.3.2.3): `file.pdf#reach` opens at the element with that id; links and
// bookmarks use the same names.

#include <string>
#include <string_view>

#include "output/layout/layout.h"
#include "output/pdf/plan.h"

namespace evident {

// What stands behind /Dest or /D: "(reach)", or the place itself for a name that is too long to be one. The
// destination must be there.
[[nodiscard]] std::string pdf_destination(std::string_view id, const Pages& pages, const PdfPlan& plan);

// Gives the name tree's root, or 0 when there are no destinations.
[[nodiscard]] ObjectNumber write_destinations(const Pages& pages, const PdfPlan& plan, PdfObjects& objects);

}  // namespace evident
