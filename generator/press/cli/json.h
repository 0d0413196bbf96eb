#pragma once
// Texts as JSON (RFC 8259) and as fields of CSV (RFC 4180).

#include <string>
#include <string_view>

namespace evident {

// With quotation marks. What is no UTF-8 becomes U+FFFD.
[[nodiscard]] std::string json_text(std::string_view text);
// Quoted only where it has to be.
[[nodiscard]] std::string csv_field(std::string_view text);

}  // namespace evident
