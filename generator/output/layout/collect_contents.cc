#include <algorithm>
#include <array>
#include <utility>

#include "output/layout/collector.h"

namespace evident {
namespace {

constexpr int first_level = 2;
constexpr int last_level = 6;

}  // namespace

// How much room the numbers of each level take; the words of a level stand behind it, and so does what lies
// deeper.
struct ContentsColumns {
  std::array<Length, last_level + 1> widths;  // by level

  [[nodiscard]] Length at(int level) const {
    return widths[static_cast<std::size_t>(std::clamp(level, first_level, last_level))];
  }
  [[nodiscard]] Length before(int level) const {
    Length room;
    for (int l = first_level; l < std::min(level, last_level); ++l) room += at(l);
    return room;
  }
};

void Collector::add_node(const Contents& node, Span span, const Frame& frame) {
  if (node.entries.empty()) return;
  ContentsColumns columns;
  const Length size = named_style("contents", paragraph_style(frame)).size;
  columns.widths.fill(std::max(theme_.list_indent, size * 2));
  for (const ContentsEntry& entry : node.entries) {
    Length& width =
        columns.widths[static_cast<std::size_t>(std::clamp(entry.level, first_level, last_level))];
    // Digits are about 0.6 em in every text face, the dots between them less.
    width = std::max(width, size * static_cast<std::int64_t>(entry.number.size() * 6 + 4) / 10);
  }
  const bool boxed = open_box(theme_.box("contents"), frame);
  const TagId list = material_.tags.add(Role::Toc, frame.tag);
  for (const ContentsEntry& entry : node.entries) add_contents_entry(entry, columns, list, span, frame);
  if (boxed) frame.out->emplace_back(BoxEnd{});
}

// The page number is a label: it belongs to the page, not to the words.
void Collector::add_contents_entry(const ContentsEntry& entry, const ContentsColumns& columns, TagId list,
                                   Span span, const Frame& frame) {
  const TextStyle& style = named_style(entry.level <= first_level ? "contents" : "contents-deep",
                                       named_style("contents", paragraph_style(frame)));
  const Length column = columns.at(entry.level);
  const TagId item = material_.tags.add(Role::Toci, list);
  const TagId reference = material_.tags.add(Role::Reference, item);
  const std::string words = entry.number.empty() ? entry.text : entry.number + " " + entry.text;
  const std::uint32_t link = inlines_.add_link("#" + entry.target, words, reference);
  InlinePlace where = place(style, material_.links[link].tag, span, frame);
  Frame inner = frame;
  indent(inner, columns.before(entry.level));
  if (!entry.number.empty()) {
    Hanging number;
    number.text = inlines_.plain(entry.number, where, link);
    number.side = Hanging::Side::RightOf;
    number.edge = -column;
    indent(inner, column);
    marker_ = std::move(number);
  }
  TextBlock block = make_text(style, inner);
  if (entry.number.empty()) block.hang = std::min(column, inner.width / 4);
  block.content = inlines_.plain(entry.text, where, link);
  block.page_number = static_cast<std::uint32_t>(material_.page_numbers.size());
  const TagId label = material_.tags.add(Role::Lbl, reference, Attach::WithContent);
  material_.page_numbers.push_back({entry.target, block.look, label});
  emit(std::move(block), inner);
}

}  // namespace evident
