#pragma once
// The private-use code points that stand for inserted values.

#include <string>
#include <string_view>
#include <vector>

#include "writing/merge/rope.h"

namespace evident {

inline constexpr std::size_t max_insertions = 2 * 65534;

// The next token at or after `from`: its offset, or npos. A token is four bytes long.
[[nodiscard]] std::size_t find_token(std::string_view text, std::size_t from);
// With every token replaced by what it stands for.
[[nodiscard]] std::string expanded(std::string_view text, const std::vector<Insertion>& insertions);
// Numbers the tokens anew in the order of the text, each use by itself, and leaves out what is not printed.
// False when there are more than can be numbered.
[[nodiscard]] bool renumber(std::string& text, std::vector<Insertion>& insertions);

}  // namespace evident
