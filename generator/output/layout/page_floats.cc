// Figures that do not fit where they stand wait for the next page's top, and the text goes on: past its
// paragraphs, but never into the next section.

#include <utility>

#include "output/layout/paginator.h"

namespace evident {

bool Paginator::is_barrier(std::size_t item) const {
  if (page_start(galley_.items[item]).forced) return true;
  const auto* slab = std::get_if<Slab>(&galley_.items[item]);
  return slab != nullptr && slab->section != none;
}

bool Paginator::can_wait(std::size_t begin, std::size_t stop, std::size_t end) const {
  const auto* slab = std::get_if<Slab>(&galley_.items[begin]);
  if (slab == nullptr || !slab->floats || columns_ || !open_.empty() || at_top_) return false;
  return stop < end && !is_barrier(stop) && fits_next_page(begin, stop);
}

// In their order, as many as fit.
void Paginator::put_waiting() {
  while (!waiting_.empty() && open_.empty() && !columns_) {
    const auto [begin, end] = waiting_.front();
    if (!fits_here(begin, end)) return;
    waiting_.erase(waiting_.begin());
    place_items(begin, end);
  }
}

void Paginator::put_all_waiting() {
  put_waiting();
  while (!waiting_.empty()) next_page();
}

}  // namespace evident
