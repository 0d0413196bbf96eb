#include "press/workspace/workspace.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <system_error>

#include "foundation/text/text.h"
#include "press/workspace/content.h"
#include "press/workspace/data_files.h"
#include "press/workspace/files.h"
#include "press/workspace/fonts.h"
#include "press/workspace/overlay.h"
#include "press/workspace/picture_files.h"
#include "press/workspace/settings.h"

namespace evident {
namespace {

namespace fs = std::filesystem;

constexpr const char* profile_path = "/usr/share/color/icc/sRGB.icc";
constexpr const char* hyphenation_path = "/usr/share/hyphen/hyph_en_GB.dic";

std::string name_below(const fs::path& path, const fs::path& folder) {
  return path.lexically_relative(folder).replace_extension().generic_string();
}

Settings read_settings_file(Workspace& workspace, Diagnostics& diagnostics) {
  std::error_code error;
  if (!fs::is_regular_file(workspace.root / "evident.yaml", error)) {
    diagnostics.error("no-workspace", {}, "There is no evident.yaml in " + workspace.root.string(),
                      "Run the command in the folder that holds evident.yaml, or name it with --root");
    return {};
  }
  const auto source =
      add_text_file(workspace.root, "evident.yaml", Privacy::Open, {}, workspace.sources, diagnostics);
  if (!source) return {};
  return read_settings(read_yaml(*source, workspace.sources, diagnostics), diagnostics);
}

void set_date(Workspace& workspace, const Settings& settings, const WorkspaceOptions& options) {
  // A day, not a moment: what is made twice on one day has the same bytes.
  constexpr std::int64_t day = 24 * 60 * 60;
  workspace.unix_time = options.today / day * day;
  if (options.source_date >= 0) {
    workspace.unix_time = options.source_date;
  } else if (const std::optional<Date> date = parse_date(settings.date)) {
    const std::chrono::sys_days stated{std::chrono::year{date->year} / date->month / date->day};
    workspace.unix_time = std::chrono::seconds(stated.time_since_epoch()).count();
  }
  workspace.date = date_iso(date_of_unix_time(workspace.unix_time));
}

void read_templates(Workspace& workspace, Diagnostics& diagnostics) {
  for (const fs::path& path : files_below(workspace.root, "templates", ".md")) {
    const auto source =
        add_text_file(workspace.root, path, Privacy::Open, {}, workspace.sources, diagnostics);
    if (!source) continue;
    workspace.templates[name_below(path, "templates")] =
        parse_template(*source, workspace.sources, 0, diagnostics);
  }
}

using ThemeFiles = std::map<std::string, Node, std::less<>>;

// A theme's file with those that it extends below it.
Node whole_theme_file(const ThemeFiles& files, const std::string& name, std::set<std::string>& seen,
                      Diagnostics& diagnostics) {
  const Node& root = files.find(name)->second;
  const Node* extends = root.find("extends");
  if (extends == nullptr || !extends->is_scalar()) return root;
  seen.insert(name);
  if (!files.contains(extends->text) || seen.contains(extends->text)) {
    std::vector<std::string> names;
    for (const auto& [other, file] : files) {
      if (!seen.contains(other)) names.push_back(other);
    }
    const auto near = nearest_name(extends->text, names);
    const bool round = seen.contains(extends->text);
    diagnostics.error("unknown-theme", extends->span,
                      round ? "This theme extends itself"
                            : "There is no theme `" + extends->text + "` in templates/themes/",
                      near && !round ? "Did you mean `" + *near + "`?" : std::string());
    return root;
  }
  return overlay(whole_theme_file(files, extends->text, seen, diagnostics), root);
}

void read_themes(Workspace& workspace, Diagnostics& diagnostics) {
  ThemeFiles files;
  for (const fs::path& path : files_below(workspace.root, "templates/themes", ".yaml")) {
    const auto source =
        add_text_file(workspace.root, path, Privacy::Open, {}, workspace.sources, diagnostics);
    if (!source) continue;
    files.emplace(name_below(path, "templates/themes"), read_yaml(*source, workspace.sources, diagnostics));
  }
  for (const auto& [name, root] : files) {
    std::set<std::string> seen;
    Diagnostics said;
    workspace.themes[name] = read_theme(whole_theme_file(files, name, seen, said), name, said);
    add_news(std::move(said), diagnostics);
    workspace.theme_spans[name] = root.span;
  }
}

void read_audiences(Workspace& workspace, Diagnostics& diagnostics) {
  for (const fs::path& path : files_below(workspace.root, "templates/audiences", ".yaml")) {
    const auto source =
        add_text_file(workspace.root, path, Privacy::Open, {}, workspace.sources, diagnostics);
    if (!source) continue;
    std::string name = name_below(path, "templates/audiences");
    const Node root = read_yaml(*source, workspace.sources, diagnostics);
    workspace.audiences[name] = read_audience(root, name, diagnostics);
  }
}

void check_audience_name(const Workspace& workspace, const FrontMatter& front_matter,
                         Diagnostics& diagnostics) {
  if (front_matter.audience.empty() || workspace.audiences.contains(front_matter.audience)) return;
  std::vector<std::string> names;
  for (const auto& [name, audience] : workspace.audiences) names.push_back(name);
  const std::optional<std::string> nearest = nearest_name(front_matter.audience, names);
  diagnostics.error("unknown-audience", front_matter.audience_span,
                    "There is no audience `" + front_matter.audience + "` in templates/audiences/",
                    nearest ? "Did you mean `" + *nearest + "`?" : std::string());
}

void check_theme_name(const Workspace& workspace, const FrontMatter& front_matter, Diagnostics& diagnostics) {
  if (workspace.themes.contains(front_matter.theme)) return;
  std::vector<std::string> names;
  for (const auto& [name, theme] : workspace.themes) names.push_back(name);
  const std::optional<std::string> nearest = nearest_name(front_matter.theme, names);
  diagnostics.error("unknown-theme", front_matter.theme_span,
                    "There is no theme `" + front_matter.theme + "` in templates/themes/",
                    nearest ? "Did you mean `" + *nearest + "`?" : std::string());
}

void add_publication(Workspace& workspace, const std::string& id, Span asked_by, const Settings& settings,
                     Diagnostics& diagnostics) {
  const auto source = add_text_file(workspace.root, fs::path("content") / (id + ".md"), Privacy::Open,
                                    asked_by, workspace.sources, diagnostics);
  if (!source) return;
  if (!is_identifier(id)) {
    diagnostics.error("bad-id", {*source, 0, 0}, "The file's name `" + id + "` cannot be an address",
                      "Use small letters, digits and hyphens");
  }
  const FrontMatterPlace place = find_front_matter(workspace.sources.text(*source));
  const TemplatePtr content = parse_template(*source, workspace.sources, place.body, diagnostics);
  std::vector<FrontMatter> all = read_front_matter(*source, workspace.sources, place, settings, diagnostics);
  for (FrontMatter& front_matter : all) {
    front_matter.metadata.date = workspace.date;
    // A variant without a theme of its own has its publication's, which is checked already.
    const bool same = &front_matter != &all.front() && front_matter.theme == all.front().theme;
    if (!same) check_theme_name(workspace, front_matter, diagnostics);
    if (front_matter.variant.empty()) check_audience_name(workspace, front_matter, diagnostics);
    const std::string name = front_matter.variant.empty() ? id : id + "-" + front_matter.variant;
    workspace.publications.push_back({name, id, *source, front_matter, content});
  }
}

// Two outputs of one name would be one file.
void check_names(const Workspace& workspace, Diagnostics& diagnostics) {
  for (std::size_t i = 1; i < workspace.publications.size(); ++i) {
    const Publication& publication = workspace.publications[i];
    if (publication.id != workspace.publications[i - 1].id) continue;
    diagnostics.error("duplicate-id", {publication.source, 0, 0},
                      "Two publications are called `" + publication.id + "`",
                      "A variant's name stands behind its publication's; rename one of the two");
  }
}

void read_publications(Workspace& workspace, const Settings& settings, Diagnostics& diagnostics) {
  if (!settings.publications.empty()) {
    for (const auto& [id, span] : settings.publications)
      add_publication(workspace, id, span, settings, diagnostics);
  } else {
    for (const fs::path& path : files_below(workspace.root, "content", ".md")) {
      add_publication(workspace, name_below(path, "content"), {}, settings, diagnostics);
    }
  }
  std::sort(workspace.publications.begin(), workspace.publications.end(),
            [](const Publication& a, const Publication& b) { return a.id < b.id; });
  check_names(workspace, diagnostics);
}

void read_hyphenation(Workspace& workspace, Diagnostics& diagnostics) {
  const bool wanted = std::any_of(workspace.themes.begin(), workspace.themes.end(), [](const auto& theme) {
    const auto& styles = theme.second.styles;
    return std::any_of(styles.begin(), styles.end(),
                       [](const auto& style) { return style.second.hyphenate; });
  });
  if (!wanted) return;
  if (std::optional<std::string> dictionary = read_file(hyphenation_path)) {
    workspace.hyphenation = std::move(*dictionary);
    workspace.system_files.emplace_back(hyphenation_path);
  } else {
    diagnostics.error("missing-file", {}, std::string("There is no dictionary ") + hyphenation_path,
                      "Install the Debian package hyphen-en-gb, or take `hyphenate` out of the theme");
  }
}

}  // namespace

Workspace read_workspace(const WorkspaceOptions& options, Diagnostics& diagnostics) {
  Workspace workspace;
  workspace.root = options.root;
  workspace.fonts = std::make_unique<FontLibrary>();
  const Settings settings = read_settings_file(workspace, diagnostics);
  if (workspace.sources.size() == 0) return workspace;
  workspace.publisher = settings.publisher;
  workspace.logo = settings.logo;
  workspace.disclosure = settings.disclosure;
  set_date(workspace, settings, options);
  read_data(workspace, diagnostics);
  read_templates(workspace, diagnostics);
  read_themes(workspace, diagnostics);
  read_audiences(workspace, diagnostics);
  read_publications(workspace, settings, diagnostics);
  read_fonts(workspace, diagnostics);
  read_picture_files(workspace, diagnostics);
  if (std::optional<std::string> profile = read_file(profile_path)) {
    workspace.colour_profile = std::move(*profile);
    workspace.system_files.emplace_back(profile_path);
  } else {
    diagnostics.error("missing-file", {}, std::string("There is no colour profile ") + profile_path,
                      "Install the Debian package icc-profiles-free");
  }
  read_hyphenation(workspace, diagnostics);
  return workspace;
}

}  // namespace evident
