#pragma once
// Documents by hand, and what <main> says of them.

#include <string>
#include <utility>

#include "output/html/html.h"

namespace evident::writing {

inline Inlines run(std::string words) { return {{Text{std::move(words)}, {}}}; }
inline Block paragraph(Inlines content) { return {Paragraph{std::move(content)}, {}}; }
inline Block paragraph(std::string words) { return paragraph(run(std::move(words))); }
inline Block heading(int level, std::string words, std::string id, std::string number = {}) {
  return {Heading{level, run(std::move(words)), {std::move(id), {}, {}}, std::move(number)}, {}};
}
inline Block section(int level, std::string words, std::string id, Blocks content, std::string number = {}) {
  Heading head{level, run(std::move(words)), {std::move(id), {}, {}}, std::move(number)};
  return {Section{std::move(head), std::move(content)}, {}};
}
inline Block container(std::string name, Blocks content, Attributes attributes = {}) {
  return {Container{std::move(name), std::move(attributes), std::move(content)}, {}};
}

inline std::string page(Document document, const Theme& theme = {}) {
  return write_html(document, theme, {"body{}", "'sha256-x'"});
}

// What stands between <main …> and </main> of a document that has a title already.
inline std::string body(Blocks blocks, std::vector<Footnote> footnotes = {}, const Theme& theme = {}) {
  Document document;
  document.blocks = std::move(blocks);
  document.blocks.insert(document.blocks.begin(), heading(1, "T", "t"));
  document.footnotes = std::move(footnotes);
  const std::string all = page(std::move(document), theme);
  const std::string title = "<h1 id=\"t\">T</h1>\n";
  const std::size_t begin = all.find(title) + title.size();
  return all.substr(begin, all.find("</main>") - begin);
}

}  // namespace evident::writing
