#include "output/html/html_writer.h"

namespace evident {

std::string class_names(std::string_view first, const Attributes& attributes) {
  std::string names(first);
  for (const std::string& name : attributes.classes) {
    if (!names.empty()) names += ' ';
    names += name;
  }
  return names;
}

void HtmlWriter::write(const Blocks& blocks, const Frame& frame) {
  // Each container may add sections of five levels.
  if (frame.depth > 8 * max_nesting) return;
  for (const Block& block : blocks) {
    std::visit([&](const auto& node) { write(node, frame); }, block.node);
  }
}

void HtmlWriter::write(const Paragraph& node, const Frame& frame) {
  if (frame.tight) {
    write(node.content);
    return html_.line_end();
  }
  html_.open("p");
  write(node.content);
  html_.close();
  html_.line_end();
}

void HtmlWriter::write(const Heading& node, const Frame&) {
  constexpr std::string_view names[] = {"h1", "h2", "h3", "h4", "h5", "h6"};
  const int level = std::min(std::max(node.level, 1), 6);
  html_.open(names[level - 1],
             {{"id", node.attributes.id}, {"lang", std::string(node.attributes.value("lang"))}});
  if (!node.number.empty()) {
    html_.element("span", node.number, {{"class", "number"}});
    html_.text(" ");
  }
  write(node.content);
  html_.close();
  html_.line_end();
}

void HtmlWriter::write(const List& node, const Frame& frame) {
  const std::string start = node.ordered && node.start != 1 ? std::to_string(node.start) : "";
  html_.open(node.ordered ? "ol" : "ul", {{"start", start}, {"class", node.tight ? "" : "loose"}});
  html_.line_end();
  Frame inner = frame;
  ++inner.depth;
  inner.at_top = false;
  inner.tight = node.tight;
  for (const ListItem& item : node.items) {
    html_.open("li");
    write(item.content, inner);
    html_.close();
    html_.line_end();
  }
  html_.close();
  html_.line_end();
}

void HtmlWriter::write(const BlockQuote& node, const Frame& frame) {
  html_.open("blockquote");
  html_.line_end();
  write(node.content, {frame.depth + 1, false, frame.in_section, false});
  html_.close();
  html_.line_end();
}

void HtmlWriter::write(const CodeBlock& node, const Frame&) {
  // Long lines scroll, so the keyboard has to reach the box; a box that it reaches needs a name.
  html_.open("pre", {{"tabindex", "0"}, {"role", "group"}, {"aria-label", "Code"}});
  html_.element("code", node.text);
  html_.close();
  html_.line_end();
}

void HtmlWriter::write(const ThematicBreak&, const Frame&) {
  html_.single("hr");
  html_.line_end();
}

// Only the printed page ends here.
void HtmlWriter::write(const PageBreak&, const Frame&) {
  html_.open("div", {{"class", "page-break"}});
  html_.close();
  html_.line_end();
}

void HtmlWriter::write(const Section& node, const Frame& frame) {
  if (is_navigation(node)) return write_navigation(node, frame);
  // A section with a name is a landmark, and landmarks help only where they are few.
  const bool landmark = node.heading.level <= 2;
  html_.open("section", {{"aria-labelledby", landmark ? node.heading.attributes.id : ""}});
  html_.line_end();
  write_heading_and_content(node, {frame.depth + 1, false, true, false});
  html_.close();
  html_.line_end();
}

void HtmlWriter::write_heading_and_content(const Section& node, const Frame& frame) {
  write(node.heading, frame);
  write(node.content, frame);
}

}  // namespace evident
