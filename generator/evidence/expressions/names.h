#pragma once
// Which filters, tests and functions this room knows by name, and what a tree needs of its children.

#include <string>
#include <string_view>
#include <vector>

#include "evidence/expressions/tree.h"

namespace evident {

[[nodiscard]] FilterFunction find_filter(std::string_view name);  // null when not known
[[nodiscard]] TestFunction find_test(std::string_view name);
[[nodiscard]] FilterFunction find_function(std::string_view name);  // range, dict, namespace
[[nodiscard]] std::vector<std::string> filter_names();
[[nodiscard]] std::vector<std::string> test_names();
[[nodiscard]] std::vector<std::string> function_names();
[[nodiscard]] int depth_of_children(const Expression& expression);
// "Did you mean `upper`?", or nothing.
[[nodiscard]] std::string suggest(std::string_view name, const std::vector<std::string>& candidates);
// What Jinja has, Evident has not, and what to write instead; empty when there is nothing to say.
[[nodiscard]] std::string_view instead_of_filter(std::string_view name);
// "`programme.services`" as written, as far as names go; for messages.
[[nodiscard]] std::string path_of(const Expression& expression);

}  // namespace evident
