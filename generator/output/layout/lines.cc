#include "output/layout/lines.h"

#include <algorithm>
#include <utility>

#include "output/layout/galley_maker.h"
#include "output/layout/tables.h"

namespace evident {
namespace {

constexpr Length section_rule_width{500};
constexpr std::int64_t smallest_shrink = 300;  // permille

Slab make_slab(Line line, Length x) {
  Slab slab;
  slab.height = line.height;
  slab.lines.push_back({{x, {}}, std::move(line)});
  return slab;
}

// No paragraph leaves one line behind or sends one ahead.
Keep keep_line(const TextBlock& block, std::size_t line, std::size_t count) {
  if (line == 0) return Keep::Free;
  if (block.heading || block.keep_lines || line == 1 || line + 1 == count) return Keep::Strong;
  return Keep::Free;
}

}  // namespace

Galley make_galley(Material& material, const Theme& theme, WordShaper& shaper) {
  Galley galley;
  GalleyMaker(material, theme, shaper, galley).run();
  return galley;
}

void GalleyMaker::run() {
  galley_.items.reserve(material_.elements.size() * 3);
  Flow flow(galley_.items);
  add(material_.elements, flow);
  flow.finish();
  for (const NoteBlock& note : material_.notes) {
    std::vector<GalleyItem> items;
    Flow note_flow(items);
    note_flow.add_places(note.places);
    add(note.content, note_flow);
    note_flow.finish();
    SlabStack stacked = stack(std::move(items));
    Slab slab;
    slab.height = stacked.height;
    slab.shapes = std::move(stacked.shapes);
    slab.lines = std::move(stacked.lines);
    slab.places = std::move(stacked.places);
    galley_.notes.push_back(std::move(slab));
  }
}

void GalleyMaker::add(const Elements& elements, Flow& flow) {
  std::size_t last_note = elements.size();  // of a turned table: behind it pages stand upright again
  for (std::size_t i = 0; i < elements.size(); ++i) {
    std::visit([&](const auto& value) { add(value, flow); }, elements[i]);
    if (std::exchange(turned_, false)) last_note = i + std::get<TableBlock>(elements[i]).note_elements;
    if (i == last_note) flow.turn_page(PageWay::Usual);
  }
}

std::vector<Line> GalleyMaker::set_block(const TextBlock& block) {
  TextShape shape{block.look, block.leading, block.align, block.width, block.hang, block.balanced};
  if (block.page_number != none) shape.width -= page_number_room(block);
  std::vector<Line> lines = lines_.make(block.content, shape);
  if (lines.empty() && block.hanging) lines.emplace_back().height = block.leading;
  if (lines.empty()) return lines;
  if (block.hanging) add_hanging(block, lines.front());
  if (block.page_number != none) add_page_number(block, lines.back());
  return lines;
}

void GalleyMaker::add(const TextBlock& block, Flow& flow) {
  std::vector<Line> lines = block.shrinks && shrink_ < 1000 ? set_block(shrunk(block)) : set_block(block);
  flow.space(block.before);
  const bool chained = block.heading && flow.owes_lines();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Slab slab = make_slab(std::move(lines[i]), block.x);
    slab.keep = keep_line(block, i, lines.size());
    if (i == 0) {
      slab.places = block.places;
      slab.section = block.section;
      if (block.rule_above) add_rule(block, slab);
      if (chained) slab.keep = Keep::Strong;
    }
    flow.add(std::move(slab));
  }
  if (lines.empty()) return flow.add_places(block.places);
  flow.space(block.after);
  if (block.heading) {
    flow.keep_with_lines();
  } else if (block.keep_with_next) {
    flow.keep_with_next();
  }
}

void GalleyMaker::add_hanging(const TextBlock& block, Line& line) {
  const Hanging& hanging = *block.hanging;
  Length width;
  const TextShape shape{block.look, block.leading, TextAlign::Left, block.width, {}};
  Line marker = lines_.make_one(hanging.text, shape, width);
  const Length x = hanging.side == Hanging::Side::LeftOf ? hanging.edge - width : hanging.edge;
  for (Ink& ink : marker.inks) move_by(ink.item, {x, {}});
  for (LinkStretch& stretch : marker.links) stretch.x += x;
  marker.inks.insert(marker.inks.end(), std::make_move_iterator(line.inks.begin()),
                     std::make_move_iterator(line.inks.end()));
  line.inks = std::move(marker.inks);
  // A number and its text in one link are one area.
  if (!marker.links.empty() && !line.links.empty() && marker.links.back().link == line.links.front().link) {
    LinkStretch& first = line.links.front();
    first.width += first.x - marker.links.back().x;
    first.x = marker.links.back().x;
  } else {
    line.links.insert(line.links.begin(), marker.links.begin(), marker.links.end());
  }
}

void GalleyMaker::add_rule(const TextBlock& block, Slab& slab) const {
  const Length gap = block.leading * 2 / 5;
  for (PlacedLine& line : slab.lines) line.at.y += gap;
  slab.height += gap;
  Ink ink;
  ink.kind = ArtifactKind::Layout;
  ink.item =
      StrokedLine{{block.x, {}}, {block.x + block.width, {}}, section_rule_width, theme_.section_rule_colour};
  slab.shapes.push_back(std::move(ink));
}

void GalleyMaker::add(const Separator& separator, Flow& flow) {
  flow.space(separator.before);
  Slab slab;
  slab.height = points(1);
  Ink ink;
  ink.kind = ArtifactKind::Layout;
  ink.item = StrokedLine{{separator.x, points(1) / 2},
                         {separator.x + separator.width, points(1) / 2},
                         section_rule_width,
                         theme_.section_rule_colour};
  slab.shapes.push_back(std::move(ink));
  flow.add(std::move(slab));
  flow.space(separator.after);
}

std::int64_t GalleyMaker::shrink_of(const GroupBlock& group) {
  std::int64_t permille = 1000;
  for (const GroupBlock::Panel& panel : group.panels) {
    for (const Element& element : panel.content) {
      const auto* block = std::get_if<TextBlock>(&element);
      if (block == nullptr || !block->shrinks) continue;
      const Length needed = lines_.measure(block->content).least;
      if (needed > block->width) permille = std::min(permille, block->width.value * 1000 / needed.value);
    }
  }
  return std::max(permille, smallest_shrink);
}

TextBlock GalleyMaker::shrunk(const TextBlock& block) {
  TextBlock small = block;
  small.look = material_.looks.resized(block.look, shrink_);
  small.leading = block.leading * shrink_ / 1000;
  for (Run& run : small.content.runs) run.look = material_.looks.resized(run.look, shrink_);
  return small;
}

void GalleyMaker::add(const std::unique_ptr<GroupBlock>& group, Flow& flow) {
  const std::int64_t outer = std::exchange(shrink_, shrink_of(*group));
  flow.space(group->before);
  for (std::size_t first = 0; first < group->panels.size(); first += group->columns) {
    if (first > 0) flow.space(group->gap);
    add_panels(*group, first, std::min(first + group->columns, group->panels.size()), flow);
  }
  flow.space(group->after);
  shrink_ = outer;
}

void GalleyMaker::add_panels(const GroupBlock& group, std::size_t first, std::size_t last, Flow& flow) {
  std::vector<SlabStack> stacks;
  Length tallest;
  for (std::size_t i = first; i < last; ++i) {
    std::vector<GalleyItem> items;
    Flow panel_flow(items);
    add(group.panels[i].content, panel_flow);
    panel_flow.finish();
    stacks.push_back(stack(std::move(items)));
    const BoxStyle& style = *group.panels[i].style;
    tallest = std::max(
        {tallest, stacks.back().height + style.padding_top + style.padding_bottom, style.min_height});
  }
  Slab row;
  row.height = tallest;
  for (std::size_t i = first; i < last; ++i) {
    const GroupBlock::Panel& panel = group.panels[i];
    SlabStack& content = stacks[i - first];
    add_box_shapes(*panel.style, {panel.x, {}, panel.width, tallest}, row.shapes);
    const Length spare = tallest - content.height - panel.style->padding_top - panel.style->padding_bottom;
    const Length drop = panel.style->vertical == Vertical::Middle   ? spare / 2
                        : panel.style->vertical == Vertical::Bottom ? spare
                                                                    : Length{};
    const Point down{{}, panel.style->padding_top + drop};
    for (Ink& shape : content.shapes) {
      move_by(shape.item, down);
      row.shapes.push_back(std::move(shape));
    }
    for (PlacedLine& line : content.lines) {
      line.at.y += down.y;
      row.lines.push_back(std::move(line));
    }
    row.places.insert(row.places.end(), panel.places.begin(), panel.places.end());
    row.places.insert(row.places.end(), content.places.begin(), content.places.end());
  }
  flow.add(std::move(row));
}

}  // namespace evident
