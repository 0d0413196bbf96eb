#pragma once
// The walks of this room over a document's tree. All of them are depth-bounded, so that no tree, however it
// was made, can overflow the stack; parents come before their children.

#include <type_traits>

#include "writing/document/document.h"

namespace evident {

// Joins function objects, one for each kind of node, for std::visit.
template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

// Calls `visit(Blocks&)` for each list of blocks right inside a block.
template <class AnyBlock, class Visit>
void each_child_list(AnyBlock& block, Visit&& visit) {
  std::visit(
      [&](auto& node) {
        using Node = std::remove_cvref_t<decltype(node)>;
        if constexpr (std::is_same_v<Node, List>) {
          for (auto& item : node.items) visit(item.content);
        } else if constexpr (std::is_same_v<Node, BlockQuote> || std::is_same_v<Node, Container> ||
                             std::is_same_v<Node, Section>) {
          visit(node.content);
        } else if constexpr (std::is_same_v<Node, Illustration>) {
          visit(node.details);
        }
      },
      block.node);
}

// Calls `visit(Inlines&)` for each run of inlines right inside a block.
template <class AnyBlock, class Visit>
void each_run(AnyBlock& block, Visit&& visit) {
  std::visit(
      [&](auto& node) {
        using Node = std::remove_cvref_t<decltype(node)>;
        if constexpr (std::is_same_v<Node, Paragraph> || std::is_same_v<Node, Heading>) {
          visit(node.content);
        } else if constexpr (std::is_same_v<Node, Section>) {
          visit(node.heading.content);
        } else if constexpr (std::is_same_v<Node, Table>) {
          visit(node.caption);
          for (auto& cell : node.head) visit(cell.content);
          for (auto& row : node.rows) {
            for (auto& cell : row) visit(cell.content);
          }
        } else if constexpr (std::is_same_v<Node, ReferenceList>) {
          for (auto& entry : node.entries) visit(entry.content);
        } else if constexpr (std::is_same_v<Node, Illustration>) {
          visit(node.caption);
          visit(node.measure);
          visit(node.source);
        }
      },
      block.node);
}

// The inlines inside an inline, or null.
template <class AnyInline>
auto* content_of(AnyInline& element) {
  using Content = std::conditional_t<std::is_const_v<AnyInline>, const Inlines, Inlines>;
  return std::visit(
      [](auto& node) -> Content* {
        if constexpr (requires { node.content; }) {
          return &node.content;
        } else {
          return nullptr;
        }
      },
      element.node);
}

// Calls `visit(block, depth)` for every block; depth 0 is the top of the list.
template <class AnyBlocks, class Visit>
void each_block(AnyBlocks& blocks, Visit&& visit, int depth = 0) {
  if (depth > max_nesting) return;
  for (auto& block : blocks) {
    visit(block, depth);
    each_child_list(block, [&](auto& children) { each_block(children, visit, depth + 1); });
  }
}

// Calls `visit(run, index)` for every inline of a run and of the runs inside it.
template <class AnyInlines, class Visit>
void each_inline(AnyInlines& run, Visit&& visit, int depth = 0) {
  if (depth > max_nesting) return;
  for (std::size_t index = 0; index < run.size(); ++index) {
    visit(run, index);
    if (auto* content = content_of(run[index])) each_inline(*content, visit, depth + 1);
  }
}

}  // namespace evident
