#pragma once
// Facts read from the text of one data file, `p`, with all that was said about it.

#include <string>
#include <vector>

#include "evidence/facts/facts.h"

namespace evident {

struct FactsReading {
  explicit FactsReading(std::string text, std::vector<std::string> references = {"shuker2018", "swann2002"},
                        std::string_view today = {}) {
    sources.add("data/p.yaml", std::move(text), Privacy::Counts);
    Node root = read_yaml(0, sources, diagnostics);
    const Span span = root.span;
    facts = read_facts({{"p", std::move(root), span}}, references, diagnostics, today);
  }

  // The figure of that name, or one without a name.
  [[nodiscard]] const Figure& figure(std::string_view name) const {
    static const Figure none;
    for (const Figure& candidate : facts.figures) {
      if (candidate.name == name) return candidate;
    }
    return none;
  }
  // What a template would find under `p`.
  [[nodiscard]] const Value* value(std::string_view key) const {
    const Value* file = facts.values.find("p");
    return file && file->map() ? file->map()->find(key) : nullptr;
  }
  [[nodiscard]] std::string covered(Span span) const {
    return std::string(sources.text(span.source).substr(span.begin, span.end - span.begin));
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
  Facts facts;
};

}  // namespace evident
