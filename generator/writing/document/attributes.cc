#include <algorithm>

#include "writing/document/document.h"

namespace evident {

bool Attributes::has_class(std::string_view name) const {
  return std::find(classes.begin(), classes.end(), name) != classes.end();
}

std::string_view Attributes::value(std::string_view key) const {
  for (const auto& [name, text] : values) {
    if (name == key) return text;
  }
  return {};
}

}  // namespace evident
