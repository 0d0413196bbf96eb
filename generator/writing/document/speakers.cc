#include "writing/document/speakers.h"

#include <string>
#include <utility>

#include "foundation/text/text.h"
#include "writing/document/walk.h"

namespace evident {
namespace {

void name_speaker(Container& bubble, Span span) {
  const std::string who(trim(bubble.attributes.value("who")));
  if (who.empty()) return;  // reported as bad-attribute
  Inlines words;
  words.push_back({Strong{{Inline{Text{who + ":"}, span}}}, span});
  auto* first = bubble.content.empty() ? nullptr : std::get_if<Paragraph>(&bubble.content.front().node);
  if (first == nullptr) {
    bubble.content.insert(bubble.content.begin(), Block{Paragraph{std::move(words)}, span});
    return;
  }
  words.push_back({Text{" "}, span});
  first->content.insert(first->content.begin(), std::make_move_iterator(words.begin()),
                        std::make_move_iterator(words.end()));
}

void name_speakers_in(Blocks& blocks) {
  each_block(blocks, [](Block& block, int) {
    auto* container = std::get_if<Container>(&block.node);
    if (container != nullptr && container->name == "speech") name_speaker(*container, block.span);
  });
}

}  // namespace

void name_speakers(Document& document) {
  name_speakers_in(document.blocks);
  for (Footnote& footnote : document.footnotes) name_speakers_in(footnote.content);
}

}  // namespace evident
