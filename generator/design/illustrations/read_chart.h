#pragma once
// Specifications into charts and diagrams.

#include "design/illustrations/series.h"

namespace evident {

[[nodiscard]] Chart read_chart(const Specification& specification, const SpecifiedData& data,
                               Diagnostics& diagnostics);
[[nodiscard]] Diagram read_diagram(const Specification& specification);
// "Closed cases, 2013 to 2016"
[[nodiscard]] Inlines measure_line(const Specification& specification);

}  // namespace evident
