#include "output/html/html_writer.h"

namespace evident {

bool is_navigation(const Section& section) {
  return section.content.size() == 1 && std::holds_alternative<Contents>(section.content.front().node);
}

void HtmlWriter::write_navigation(const Section& node, const Frame& frame) {
  html_.open("nav", {{"class", "contents"}, {"aria-labelledby", node.heading.attributes.id}});
  html_.line_end();
  write(node.heading, frame);
  write_entries(std::get<Contents>(node.content.front().node).entries);
  html_.close();
  html_.line_end();
}

void HtmlWriter::write(const Contents& node, const Frame&) {
  if (node.entries.empty()) return;
  html_.open("nav", {{"class", "contents"}, {"aria-label", "Contents"}});
  html_.line_end();
  write_entries(node.entries);
  html_.close();
  html_.line_end();
}

// Deeper entries stand in a list inside the item of the entry above them.
void HtmlWriter::write_entries(const std::vector<ContentsEntry>& entries) {
  std::vector<int> levels;  // of the lists that are open
  for (const ContentsEntry& entry : entries) {
    while (levels.size() > 1 && entry.level < levels.back()) {
      html_.close();
      html_.close();
      levels.pop_back();
    }
    if (levels.empty() || entry.level > levels.back()) {
      html_.line_end();
      html_.open("ol");
      html_.line_end();
      levels.push_back(entry.level);
    } else {
      html_.close();
      html_.line_end();
    }
    html_.open("li");
    html_.open("a", {{"href", address("#" + entry.target)}});
    if (!entry.number.empty()) {
      html_.element("span", entry.number, {{"class", "number"}});
      html_.text(" ");
    }
    html_.text(entry.text);
    html_.close();
  }
  for (std::size_t list = 0; list < levels.size(); ++list) {
    html_.close();
    html_.close();
  }
  html_.line_end();
}

void HtmlWriter::write(const ReferenceList& node, const Frame&) {
  if (node.entries.empty()) return;
  html_.open("ul", {{"class", "references"}});
  html_.line_end();
  for (const ReferenceEntry& entry : node.entries) {
    html_.open("li", {{"id", "ref-" + entry.key}});
    write(entry.content);
    html_.close();
    html_.line_end();
  }
  html_.close();
  html_.line_end();
}

void HtmlWriter::write_footnotes() {
  if (document_.footnotes.empty()) return;
  html_.open("section", {{"class", "footnotes"}, {"aria-labelledby", "evident-notes"}});
  html_.line_end();
  html_.element("h2", "Notes", {{"id", "evident-notes"}, {"data-html-only", "", true}});
  html_.line_end();
  html_.open("ol");
  html_.line_end();
  std::uint32_t number = 0;
  for (const Footnote& footnote : document_.footnotes) {
    ++number;
    html_.open("li", {{"id", "fn-" + std::to_string(number)}});
    write(footnote.content, {2, false, true, footnote.content.size() == 1});
    write_links_back(number, footnote.references);
    html_.close();
    html_.line_end();
  }
  html_.close();
  html_.close();
  html_.line_end();
}

void HtmlWriter::write_links_back(std::uint32_t number, std::uint32_t references) {
  const std::string note = std::to_string(number);
  for (std::uint32_t occurrence = 1; occurrence <= references; ++occurrence) {
    const std::string again = occurrence > 1 ? std::to_string(occurrence) : "";
    html_.text(" ");
    html_.element(
        "a", "↑" + again,
        {{"class", "back"},
         {"href", "#fnref-" + note + (again.empty() ? "" : "-" + again)},
         {"aria-label", "Back to text from note " + note + (again.empty() ? "" : ", place " + again)},
         {"data-html-only", "", true}});
  }
}

}  // namespace evident
