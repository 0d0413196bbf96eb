#include "design/illustrations/figure_data.h"

#include <utility>

#include "design/illustrations/walk.h"

namespace evident {
namespace {

Container* find_box(Document& document, Diagnostics& diagnostics) {
  Container* found = nullptr;
  each_block_around_illustrations(document.blocks, [&](Block& block) {
    auto* container = std::get_if<Container>(&block.node);
    if (container == nullptr || container->name != "figure-data" || found != nullptr) return;
    if (!container->content.empty()) {
      diagnostics.error("unexpected-content", container->content.front().span,
                        "Nothing can stand between ::: figure-data and its :::",
                        "What it shows is made by itself; write the text above or below it");
    }
    found = container;
  });
  return found;
}

void move_details(Illustration& illustration, Span span, std::size_t number, Blocks& out) {
  if (illustration.details.empty()) return;
  std::string& id = illustration.attributes.id;
  if (id.empty()) id = "illustration-" + std::to_string(number);
  Inlines words{{CrossReference{id, {}}, span}};
  if (!illustration.caption.empty()) words.push_back({Text{". "}, span});
  words.insert(words.end(), illustration.caption.begin(), illustration.caption.end());
  out.push_back({Paragraph{{{Strong{std::move(words)}, span}}}, span});
  for (Block& block : illustration.details) out.push_back(std::move(block));
  illustration.details.clear();
}

}  // namespace

void collect_figure_data(Document& document, Diagnostics& diagnostics) {
  Container* box = find_box(document, diagnostics);
  if (box == nullptr) return;
  Blocks collected;
  std::size_t number = 0;
  each_block_around_illustrations(document.blocks, [&](Block& block) {
    auto* illustration = std::get_if<Illustration>(&block.node);
    if (illustration != nullptr) move_details(*illustration, block.span, ++number, collected);
  });
  box->content = std::move(collected);
}

}  // namespace evident
