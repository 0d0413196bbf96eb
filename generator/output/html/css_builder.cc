#include "output/html/css_builder.h"

#include <algorithm>

namespace evident {

void CssBuilder::rule(std::string_view selector, const CssDeclarations& declarations) {
  std::string body;
  for (const auto& [property, value] : declarations) {
    if (value.empty()) continue;
    if (!body.empty()) body += ';';
    body += property;
    body += ':';
    body += value;
  }
  if (body.empty()) return;
  css_ += selector;
  css_ += '{';
  css_ += body;
  css_ += "}\n";
}

// A length prints as thousandths of its unit, whichever unit that is.
std::string css_number(std::int64_t thousandths) { return to_points(Length{thousandths}); }

std::string css_length(Length length) {
  if (length.value == 0) return "0";
  return css_number(length.value / 12) + "rem";
}

std::string css_size(Length size) {
  if (size <= points(18)) return css_length(size);
  const std::int64_t large = size.value / 12;                 // thousandths of a rem, from 1100 px on
  const std::int64_t small = 1000 + (large - 1000) * 6 / 10;  // at 320 px
  const std::int64_t slope =
      (large - small) * 1600 / 780;  // thousandths of a vw: 1600 thousandths are 1 rem in 100 px
  const std::int64_t start = small - (large - small) * 320 / 780;
  return "clamp(" + css_number(small) + "rem," + css_number(start) + "rem + " + css_number(slope) + "vw," +
         css_number(large) + "rem)";
}

std::string css_leading(const TextStyle& style) {
  if (style.size.value <= 0) return {};
  const std::int64_t written = style.leading.value * 1000 / style.size.value;
  // Running text on a screen is read from farther away than paper and needs more room (WCAG 2.2, 1.4.8).
  const bool running_text =
      style.size >= points(12) && style.size <= points(14) && style.face == FaceStyle::Regular;
  return css_number(running_text ? std::max<std::int64_t>(written, 1500) : written);
}

}  // namespace evident
