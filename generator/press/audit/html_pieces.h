#pragma once
// A written page taken apart again: tags, texts and comments in their order. It reads what `html` writes, and
// whatever else somebody may have put there.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evident {

struct HtmlPiece {
  enum class Kind { Open, Close, Text, Comment };
  Kind kind = Kind::Text;
  std::string text;  // a tag's name; the words, with references resolved
  std::vector<std::pair<std::string, std::string>> attributes = {};

  [[nodiscard]] std::string_view attribute(std::string_view name) const;  // empty when absent
};

// The content of `style` and `script` is left out.
[[nodiscard]] std::vector<HtmlPiece> html_pieces(std::string_view html);
// Elements that have no end tag.
[[nodiscard]] bool is_void_element(std::string_view name);

}  // namespace evident
