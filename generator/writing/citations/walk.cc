#include "writing/citations/walk.h"

#include <type_traits>

namespace evident {
namespace {

class Walk {
 public:
  explicit Walk(Visitor& visitor) : visitor_(visitor) {}

  void blocks(Blocks& list, int depth) {
    if (depth > max_nesting) return;  // `resolve` reports it
    for (Block& block : list) {
      std::visit([&](auto& node) { this->block(node, block.span, depth + 1); }, block.node);
    }
  }

 private:
  template <class Node>
  void block(Node& node, Span span, int depth) {
    if constexpr (std::is_same_v<Node, List>) {
      for (ListItem& item : node.items) blocks(item.content, depth);
    } else if constexpr (std::is_same_v<Node, Table>) {
      inlines(node.caption, Inside::Text, 0);
      for (TableCell& cell : node.head) inlines(cell.content, Inside::Text, 0);
      for (auto& row : node.rows) {
        for (TableCell& cell : row) inlines(cell.content, Inside::Text, 0);
      }
    } else if constexpr (std::is_same_v<Node, Illustration>) {
      inlines(node.caption, Inside::Text, 0);
      inlines(node.measure, Inside::Text, 0);
      inlines(node.source, Inside::Text, 0);
      blocks(node.details, depth);
    } else if constexpr (std::is_same_v<Node, Section>) {
      inlines(node.heading.content, Inside::Text, 0);
      blocks(node.content, depth);
    } else if constexpr (std::is_same_v<Node, ReferenceList>) {
      visitor_.reference_list(node, span);
    } else if constexpr (std::is_same_v<Node, BlockQuote> || std::is_same_v<Node, Container>) {
      blocks(node.content, depth);
    } else if constexpr (std::is_same_v<Node, Paragraph> || std::is_same_v<Node, Heading>) {
      inlines(node.content, Inside::Text, 0);
    }
  }

  void inlines(Inlines& list, Inside inside, int depth) {
    if (depth > max_nesting) return;
    for (Inline& element : list) {
      std::visit(
          [&](auto& node) {
            using Node = std::remove_cvref_t<decltype(node)>;
            if constexpr (std::is_same_v<Node, Citation>) {
              visitor_.citation(node, element.span, inside);
            } else if constexpr (std::is_same_v<Node, Link>) {
              inlines(node.content, Inside::Link, depth + 1);
            } else if constexpr (requires { node.content; }) {
              inlines(node.content, inside, depth + 1);
            }
          },
          element.node);
    }
  }

  Visitor& visitor_;
};

}  // namespace

void walk(Document& document, Visitor& visitor) {
  Walk steps(visitor);
  steps.blocks(document.blocks, 0);
  for (Footnote& note : document.footnotes) steps.blocks(note.content, 0);
}

}  // namespace evident
