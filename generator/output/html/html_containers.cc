#include <algorithm>

#include "output/html/html_writer.h"

namespace evident {
namespace {

// How many panels stand side by side on a wide screen: as in print, five in fours are three and two.
std::size_t columns_of(const Container& node, const Theme& theme) {
  const auto count = std::max<std::size_t>(node.content.size(), 1);
  const auto most =
      std::clamp<std::size_t>(static_cast<std::size_t>(std::max(theme.box(node.name).columns, 1)), 1, count);
  const std::size_t rows = (count + most - 1) / most;
  return (count + rows - 1) / rows;
}

bool holds_panels(const Container& node) {
  return !node.content.empty() &&
         std::all_of(node.content.begin(), node.content.end(),
                     [](const Block& block) { return std::holds_alternative<Container>(block.node); });
}

// The section that a container consists of, or null: it then gives the container its name.
const Section* only_section(const Container& node) {
  return node.content.size() == 1 ? std::get_if<Section>(&node.content.front().node) : nullptr;
}

}  // namespace

void HtmlWriter::write(const Container& node, const Frame& frame) {
  if (node.name == "writing-space") return write_writing_space(node);
  if (theme_.box(node.name, node.attributes.classes).hidden) return write_folded(node, frame);
  if (node.name == "only") return write_only(node, frame);
  const ContainerKind* known = container_kind(node.name);
  const ContainerKind kind = known != nullptr ? *known : ContainerKind::Division;
  const Section* section = only_section(node);
  const bool named = section != nullptr && (kind == ContainerKind::Section || kind == ContainerKind::Aside);
  // Inside a region, a side remark is a note: a complementary landmark may only stand at the top.
  const bool landmark = !frame.in_section;
  if (named && (kind == ContainerKind::Section || landmark)) {
    return write_named(node, kind == ContainerKind::Section ? "section" : "aside", *section, frame);
  }
  if (kind == ContainerKind::Group && node.name != "columns" && holds_panels(node))
    return write_group(node, frame);
  const bool header = kind == ContainerKind::Header && frame.at_top;
  const std::string_view element = header                             ? "header"
                                   : kind == ContainerKind::Quotation ? "blockquote"
                                                                      : "div";
  html_.open(element, {{"class", class_names(node.name, node.attributes)},
                       {"id", node.attributes.id},
                       {"role", kind == ContainerKind::Aside ? "note" : ""},
                       {"lang", std::string(node.attributes.value("lang"))}});
  html_.line_end();
  write(node.content, {frame.depth + 1, false, frame.in_section, false});
  html_.close();
  html_.line_end();
}

void HtmlWriter::write_named(const Container& node, std::string_view element, const Section& section,
                             const Frame& frame) {
  html_.open(element, {{"class", class_names(node.name, node.attributes)},
                       {"id", node.attributes.id},
                       {"aria-labelledby", frame.in_section ? "" : section.heading.attributes.id},
                       {"lang", std::string(node.attributes.value("lang"))}});
  html_.line_end();
  write_heading_and_content(section, {frame.depth + 2, false, true, false});
  html_.close();
  html_.line_end();
}

// What is not printed unfolds on the screen: a speaker's notes.
void HtmlWriter::write_folded(const Container& node, const Frame& frame) {
  html_.open("details", {{"class", class_names(node.name, node.attributes)},
                         {"id", node.attributes.id},
                         {"lang", std::string(node.attributes.value("lang"))},
                         {"data-html-only", "", true}});
  std::string name = node.name;
  name[0] = static_cast<char>(name[0] - 'a' + 'A');  // names of containers are lower-case letters
  html_.element("summary", name);
  html_.line_end();
  write(node.content, {frame.depth + 1, false, frame.in_section, false});
  html_.close();
  html_.line_end();
}

// What only the PDF says is in the page as well, hidden from everybody: both formats can be compared.
void HtmlWriter::write_only(const Container& node, const Frame& frame) {
  const bool here = stands_in(node, "html"), there = stands_in(node, "pdf");
  HtmlAttributes attributes = {{"class", class_names(node.name, node.attributes)},
                               {"id", node.attributes.id},
                               {"lang", std::string(node.attributes.value("lang"))}};
  if (!there) attributes.push_back({"data-html-only", "", true});
  if (!here) attributes.insert(attributes.end(), {{"data-pdf-only", "", true}, {"hidden", "", true}});
  html_.open("div", attributes);
  html_.line_end();
  write(node.content, {frame.depth + 1, false, frame.in_section, false});
  html_.close();
  html_.line_end();
}

// Nobody writes on a screen: the lines are there on paper only.
void HtmlWriter::write_writing_space(const Container& node) {
  html_.open("div", {{"class", class_names(node.name, node.attributes)}, {"aria-hidden", "true"}});
  for (int line = writing_lines(node); line > 0; --line) html_.element("div", "");
  html_.close();
  html_.line_end();
}

void HtmlWriter::write_group(const Container& node, const Frame& frame) {
  const std::string columns = node.name + " panels-" + std::to_string(columns_of(node, theme_));
  html_.open("div", {{"class", class_names(columns, node.attributes)}, {"id", node.attributes.id}});
  html_.line_end();
  write(node.content, {frame.depth + 1, false, frame.in_section, false});
  html_.close();
  html_.line_end();
}

}  // namespace evident
