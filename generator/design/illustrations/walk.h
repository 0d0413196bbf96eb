#pragma once
// The walk of this room over a document's blocks.

#include <type_traits>
#include <variant>

#include "writing/document/document.h"

namespace evident {

// Calls `visit(block)` for every block but what stands inside illustrations; `visit` may put another node in
// its place. Parents come before their children.
template <class Visit>
void each_block_around_illustrations(Blocks& blocks, Visit&& visit, int depth = 0) {
  if (depth > max_nesting) return;
  const auto inside = [&](Blocks& content) { each_block_around_illustrations(content, visit, depth + 1); };
  for (Block& block : blocks) {
    visit(block);
    std::visit(
        [&](auto& node) {
          using Kind = std::remove_cvref_t<decltype(node)>;
          if constexpr (std::is_same_v<Kind, List>) {
            for (ListItem& item : node.items) inside(item.content);
          } else if constexpr (std::is_same_v<Kind, BlockQuote> || std::is_same_v<Kind, Container> ||
                               std::is_same_v<Kind, Section>) {
            inside(node.content);
          }
        },
        block.node);
  }
}

}  // namespace evident
