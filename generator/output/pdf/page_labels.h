#pragma once
// What readers call the pages (ISO 32000-1, 12.4.2).

#include <string>

#include "output/layout/layout.h"

namespace evident {

// "<</Nums[…]>>", or nothing without labels. Labels that count on, in decimal or Roman figures behind the
// same letters, are one range. Pages behind the last label go by their number in the file.
[[nodiscard]] std::string page_labels(const Pages& pages);

}  // namespace evident
