#pragma once
// Whether an attribute runs something or reaches out of the file.

#include <optional>
#include <string_view>

#include "design/pictures/svg_report.h"

namespace evident {

// Handlers (on…), references (href, src) and addresses (url(…), xml:base) that do not stay in the file; of
// any namespace. `element` is the local name of the element that has the attribute.
[[nodiscard]] std::optional<SvgFault> unsafe_attribute(std::string_view element, std::string_view attribute,
                                                       std::string_view value);
// Whether CSS fetches something: url(…) out of the file, or @import.
[[nodiscard]] bool reaches_out(std::string_view css);

}  // namespace evident
