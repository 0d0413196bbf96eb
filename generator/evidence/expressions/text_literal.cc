#include "evidence/expressions/text_literal.h"

#include <cstdint>

#include "foundation/text/text.h"

namespace evident {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

class LiteralReader {
 public:
  explicit LiteralReader(std::string_view written) : written_(written) {}

  TextLiteral read() {
    while (position_ < written_.size() && literal_.mistake.empty()) {
      if (written_[position_] == '\\' && position_ + 1 < written_.size()) {
        ++position_;
        read_escape(written_[position_++]);
      } else {
        append(next_code_point(written_, position_));
      }
    }
    return std::move(literal_);
  }

 private:
  void append(char32_t c) {
    if (is_reserved_code_point(c)) {
      literal_.mistake = describe_code_point(c) + " is reserved for inserted values";
      literal_.help = "Remove it";
      literal_.reserved = true;
      return;
    }
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
      literal_.mistake = "There is no character of that number";
      literal_.help = "A character's number has up to six hexadecimal digits: \\u00A0, \\U0001F600";
      return;
    }
    append_utf8(literal_.text, c);
  }

  void read_escape(char c) {
    switch (c) {
      case 'n':
        return append('\n');
      case 't':
        return append('\t');
      case 'r':
        return append('\r');
      case 'a':
        return append('\a');
      case 'b':
        return append('\b');
      case 'f':
        return append('\f');
      case 'v':
        return append('\v');
      case '\\':
      case '\'':
      case '"':
        return append(static_cast<unsigned char>(c));
      case '\n':
        return;  // a line that goes on
      case 'x':
        return read_hexadecimal(2);
      case 'u':
        return read_hexadecimal(4);
      case 'U':
        return read_hexadecimal(8);
      default:
        break;
    }
    if (c >= '0' && c <= '7') return read_octal(c);
    literal_.text += '\\';  // as Python keeps it
    --position_;
    append(next_code_point(written_, position_));
  }

  void read_hexadecimal(int digits) {
    std::uint32_t number = 0;
    for (int i = 0; i < digits; ++i) {
      const int digit = position_ < written_.size() ? hex_digit(written_[position_]) : -1;
      if (digit < 0) {
        literal_.mistake = "A character's number is cut short";
        literal_.help =
            "Write \\xE9 with two, \\u00E9 with four or \\U000000E9 with eight hexadecimal digits";
        return;
      }
      number = number * 16 + static_cast<std::uint32_t>(digit);
      ++position_;
    }
    append(number);
  }

  void read_octal(char first) {
    std::uint32_t number = static_cast<std::uint32_t>(first - '0');
    for (int i = 0; i < 2 && position_ < written_.size(); ++i, ++position_) {
      const char c = written_[position_];
      if (c < '0' || c > '7') break;
      number = number * 8 + static_cast<std::uint32_t>(c - '0');
    }
    append(number);
  }

  std::string_view written_;
  std::size_t position_ = 0;
  TextLiteral literal_;
};

}  // namespace

TextLiteral read_text_literal(std::string_view written) { return LiteralReader(written).read(); }

}  // namespace evident
