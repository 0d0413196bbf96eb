#include "writing/document/sections.h"

#include <iterator>

#include "writing/document/walk.h"

namespace evident {
namespace {

void nest(Blocks& blocks, int depth, Diagnostics& diagnostics);

void nest_children(Block& block, int depth, Diagnostics& diagnostics) {
  each_child_list(block, [&](Blocks& children) {
    if (children.empty()) return;
    if (depth < max_nesting) return nest(children, depth + 1, diagnostics);
    diagnostics.error("too-deep", children.front().span, "The text is nested more than 100 levels deep",
                      "Take some of the boxes, lists or quotations apart");
    children.clear();
  });
}

// A box that begins with a heading of level 2 stands beside the sections around it, not inside the last of
// them.
bool ends_sections(const Block& block) {
  const auto* container = std::get_if<Container>(&block.node);
  if (container == nullptr || container->content.empty()) return false;
  const auto* heading = std::get_if<Heading>(&container->content.front().node);
  return heading != nullptr && heading->level == 2;
}

// The sections that are open while a list is read, innermost last. Only the last block of each list grows, so
// each level is found again through the back of the level above.
void nest(Blocks& blocks, int depth, Diagnostics& diagnostics) {
  Blocks result;
  std::vector<int> open_levels;
  const auto innermost = [&]() -> Blocks& {
    Blocks* list = &result;
    for (std::size_t level = 0; level < open_levels.size(); ++level) {
      list = &std::get<Section>(list->back().node).content;
    }
    return *list;
  };
  for (Block& block : blocks) {
    auto* heading = std::get_if<Heading>(&block.node);
    if (heading != nullptr) {
      while (!open_levels.empty() && open_levels.back() >= heading->level) open_levels.pop_back();
    } else if (ends_sections(block)) {
      open_levels.clear();
    }
    const int block_depth = depth + static_cast<int>(open_levels.size());
    if (heading != nullptr && heading->level > 1 && block_depth < max_nesting) {
      const int level = heading->level;
      innermost().push_back({Section{std::move(*heading), {}}, block.span});
      open_levels.push_back(level);
      continue;
    }
    nest_children(block, block_depth, diagnostics);
    innermost().push_back(std::move(block));
  }
  blocks = std::move(result);
}

}  // namespace

void nest_sections(Document& document, Diagnostics& diagnostics) {
  nest(document.blocks, 0, diagnostics);
  for (Footnote& footnote : document.footnotes) nest(footnote.content, 1, diagnostics);
}

}  // namespace evident
