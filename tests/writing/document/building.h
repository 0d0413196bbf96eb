#pragma once
// Short words to build documents by hand.

#include <initializer_list>
#include <string>
#include <utility>

#include "foundation/diagnostics/diagnostics.h"
#include "writing/document/document.h"

namespace evident::building {

inline Inline text(std::string words) { return {Text{std::move(words)}, {}}; }
inline Inlines run(std::string words) { return {text(std::move(words))}; }
inline Block paragraph(Inlines content, Span span = {}) { return {Paragraph{std::move(content)}, span}; }
inline Block paragraph(std::string words) { return paragraph(run(std::move(words))); }
inline Block heading(int level, std::string words, Attributes attributes = {}, Span span = {}) {
  return {Heading{level, run(std::move(words)), std::move(attributes), {}}, span};
}
inline Block container(std::string name, Blocks content, Attributes attributes = {}) {
  return {Container{std::move(name), std::move(attributes), std::move(content)}, {}};
}
inline Block table(std::string caption, std::string id = {}) {
  Table node;
  node.alignments = {Alignment::None};
  node.head = {{run("Head"), false}};
  node.rows = {{{run("Cell"), false}}};
  if (!caption.empty()) node.caption = run(std::move(caption));
  node.attributes.id = std::move(id);
  return {std::move(node), {}};
}
inline Attributes with_id(std::string id) { return {std::move(id), {}, {}}; }
inline Attributes with_class(std::string name) { return {{}, {std::move(name)}, {}}; }
inline Inline cross_reference(std::string id) { return {CrossReference{std::move(id), {}}, {0, 1, 2}}; }
inline Inline link(std::string target) { return {Link{run("words"), std::move(target), {}}, {0, 3, 4}}; }

// A document that has a title in its metadata.
inline Document document(Blocks blocks) {
  Document result;
  result.metadata.title = "Title";
  result.blocks = std::move(blocks);
  return result;
}

// "code: message (help)" for each diagnostic, one a line.
inline std::string said(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    text += diagnostic.code + ": " + diagnostic.message;
    if (!diagnostic.help.empty()) text += " (" + diagnostic.help + ")";
    for (const Label& label : diagnostic.labels) text += " [" + label.message + "]";
    text += '\n';
  }
  return text;
}

}  // namespace evident::building
