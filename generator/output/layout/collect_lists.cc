#include <algorithm>
#include <utility>

#include "output/layout/collector.h"

namespace evident {
namespace {

constexpr double visible_contrast = 3;  // WCAG 2.2, 1.4.11

// Between a marker and its text, as a share of the text's size.
Length marker_gap(const TextStyle& style) { return style.size * 2 / 5; }

// The widest number of a list decides its indent: digits are about 0.6 em in every text face.
Length list_indent(const List& list, const TextStyle& style, Length usual) {
  if (!list.ordered) return usual;
  const std::int64_t last = list.start + static_cast<std::int64_t>(list.items.size()) - 1;
  const auto characters = static_cast<std::int64_t>(std::to_string(last).size()) + 1;
  return std::max(usual, style.size * (characters * 6) / 10 + marker_gap(style));
}

bool starts_with_paragraph(const Blocks& blocks) {
  if (blocks.empty()) return false;
  const auto* paragraph = std::get_if<Paragraph>(&blocks.front().node);
  return paragraph != nullptr && !paragraph->content.empty();
}

void set_after(Elements& elements, Length after) {
  if (elements.empty()) return;
  if (auto* text = std::get_if<TextBlock>(&elements.back())) text->after = std::max(text->after, after);
}

}  // namespace

// A marker has its text's size; colour and weight may be the theme's own, where they can be seen.
LookRequest Collector::marker_look(const TextStyle& text, Colour background) const {
  LookRequest look = plain_look(text);
  const TextStyle& bullet = theme_.style("bullet");
  const TextStyle& body = theme_.style("body");
  if (bullet.colour != body.colour && contrast_ratio(bullet.colour, background) >= visible_contrast) {
    look.colour = bullet.colour;
  }
  look.bold = bullet.face == FaceStyle::Bold && body.face != FaceStyle::Bold;
  return look;
}

void Collector::add_node(const List& node, Span, const Frame& frame) {
  const TextStyle& style = frame.text != nullptr ? *frame.text : theme_.style("list");
  const TagId list = material_.tags.add(Role::L, frame.tag);
  material_.tags[list].ordered = node.ordered;
  Frame inner = frame;
  indent(inner, list_indent(node, style, theme_.list_indent));
  inner.tag = list;
  inner.text = &style;
  inner.least_after = node.tight ? Length{} : theme_.style("body").space_after;
  inner.stat_line = nullptr;
  ++inner.depth;
  std::int64_t number = node.start;
  for (const ListItem& item : node.items) add_item(item, node, number++, inner);
  if (frame.text == nullptr) set_after(*frame.out, theme_.style("body").space_after);
}

void Collector::add_item(const ListItem& item, const List& list, std::int64_t number, const Frame& frame) {
  const TextStyle& style = paragraph_style(frame);
  const TagId tag = material_.tags.add(Role::Li, frame.tag);
  InlinePlace where = place(style, material_.tags.add(Role::Lbl, tag), item.span, frame);
  where.look = marker_look(style, frame.background);
  Hanging marker;
  marker.text = inlines_.plain(list.ordered              ? std::to_string(number) + "."
                               : frame.bullet != nullptr ? *frame.bullet
                                                         : theme_.bullet,
                               where);
  marker.edge = -marker_gap(style);
  Frame inner = frame;
  inner.tag = material_.tags.add(Role::LBody, tag);
  inner.direct = item.content.size() == 1;
  marker_ = std::move(marker);
  // A marker without a paragraph beside it stands on a line of its own.
  if (!starts_with_paragraph(item.content)) {
    inner.direct = false;
    emit(make_text(style, frame), frame);
  }
  add_blocks(item.content, inner);
}

void Collector::add_note(std::size_t index) {
  const std::string number = std::to_string(index + 1);
  const TextStyle& style = theme_.style("note");
  Frame frame;
  frame.x = theme_.page.left;
  frame.width = theme_.page.width - theme_.page.left - theme_.page.right;
  frame.background = paper();
  frame.text = &style;
  frame.boxed = true;
  frame.tag = material_.tags.add(Role::Note, 0);
  frame.out = &material_.notes[index].content;
  material_.notes[index].places = places_of("fn-" + number);
  material_.tags[frame.tag].id = "fn-" + number;
  const Footnote& note = document_.footnotes[index];
  Hanging marker;
  marker.text =
      inlines_.plain(number, place(style, material_.tags.add(Role::Lbl, frame.tag), note.span, frame));
  marker.side = Hanging::Side::RightOf;
  const Length room = style.size * static_cast<std::int64_t>(number.size() * 6 + 6) / 10;
  marker.edge = -room;
  indent(frame, room);
  marker_ = std::move(marker);
  if (!starts_with_paragraph(note.content)) emit(make_text(style, frame), frame);
  add_blocks(note.content, frame);
}

void Collector::add_node(const ReferenceList& node, Span span, const Frame& frame) {
  if (node.entries.empty()) return;
  const TextStyle& style = named_style("reference", paragraph_style(frame));
  const bool boxed = open_box(theme_.box("references"), frame);
  const TagId list = material_.tags.add(Role::L, frame.tag);
  material_.tags[list].unmarked = true;
  for (const ReferenceEntry& entry : node.entries) {
    const TagId item = material_.tags.add(Role::Li, list);
    const TagId body = material_.tags.add(Role::LBody, item);
    TextBlock block = make_text(style, frame);
    block.hang = std::min(theme_.list_indent, frame.width / 4);
    block.places = places_of("ref-" + entry.key);
    block.content = inlines_.collect(entry.content, place(style, body, span, frame));
    emit(std::move(block), frame);
  }
  if (boxed) frame.out->emplace_back(BoxEnd{});
}

}  // namespace evident
