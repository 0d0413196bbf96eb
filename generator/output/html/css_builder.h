#pragma once
// A style sheet as rules. Values come from the theme's types, never from text of a document.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "design/theme/theme.h"

namespace evident {

using CssDeclarations = std::vector<std::pair<std::string_view, std::string>>;

class CssBuilder {
 public:
  // Leaves out declarations without a value, and rules without declarations.
  void rule(std::string_view selector, const CssDeclarations& declarations);
  void raw(std::string_view css) { css_ += css; }
  [[nodiscard]] std::string take() { return std::move(css_); }

 private:
  std::string css_;
};

// In rem, where the browser's 16 px stand for the 12 points of print: "1.5rem"; "0" for nothing.
[[nodiscard]] std::string css_length(Length length);
// Sizes above 18 points shrink on small screens, in proportion to the width.
[[nodiscard]] std::string css_size(Length size);
// "1.417" for 17 points on 12.
[[nodiscard]] std::string css_leading(const TextStyle& style);
// "12.5" for 12500 thousandths.
[[nodiscard]] std::string css_number(std::int64_t thousandths);

}  // namespace evident
