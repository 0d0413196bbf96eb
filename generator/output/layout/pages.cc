#include "output/layout/pages.h"

#include <algorithm>
#include <utility>

#include "output/layout/paginator.h"
#include "output/layout/split.h"

namespace evident {
namespace {

const GalleyBoxStart* box_start(const GalleyItem& item) { return std::get_if<GalleyBoxStart>(&item); }

Keep keep_of(const GalleyItem& item) {
  if (const auto* slab = std::get_if<Slab>(&item)) return slab->keep;
  if (const auto* start = box_start(item)) return start->keep;
  return Keep::Strong;
}

}  // namespace

PageStart page_start(const GalleyItem& item) {
  if (const auto* slab = std::get_if<Slab>(&item)) return slab->page;
  if (const auto* columns = std::get_if<GalleyColumnsStart>(&item)) return columns->page;
  const auto* start = box_start(item);
  return start != nullptr ? start->page : PageStart{};
}

PageFrame page_frame(const PageStyle& style, PageWay way) {
  PageFrame frame{style.width, style.height, style.top, style.right, style.bottom, style.left, false};
  if (way == PageWay::OnItsSide && frame.width < frame.height) std::swap(frame.width, frame.height);
  return frame;
}

Sheets paginate(Galley galley, const Material& material, const Theme& theme) {
  return Paginator(std::move(galley), material, theme).run();
}

Paginator::Paginator(Galley galley, const Material& material, const Theme& theme)
    : galley_(std::move(galley)),
      style_(theme.page),
      note_rule_colour_(theme.section_rule_colour),
      page_(material, theme) {
  set_frame(PageWay::Usual);
  y_ = top_;
}

// In mirrored publications even pages are left-hand pages: their outer margin is the left one.
void Paginator::set_frame(PageWay way) {
  way_ = way;
  frame_ = page_frame(style_, way);
  frame_.left_hand = style_.mirrored && page_.finished_pages() % 2 == 1;
  if (frame_.left_hand) std::swap(frame_.left, frame_.right);
  page_.set_offset(frame_shift());
  top_ = frame_.top;
  bottom_ = frame_.height - frame_.bottom;
}

Sheets Paginator::run() {
  split_tall_slabs();
  place_all();
  while (!carried_.empty()) next_page();
  finish_page();
  return page_.take();
}

void Paginator::place_all() {
  const auto starts_columns = [](const GalleyItem& item) {
    return std::holds_alternative<GalleyColumnsStart>(item);
  };
  for (std::size_t begin = 0; begin < galley_.items.size();) {
    if (starts_columns(galley_.items[begin])) {
      put_all_waiting();
      begin = place_columns(begin);
      continue;
    }
    const auto from = galley_.items.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto stop = std::find_if(from, galley_.items.end(), starts_columns);
    const std::size_t end = begin + static_cast<std::size_t>(stop - from);
    place_range(begin, end, Keep::Free);
    begin = end;
  }
  put_all_waiting();
}

// The end of what stands together at a level: Free ends at every place where a page may end, Strong at
// every line.
std::size_t Paginator::stretch_end(std::size_t begin, std::size_t end, Keep level) const {
  bool in_start = box_start(galley_.items[begin]) != nullptr;
  std::size_t i = begin + 1;
  for (; i < end; ++i) {
    const GalleyItem& item = galley_.items[i];
    if (std::holds_alternative<GalleyColumnsEnd>(item)) break;
    if (std::holds_alternative<GalleyBoxEnd>(item)) {
      in_start = false;
      continue;
    }
    if (!in_start && (keep_of(item) <= level || page_start(item).forced)) break;
    in_start = box_start(item) != nullptr;
  }
  return i;
}

std::size_t Paginator::look_ahead(std::size_t end, Keep level) const {
  if (end >= galley_.items.size()) return end;
  const auto* columns = std::get_if<GalleyColumnsStart>(&galley_.items[end]);
  if (columns == nullptr || columns->page.forced) return end;
  const std::size_t ahead = stretch_end(end, galley_.items.size(), level);
  return ahead == end + 1 ? end : ahead;
}

void Paginator::place_range(std::size_t begin, std::size_t end, Keep level) {
  while (begin < end && !is_full()) {
    const std::size_t stop = stretch_end(begin, end, level);
    const std::size_t ahead = look_ahead(stop, level);
    if (level == Keep::Free) is_barrier(begin) ? put_all_waiting() : put_waiting();
    begin_page(page_start(galley_.items[begin]));
    if (fits_here(begin, ahead)) {
      place_items(begin, stop);
    } else if (level == Keep::Free && can_wait(begin, stop, end)) {
      waiting_.emplace_back(begin, stop);
    } else if (fits_next_page(begin, ahead)) {
      go_on();
      // Figures that waited stand above; a page may be full of them.
      while (!columns_ && !at_top_ && !fits_here(begin, ahead)) next_page();
      // Another column may be as short as this one was.
      while (columns_ && !is_full() && !fits_here(begin, ahead)) go_on();
      // Notes that came along from the page before may leave too little room after all.
      if (!is_full()) fits_here(begin, ahead) ? place_items(begin, stop) : force_place(begin, stop);
    } else if (level == Keep::Strong) {
      force_place(begin, stop);
    } else {
      place_range(begin, stop, level == Keep::Free ? Keep::Together : Keep::Strong);
    }
    begin = stop;
  }
}

Paginator::Need Paginator::measure(std::size_t begin, std::size_t end, const Start& start) const {
  Need need{start.y, closing(), {}};
  bool top = start.at_top;
  std::vector<OpenBox> inner;
  std::size_t outer = open_.size();
  for (std::size_t i = begin; i < end; ++i) {
    const GalleyItem& item = galley_.items[i];
    if (const auto* slab = std::get_if<Slab>(&item)) {
      need.end += top ? head_height(slab->head) : slab->space_before;
      need.end += slab->height;
      call_notes(*slab, need.called);
      top = false;
    } else if (const auto* box = box_start(item)) {
      if (!top) need.end += box->space_before;
      inner.push_back({box, top && box->bleeds ? Length{} : need.end, {}, 0});
      need.end += box->style->padding_top;
      need.closing += box->style->padding_bottom;
    } else if (const auto* columns = std::get_if<GalleyColumnsStart>(&item)) {
      if (!top) need.end += columns->space_before;
    } else {
      const OpenBox closed = inner.empty() ? open_[--outer] : inner.back();
      const bool grows = !inner.empty() || start.y == y_;  // on a further page it has its height already
      if (!inner.empty()) inner.pop_back();
      const BoxStyle& style = *closed.start->style;
      need.closing -= style.padding_bottom;
      need.end += style.padding_bottom;
      if (grows) need.end = std::max(need.end, closed.top + style.min_height - closed.earlier);
      top = false;
    }
  }
  return need;
}

bool Paginator::fits_here(std::size_t begin, std::size_t end) const {
  const Need need = measure(begin, end, {y_, at_top_, notes_height_});
  const Length bottom = need.end + need.closing;
  if (columns_) return bottom <= columns_->limit;
  return bottom + height_of(need.called, notes_height_) <= bottom_;
}

bool Paginator::fits_next_page(std::size_t begin, std::size_t end) const {
  if (columns_ && columns_->last_resort) return false;
  Start start{top_, true, {}};
  for (const OpenBox& box : open_) start.y += box.start->style->padding_top;
  const Need need = measure(begin, end, start);
  return need.end + need.closing + height_of(need.called, {}) <= bottom_;
}

void Paginator::place_items(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    GalleyItem& item = galley_.items[i];
    if (auto* slab = std::get_if<Slab>(&item)) {
      place_slab(*slab);
    } else if (const auto* start = box_start(item)) {
      open_box(*start);
    } else {
      close_box();
    }
    if (columns_) columns_->placed = i + 1;
  }
}

void Paginator::place_slab(Slab& slab) {
  if (at_top_) {
    put_head(slab.head);
  } else {
    y_ += slab.space_before;
  }
  std::vector<std::uint32_t> called;
  call_notes(slab, called);
  page_.put(slab, y_);
  y_ += slab.height;
  at_top_ = false;
  if (called.empty()) return;
  if (!trial_) return add_notes(called);
  columns_->called.insert(columns_->called.end(), called.begin(), called.end());
}

// For what does not fit on any page: one line or row after the other, and rows cut where they must be.
void Paginator::force_place(std::size_t begin, std::size_t end) {
  while (begin < end && !is_full()) {
    const std::size_t stop = stretch_end(begin, end, Keep::Strong);
    bool placed = false;
    while (!placed && !is_full()) {
      if (fits_here(begin, stop)) {
        place_items(begin, stop);
        placed = true;
      } else if (!at_top_ || (!notes_.empty() && !columns_)) {
        go_on();
      } else if (columns_ && columns_->low) {
        columns_->full = true;
      } else {
        place_as_it_is(begin, stop);
        placed = true;
      }
    }
    begin = stop;
  }
}

// At a page's top, whether it fits or not.
void Paginator::place_as_it_is(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    auto* slab = std::get_if<Slab>(&galley_.items[i]);
    if (slab != nullptr && !columns_) {
      place_in_parts(*slab);
    } else {
      place_items(i, i + 1);
    }
  }
}

void Paginator::place_in_parts(Slab& slab) {
  Slab part = std::move(slab);
  while (true) {
    const Length head = at_top_ ? head_height(part.head) : part.space_before;
    const Length room = bottom_ - y_ - closing() - notes_height_ - head;
    if (part.height <= room || part.lines.size() <= 1) return place_slab(part);
    Slab rest = split(part, room);
    place_slab(part);
    if (rest.lines.empty()) return;
    part = std::move(rest);
    next_page();
  }
}

Length Paginator::head_height(std::uint32_t head) const {
  if (head == none) return {};
  Length height;
  for (const Slab& slab : galley_.heads[head]) height += slab.height;
  // A head that would fill much of each page is not repeated.
  return height * 3 > bottom_ - top_ ? Length{} : height;
}

void Paginator::put_head(std::uint32_t head) {
  if (head_height(head).value == 0) return;
  for (const Slab& slab : galley_.heads[head]) {
    page_.put_copy(slab, y_);
    y_ += slab.height;
  }
}

// A page on which nothing stands yet is only turned.
void Paginator::begin_page(const PageStart& start) {
  if (!start.forced) return;
  const bool turns = start.way != way_;
  if (!at_top_ || (turns && !notes_.empty())) {
    next_page(start.way);
  } else if (turns) {
    set_frame(start.way);
  }
}

void Paginator::go_on() {
  if (columns_) {
    next_column();
  } else {
    next_page();
  }
}

void Paginator::next_page(PageWay way) {
  for (OpenBox& box : open_) {
    if (box.start->style->own_page && !std::exchange(box.overfull, true)) page_.add_overfull(box.start->span);
  }
  leave_boxes();
  finish_page();
  set_frame(way);
  y_ = top_;
  at_top_ = true;
  resume_boxes();
  // Notes from the page before take at most half of this one, so that the text goes on.
  std::vector<Slab> waiting = std::exchange(carried_, {});
  for (Slab& note : waiting) add_note(std::move(note), (bottom_ - top_) / 2);
  put_waiting();
}

}  // namespace evident
