#include "writing/citations/typography.h"

namespace evident {
namespace {

bool opens_after(char c) { return c == ' ' || c == '(' || c == '[' || c == '\n'; }

}  // namespace

std::string typographic(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool opens = i == 0 || opens_after(text[i - 1]) || text.substr(0, i).ends_with("—") ||
                       text.substr(0, i).ends_with("–");
    if (text[i] == '\'') {
      out += opens ? "‘" : "’";
    } else if (text[i] == '"') {
      out += opens ? "“" : "”";
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string page_range(std::string_view pages) {
  std::string out;
  const auto is_digit = [&](std::size_t i) { return i < pages.size() && pages[i] >= '0' && pages[i] <= '9'; };
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i] == '-' && i > 0 && is_digit(i - 1) && is_digit(i + 1)) {
      out += "–";
    } else {
      out += pages[i];
    }
  }
  return out;
}

}  // namespace evident
