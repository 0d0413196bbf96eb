#include "foundation/digest/digest.h"

#include <cstdint>

namespace evident {

std::string base64(std::string_view bytes) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto byte = [&](std::size_t at) -> std::uint32_t {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
  };
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::uint32_t group = byte(at) << 16 | byte(at + 1) << 8 | byte(at + 2);
    out += alphabet[group >> 18];
    out += alphabet[group >> 12 & 63];
    out += at + 1 < bytes.size() ? alphabet[group >> 6 & 63] : '=';
    out += at + 2 < bytes.size() ? alphabet[group & 63] : '=';
  }
  return out;
}

}  // namespace evident
