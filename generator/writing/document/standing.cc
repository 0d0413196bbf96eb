#include "writing/document/standing.h"

#include <utility>

namespace evident {

void add_standing(Document& document) {
  if (document.metadata.standing.empty()) return;
  Inline words{Strong{{Inline{Text{document.metadata.standing}, {}}}}, {}};
  Container box;
  box.name = "standing";
  box.content.push_back({Paragraph{{std::move(words)}}, {}});
  Blocks* into = &document.blocks;
  bool last = false;
  if (!into->empty()) {
    auto* first = std::get_if<Container>(&into->front().node);
    const ContainerKind* kind = first != nullptr ? container_kind(first->name) : nullptr;
    last = kind != nullptr && *kind == ContainerKind::Header;
    if (last) into = &first->content;
  }
  into->insert(last ? into->end() : into->begin(), Block{std::move(box), {}});
}

}  // namespace evident
