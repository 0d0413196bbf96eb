#pragma once
// Code points of a source for printing places and lines: this room stands below `text`, so it reads UTF-8
// on its own, and only as far as columns and carets need.

#include <cstddef>
#include <string>
#include <string_view>

namespace evident {

struct CodePoint {
  char32_t value = 0;  // U+FFFD for a byte that is no UTF-8
  std::size_t length = 1;
};

// The code point at `offset`, which must lie inside the text. Table 3-7 of Unicode 15.
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t offset);
// How many code points begin before `offset` and end at or before it.
[[nodiscard]] std::size_t code_points_before(std::string_view text, std::size_t offset);

enum class Digits { Shown, Masked };

// How one code point is shown on a terminal: control characters as their pictures, what would reorder or
// hide text as U+FFFD, digits as • when they are masked. Never empty, never a control character.
[[nodiscard]] std::string shown(std::string_view bytes, char32_t code_point, Digits digits);
// Columns that shown() takes on a terminal: 0, 1 or 2.
[[nodiscard]] std::size_t columns_of(char32_t code_point);
// A whole text of a message, made safe for a terminal. Line feeds stay where `lines` keeps them.
enum class Lines { Kept, Joined };
[[nodiscard]] std::string shown_text(std::string_view text, Lines lines);

}  // namespace evident
