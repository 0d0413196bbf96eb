#pragma once
// What an expression is about, read off its text: the names in it, and whether it is one thing divided by
// another. A name too many costs nothing but a withheld number; a name too few would be a leak, so whatever
// is not plainly a path counts as all that its first name holds.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evident {

struct ExpressionNames {
  std::vector<std::vector<std::string>> paths;  // `outcomes.lower` is {outcomes, lower}
  std::optional<std::size_t> division;          // the one / of "x / y", where x and y hold no other division,
                                                // filter, test or condition
};

[[nodiscard]] ExpressionNames names_in_expression(std::string_view text);

}  // namespace evident
