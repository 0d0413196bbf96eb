#include <algorithm>

#include "foundation/diagnostics/code_points.h"
#include "foundation/diagnostics/excerpt.h"
#include "foundation/diagnostics/render.h"

namespace evident {
namespace {

// ECMA-48 select graphic rendition; bold throughout, as compilers do.
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view bold_red = "\x1b[1;31m";
constexpr std::string_view bold_yellow = "\x1b[1;33m";
constexpr std::string_view bold_blue = "\x1b[1;34m";
constexpr std::string_view bold_cyan = "\x1b[1;36m";
constexpr std::string_view plain = "\x1b[0m";

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return bold_cyan;
    case Severity::Warning:
      return bold_yellow;
    case Severity::Error:
      break;
  }
  return bold_red;
}

class HumanRenderer {
 public:
  HumanRenderer(const Diagnostic& diagnostic, const Sources& sources, const RenderOptions& options)
      : diagnostic_(diagnostic), sources_(sources), options_(options) {
    measure(diagnostic.span);
    for (const Label& label : diagnostic.labels) measure(label.span);
  }

  std::string render() {
    const std::string_view colour = colour_of(diagnostic_.severity);
    headline(std::string(severity_name(diagnostic_.severity)) + '[' + diagnostic_.code + ']', colour,
             diagnostic_.message);
    snippet(diagnostic_.span, colour);
    for (const Label& label : diagnostic_.labels) {
      headline("note", bold_cyan, label.message);
      snippet(label.span, bold_cyan);
    }
    help();
    return std::move(out_);
  }

 private:
  // All gutters of a diagnostic are as wide as its longest line number.
  void measure(const Span& span) {
    if (!has_place(span, sources_)) return;
    const std::string number = std::to_string(sources_.position(span.source, span.begin).line);
    gutter_ = std::max(gutter_, number.size());
  }

  void put(std::string_view colour, std::string_view text) {
    if (options_.colour) out_ += colour;
    out_ += text;
    if (options_.colour) out_ += plain;
  }

  void headline(std::string_view kind, std::string_view colour, std::string_view message) {
    put(colour, kind);
    put(bold, ": " + shown_text(message, Lines::Joined));
    out_ += '\n';
  }

  void gutter(std::string_view number, std::string_view sign) {
    put(bold_blue, std::string(gutter_ - number.size(), ' ') + std::string(number) + ' ' + std::string(sign));
  }

  void snippet(const Span& span, std::string_view colour) {
    if (!has_place(span, sources_)) return;
    put(bold_blue, std::string(gutter_, ' ') + "-->");
    out_ += ' ' + place_text(span, sources_) + '\n';
    const Excerpt shown = excerpt(span, sources_, options_);
    gutter("", "|");
    out_ += '\n';
    gutter(std::to_string(sources_.position(span.source, span.begin).line), "|");
    out_ += (shown.line.empty() ? "" : " ") + shown.line + '\n';
    gutter("", "|");
    out_ += ' ';
    const std::size_t indent = shown.carets.find('^');
    out_.append(indent, ' ');
    put(colour, std::string_view(shown.carets).substr(indent));
    out_ += '\n';
  }

  void help() {
    if (diagnostic_.help.empty()) return;
    gutter("", "=");
    put(bold, " help");
    out_ += ": ";
    // Further lines of a help stand below its first word.
    const std::string indent(gutter_ + std::string_view(" = help: ").size(), ' ');
    for (const char c : shown_text(diagnostic_.help, Lines::Kept)) {
      out_ += c;
      if (c == '\n') out_ += indent;
    }
    out_ += '\n';
  }

  const Diagnostic& diagnostic_;
  const Sources& sources_;
  const RenderOptions& options_;
  std::size_t gutter_ = 1;
  std::string out_;
};

}  // namespace

std::string render_human(const Diagnostic& diagnostic, const Sources& sources, const RenderOptions& options) {
  return HumanRenderer(diagnostic, sources, options).render();
}

}  // namespace evident
