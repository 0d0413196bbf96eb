#pragma once
// How much a picture may ask of us, whatever its file says.

#include <cstddef>
#include <cstdint>

namespace evident {

inline constexpr std::uint64_t most_pixels = 24'000'000;
// libpng keeps whole rows, several times; a real picture is never longer than this.
inline constexpr std::uint32_t longest_side = 30'000;
inline constexpr std::uint32_t longest_kept_side = 2'400;  // 300 pixels to the inch over eight inches

inline constexpr std::size_t largest_svg = 4'000'000;  // bytes; the tree of a file is ten times as large
inline constexpr int deepest_element = 64;
inline constexpr int most_elements = 100'000;
inline constexpr int most_attributes = 500;  // of one element
inline constexpr std::size_t most_points = 200'000;
inline constexpr std::size_t most_namespaces = 64;  // declared at one place
inline constexpr std::size_t most_dashes = 32;
inline constexpr std::size_t most_mistakes = 20;
inline constexpr std::size_t most_places = 10'000;  // of mistakes; nobody is helped by more

}  // namespace evident
