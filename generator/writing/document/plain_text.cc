#include "writing/document/document.h"
#include "writing/document/walk.h"

namespace evident {
namespace {

void add_plain(std::string& text, const Inlines& inlines, int depth);

void add_plain(std::string& text, const Inline& element, int depth) {
  std::visit(Overloaded{
                 [&](const Text& node) { text += node.text; },
                 [&](const FigureText& node) { text += node.text; },
                 [&](const Code& node) { text += node.text; },
                 [&](const Image& node) { text += node.alternative; },
                 [&](const SoftBreak&) { text += ' '; },
                 [&](const HardBreak&) { text += ' '; },
                 [&](const FootnoteReference&) {},
                 [&](const CrossReference& node) { text += node.text; },
                 [&](const auto& node) { add_plain(text, node.content, depth + 1); },
             },
             element.node);
}

void add_plain(std::string& text, const Inlines& inlines, int depth) {
  if (depth > max_nesting) return;
  for (const Inline& element : inlines) add_plain(text, element, depth);
}

}  // namespace

std::string plain_text(const Inlines& inlines) {
  std::string text;
  add_plain(text, inlines, 0);
  return text;
}

}  // namespace evident
