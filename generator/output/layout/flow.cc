#include "output/layout/flow.h"

#include <algorithm>
#include <utility>

namespace evident {
namespace {

constexpr Length tall = points(60);

}  // namespace

Keep Flow::take_keep(Keep keep) {
  keep = std::max(keep, std::exchange(next_, Keep::Free));
  if (owed_ > 0 || glued_) keep = Keep::Strong;
  if (together_ > 0 && !group_open_) keep = std::max(keep, Keep::Together);
  group_open_ = false;
  return keep;
}

Length Flow::take_space() {
  const Length space = std::exchange(pending_, Length{});
  return fresh_ ? Length{} : space;
}

PageStart Flow::take_page() {
  const PageStart start = page_;
  page_.forced = false;
  return start;
}

void Flow::take_places(std::vector<std::uint32_t>& places) {
  places.insert(places.begin(), places_.begin(), places_.end());
  places_.clear();
}

void Flow::add_places(const std::vector<std::uint32_t>& places) {
  places_.insert(places_.end(), places.begin(), places.end());
}

void Flow::finish() {
  for (std::size_t i = out_.size(); i-- > 0 && !places_.empty();) {
    if (auto* slab = std::get_if<Slab>(&out_[i])) {
      slab->places.insert(slab->places.end(), places_.begin(), places_.end());
      places_.clear();
    }
  }
}

void Flow::add(Slab slab) {
  slab.keep = take_keep(slab.keep);
  slab.page = take_page();
  slab.space_before = take_space();
  take_places(slab.places);
  slab.floats = std::exchange(figure_, false);
  // A panel or a drawing is as good as all the lines that a heading wants below it.
  if (owed_ > 0) owed_ = slab.height > tall ? 0 : owed_ - 1;
  glued_ = false;
  fresh_ = false;
  out_.emplace_back(std::move(slab));
}

void Flow::open_box(const BoxStart& box) {
  const BoxStyle& style = *box.style;
  Box open;
  open.style = &style;
  open.solid = style.has_background || style.has_edge || style.padding_top.value > 0 ||
               style.padding_bottom.value > 0 || style.min_height.value > 0 || style.own_page;
  space(style.space_before);
  add_places(box.places);
  if (open.solid) {
    GalleyBoxStart start;
    start.style = &style;
    start.x = box.x;
    start.width = box.width;
    start.bleeds = box.bleeds;
    start.span = box.span;
    start.keep = take_keep(Keep::Free);
    start.page = take_page();
    start.space_before = take_space();
    take_places(start.places);
    out_.emplace_back(std::move(start));
    glued_ = true;
    fresh_ = true;
  } else if (style.keep_together && together_ == 0) {
    group_open_ = true;
  }
  if (style.keep_together) ++together_;
  boxes_.push_back(open);
}

// What a heading or a list's introduction above the columns keeps with it is their first lines.
void Flow::open_columns(const ColumnsStart& columns) {
  GalleyColumnsStart start;
  start.block = columns;
  start.page = take_page();
  start.space_before = take_space();
  out_.emplace_back(std::move(start));
  around_columns_ = std::exchange(together_, 0);
  group_open_ = false;
  fresh_ = true;
}

void Flow::close_columns() {
  out_.emplace_back(GalleyColumnsEnd{});
  together_ = around_columns_;
  owed_ = 0;
  next_ = Keep::Free;
  fresh_ = false;
}

void Flow::close_box() {
  const Box box = boxes_.back();
  boxes_.pop_back();
  if (box.style->keep_together) --together_;
  group_open_ = false;
  if (box.solid) {
    out_.emplace_back(GalleyBoxEnd{});
    pending_ = {};
    glued_ = false;
    fresh_ = false;
  }
  space(box.style->space_after);
}

}  // namespace evident
