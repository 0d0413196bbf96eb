#include "design/pictures/svg_words.h"

#include "design/pictures/svg_names.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr std::size_t longest_name = 40;
constexpr std::size_t longest_suggestion = 1000;

// Control characters, marks of direction and the tokens of inserted values have no place in plain words.
bool is_unwanted(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0xFFFD || is_reserved_code_point(c);
}

// Adds words with single spaces between them; `left` counts the code points that still fit.
void add_words(std::string_view text, std::string& line, std::size_t& left) {
  bool is_apart = !line.empty();
  for (std::size_t offset = 0; offset < text.size() && left > 0;) {
    const char32_t c = next_code_point(text, offset);
    if (is_white_space(c)) {
      is_apart = !line.empty();
    } else if (!is_unwanted(c)) {
      if (is_apart && --left == 0) return;
      if (is_apart) line += ' ';
      is_apart = false;
      append_utf8(line, c);
      --left;
    }
  }
}

}  // namespace

std::string shortened(std::string_view name) {
  std::size_t offset = 0;
  for (std::size_t count = 0; offset < name.size(); ++count) {
    if (count == longest_name) return std::string(name.substr(0, offset)) + "…";
    next_code_point(name, offset);
  }
  return std::string(name);
}

std::string suggestion(pugi::xml_node svg) {
  std::string line;
  std::size_t left = longest_suggestion;
  for (const std::string_view wanted : {"title", "desc"}) {
    for (const pugi::xml_node child : svg.children()) {
      if (local_name(child.name()) != wanted) continue;
      const bool needs_stop =
          !line.empty() && left > 2 && std::string_view(".!?").find(line.back()) == std::string_view::npos;
      const std::size_t before = line.size();
      if (needs_stop) line += '.', --left;
      const std::size_t start = line.size();
      for (const pugi::xml_node part : child.children()) add_words(part.value(), line, left);
      if (line.size() == start) line.resize(before);
      break;
    }
  }
  return line;
}

}  // namespace evident
