#pragma once
// How this room goes through a document: blocks with what is inside them, runs of inlines with theirs. What
// stands beside an illustration says again what it shows, and is left out.

#include <type_traits>

#include "writing/document/document.h"

namespace evident {

// Calls `visit(blocks)` for each list of blocks right inside a block.
template <class Visit>
void each_list_inside(const Block& block, Visit&& visit) {
  std::visit(
      [&](const auto& node) {
        using Kind = std::remove_cvref_t<decltype(node)>;
        if constexpr (std::is_same_v<Kind, List>) {
          for (const ListItem& item : node.items) visit(item.content);
        } else if constexpr (requires { node.content; }) {
          if constexpr (std::is_same_v<std::remove_cvref_t<decltype(node.content)>, Blocks>)
            visit(node.content);
        }
      },
      block.node);
}

// Calls `visit(block)` for every block, parents first; nothing deeper than max_nesting.
template <class Visit>
void each_block_of(const Blocks& blocks, Visit&& visit, int depth = 0) {
  if (depth > max_nesting) return;
  for (const Block& block : blocks) {
    visit(block);
    each_list_inside(block, [&](const Blocks& inside) { each_block_of(inside, visit, depth + 1); });
  }
}

// Calls `visit(element)` for every inline of a run and of the runs inside it.
template <class Visit>
void each_inline_of(const Inlines& run, Visit&& visit, int depth = 0) {
  if (depth > max_nesting) return;
  for (const Inline& element : run) {
    visit(element);
    std::visit(
        [&](const auto& node) {
          if constexpr (requires { node.content; }) each_inline_of(node.content, visit, depth + 1);
        },
        element.node);
  }
}

}  // namespace evident
