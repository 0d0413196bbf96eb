#include <algorithm>
#include <numeric>
#include <utility>

#include "foundation/text/text.h"
#include "output/layout/collector.h"
#include "output/layout/pages.h"

namespace evident {
namespace {

Role role_of(std::string_view name) {
  const ContainerKind* kind = container_kind(name);
  if (kind == nullptr) return Role::Div;
  switch (*kind) {
    case ContainerKind::Section:
    case ContainerKind::Aside:
      return Role::Sect;
    case ContainerKind::Quotation:
      return Role::BlockQuote;
    default:
      return Role::Div;
  }
}

bool has_look(const BoxStyle& box) {
  const BoxStyle plain;
  return box.has_background || box.has_edge || box.bleed || box.keep_together ||
         box.padding_top != plain.padding_top || box.padding_bottom != plain.padding_bottom ||
         box.space_before != plain.space_before || box.space_after != plain.space_after ||
         box.min_height != plain.min_height || box.own_page;
}

// By their shares where each panel of a row has one.
std::vector<Length> panel_widths(const BoxStyle& box, std::int64_t columns, Length room) {
  std::vector<Length> widths(static_cast<std::size_t>(columns), room / columns);
  if (box.shares.size() != widths.size()) return widths;
  const std::int64_t whole = std::accumulate(box.shares.begin(), box.shares.end(), std::int64_t{0});
  for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = room * box.shares[i] / whole;
  return widths;
}

}  // namespace

Collector::Frame Collector::inside(const BoxStyle& box, const Frame& frame) const {
  Frame inner = frame;
  const Length edge = box.has_edge ? box.edge_width : Length{};
  indent(inner, box.padding_left + edge);
  const Length spare = std::max(inner.width - narrowest_measure, Length{});
  inner.width -= std::clamp(box.padding_right, Length{}, spare);
  if (!box.text.empty()) inner.text = &theme_.style(box.text);
  if (!box.heading.empty()) inner.heading = &theme_.style(box.heading);
  if (box.has_background) inner.background = box.background;
  if (!box.bullet.empty()) inner.bullet = &box.bullet;
  inner.boxed = frame.boxed || box.has_background || box.has_edge;
  inner.direct = false;
  ++inner.depth;
  return inner;
}

bool Collector::open_box(const BoxStyle& box, const Frame& frame, std::vector<std::uint32_t> places,
                         Span span) {
  if (!has_look(box) && places.empty()) return false;
  BoxStart start;
  start.style = &box;
  start.bleeds = box.bleed && frame.sheet.value > 0 && !frame.in_columns;
  start.x = start.bleeds ? Length{} : frame.x;
  start.width = start.bleeds ? frame.sheet : frame.width;
  start.places = std::move(places);
  start.span = span;
  frame.out->emplace_back(std::move(start));
  return true;
}

void Collector::set_language(TagId tag, const Attributes& attributes) {
  material_.tags[tag].language = std::string(attributes.value("lang"));
}

void Collector::add_node(const Container& node, Span span, const Frame& around) {
  const BoxStyle& box = theme_.box(node.name, node.attributes.classes);
  if (box.hidden || !stands_in(node, "pdf")) return;
  const bool turns = node.name == "landscape" && can_turn(around);
  const Frame frame = turns ? turned(around) : around;
  if (turns) frame.out->emplace_back(PageTurn{PageWay::OnItsSide});
  // On a ground that fills the page nothing else can stand: it was made for the words of its box.
  const bool alone = (box.own_page || box.fills_page) && frame.out == &material_.elements && !frame.boxed;
  if (alone) frame.out->emplace_back(ForcedBreak{});
  const ContainerKind* kind = container_kind(node.name);
  const bool group = kind != nullptr && *kind == ContainerKind::Group && node.name != "columns";
  Frame inner = inside(box, frame);
  inner.tag = material_.tags.add(role_of(node.name), frame.tag);
  set_language(inner.tag, node.attributes);
  std::vector<std::uint32_t> places = places_of(node.attributes.id);
  std::uint32_t stat_line = 0;
  inner.stat_line = node.name == "stat" ? &stat_line : nullptr;
  const bool boxed = open_box(box, frame, std::move(places), span);
  if (group) {
    add_group(node, box, inner);
  } else if (node.name == "columns") {
    add_columns(node, box, inner);
  } else if (node.name == "writing-space") {
    add_writing_lines(node, inner);
  } else {
    add_blocks(node.content, inner);
  }
  if (boxed) frame.out->emplace_back(BoxEnd{});
  if (alone) frame.out->emplace_back(ForcedBreak{});
  if (turns) frame.out->emplace_back(PageTurn{PageWay::Usual});
}

// Where nothing but the page is around the frame, and the page does not lie on its side already.
bool Collector::can_turn(const Frame& frame) const {
  const PageStyle& page = theme_.page;
  return frame.out == &material_.elements && !frame.boxed &&
         frame.sheet < page_frame(page, PageWay::OnItsSide).width &&
         frame.width == frame.sheet - page.left - page.right;
}

Collector::Frame Collector::turned(const Frame& frame) const {
  const PageFrame page = page_frame(theme_.page, PageWay::OnItsSide);
  Frame inner = frame;
  inner.sheet = page.width;
  inner.width = page.width - page.left - page.right;
  return inner;
}

// Lines to write on, as far apart as a hand needs.
void Collector::add_writing_lines(const Container& node, const Frame& frame) {
  constexpr Length apart = millimetres(9);
  for (int line = writing_lines(node); line > 0; --line) {
    frame.out->emplace_back(Separator{frame.x, frame.width, apart, {}});
  }
}

// As many as the theme says, unless they would be too narrow. In a panel, a note or another column text has
// one column.
void Collector::add_columns(const Container& node, const BoxStyle& box, const Frame& frame) {
  ColumnsStart columns;
  columns.count = std::max(box.columns, 1);
  columns.gap = box.gap;
  const auto width = [&] { return (frame.width - columns.gap * (columns.count - 1)) / columns.count; };
  while (columns.count > 1 && width() < narrowest_measure) --columns.count;
  if (columns.count == 1 || frame.in_columns || frame.out != &material_.elements) {
    return add_blocks(node.content, frame);
  }
  columns.x = frame.x;
  columns.width = width();
  columns.has_rule = box.has_rule;
  columns.rule = box.rule_colour;
  Frame inner = frame;
  inner.width = columns.width;
  inner.in_columns = true;
  inner.boxed = true;
  frame.out->emplace_back(columns);
  add_blocks(node.content, inner);
  frame.out->emplace_back(ColumnsEnd{});
}

// As many as the theme says, unless their large numbers would have to shrink by more than a third.
std::int64_t Collector::panels_in_a_row(const Container& group, const BoxStyle& box,
                                        const Frame& frame) const {
  std::size_t longest = 0;
  for (const Block& block : group.content) {
    const auto& panel = std::get<Container>(block.node);
    if (panel.name != "stat" || panel.content.empty()) continue;
    const auto* number = std::get_if<Paragraph>(&panel.content.front().node);
    if (number != nullptr) longest = std::max(longest, code_point_count(plain_text(number->content)));
  }
  const BoxStyle& panel = theme_.box("stat");
  const Length needed = theme_.style("stat-number").size * static_cast<std::int64_t>(longest) * 6 / 10;
  std::int64_t most =
      std::clamp<std::int64_t>(box.columns, 1, static_cast<std::int64_t>(group.content.size()));
  for (; most > 1; --most) {
    const Length width =
        (frame.width - box.gap * (most - 1)) / most - panel.padding_left - panel.padding_right;
    if (needed <= width * 3 / 2) break;
  }
  return most;
}

void Collector::add_group(const Container& node, const BoxStyle& box, const Frame& frame) {
  const bool panels =
      !node.content.empty() && std::all_of(node.content.begin(), node.content.end(), [](const Block& block) {
        return std::holds_alternative<Container>(block.node);
      });
  if (!panels) return add_blocks(node.content, frame);
  auto group = std::make_unique<GroupBlock>();
  const auto count = static_cast<std::int64_t>(node.content.size());
  const std::int64_t most = panels_in_a_row(node, box, frame);
  const std::int64_t rows = (count + most - 1) / most;
  const std::int64_t columns = (count + rows - 1) / rows;  // five panels in fours stand as three and two
  const std::vector<Length> widths = panel_widths(box, columns, frame.width - box.gap * (columns - 1));
  group->columns = static_cast<std::size_t>(columns);
  group->gap = box.gap;
  Length x = frame.x;
  for (std::int64_t i = 0; i < count; ++i) {
    if (i % columns == 0) x = frame.x;
    const Length width = widths[static_cast<std::size_t>(i % columns)];
    const auto& child = std::get<Container>(node.content[static_cast<std::size_t>(i)].node);
    const BoxStyle& style = theme_.box(child.name, child.attributes.classes);
    Frame cell = frame;
    cell.x = x;
    cell.width = width;
    x += width + box.gap;
    GroupBlock::Panel& panel = group->panels.emplace_back();
    panel.style = &style;
    panel.x = cell.x;
    panel.width = width;
    panel.places = places_of(child.attributes.id);
    std::uint32_t stat_line = 0;
    Frame inner = inside(style, cell);
    inner.boxed = true;
    inner.out = &panel.content;
    inner.tag = material_.tags.add(role_of(child.name), frame.tag);
    inner.stat_line = child.name == "stat" ? &stat_line : nullptr;
    add_blocks(child.content, inner);
  }
  frame.out->emplace_back(std::move(group));
}

}  // namespace evident
