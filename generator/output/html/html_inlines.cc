#include "output/html/html_writer.h"

namespace evident {

std::string address(std::string_view target) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view refused = " \"<>\\^`{|}[]";
  std::string out;
  for (const char c : target) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte != 0x7F && refused.find(c) == refused.npos) {
      out += c;
    } else {
      out += '%';
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
  }
  return out;
}

void HtmlWriter::write(const Inlines& inlines, int depth) {
  if (depth > max_nesting) return;
  for (const Inline& element : inlines) {
    std::visit([&](const auto& node) { write_inline(node, depth); }, element.node);
  }
}

void HtmlWriter::write_inline(const Text& node, int) { html_.text(node.text); }

void HtmlWriter::write_inline(const FigureText& node, int) {
  const std::string name = node.name.starts_with("returns.") ? node.name : std::string();
  if (node.value.empty() || node.name.empty()) {  // of several figures: no one's value
    html_.element("span", node.text, {{"class", "figure"}, {"data-figure", name}});
  } else {
    html_.element("data", node.text, {{"class", "figure"}, {"value", node.value}, {"data-figure", name}});
  }
}

void HtmlWriter::write_inline(const Emphasis& node, int depth) {
  html_.open("em");
  write(node.content, depth + 1);
  html_.close();
}

void HtmlWriter::write_inline(const Strong& node, int depth) {
  html_.open("strong");
  write(node.content, depth + 1);
  html_.close();
}

void HtmlWriter::write_inline(const Strikethrough& node, int depth) {
  html_.open("s");
  write(node.content, depth + 1);
  html_.close();
}

void HtmlWriter::write_inline(const Code& node, int) { html_.element("code", node.text); }

void HtmlWriter::write_link(const std::string& target, const HtmlAttributes& more, const Inlines& content,
                            int depth) {
  if (in_link_) return write(content, depth + 1);
  HtmlAttributes attributes = {{"href", address(target)}};
  attributes.insert(attributes.end(), more.begin(), more.end());
  in_link_ = true;
  html_.open("a", attributes);
  write(content, depth + 1);
  html_.close();
  in_link_ = false;
}

void HtmlWriter::write_inline(const Link& node, int depth) {
  write_link(node.target, {{"title", node.title}}, node.content, depth);
}

// The page holds no picture files yet: what the picture shows is said in its place, as in the PDF.
void HtmlWriter::write_inline(const Image& node, int) {
  html_.element("span", node.alternative, {{"class", "picture"}});
}

void HtmlWriter::write_inline(const SoftBreak&, int) { html_.text("\n"); }

void HtmlWriter::write_inline(const HardBreak&, int) {
  html_.single("br");
  html_.line_end();
}

void HtmlWriter::write_inline(const FootnoteReference& node, int) {
  if (node.number == 0 || node.number > document_.footnotes.size()) return;
  const std::string number = std::to_string(node.number);
  if (in_link_) return html_.element("sup", number);
  const std::string again = node.occurrence > 1 ? "-" + std::to_string(node.occurrence) : "";
  html_.open("sup");
  html_.element(
      "a", number,
      {{"id", "fnref-" + number + again}, {"href", "#fn-" + number}, {"aria-label", "Footnote " + number}});
  html_.close();
}

void HtmlWriter::write_inline(const Citation& node, int depth) {
  html_.open("span", {{"class", "citation"}});
  write(node.content, depth + 1);
  html_.close();
}

void HtmlWriter::write_inline(const CrossReference& node, int depth) {
  write_link("#" + node.target, {}, {{Text{node.text}, {}}}, depth);
}

void HtmlWriter::write_inline(const SpanOf& node, int depth) {
  html_.open("span", {{"id", node.attributes.id},
                      {"class", class_names("", node.attributes)},
                      {"lang", std::string(node.attributes.value("lang"))}});
  write(node.content, depth + 1);
  html_.close();
}

}  // namespace evident
