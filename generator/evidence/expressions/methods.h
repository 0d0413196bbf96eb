#pragma once
// Python's methods of texts, maps and lists, as far as they are documented.

#include <string>
#include <string_view>
#include <vector>

#include "evidence/expressions/tree.h"

namespace evident {

[[nodiscard]] FilterFunction find_method(const Value& base, std::string_view name);  // null when not known
[[nodiscard]] std::vector<std::string> method_names(const Value& base);

}  // namespace evident
