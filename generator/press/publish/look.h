#pragma once
// A theme made ready for both writers, once per run.

#include <string_view>

#include "output/html/html.h"
#include "press/workspace/workspace.h"

namespace evident {

struct Look {
  Theme theme;
  HtmlStyle html;
};

// An unknown theme, reported before, looks like the plainest one. Web fonts are made only for HTML.
[[nodiscard]] Look make_look(const Workspace& workspace, std::string_view theme, bool with_web_fonts);

}  // namespace evident
