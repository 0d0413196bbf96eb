#pragma once
// What must hold of what stands on pages: glyphs, shapes and pictures. Faults as in check.h.

#include <string>

#include "output/layout/layout.h"

namespace evident {

[[nodiscard]] std::string fault_of_items(const Page& page, const Pages& pages);
[[nodiscard]] std::string fault_of_images(const Pages& pages);

}  // namespace evident
