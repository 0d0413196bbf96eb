#include "design/pictures/svg_names.h"

#include "design/pictures/limits.h"
#include "foundation/text/text.h"

namespace evident {

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view prefix_of(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

bool is_declaration(std::string_view attribute) {
  return attribute == "xmlns" || attribute.starts_with("xmlns:");
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool NamespaceScopes::enter(pugi::xml_node element) {
  for (const pugi::xml_attribute attribute : element.attributes()) {
    const std::string_view name = attribute.name(), value = trim(attribute.value());
    if (!is_declaration(name)) continue;
    if (scopes_.size() == most_namespaces) return false;
    Scope scope{name == "xmlns" ? std::string_view() : local_name(name)};
    if (value == "http://www.w3.org/2000/svg" || value.empty()) scope.meaning = SvgNamespace::Svg;
    if (value == "http://www.w3.org/1999/xhtml") scope.meaning = SvgNamespace::Xhtml;
    scopes_.push_back(scope);
  }
  return true;
}

SvgNamespace NamespaceScopes::of(std::string_view element_name) const {
  const std::string_view prefix = prefix_of(element_name);
  for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
    if (scope->prefix == prefix) return scope->meaning;
  }
  return prefix.empty() || prefix == "svg" ? SvgNamespace::Svg : SvgNamespace::Foreign;
}

}  // namespace evident
