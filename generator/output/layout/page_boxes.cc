#include <algorithm>

#include "output/layout/galley_maker.h"
#include "output/layout/paginator.h"

namespace evident {

Length Paginator::closing() const {
  Length padding;
  for (const OpenBox& box : open_) padding += box.start->style->padding_bottom;
  return padding;
}

// A box that bleeds fills the page's width, and at a page's top the margin above it.
void Paginator::open_box(const GalleyBoxStart& start) {
  if (!at_top_) y_ += start.space_before;
  const bool band = at_top_ && start.bleeds;
  if (band) page_.set_band();
  if (start.style->fills_page) page_.set_filled();
  page_.put_places(start.places, y_);
  open_.push_back({&start, band ? Length{} : y_, {}, page_.add_background()});
  y_ += start.style->padding_top;
}

void Paginator::close_box() {
  const OpenBox box = open_.back();
  open_.pop_back();
  const BoxStyle& style = *box.start->style;
  y_ = std::max(y_ + style.padding_bottom, box.top + style.min_height - box.earlier);
  draw_box(*box.start, box.slot, box.top, y_);
  at_top_ = false;
}

void Paginator::draw_box(const GalleyBoxStart& start, std::size_t slot, Length top, Length bottom) {
  bottom = std::min(bottom, frame_.height);
  std::vector<Ink> shapes;
  const Length x = start.bleeds ? start.x : start.x + page_.offset();
  if (start.style->fills_page) {
    add_box_shapes(*start.style, {{}, {}, frame_.width, frame_.height}, shapes);
  } else if (bottom > top)
    add_box_shapes(*start.style, {x, top, start.width, bottom - top}, shapes);
  page_.set_background(slot, std::move(shapes));
}

// Boxes that go on keep their padding on both sides of the break. Gives where the outermost ends.
Length Paginator::leave_boxes(std::size_t first) {
  Length bottom = y_;
  for (std::size_t i = open_.size(); i-- > first;) {
    OpenBox& box = open_[i];
    bottom += box.start->style->padding_bottom;
    if (at_top_) continue;  // nothing of it stands here
    draw_box(*box.start, box.slot, box.top, bottom);
    box.earlier += bottom - box.top;
  }
  return bottom;
}

void Paginator::resume_boxes(std::size_t first) {
  for (std::size_t i = first; i < open_.size(); ++i) {
    OpenBox& box = open_[i];
    const bool band = box.start->bleeds && y_ == top_;
    if (band) page_.set_band();
    if (box.start->style->fills_page) page_.set_filled();
    box.top = band ? Length{} : y_;
    box.slot = page_.add_background();
    y_ += box.start->style->padding_top;
  }
}

}  // namespace evident
