#pragma once
// The names of structure types and the shapes that several parts of the file share.

#include <string>
#include <string_view>

#include "output/layout/layout.h"

namespace evident {

// "P", "TOCI" …
[[nodiscard]] std::string_view role_name(Role role);

// "[left bottom right top]" in PDF coordinates of a page of that height.
[[nodiscard]] std::string pdf_box(const Rectangle& area, Length page_height);

}  // namespace evident
