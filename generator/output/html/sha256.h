#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace evident {

// FIPS 180-4, 6.2. A content security policy names the page's own style sheet by it.
[[nodiscard]] std::array<std::uint8_t, 32> sha256(std::string_view message);

}  // namespace evident
