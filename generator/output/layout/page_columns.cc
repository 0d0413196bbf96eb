// Text that runs down one column, then the next. How much a page holds is found by trials, which place
// everything by the same rules and put nothing: a page is filled as far as its notes leave room, and the
// last one so that its columns are equally high. Each page takes a bounded number of trials.

#include <algorithm>
#include <utility>

#include "output/layout/paginator.h"
#include "output/layout/split.h"

namespace evident {
namespace {

constexpr Length precision = points(1);  // of the height that is searched for
constexpr Length rule_width{500};

}  // namespace

std::size_t Paginator::place_columns(std::size_t begin) {
  const auto& start = std::get<GalleyColumnsStart>(galley_.items[begin]);
  begin_page(start.page);
  if (!at_top_) y_ += start.space_before;
  Columns columns;
  columns.block = &start.block;
  columns.around = open_.size();
  const auto holds_end = [&](std::size_t i) {
    return std::holds_alternative<GalleyColumnsEnd>(galley_.items[i]);
  };
  for (++begin; !holds_end(begin);) {
    begin_page(page_start(galley_.items[begin]));
    // What stands above a forced break is balanced too.
    std::size_t end = begin + 1;
    while (!holds_end(end) && !page_start(galley_.items[end]).forced) ++end;
    while (begin < end) {
      begin = fill_page(columns, begin, end);
      if (begin < end) next_page();
    }
  }
  return begin + 1;
}

// Returns the first item that has to go on the next page.
std::size_t Paginator::fill_page(Columns columns, std::size_t begin, std::size_t end) {
  columns.top = y_;
  columns.low = !at_top_;
  open_.insert(open_.end(), inner_.begin(), inner_.end());
  inner_.clear();
  Columns tried = highest_columns(columns, begin, end);
  const bool empty = tried.placed == begin;
  if (empty && !columns.low && notes_.empty()) {
    columns.last_resort = true;
    tried = try_columns(columns, begin, end, bottom_);
  }
  if (tried.placed > begin) {
    columns.limit = tried.placed == end ? balanced_limit(tried, begin, end) : tried.limit;
    columns_ = columns;
    fill_columns(begin, end);
    page_.set_offset(frame_shift());
    columns = *std::exchange(columns_, std::nullopt);
    y_ = columns.lowest;
    at_top_ = false;
    add_column_rules(columns);
  }
  const auto first = open_.begin() + static_cast<std::ptrdiff_t>(columns.around);
  inner_.assign(first, open_.end());
  open_.erase(first, open_.end());
  return std::max(columns.placed, begin);
}

// As high as the notes that are called leave room for; long notes take half a page and go on on the next.
Paginator::Columns Paginator::highest_columns(const Columns& columns, std::size_t begin, std::size_t end) {
  const Length most = std::max((bottom_ - top_) / 2, notes_height_);
  const auto has_room = [&](const Columns& tried) {
    return std::min(height_of(tried.called, notes_height_), most) <= bottom_ - tried.limit;
  };
  Length high = bottom_ - notes_height_, low = columns.top;
  Columns best = try_columns(columns, begin, end, high);
  if (has_room(best)) return best;
  best = columns;
  best.placed = begin;
  while (high - low > precision) {
    const Length middle = (high + low) / 2;
    Columns tried = try_columns(columns, begin, end, middle);
    if (has_room(tried)) {
      low = middle;
      best = std::move(tried);
    } else {
      high = middle;
    }
  }
  return best;
}

Length Paginator::balanced_limit(const Columns& tried, std::size_t begin, std::size_t end) {
  Columns columns = tried;
  columns.column = 0;
  columns.full = false;
  columns.lowest = {};
  columns.called.clear();
  Length high = tried.limit, low = tried.top;
  while (high - low > precision) {
    const Length middle = (high + low) / 2;
    (try_columns(columns, begin, end, middle).placed == end ? high : low) = middle;
  }
  return high;
}

Paginator::Columns Paginator::try_columns(Columns columns, std::size_t begin, std::size_t end, Length limit) {
  const std::vector<OpenBox> open = open_;
  columns.limit = limit;
  columns_ = std::move(columns);
  trial_ = true;
  page_.set_mute(true);
  fill_columns(begin, end);
  page_.set_mute(false);
  page_.set_offset(frame_shift());
  trial_ = false;
  open_ = open;
  y_ = columns_->top;
  at_top_ = !columns_->low;
  return *std::exchange(columns_, std::nullopt);
}

void Paginator::fill_columns(std::size_t begin, std::size_t end) {
  columns_->placed = begin;
  y_ = columns_->top;
  at_top_ = true;
  resume_boxes(columns_->around);
  place_range(begin, end, Keep::Free);
  if (!columns_->full) close_column();
}

void Paginator::next_column() {
  close_column();
  Columns& columns = *columns_;
  columns.full = columns.column + 1 == columns.block->count;
  if (columns.full) return;
  ++columns.column;
  page_.set_offset(frame_shift() + (columns.block->width + columns.block->gap) * columns.column);
  y_ = columns.top;
  at_top_ = true;
  resume_boxes(columns.around);
}

void Paginator::close_column() {
  const Length bottom = leave_boxes(columns_->around);
  columns_->lowest = std::max(columns_->lowest, at_top_ ? columns_->top : bottom);
}

void Paginator::add_column_rules(const Columns& columns) {
  const ColumnsStart& block = *columns.block;
  if (!block.has_rule) return;
  for (std::int64_t column = 1; column <= columns.column; ++column) {
    const Length x = block.x + (block.width + block.gap) * column - block.gap / 2;
    Ink ink;
    ink.kind = ArtifactKind::Layout;
    ink.item = StrokedLine{{x, columns.top}, {x, columns.lowest}, rule_width, block.rule};
    page_.put_ink(std::move(ink), {});
  }
}

// Rows that no column holds are cut before anything is placed, so that a trial need not cut them.
void Paginator::split_tall_slabs() {
  const auto starts_columns = [](const GalleyItem& item) {
    return std::holds_alternative<GalleyColumnsStart>(item);
  };
  if (std::none_of(galley_.items.begin(), galley_.items.end(), starts_columns)) return;
  std::vector<GalleyItem> items;
  items.reserve(galley_.items.size());
  std::vector<Length> paddings;  // of the boxes around
  Length padding;
  bool in_columns = false;
  PageFrame frame = frame_;
  for (GalleyItem& item : galley_.items) {
    if (const PageStart start = page_start(item); start.forced) frame = page_frame(style_, start.way);
    if (starts_columns(item)) in_columns = true;
    if (std::holds_alternative<GalleyColumnsEnd>(item)) in_columns = false;
    if (const auto* box = std::get_if<GalleyBoxStart>(&item)) {
      paddings.push_back(box->style->padding_top + box->style->padding_bottom);
      padding += paddings.back();
    } else if (std::holds_alternative<GalleyBoxEnd>(item)) {
      padding -= paddings.back();
      paddings.pop_back();
    }
    auto* slab = in_columns ? std::get_if<Slab>(&item) : nullptr;
    while (slab != nullptr && slab->lines.size() > 1) {
      const Length room = frame.height - frame.top - frame.bottom - padding - head_height(slab->head);
      if (slab->height <= room) break;
      Slab rest = split(*slab, room);
      if (rest.lines.empty()) break;
      items.push_back(std::move(item));
      item = std::move(rest);
      slab = &std::get<Slab>(item);
    }
    items.push_back(std::move(item));
  }
  galley_.items = std::move(items);
}

}  // namespace evident
