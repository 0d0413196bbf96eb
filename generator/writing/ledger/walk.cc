#include "writing/ledger/walk.h"

#include <map>
#include <type_traits>

namespace evident {
namespace {

std::string words_of(const Heading& heading) {
  const std::string words = plain_text(heading.content);
  return heading.number.empty() ? words : heading.number + " " + words;
}

class Walk {
 public:
  explicit Walk(const VisitInline& visit) : visit_(visit) {}

  void document(const Document& document) {
    standing_.section = document.metadata.title;
    blocks(document.blocks, 0);
    for (std::size_t i = 0; i < document.footnotes.size(); ++i) {
      const auto number = static_cast<std::uint32_t>(i + 1);
      standing_ = {called_from_[number], FigurePart::Footnote, number, false, false};
      blocks(document.footnotes[i].content, 0);
    }
  }

 private:
  void blocks(const Blocks& list, int depth) {
    if (depth > max_nesting) return;
    for (const Block& block : list) {
      std::visit([&](const auto& node) { walk(node, depth); }, block.node);
    }
  }

  // What stands inside prints under its own heading; what comes after it does not.
  void inside(const Blocks& content, int depth) {
    const InlineStanding before = standing_;
    blocks(content, depth + 1);
    standing_ = before;
  }

  // A note stands in one part, whatever is in it.
  void run(const Inlines& content, FigurePart part) {
    const FigurePart before = standing_.part;
    if (before != FigurePart::Footnote) standing_.part = part;
    inlines(content, 0);
    standing_.part = before;
  }

  void inlines(const Inlines& content, int depth) {
    if (depth > max_nesting) return;
    for (const Inline& element : content) {
      visit_(element, standing_);
      if (const auto* note = std::get_if<FootnoteReference>(&element.node)) {
        called_from_.emplace(note->number, standing_.section);
      }
      const bool is_citation = std::holds_alternative<Citation>(element.node);
      const bool before = standing_.in_citation;
      standing_.in_citation = before || is_citation;
      std::visit(
          [&](const auto& node) {
            if constexpr (requires { node.content; }) inlines(node.content, depth + 1);
          },
          element.node);
      standing_.in_citation = before;
    }
  }

  void walk(const Paragraph& node, int) { run(node.content, FigurePart::Text); }
  void walk(const Heading& node, int) {
    standing_.section = words_of(node);
    run(node.content, FigurePart::Heading);
  }
  void walk(const Section& node, int depth) {
    const InlineStanding before = standing_;
    walk(node.heading, depth);
    blocks(node.content, depth + 1);
    standing_ = before;
  }
  void walk(const List& node, int depth) {
    for (const ListItem& item : node.items) inside(item.content, depth);
  }
  void walk(const BlockQuote& node, int depth) { inside(node.content, depth); }
  void walk(const Container& node, int depth) {
    // The title stands in a cover, and all of the document under it.
    const std::string section = standing_.section;
    const bool before = standing_.in_ledger_box;
    standing_.in_ledger_box = before || is_ledger_box(node);
    blocks(node.content, depth + 1);
    standing_.in_ledger_box = before;
    const ContainerKind* kind = container_kind(node.name);
    if (kind == nullptr || *kind != ContainerKind::Header) standing_.section = section;
  }
  void walk(const Table& node, int) {
    run(node.caption, FigurePart::Caption);
    for (const TableCell& cell : node.head) run(cell.content, FigurePart::Table);
    for (const auto& row : node.rows) {
      for (const TableCell& cell : row) run(cell.content, FigurePart::Table);
    }
  }
  void walk(const Illustration& node, int depth) {
    run(node.caption, FigurePart::Caption);
    run(node.measure, FigurePart::Caption);
    run(node.source, FigurePart::Caption);
    blocks(node.details, depth + 1);
  }
  void walk(const Fence&, int) {}
  // Made by other stages: no figure is printed in them.
  void walk(const ReferenceList&, int) {}
  void walk(const Contents&, int) {}
  void walk(const CodeBlock&, int) {}
  void walk(const ThematicBreak&, int) {}
  void walk(const PageBreak&, int) {}

  const VisitInline& visit_;
  InlineStanding standing_;
  std::map<std::uint32_t, std::string> called_from_;
};

}  // namespace

void each_inline(const Document& document, const VisitInline& visit) { Walk(visit).document(document); }

}  // namespace evident
