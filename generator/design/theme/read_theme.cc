#include "design/theme/contrast.h"
#include "design/theme/reader.h"
#include "design/theme/theme.h"
#include "design/theme/theme_schema.h"

namespace evident {

Theme read_theme(const Node& root, std::string name, Diagnostics& diagnostics) {
  check_schema(root, theme_schema(), "the theme", diagnostics);
  Theme theme;
  theme.name = std::move(name);
  ThemeReader reader(root, theme, diagnostics);
  reader.read();
  check_contrast(theme, reader.style_places(), reader.background_places(), diagnostics);
  return theme;
}

}  // namespace evident
