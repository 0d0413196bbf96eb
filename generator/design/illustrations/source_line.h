#pragma once
// The line below an illustration: where its numbers come from.

#include "design/illustrations/series.h"

namespace evident {

[[nodiscard]] Inlines source_line(const Specification& specification, const Published& published);
}  // namespace evident
