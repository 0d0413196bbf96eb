#pragma once
// A theme made ready for both writers, once per run.

#include <string_view>

#include "output/html/html.h"
#include "press/workspace/workspace.h"

namespace evident {

struct ThemeLook {
  Theme theme;
  HtmlStyle html;
};

// An unknown theme, reported before, looks like the plainest one. Web fonts are made only for HTML.
[[nodiscard]] ThemeLook make_look(const Workspace& workspace, std::string_view theme, bool with_web_fonts);

// The theme for one publication's pages: in the format and with the numbers that its front matter asks for.
// Errors: out-of-range.
[[nodiscard]] Theme page_theme(const Theme& theme, const FrontMatter& front_matter, Diagnostics& diagnostics);

}  // namespace evident
