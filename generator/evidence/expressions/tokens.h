#pragma once
// The words of an expression.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/diagnostics/diagnostics.h"

namespace evident {

enum class TokenKind { Name, Text, Integer, Float, Operator, End };

struct Token {
  TokenKind kind = TokenKind::End;
  std::string_view written;  // as it stands in the source
  std::string text;          // Text: with its escapes read
  std::int64_t integer = 0;
  double number = 0;
  Span span;
};

struct Tokens {
  std::vector<Token> items;       // the last one is End
  std::uint32_t content_end = 0;  // where the closing marker starts
  std::uint32_t end = 0;          // after the closing marker
  char sign = 0;                  // '-' or '+' before the closing marker
  bool failed = false;            // a mistake was reported; `end` is where to go on
};

// Reads up to the closing marker ("}}" or "%}") that stands outside of all brackets and texts, or up to `end`
// when the marker is empty. `opening` is what the tag began with, for the message.
[[nodiscard]] Tokens read_tokens(SourceId source, std::string_view text, std::uint32_t begin,
                                 std::uint32_t end, std::string_view marker, Span opening,
                                 Diagnostics& diagnostics);

}  // namespace evident
