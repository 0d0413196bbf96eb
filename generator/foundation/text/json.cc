#include "foundation/text/text.h"

namespace evident {

std::string json_text(std::string_view text) {
  static constexpr std::string_view hexadecimal = "0123456789abcdef";
  std::string out = "\"";
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
      out += "\\u00";
      out += hexadecimal[(c >> 4) & 0xF];
      out += hexadecimal[c & 0xF];
    } else {
      append_utf8(out, c);
    }
  }
  return out + '"';
}

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace evident
