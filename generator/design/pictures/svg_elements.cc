#include "design/pictures/svg_elements.h"

#include <algorithm>
#include <array>

#include "design/pictures/svg_shapes.h"

namespace evident {
namespace {

struct Refusal {
  std::string_view element;
  SvgFault fault;
};

constexpr std::array unsafe{
    Refusal{"script", SvgFault::Script},           Refusal{"handler", SvgFault::Script},
    Refusal{"listener", SvgFault::Script},         Refusal{"foreignobject", SvgFault::ForeignContent},
    Refusal{"iframe", SvgFault::ForeignContent},   Refusal{"object", SvgFault::ForeignContent},
    Refusal{"embed", SvgFault::ForeignContent},    Refusal{"audio", SvgFault::ForeignContent},
    Refusal{"video", SvgFault::ForeignContent},    Refusal{"canvas", SvgFault::ForeignContent},
    Refusal{"link", SvgFault::ForeignContent},     Refusal{"meta", SvgFault::ForeignContent},
    Refusal{"base", SvgFault::ForeignContent},     Refusal{"style", SvgFault::StyleSheet},
    Refusal{"animate", SvgFault::Animation},       Refusal{"animatecolor", SvgFault::Animation},
    Refusal{"animatemotion", SvgFault::Animation}, Refusal{"animatetransform", SvgFault::Animation},
    Refusal{"set", SvgFault::Animation},           Refusal{"discard", SvgFault::Animation}};

constexpr std::array refused{Refusal{"text", SvgFault::Text},     Refusal{"tspan", SvgFault::Text},
                             Refusal{"textPath", SvgFault::Text}, Refusal{"tref", SvgFault::Text},
                             Refusal{"flowRoot", SvgFault::Text}, Refusal{"image", SvgFault::Image},
                             Refusal{"use", SvgFault::Copies},    Refusal{"a", SvgFault::Link}};

// Nothing of theirs is drawn until something else refers to them, which is refused at that place.
constexpr std::array stores{"defs",         "metadata",      "linearGradient", "radialGradient",
                            "meshgradient", "pattern",       "hatch",          "solidcolor",
                            "clipPath",     "mask",          "filter",         "marker",
                            "symbol",       "color-profile", "cursor",         "view"};

constexpr std::array without_meaning{"id",
                                     "class",
                                     "lang",
                                     "role",
                                     "version",
                                     "baseProfile",
                                     "tabindex",
                                     "focusable",
                                     "zoomAndPan",
                                     "contentStyleType",
                                     "contentScriptType"};

template <class List>
bool holds(const List& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}
template <class List>
std::optional<SvgFault> fault_in(const List& list, std::string_view name) {
  for (const Refusal& refusal : list) {
    if (refusal.element == name) return refusal.fault;
  }
  return {};
}

}  // namespace

ElementKind kind_of_element(std::string_view name) {
  if (name == "svg") return {ElementRole::Outermost};
  if (name == "g") return {ElementRole::Group};
  if (is_shape(name)) return {ElementRole::Shape};
  if (name == "title" || name == "desc") return {ElementRole::Words};
  if (holds(stores, name)) return {ElementRole::Store};
  return {ElementRole::Refused, fault_in(refused, name).value_or(SvgFault::Element)};
}

std::optional<SvgFault> unsafe_element(std::string_view name, SvgNamespace space) {
  const auto fault = fault_in(unsafe, ascii_lower(name));
  if (space == SvgNamespace::Foreign && fault != SvgFault::Script) return {};
  if (space == SvgNamespace::Xhtml && !fault) return SvgFault::ForeignContent;
  return fault;
}

bool is_without_meaning(std::string_view attribute) {
  return attribute.starts_with("aria-") || attribute.starts_with("data-") ||
         holds(without_meaning, attribute);
}

}  // namespace evident
