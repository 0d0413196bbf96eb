#pragma once
// What each element of SVG is to us, and which attributes pass without a look.

#include <optional>
#include <string_view>

#include "design/pictures/svg_names.h"
#include "design/pictures/svg_report.h"

namespace evident {

enum class ElementRole {
  Outermost,  // svg
  Group,
  Shape,
  Words,  // title and desc
  Store,  // is not drawn by itself: defs, metadata, gradients …
  Refused,
};

struct ElementKind {
  ElementRole role = ElementRole::Refused;
  SvgFault fault = SvgFault::Element;  // of a refused element
};

[[nodiscard]] ElementKind kind_of_element(std::string_view local_name);
// What is refused even where nothing is drawn: scripts, foreign content, style sheets, animation; in any case
// of letters. Elements of other vocabularies (metadata, what editors note) are inert, but for scripts.
[[nodiscard]] std::optional<SvgFault> unsafe_element(std::string_view local_name, SvgNamespace space);
// Attributes that change nothing that is drawn: id, class, role, aria-…
[[nodiscard]] bool is_without_meaning(std::string_view attribute);

}  // namespace evident
