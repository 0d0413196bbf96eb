#include "output/layout/collect.h"

#include <algorithm>
#include <utility>

#include "output/layout/collector.h"

namespace evident {
namespace {

constexpr Length notes_gap = points(4);  // between a table and its notes

Role heading_role(int level) {
  return static_cast<Role>(static_cast<int>(Role::H1) + std::clamp(level, 1, 6) - 1);
}

// A paragraph that ends in a colon introduces what comes next; one that is nothing but bold is its heading.
bool introduces(const Block& block, const Block& next) {
  const auto* paragraph = std::get_if<Paragraph>(&block.node);
  if (paragraph == nullptr || paragraph->content.empty()) return false;
  if (paragraph->content.size() == 1 && std::holds_alternative<Strong>(paragraph->content.front().node))
    return true;
  if (!std::holds_alternative<List>(next.node) && !std::holds_alternative<Table>(next.node) &&
      !std::holds_alternative<CodeBlock>(next.node)) {
    return false;
  }
  const std::string text = plain_text({paragraph->content.back()});
  return !text.empty() && text.back() == ':';
}

bool is_table_with_notes(const Block& block, const Block& next) {
  const auto* notes = std::get_if<Container>(&next.node);
  return std::holds_alternative<Table>(block.node) && notes != nullptr && notes->name == "table-notes";
}

// Notes stand close below their table, and together as long as a page holds them.
void tie_notes(Elements& elements, std::size_t begin) {
  auto* table = begin > 0 ? std::get_if<TableBlock>(&elements[begin - 1]) : nullptr;
  if (table == nullptr || begin == elements.size()) return;
  table->note_elements = elements.size() - begin;
  table->after = notes_gap;
  TextBlock* last = nullptr;
  for (std::size_t i = begin; i < elements.size(); ++i) {
    auto* text = std::get_if<TextBlock>(&elements[i]);
    if (text == nullptr) continue;
    if (last != nullptr) last->keep_with_next = true;
    last = text;
  }
}

}  // namespace

Material collect(const Document& document, const Theme& theme, const FontLibrary& fonts,
                 const Hyphenator* hyphenator) {
  Material material(theme, fonts);
  material.hyphenator = hyphenator;
  Collector(document, theme, material).run();
  return material;
}

void Collector::run() {
  Frame frame;
  const PageStyle& page = theme_.page;
  frame.x = page.left;
  frame.width = std::max(page.width - page.left - page.right, points(1));
  frame.sheet = page.width;
  frame.background = paper();
  frame.out = &material_.elements;
  add_blocks(document_.blocks, frame);
  // A note may call another one, so notes are collected until no new one is called.
  material_.notes.resize(document_.footnotes.size());
  std::vector<bool> done(document_.footnotes.size(), false);
  for (bool again = true; again;) {
    again = false;
    for (std::size_t i = 0; i < done.size(); ++i) {
      if (done[i] || !inlines_.note_seen()[i]) continue;
      done[i] = again = true;
      add_note(i);
    }
  }
}

Colour Collector::paper() const {
  const auto found = theme_.colours.find("paper");
  return found == theme_.colours.end() ? Colour{255, 255, 255} : found->second;
}

void Collector::add_blocks(const Blocks& blocks, const Frame& frame) {
  if (frame.depth > max_nesting) return;  // `resolve` has reported it and left it out
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::size_t before = frame.out->size();
    std::visit([&](const auto& node) { add_node(node, blocks[i].span, frame); }, blocks[i].node);
    if (i > 0 && is_table_with_notes(blocks[i - 1], blocks[i])) tie_notes(*frame.out, before);
    if (i + 1 < blocks.size() && frame.out->size() > before && introduces(blocks[i], blocks[i + 1])) {
      if (auto* text = std::get_if<TextBlock>(&frame.out->back())) text->keep_with_next = true;
    }
  }
}

const TextStyle& Collector::paragraph_style(const Frame& frame) const {
  return frame.text != nullptr ? *frame.text : theme_.style("body");
}

const TextStyle& Collector::named_style(std::string_view name, const TextStyle& otherwise) const {
  const auto found = theme_.styles.find(name);
  return found == theme_.styles.end() ? otherwise : found->second;
}

TextBlock Collector::make_text(const TextStyle& style, const Frame& frame) const {
  TextBlock block;
  block.look = material_.looks.find(plain_look(style));
  block.leading = style.leading;
  block.align = style.align;
  block.x = frame.x;
  block.width = frame.width;
  block.before = style.space_before;
  block.after = std::max(style.space_after, frame.least_after);
  block.keep_with_next = style.keep_with_next;
  return block;
}

// The theme is checked when it is read, but not every box inside every other one.
void Collector::check_contrast(const TextStyle& style, Span span, const Frame& frame) {
  const bool bold =
      style.face == FaceStyle::Bold || style.face == FaceStyle::BoldItalic || style.face == FaceStyle::Black;
  const bool large = style.size >= points(18) || (bold && style.size >= points(14));
  if (style.colour == checked_text_ && frame.background == checked_ground_ && large == checked_large_) return;
  checked_large_ = large;
  checked_text_ = style.colour;
  checked_ground_ = frame.background;
  if (contrast_ratio(style.colour, frame.background) >= (large ? 3.0 : 4.5)) return;
  material_.faint.push_back({span, style.colour, frame.background, large});
}

InlinePlace Collector::place(const TextStyle& style, TagId tag, Span span, const Frame& frame) {
  check_contrast(style, span, frame);
  return {plain_look(style), tag, frame.background, span, style.hyphenate};
}

std::vector<std::uint32_t> Collector::places_of(const std::string& id) {
  if (id.empty()) return {};
  material_.places.push_back(id);
  return {static_cast<std::uint32_t>(material_.places.size() - 1)};
}

void Collector::indent(Frame& frame, Length by) {
  by = std::clamp(by, Length{}, std::max(frame.width - narrowest_measure, Length{}));
  frame.x += by;
  frame.width -= by;
}

void Collector::emit(TextBlock block, const Frame& frame) {
  if (marker_) block.hanging = std::exchange(marker_, std::nullopt);
  frame.out->emplace_back(std::move(block));
}

void Collector::add_node(const Paragraph& node, Span span, const Frame& frame) {
  if (node.content.empty()) return;
  const TextStyle* style = &paragraph_style(frame);
  const bool number = frame.stat_line != nullptr && *frame.stat_line == 0;
  if (frame.stat_line != nullptr) {
    static constexpr std::string_view names[] = {"stat-number", "stat-label", "stat-source"};
    style = &named_style(names[std::min<std::uint32_t>((*frame.stat_line)++, 2)], *style);
  }
  const TagId tag = frame.direct ? frame.tag : material_.tags.add(Role::P, frame.tag);
  TextBlock block = make_text(*style, frame);
  block.balanced = frame.stat_line != nullptr;
  block.shrinks = number;
  block.content = inlines_.collect(node.content, place(*style, tag, span, frame));
  emit(std::move(block), frame);
}

void Collector::add_node(const Heading& node, Span span, const Frame& frame) {
  static constexpr std::string_view names[] = {"title", "h2", "h3", "h4", "h5", "h6"};
  const int level = std::clamp(node.level, 1, 6);
  const TextStyle& style = frame.heading != nullptr ? *frame.heading : theme_.style(names[level - 1]);
  const TagId tag = material_.tags.add(heading_role(level - document_.outermost_level + 1), frame.tag);
  set_language(tag, node.attributes);
  TextBlock block = make_text(style, frame);
  InlinePlace where = place(style, tag, span, frame);
  where.hyphenate = false;
  block.heading = true;
  block.balanced = true;
  block.places = places_of(node.attributes.id);
  block.rule_above = theme_.section_rule && level == 2 && !frame.boxed;
  if (level == 2) {
    block.section = static_cast<std::uint32_t>(material_.sections.size());
    material_.sections.push_back(plain_text(node.content));
  }
  block.content = inlines_.collect(node.content, where);
  if (!node.number.empty()) add_number(node, style, where, frame, block);
  emit(std::move(block), frame);
}

void Collector::add_number(const Heading& node, const TextStyle& style, const InlinePlace& where,
                           const Frame& frame, TextBlock& block) {
  const Length gap = style.size * 2 / 5;
  const Length room = frame.x - gap;
  const Length needed = style.size * static_cast<std::int64_t>(node.number.size()) * 13 / 20;
  if (theme_.hang_section_numbers && !frame.boxed && !marker_ && needed < room) {
    Hanging number;
    number.text = inlines_.plain(node.number, where);
    number.edge = -gap;
    marker_ = std::move(number);
    return;
  }
  RichText text = inlines_.plain(node.number + "\u00A0\u00A0", where);
  const auto shift = static_cast<std::uint32_t>(text.text.size());
  text.text += block.content.text;
  for (Run run : block.content.runs) {
    run.begin += shift;
    run.end += shift;
    text.runs.push_back(run);
  }
  block.content = std::move(text);
}

void Collector::add_node(const Section& node, Span span, const Frame& frame) {
  Frame inner = frame;
  inner.tag = material_.tags.add(Role::Sect, frame.tag);
  inner.direct = false;
  ++inner.depth;
  add_node(node.heading, span, inner);
  add_blocks(node.content, inner);
}

void Collector::add_node(const PageBreak&, Span, const Frame& frame) {
  frame.out->emplace_back(ForcedBreak{});
}

}  // namespace evident
