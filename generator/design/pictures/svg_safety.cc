#include "design/pictures/svg_safety.h"

#include <algorithm>

#include "design/pictures/svg_names.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::size_t find_word(std::string_view text, std::string_view lower_word, std::size_t from) {
  const auto found =
      std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), lower_word.begin(),
                  lower_word.end(), [](char a, char b) { return lower(a) == b; });
  return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

bool is_handler(std::string_view name) {
  return name.size() > 2 && name.starts_with("on") && name[2] >= 'a' && name[2] <= 'z';
}

bool is_data(std::string_view reference) { return find_word(reference.substr(0, 5), "data:", 0) == 0; }

}  // namespace

bool reaches_out(std::string_view css) {
  if (find_word(css, "@import", 0) != std::string_view::npos) return true;
  for (std::size_t at = 0; (at = find_word(css, "url(", at)) != std::string_view::npos;) {
    at += 4;
    const std::size_t target = css.find_first_not_of(" \t\r\n\f\"'", at);
    if (target == std::string_view::npos || css[target] != '#') return true;
  }
  return false;
}

std::optional<SvgFault> unsafe_attribute(std::string_view element, std::string_view attribute,
                                         std::string_view value) {
  const std::string name = ascii_lower(local_name(attribute));
  if (is_handler(name)) return SvgFault::Handler;
  if (name == "href" || name == "src") {
    const std::string_view reference = trim(value);
    if (reference.empty() || reference.starts_with('#')) return {};
    if (!is_data(reference)) return SvgFault::Outside;
    if (element == "image") return {};  // the element itself is refused
    return SvgFault::OtherFile;
  }
  if (attribute == "xml:base" && !trim(value).empty()) return SvgFault::Outside;
  if (reaches_out(value)) return SvgFault::Outside;
  return {};
}

}  // namespace evident
