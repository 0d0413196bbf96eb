#pragma once
// Names of XML with their namespaces, so that a prefix neither hides a script nor makes a stranger of a
// shape.

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace evident {

enum class SvgNamespace { Svg, Xhtml, Foreign };

// "xlink:href" → "href"; "href" → "href".
[[nodiscard]] std::string_view local_name(std::string_view name);
[[nodiscard]] std::string_view prefix_of(std::string_view name);  // "" when there is none
// Whether an attribute declares a namespace.
[[nodiscard]] bool is_declaration(std::string_view attribute);
[[nodiscard]] std::string ascii_lower(std::string_view text);

// The declarations in force at one place of a walk.
class NamespaceScopes {
 public:
  // Takes in what the element declares. Whether there was room for it.
  [[nodiscard]] bool enter(pugi::xml_node element);
  [[nodiscard]] std::size_t size() const { return scopes_.size(); }
  // Forgets what was declared since size() was that.
  void leave(std::size_t size) { scopes_.resize(size); }
  // Of an element. One without any declaration counts as SVG, as it was meant.
  [[nodiscard]] SvgNamespace of(std::string_view element_name) const;

 private:
  struct Scope {
    std::string_view prefix;
    SvgNamespace meaning = SvgNamespace::Foreign;
  };
  std::vector<Scope> scopes_;
};

}  // namespace evident
