#pragma once
// Small matters of print that references have in common.

#include <string>
#include <string_view>

namespace evident {

// Straight quotes and apostrophes become curly.
[[nodiscard]] std::string typographic(std::string_view text);
// "133-142" → "133–142".
[[nodiscard]] std::string page_range(std::string_view pages);

}  // namespace evident
