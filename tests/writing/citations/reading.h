#pragma once
// References read from text, and inlines shown as Markdown would write them.

#include <string>

#include "writing/citations/citations.h"

namespace evident {

struct ReferencesReading {
  explicit ReferencesReading(std::string text) {
    sources.add("data/references.yaml", std::move(text));
    references = read_references(read_yaml(0, sources, diagnostics), diagnostics);
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
  References references;
};

// *italics*, [links](#to).
inline std::string shown(const Inlines& inlines) {
  std::string text;
  for (const Inline& element : inlines) {
    if (const auto* words = std::get_if<Text>(&element.node)) text += words->text;
    if (const auto* italics = std::get_if<Emphasis>(&element.node))
      text += "*" + shown(italics->content) + "*";
    if (const auto* link = std::get_if<Link>(&element.node))
      text += "[" + shown(link->content) + "](" + link->target + ")";
    if (const auto* citation = std::get_if<Citation>(&element.node)) text += shown(citation->content);
  }
  return text;
}

// The entry of the one work that `text` describes.
inline std::string entry(const std::string& text) {
  const ReferencesReading reading("references:\n  - {id: x, " + text + "}\n");
  if (!reading.diagnostics.all().empty()) return reading.said();
  return shown(list_entry(reading.references.entries.at(0)));
}

}  // namespace evident
