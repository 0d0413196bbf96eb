#pragma once
// Short words to build documents, audiences and sources for the tests of this room.

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "writing/readability/readability.h"

namespace evident::reading {

inline Inline text(std::string words, Span span = {}) { return {Text{std::move(words)}, span}; }
inline Block paragraph(Inlines content, Span span = {}) { return {Paragraph{std::move(content)}, span}; }
inline Block paragraph(std::string words) { return paragraph({text(std::move(words))}); }
inline Block box(std::string name, Blocks content) {
  return {Container{std::move(name), {}, std::move(content)}, {}};
}
inline Block list(std::vector<std::string> items) {
  List node;
  for (std::string& item : items) node.items.push_back({{paragraph(std::move(item))}, {}});
  return {std::move(node), {}};
}
inline Document document(Blocks blocks) {
  Document made;
  made.blocks = std::move(blocks);
  return made;
}

// A publication of one source, whose paragraphs stand in it as they are.
struct Publication {
  Sources sources;
  Document document;

  explicit Publication(const std::vector<std::string>& paragraphs) {
    std::string source = "audience: us\n";
    for (const std::string& words : paragraphs) {
      const auto begin = static_cast<std::uint32_t>(source.size());
      const Span span{0, begin, static_cast<std::uint32_t>(begin + words.size())};
      document.blocks.push_back(paragraph({text(words, span)}, span));
      source += words + "\n";
    }
    sources.add("page.md", source);
  }
};

// What is said, each as it is printed for people.
inline std::string findings(const Document& document, const Sources& sources, const Audience& audience,
                            const std::vector<PlainWord>& plain_words = {},
                            const std::vector<Explanation>& glossary = {}) {
  Diagnostics diagnostics;
  check_reading(document, {audience, plain_words, glossary, {0, 10, 12}}, sources, diagnostics);
  std::string all;
  for (const Diagnostic& said : diagnostics.all()) all += render(said, sources, {});
  return all;
}

}  // namespace evident::reading
