#include "foundation/text/line_opportunities.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

#include "foundation/text/text.h"

namespace evident {
namespace {

char32_t code_point_before(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::string_view last =
      before.substr(before.size() - std::min<std::size_t>(before.size(), U8_MAX_LENGTH));
  auto end = static_cast<std::int32_t>(last.size());
  UChar32 c = 0;
  U8_PREV(last.data(), 0, end, c);
  return c < 0 ? 0xFFFD : static_cast<char32_t>(c);
}

bool is_glue(char32_t c) { return c == 0xA0 || c == 0x202F || c == 0x2011 || c == 0x2060 || c == 0xFEFF; }

bool is_dash(char32_t c) { return c == 0x2013 || c == 0x2014; }

bool is_space_or_end(std::string_view text, std::size_t offset) {
  return offset == text.size() || is_white_space(next_code_point(text, offset));
}

bool is_closing_quote(char32_t c) { return c == 0x2019 || c == 0x201D || c == 0xBB; }

// Whether `offset` stands behind a closing quotation mark and spaces.
bool is_after_closing_quote(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end > 0 && text[end - 1] == ' ') --end;
  return end < offset && end > 0 && is_closing_quote(code_point_before(text, end));
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// "beds.ac.uk/ic": letters behind a dot and then a slash.
bool holds_host(std::string_view text) {
  for (std::size_t dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.', dot + 1)) {
    std::size_t end = dot + 1;
    while (end < text.size() && is_letter(text[end])) ++end;
    const bool letters = dot > 0 && is_letter(text[dot - 1]) && end > dot + 2;
    if (letters && end < text.size() && text[end] == '/') return true;
  }
  return false;
}

bool holds_address(std::string_view text) {
  return text.find("www.") != std::string_view::npos || text.find("://") != std::string_view::npos ||
         holds_host(text);
}

bool continues_address(char32_t c) {
  return u_isalnum(static_cast<UChar32>(c)) || c == '%' || c == '~' || c == '@' || c == '+' || c == '$';
}

void add_breaks_of(std::string_view token, std::size_t token_begin, std::vector<std::size_t>& breaks) {
  constexpr std::string_view break_after = "/?&-.=#_";
  for (std::size_t i = token.find_first_of(break_after); i != std::string_view::npos;
       i = token.find_first_of(break_after, i + 1)) {
    std::size_t next = i + 1;
    if (next < token.size() && continues_address(next_code_point(token, next))) {
      breaks.push_back(token_begin + i + 1);
    }
  }
}

}  // namespace

bool is_tied(std::string_view text, std::size_t offset) {
  if (offset == 0 || offset >= text.size()) return false;
  const char32_t before = code_point_before(text, offset);
  std::size_t next = offset;
  const char32_t after = next_code_point(text, next);
  if (is_glue(before)) return true;
  // Behind a space, glue ties only what follows it, and a dash may be the sign of a number.
  if (before == ' ') return is_dash(after) && is_space_or_end(text, next);
  return is_glue(after) || is_dash(after);
}

std::vector<std::size_t> quote_breaks(std::string_view text) {
  std::vector<std::size_t> breaks;
  for (std::size_t i = text.find_first_of("(["); i != std::string_view::npos;
       i = text.find_first_of("([", i + 1)) {
    if (is_after_closing_quote(text, i)) breaks.push_back(i);
  }
  return breaks;
}

std::vector<std::size_t> address_breaks(std::string_view text) {
  std::vector<std::size_t> breaks;
  if (!holds_address(text)) return breaks;
  std::size_t token_begin = 0;
  const auto close_token = [&](std::size_t end) {
    const std::string_view token = text.substr(token_begin, end - token_begin);
    if (holds_address(token)) add_breaks_of(token, token_begin, breaks);
  };
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    if (!is_white_space(next_code_point(text, offset))) continue;
    close_token(begin);
    token_begin = offset;
  }
  close_token(text.size());
  return breaks;
}

}  // namespace evident
