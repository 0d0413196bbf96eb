#include "press/workspace/fonts.h"

#include <filesystem>
#include <map>
#include <set>
#include <system_error>

#include "press/workspace/files.h"

namespace evident {
namespace {

namespace fs = std::filesystem;

constexpr const char* system_folder = "/usr/share/fonts";

std::map<std::string, fs::path> fonts_in(const fs::path& folder) {
  std::map<std::string, fs::path> found;
  for (const char* extension : {".ttf", ".otf"}) {
    for (const fs::path& path : files_below(folder, ".", extension)) {
      found.emplace(path.filename().string(), folder / path);
    }
  }
  return found;
}

std::set<std::string> names_in(const Theme& theme) {
  std::set<std::string> names(theme.fallbacks.begin(), theme.fallbacks.end());
  for (const auto& [name, family] : theme.families) names.insert(family.files.begin(), family.files.end());
  names.erase("");
  return names;
}

}  // namespace

void read_fonts(Workspace& workspace, Diagnostics& diagnostics) {
  const std::map<std::string, fs::path> own = fonts_in(workspace.root / "templates/fonts");
  const std::map<std::string, fs::path> system = fonts_in(system_folder);
  for (const auto& [theme_name, theme] : workspace.themes) {
    const Span span = workspace.theme_spans[theme_name];
    for (const std::string& name : names_in(theme)) {
      if (workspace.fonts->has(name)) continue;
      const auto here = own.find(name);
      const auto there = system.find(name);
      const bool found = here != own.end() || there != system.end();
      const fs::path path = here != own.end() ? here->second : found ? there->second : fs::path();
      std::optional<std::string> bytes = found ? read_file(path) : std::nullopt;
      if (bytes) {
        workspace.system_files.push_back(path);
        workspace.fonts->add(name, std::move(*bytes), span, diagnostics);
      } else {
        diagnostics.error("missing-font", span, "The theme names a font file " + name + " that is not here",
                          "Install the Debian package that has it, or put the file into templates/fonts/");
      }
    }
  }
}

}  // namespace evident
