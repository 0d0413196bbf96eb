#pragma once
// Python's string functions, which filters and methods share.

#include <string>
#include <string_view>

#include "evidence/expressions/invocation.h"

namespace evident {

enum class Sides { Both, Left, Right };

[[nodiscard]] std::string capitalised(std::string_view text);  // the rest in lower case
[[nodiscard]] std::string titled(std::string_view text);       // Jinja's title()
// Without the characters of `set` at its ends; an empty set is white space. Points into the text.
[[nodiscard]] std::string_view stripped(std::string_view text, std::string_view set, Sides sides);
// A negative count replaces all. Reports a result that is too long.
[[nodiscard]] Value replaced(const Invocation& invocation, std::string_view text, std::string_view old,
                             std::string_view with, std::int64_t count);
[[nodiscard]] Value joined(const Invocation& invocation, const ValueList& items, std::string_view separator);

}  // namespace evident
