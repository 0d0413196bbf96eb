#pragma once
// A theme read from text, with all that was said about it.

#include <string>

#include "design/theme/theme.h"

namespace evident {

struct ThemeReading {
  explicit ThemeReading(std::string text) {
    sources.add("templates/themes/plain.yaml", std::move(text));
    theme = read_theme(read_yaml(0, sources, diagnostics), "plain", diagnostics);
  }

  [[nodiscard]] std::string said(DiagnosticStyle style = DiagnosticStyle::Short) const {
    RenderOptions options;
    options.style = style;
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all()) text += render(diagnostic, sources, options);
    return text;
  }

  Sources sources;
  Diagnostics diagnostics;
  Theme theme;
};

// What every theme needs, in one line.
inline const std::string families =
    "families: {sans: {regular: A.ttf, bold: B.ttf}, serif: {regular: C.ttf}}\n";

}  // namespace evident
