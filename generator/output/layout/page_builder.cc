#include "output/layout/page_builder.h"

#include <utility>

namespace evident {

std::size_t PageBuilder::add_background() {
  if (mute_) return 0;
  backgrounds_.emplace_back();
  return backgrounds_.size() - 1;
}

void PageBuilder::set_background(std::size_t slot, std::vector<Ink> shapes) {
  if (mute_) return;
  for (Ink& shape : shapes) backgrounds_[slot].push_back(std::move(shape.item));
}

void PageBuilder::put(Slab& slab, Length y) {
  if (mute_) return;
  put_places(slab.places, y);
  if (slab.section != none && !section_begins_) {
    sheet_.section = slab.section;
    section_begins_ = true;
  }
  if (slab.section != none) section_ = slab.section;
  for (Ink& shape : slab.shapes) put_ink(std::move(shape), {{}, y});
  for (PlacedLine& line : slab.lines) put_line(line, y);
}

void PageBuilder::put_copy(const Slab& slab, Length y) {
  if (mute_) return;
  Slab copy = slab;
  put(copy, y);
}

void PageBuilder::put_line(PlacedLine& line, Length y) {
  const Point at{line.at.x, line.at.y + y};
  for (Ink& ink : line.line.inks) put_ink(std::move(ink), at);
  put_links(line.line, at);
}

// Neighbours of one tag share a marked-content sequence.
void PageBuilder::put_ink(Ink ink, Point by) {
  move_by(ink.item, {by.x + offset_, by.y});
  if (ink.kind == ArtifactKind::Background) {
    backgrounds_.push_back({std::move(ink.item)});
    return;
  }
  if (sheet_.content.empty() || sheet_.content.back().tag != ink.tag ||
      sheet_.content.back().kind != ink.kind) {
    MarkedContent content;
    content.tag = ink.tag;
    content.kind = ink.kind;
    sheet_.content.push_back(std::move(content));
  }
  MarkedContent& content = sheet_.content.back();
  if (ink.page_number != none) {
    sheet_.waiting.push_back({static_cast<std::uint32_t>(sheet_.content.size() - 1),
                              static_cast<std::uint32_t>(content.items.size()), ink.page_number});
  }
  content.items.push_back(std::move(ink.item));
}

void PageBuilder::put_links(const Line& line, Point at) {
  for (const LinkStretch& stretch : line.links) {
    LinkOnPage& known = link_on_page_[stretch.link];
    if (known.page != page()) {
      const LinkInfo& info = material_.links[stretch.link];
      known = {page(), static_cast<std::uint32_t>(sheet_.links.size())};
      sheet_.links.push_back({{}, info.target, info.description, info.tag});
    }
    sheet_.links[known.index].areas.push_back({at.x + offset_ + stretch.x, at.y, stretch.width, line.height});
  }
}

void PageBuilder::put_places(const std::vector<std::uint32_t>& places, Length y) {
  if (mute_) return;
  for (const std::uint32_t place : places) {
    result_.places.push_back({place, page(), {left_ + offset_, y}});
  }
}

void PageBuilder::finish_page(const PageFrame& frame) {
  sheet_.frame = frame;
  MarkedContent behind;
  behind.kind = ArtifactKind::Background;
  for (std::vector<Item>& slot : backgrounds_) {
    for (Item& item : slot) behind.items.push_back(std::move(item));
  }
  backgrounds_.clear();
  if (!behind.items.empty()) {
    sheet_.content.insert(sheet_.content.begin(), std::move(behind));
    for (Sheet::Waiting& waiting : sheet_.waiting) ++waiting.content;
  }
  result_.sheets.push_back(std::exchange(sheet_, Sheet{}));
  sheet_.section = section_;
  section_begins_ = false;
}

}  // namespace evident
