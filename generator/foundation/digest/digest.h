#pragma once
// Bytes in short. In: bytes. Out: what identifies them, and forms of them that text can hold.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace evident {

// SHA-256: FIPS 180-4, 6.2.
[[nodiscard]] std::array<std::uint8_t, 32> sha256(std::string_view bytes);
// The same in 64 small hexadecimal digits, as sha256sum prints it.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

// RFC 4648, section 4, with padding.
[[nodiscard]] std::string base64(std::string_view bytes);

}  // namespace evident
