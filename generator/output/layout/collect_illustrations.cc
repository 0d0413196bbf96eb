#include <utility>

#include "output/layout/collector.h"

namespace evident {

void Collector::add_node(const Illustration& node, Span span, const Frame& frame) {
  Frame inner = frame;
  inner.tag = material_.tags.add(Role::Div, frame.tag);
  inner.direct = false;
  ++inner.depth;
  // Its data stands right below it, so a figure with its data cannot go elsewhere.
  const bool in_text = frame.out == &material_.elements && !frame.boxed && !frame.in_columns;
  if (in_text && node.details.empty()) frame.out->emplace_back(FigureStart{});
  const std::size_t first = frame.out->size();
  Inlines caption = node.caption;
  if (!caption.empty() && !node.number.empty()) {
    caption.insert(caption.begin(), Inline{Text{node.number + ". "}, span});
  }
  add_words(caption, "figure-caption", Role::Caption, span, inner);
  add_words(node.measure, "measure", Role::P, span, inner);
  for (std::size_t i = first; i < frame.out->size(); ++i) {
    if (auto* text = std::get_if<TextBlock>(&(*frame.out)[i])) text->keep_with_next = true;
  }
  add_drawing(node, span, inner);
  add_words(node.source, "source", Role::P, span, inner);
  if (auto* source = std::get_if<TextBlock>(&frame.out->back())) source->keep_lines = true;
  if (frame.out->size() > first) {
    std::visit(
        [&](auto& element) {
          if constexpr (requires { element.places; }) element.places = places_of(node.attributes.id);
        },
        (*frame.out)[first]);
  }
  inner.text = &named_style("aside", paragraph_style(frame));
  add_blocks(node.details, inner);
}

void Collector::add_drawing(const Illustration& node, Span span, const Frame& frame) {
  DrawingBlock block;
  block.drawing = node.drawing;
  block.tag = material_.tags.add(Role::Figure, frame.tag);
  material_.tags[block.tag].alternative = node.alternative;
  block.x = frame.x;
  block.width = frame.width;
  block.before = points(2);
  block.after = points(5);
  block.keep_with_next = !node.source.empty();
  block.square = node.square;
  block.span = span;
  frame.out->emplace_back(std::move(block));
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
