#pragma once
// MD5 (RFC 1321), which PDF asks for to tell whether an embedded file is whole (ISO 32000-1, table 46). It
// protects from accidents, not from people.

#include <string>
#include <string_view>

namespace evident {

// 16 bytes.
[[nodiscard]] std::string md5(std::string_view bytes);

}  // namespace evident
