#pragma once
// One text read as YAML, with all that was said about it.

#include <string>

#include "evidence/data/data.h"

namespace evident {

struct Reading {
  explicit Reading(std::string text) {
    sources.add("data/page.yaml", std::move(text));
    root = read_yaml(0, sources, diagnostics);
  }

  // What a node's span covers.
  [[nodiscard]] std::string covered(const Node& node) const { return covered(node.span); }
  [[nodiscard]] std::string covered(Span span) const {
    return std::string(sources.text(span.source).substr(span.begin, span.end - span.begin));
  }
  // All diagnostics as people read them.
  [[nodiscard]] std::string said() const { return rendered(DiagnosticStyle::Human); }
  [[nodiscard]] std::string said_shortly() const { return rendered(DiagnosticStyle::Short); }

  Sources sources;
  Diagnostics diagnostics;
  Node root;

 private:
  [[nodiscard]] std::string rendered(DiagnosticStyle style) const {
    RenderOptions options;
    options.style = style;
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all()) text += render(diagnostic, sources, options);
    return text;
  }
};

}  // namespace evident
