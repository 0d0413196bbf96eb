#pragma once
// The third stage: the column into pages, forward and once. A stretch that must not be cut goes to the page
// where it fits with the notes that it calls; only what no page can hold is cut, kept boxes first, then
// paragraphs, then rows.

#include "output/layout/galley.h"

namespace evident {

// A page's sides and margins.
struct PageFrame {
  Length width, height;
  Length top, right, bottom, left;
  bool left_hand = false;  // its margins have changed sides, and so does its running matter
};
// A page that lies on its side keeps its margins.
[[nodiscard]] PageFrame page_frame(const PageStyle& style, PageWay way);

// A page without running matter.
struct Sheet {
  PageFrame frame;
  std::vector<MarkedContent> content;
  std::vector<LinkArea> links;
  // Runs in `content` that wait for a page number.
  struct Waiting {
    std::uint32_t content = 0, item = 0, page_number = none;
  };
  std::vector<Waiting> waiting;
  bool has_band = false;         // a box fills the top margin
  bool is_filled = false;        // a box covers the page
  std::uint32_t section = none;  // the first that begins on this page, else the one that goes on
};

struct Place {
  std::uint32_t place = none;  // index into Material::places
  std::uint32_t page = 0;
  Point point;
};

struct Sheets {
  std::vector<Sheet> sheets;
  std::vector<Place> places;
  std::vector<Span> overfull;  // boxes with a page of their own that needed more
};

[[nodiscard]] Sheets paginate(Galley galley, const Material& material, const Theme& theme);

}  // namespace evident
