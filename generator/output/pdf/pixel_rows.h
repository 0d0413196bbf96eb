#pragma once
// Rows of pixels made ready for deflate, as PNG does (ISO/IEC 15948, 9; ISO 32000-1, 7.4.4.4).

#include <cstdint>
#include <string>
#include <string_view>

namespace evident {

// Each row becomes its filter's number and its bytes, filtered by whichever of the five leaves the smallest
// sum of differences. `pixels` holds whole rows of `width` pixels of `components` bytes.
[[nodiscard]] std::string filter_rows(std::string_view pixels, std::uint32_t width, int components);

}  // namespace evident
