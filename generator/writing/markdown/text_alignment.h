#pragma once
// Which byte of the source each byte of a text came from. cmark joins neighbouring texts after it has taken
// escapes out, decoded entities and set quotes and dashes, so both are read side by side.

#include <cstdint>
#include <string_view>
#include <vector>

namespace evident {

struct AlignedByte {
  std::uint32_t offset;  // in the source
  bool escaped;          // written by an escape or entity: it is no mark of any syntax
};

// `begin`: where the text starts in the source.
[[nodiscard]] std::vector<AlignedByte> align(std::string_view text, std::string_view source,
                                             std::uint32_t begin);

}  // namespace evident
