#include "properties.h"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace evident::fuzz {

void require(bool holds, std::string_view property) {
  if (holds) return;
  std::fprintf(stderr, "This does not hold: %.*s\n", static_cast<int>(property.size()), property.data());
  std::abort();
}

void require_span(Span span, const Sources& sources) {
  if (span.source == no_source) return;
  require(span.source < sources.size(), "a span names a source of the run");
  require(span.begin <= span.end, "a span begins before it ends");
  require(span.end <= sources.text(span.source).size(), "a span ends inside its source");
}

void require_diagnostics(Diagnostics& diagnostics, const Sources& sources) {
  diagnostics.sort(sources);
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    require(!diagnostic.code.empty() && !diagnostic.message.empty(), "a diagnostic has a code and words");
    require_span(diagnostic.span, sources);
    for (const Label& label : diagnostic.labels) require_span(label.span, sources);
    for (const DiagnosticStyle style :
         {DiagnosticStyle::Human, DiagnosticStyle::Short, DiagnosticStyle::Json}) {
      const std::string text = render(diagnostic, sources, {style, false, true});
      require(text.ends_with('\n'), "a rendered diagnostic ends in a line feed");
      const bool one_line = text.find('\n') == text.size() - 1;
      require(style == DiagnosticStyle::Human || one_line, "short and JSON diagnostics are one line");
    }
  }
}

}  // namespace evident::fuzz
