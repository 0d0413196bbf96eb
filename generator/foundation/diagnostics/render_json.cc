#include "foundation/diagnostics/code_points.h"
#include "foundation/diagnostics/render.h"

namespace evident {
namespace {

void append_escape(std::string& out, char32_t c) {
  static constexpr std::string_view hexadecimal = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += hexadecimal[(c >> shift) & 0xF];
}

// RFC 8259, section 7. What is no UTF-8 becomes U+FFFD: JSON has no other way to say it.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint at = code_point_at(text, i);
    const std::string_view bytes = text.substr(i, at.length);
    i += at.length;
    if (at.value == '"' || at.value == '\\') {
      out += '\\';
      out += bytes;
    } else if (at.value == '\n') {
      out += "\\n";
    } else if (at.value == '\r') {
      out += "\\r";
    } else if (at.value == '\t') {
      out += "\\t";
    } else if (at.value < 0x20 || (at.value >= 0x7F && at.value < 0xA0)) {
      append_escape(out, at.value);
    } else if (at.value == 0xFFFD) {
      out += "\uFFFD";
    } else {
      out += bytes;
    }
  }
  return out + '"';
}

std::string place_members(const Span& span, const Sources& sources) {
  if (!has_place(span, sources)) {
    return R"("file":null,"line":null,"column":null,"end_line":null,"end_column":null)";
  }
  const Position begin = sources.position(span.source, span.begin);
  const Position end = sources.position(span.source, span.end);
  return "\"file\":" + quoted(sources.name(span.source)) + ",\"line\":" + std::to_string(begin.line) +
         ",\"column\":" + std::to_string(begin.column) + ",\"end_line\":" + std::to_string(end.line) +
         ",\"end_column\":" + std::to_string(end.column);
}

}  // namespace

std::string render_json(const Diagnostic& diagnostic, const Sources& sources) {
  std::string out = "{\"code\":" + quoted(diagnostic.code) +
                    ",\"severity\":" + quoted(severity_name(diagnostic.severity)) +
                    ",\"message\":" + quoted(diagnostic.message) + ",\"help\":" + quoted(diagnostic.help) +
                    ',' + place_members(diagnostic.span, sources) + ",\"labels\":[";
  for (const Label& label : diagnostic.labels) {
    if (&label != &diagnostic.labels.front()) out += ',';
    out += "{\"message\":" + quoted(label.message) + ',' + place_members(label.span, sources) + '}';
  }
  return out + "]}\n";
}

}  // namespace evident
