#pragma once
// The line below an illustration: where its numbers come from, what its codes mean, who made it.

#include "design/illustrations/series.h"

namespace evident {

[[nodiscard]] Inlines source_line(const Specification& specification, const Published& published);
// "[c]: confidential." for the codes among the values.
[[nodiscard]] std::string code_notes(const SpecifiedData& data);

}  // namespace evident
