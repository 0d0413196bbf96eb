#include "press/publish/look.h"

#include <set>
#include <utility>

namespace evident {
namespace {

// The faces that a page can show: those of the styles, and for running text its italic and bold as well.
std::set<std::pair<std::string, FaceStyle>> faces_in_use(const Theme& theme) {
  std::set<std::pair<std::string, FaceStyle>> faces;
  for (const auto& [name, style] : theme.styles) faces.emplace(style.family, style.face);
  const std::string& text = theme.style("body").family;
  for (const FaceStyle style : {FaceStyle::Regular, FaceStyle::Italic, FaceStyle::Bold})
    faces.emplace(text, style);
  return faces;
}

}  // namespace

ThemeLook make_look(const Workspace& workspace, std::string_view theme_name, bool with_web_fonts) {
  const auto found = workspace.themes.find(theme_name);
  ThemeLook look;
  if (found != workspace.themes.end()) look.theme = found->second;
  if (!with_web_fonts) return look;
  std::vector<WebFace> faces;
  for (const auto& [family, style] : faces_in_use(look.theme)) {
    const auto entry = look.theme.families.find(family);
    if (entry == look.theme.families.end()) continue;
    const std::string& file = entry->second.files[static_cast<std::size_t>(style)];
    if (file.empty() || !workspace.fonts->has(file)) continue;
    faces.push_back({entry->second.name, style, *workspace.fonts->web_font(workspace.fonts->face(file))});
  }
  look.html = make_style(look.theme, faces);
  return look;
}

Theme page_theme(const Theme& theme, const FrontMatter& front_matter, Diagnostics& diagnostics) {
  Theme result = theme;
  result.page = format_page(theme.page, front_matter.page, diagnostics);
  result.page.numbers = front_matter.page_numbers;
  return result;
}

}  // namespace evident
