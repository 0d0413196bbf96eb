#include "output/html/html_builder.h"

#include "foundation/text/text.h"

namespace evident {
namespace {

bool is_allowed(char32_t c) {
  if (c == '\n' || c == '\t') return true;
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return false;
  const bool noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  return !noncharacter;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        append_utf8(out, is_allowed(c) ? c : U'\uFFFD');
        break;
    }
  }
}

void HtmlBuilder::tag(std::string_view name, const HtmlAttributes& attributes) {
  out_ += '<';
  out_ += name;
  for (const HtmlAttribute& attribute : attributes) {
    if (attribute.value.empty() && !attribute.keep_empty) continue;
    out_ += ' ';
    out_ += attribute.name;
    if (attribute.value.empty() && attribute.name != "alt") continue;
    out_ += "=\"";
    append_escaped(out_, attribute.value);
    out_ += '"';
  }
  out_ += '>';
}

void HtmlBuilder::open(std::string_view name, const HtmlAttributes& attributes) {
  tag(name, attributes);
  open_.push_back(name);
}

void HtmlBuilder::close() {
  out_ += "</";
  out_ += open_.back();
  out_ += '>';
  open_.pop_back();
}

void HtmlBuilder::single(std::string_view name, const HtmlAttributes& attributes) { tag(name, attributes); }

void HtmlBuilder::text(std::string_view text) { append_escaped(out_, text); }

void HtmlBuilder::element(std::string_view name, std::string_view content, const HtmlAttributes& attributes) {
  open(name, attributes);
  text(content);
  close();
}

void HtmlBuilder::style(std::string_view css) {
  out_ += "<style>";
  out_ += css;
  out_ += "</style>\n";
}

}  // namespace evident
