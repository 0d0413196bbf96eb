#pragma once
// Values in the syntax of PDF (ISO 32000-1, 7.3) as text: numbers, names, strings, dates. This is the one
// place that escapes for PDF. Numbers are printed from integers, so no locale and no rounding of floats ever
// shows in a file.

#include <cstdint>
#include <string>
#include <string_view>

#include "design/theme/theme.h"

namespace evident {

// Thousandths: 10500 → "10.5", -125 → "-0.125".
void append_pdf_number(std::string& out, std::int64_t thousandths);
inline void append_pdf_number(std::string& out, Length length) { append_pdf_number(out, length.value); }
[[nodiscard]] std::string pdf_number(std::int64_t thousandths);

// UTF-8 made fit for titles and metadata: control characters become spaces; invalid bytes and code points
// that XML 1.0 forbids become U+FFFD. Spaces at both ends are dropped.
[[nodiscard]] std::string clean_pdf_text(std::string_view utf8);

// "/Name" of at most 120 bytes; everything but letters, digits and +-_. is written as #xx.
[[nodiscard]] std::string pdf_name(std::string_view text);
// A text string (7.9.2.2): printable ASCII as it is, all else as UTF-16BE. Cleaned, and cut with an ellipsis
// before PDF/A's limit of 32,767 bytes (ISO 19005-2, 6.1.13).
[[nodiscard]] std::string pdf_text(std::string_view utf8);
// A byte string: "(...)" with what must be escaped escaped.
[[nodiscard]] std::string pdf_bytes(std::string_view bytes);
// One byte of such a string.
inline void append_pdf_byte(std::string& out, char byte) {
  if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
  if (byte == '\r') {
    out += "\\r";  // a bare one would be read as a line feed (7.3.4.2)
  } else {
    out += byte;
  }
}

// UTF-16BE as hexadecimal digits without brackets, for text strings and ToUnicode.
void append_utf16_hex(std::string& out, std::string_view utf8);
// Two bytes as four hexadecimal digits.
void append_hex16(std::string& out, std::uint32_t value);

// A language tag as RFC 5646 forms it, or nothing.
[[nodiscard]] std::string_view pdf_language(std::string_view tag);

// Both in UTC; a time outside the years 1970 to 9999 is brought to the nearest end.
[[nodiscard]] std::string pdf_date(std::int64_t unix_time);  // (D:20180131094500Z)
[[nodiscard]] std::string xmp_date(std::int64_t unix_time);  // 2018-01-31T09:45:00Z

}  // namespace evident
