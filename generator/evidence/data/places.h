#pragma once
// Where values end. yaml-cpp tells only where they start, so the end is found in the text itself.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace evident {

// Half-open bytes of a text.
struct Extent {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// Past spaces, line ends and comments.
[[nodiscard]] std::size_t skip_blank(std::string_view text, std::size_t at);
// Past an anchor and a tag before a value, which belong to it but are not the value.
[[nodiscard]] std::size_t skip_properties(std::string_view text, std::size_t at);
struct ScalarPlace {
  Extent extent;
  bool closed = true;  // false: a quote opens and the text ends, which yaml-cpp may let pass
};
// The place of the scalar that yaml-cpp reports at `at` and reads as `value`.
[[nodiscard]] ScalarPlace scalar_place(std::string_view text, std::size_t at, std::string_view value);
// The extent of an indicator with its name: `*name`, `!tag`.
[[nodiscard]] Extent word_extent(std::string_view text, std::size_t at);
// One past the bracket that closes a flow collection whose last part ends at `at`; `at` when there is none.
[[nodiscard]] std::size_t flow_end(std::string_view text, std::size_t at);

}  // namespace evident
