#include <utility>

#include "output/layout/collector.h"

namespace evident {

void Collector::add_node(const Illustration& node, Span span, const Frame& frame) {
  Frame inner = frame;
  inner.tag = material_.tags.add(Role::Div, frame.tag);
  inner.direct = false;
  ++inner.depth;
  const std::size_t first = frame.out->size();
  Inlines caption = node.caption;
  if (!caption.empty() && !node.number.empty()) {
    caption.insert(caption.begin(), Inline{Text{node.number + ". "}, span});
  }
  add_words(caption, "figure-caption", Role::Caption, span, inner);
  add_words(node.measure, "measure", Role::P, span, inner);
  add_words(node.source, "source", Role::P, span, inner);
  add_blocks(node.details, inner);
  if (frame.out->size() == first) return;
  if (auto* text = std::get_if<TextBlock>(&(*frame.out)[first])) {
    text->places = places_of(node.attributes.id);
  }
}

void Collector::add_words(const Inlines& words, std::string_view style_name, Role role, Span span,
                          const Frame& frame) {
  if (words.empty()) return;
  const TextStyle& style = named_style(style_name, theme_.style(theme_.table.caption));
  TextBlock block = make_text(style, frame);
  block.content = inlines_.collect(words, place(style, material_.tags.add(role, frame.tag), span, frame));
  emit(std::move(block), frame);
}

}  // namespace evident
