#include "foundation/diagnostics/render.h"

#include "foundation/diagnostics/code_points.h"

namespace evident {
namespace {

std::string render_short(const Diagnostic& diagnostic, const Sources& sources) {
  std::string out;
  if (has_place(diagnostic.span, sources)) out += place_text(diagnostic.span, sources) + ": ";
  out += severity_name(diagnostic.severity);
  out += '[' + diagnostic.code + "]: " + shown_text(diagnostic.message, Lines::Joined) + '\n';
  return out;
}

}  // namespace

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return "note";
    case Severity::Warning:
      return "warning";
    case Severity::Error:
      break;
  }
  return "error";
}

bool has_place(const Span& span, const Sources& sources) { return span.source < sources.size(); }

std::string place_text(const Span& span, const Sources& sources) {
  const Position at = sources.position(span.source, span.begin);
  return shown_text(sources.name(span.source), Lines::Joined) + ':' + std::to_string(at.line) + ':' +
         std::to_string(at.column);
}

std::string render(const Diagnostic& diagnostic, const Sources& sources, const RenderOptions& options) {
  switch (options.style) {
    case DiagnosticStyle::Short:
      return render_short(diagnostic, sources);
    case DiagnosticStyle::Json:
      return render_json(diagnostic, sources);
    case DiagnosticStyle::Human:
      break;
  }
  return render_human(diagnostic, sources, options);
}

}  // namespace evident
