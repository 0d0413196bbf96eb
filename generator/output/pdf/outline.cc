#include "output/pdf/outline.h"

#include <limits>

#include "output/pdf/destinations.h"
#include "output/pdf/syntax.h"

namespace evident {

namespace {

constexpr std::size_t nothing = static_cast<std::size_t>(-1);

struct OutlineItem {
  ObjectNumber object = 0;
  std::size_t parent = nothing, previous = nothing, next = nothing;
  std::size_t first = nothing, last = nothing;
  std::size_t depth = 0;
  std::size_t kids = 0;
};

// Item 0 is the root. A level that skips others stands right below the bookmark before it.
std::vector<OutlineItem> outline_items(const Pages& pages, PdfObjects& objects) {
  std::vector<OutlineItem> items(1);
  items[0].object = objects.add();
  std::vector<std::size_t> open = {0};
  std::vector<int> levels = {std::numeric_limits<int>::min()};
  for (const Bookmark& bookmark : pages.bookmarks) {
    while (open.size() > 1 && levels.back() >= bookmark.level) {
      open.pop_back();
      levels.pop_back();
    }
    const std::size_t index = items.size(), parent = open.back();
    OutlineItem item;
    item.object = objects.add();
    item.parent = parent;
    item.depth = open.size();
    item.previous = items[parent].last;
    items.push_back(item);
    if (item.previous == nothing) {
      items[parent].first = index;
    } else {
      items[item.previous].next = index;
    }
    items[parent].last = index;
    ++items[parent].kids;
    open.push_back(index);
    levels.push_back(bookmark.level);
  }
  return items;
}

// The first level is open and shows the second; what lies deeper is closed. The root counts what shows, a
// closed item counts what opening it would show, with a minus sign.
std::string count_of(const std::vector<OutlineItem>& items, std::size_t index) {
  const OutlineItem& item = items[index];
  if (item.kids == 0) return {};
  std::size_t shown = item.kids;
  if (index == 0) {
    for (const OutlineItem& other : items) shown += other.depth == 2 ? 1 : 0;
  }
  return "/Count " + std::string(item.depth > 1 ? "-" : "") + std::to_string(shown);
}

}  // namespace

ObjectNumber write_outline(const Pages& pages, const PdfPlan& plan, PdfObjects& objects) {
  if (pages.bookmarks.empty()) return 0;
  const std::vector<OutlineItem> items = outline_items(pages, objects);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const OutlineItem& item = items[i];
    std::string entries = i == 0 ? "/Type/Outlines" : "/Title" + pdf_text(pages.bookmarks[i - 1].title);
    const auto relate = [&](const char* key, std::size_t other) {
      if (other != nothing) entries += key + reference(items[other].object);
    };
    relate("/Parent ", item.parent);
    relate("/Prev ", item.previous);
    relate("/Next ", item.next);
    relate("/First ", item.first);
    relate("/Last ", item.last);
    entries += count_of(items, i);
    if (i != 0) entries += "/Dest" + pdf_destination(pages.bookmarks[i - 1].target, pages, plan);
    objects.extend(item.object, entries);
  }
  return items[0].object;
}

}  // namespace evident
