#pragma once
// What a matrix says of each cell: whether those in it stayed in their band, or in which direction they
// moved.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "design/drawing/drawing.h"

namespace evident {

enum class BandMove { None, Same, Better, Worse };

// None where rows and columns are not the same bands in the same order, or where nobody said which end is the
// better one.
[[nodiscard]] BandMove band_move(const Chart& chart, std::size_t row, std::size_t column);
// "same", "better", "worse"; empty for None.
[[nodiscard]] std::string_view word_of(BandMove move);
// A row's name and a column's name with what rows and columns are: "Risk at closing: Low".
[[nodiscard]] std::string named_row(const Chart& chart, std::size_t row);
[[nodiscard]] std::string named_column(const Chart& chart, std::size_t column);

}  // namespace evident
