#include "output/html/html_builder.h"

#include "foundation/text/text.h"

namespace evident {

void HtmlBuilder::tag(std::string_view name, const HtmlAttributes& attributes) {
  out_ += '<';
  out_ += name;
  for (const HtmlAttribute& attribute : attributes) {
    if (attribute.value.empty() && !attribute.keep_empty) continue;
    out_ += ' ';
    out_ += attribute.name;
    if (attribute.value.empty() && attribute.name != "alt") continue;
    out_ += "=\"";
    append_markup_text(out_, attribute.value);
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

void HtmlBuilder::text(std::string_view text) { append_markup_text(out_, text); }

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
