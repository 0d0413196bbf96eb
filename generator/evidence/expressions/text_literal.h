#pragma once
// The text between quotation marks, with its escapes read as Python reads them.

#include <string>
#include <string_view>

namespace evident {

struct TextLiteral {
  std::string text;
  std::string mistake;  // empty: none
  std::string help;
  bool reserved = false;  // the mistake is a reserved character
};

[[nodiscard]] TextLiteral read_text_literal(std::string_view written);

}  // namespace evident
