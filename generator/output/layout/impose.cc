#include "output/layout/layout.h"

#include <utility>

#include "output/layout/galley.h"

namespace evident {
namespace {

constexpr Length mark_width{250};
constexpr Length mark_length = millimetres(4);

// Where pages stand on a side of a sheet: a page's index, or none for a blank.
using Side = std::vector<std::uint32_t>;

std::vector<Side> booklet_sides(std::uint32_t count) {
  const std::uint32_t whole = (count + 3) / 4 * 4;
  const auto page = [&](std::uint32_t i) { return i < count ? i : none; };
  std::vector<Side> sides;
  for (std::uint32_t i = 0; i < whole / 2; i += 2) {
    sides.push_back({page(whole - 1 - i), page(i)});
    sides.push_back({page(i + 1), page(whole - 2 - i)});
  }
  return sides;
}

std::vector<Side> four_up_sides(std::uint32_t count) {
  const auto page = [&](std::uint32_t i) { return i < count ? i : none; };
  std::vector<Side> sides;
  for (std::uint32_t i = 0; i < count; i += 8) {
    sides.push_back({page(i), page(i + 2), page(i + 4), page(i + 6)});
    sides.push_back({page(i + 3), page(i + 1), page(i + 7), page(i + 5)});
  }
  return sides;
}

// At the outer ends of the lines to cut along, outside what is kept where there is room.
void add_cut_marks(Page& sheet, Length width, Length height) {
  MarkedContent marks;
  marks.kind = ArtifactKind::Layout;
  const auto line = [&](Point from, Point to) {
    marks.items.push_back(StrokedLine{from, to, mark_width, Colour{0, 0, 0}});
  };
  line({width, {}}, {width, mark_length});
  line({width, sheet.height - mark_length}, {width, sheet.height});
  line({{}, height}, {mark_length, height});
  line({sheet.width - mark_length, height}, {sheet.width, height});
  line({width - mark_length / 2, height}, {width + mark_length / 2, height});
  line({width, height - mark_length / 2}, {width, height + mark_length / 2});
  sheet.content.push_back(std::move(marks));
}

class Imposer {
 public:
  Imposer(Pages pages, std::vector<Side> sides, std::int64_t columns)
      : old_(std::move(pages)), sides_(std::move(sides)), columns_(columns), cells_(old_.pages.size()) {}

  Pages run(bool cut) {
    const Length width = old_.pages.front().width, height = old_.pages.front().height;
    std::vector<Page> sheets;
    for (const Side& side : sides_) {
      Page& sheet = sheets.emplace_back();
      const auto rows = static_cast<std::int64_t>(side.size()) / columns_;
      sheet.width = width * columns_;
      sheet.height = height * rows;
      for (std::size_t cell = 0; cell < side.size(); ++cell) {
        const auto at = static_cast<std::int64_t>(cell);
        if (side[cell] == none) continue;
        const Point shift{width * (at % columns_), height * (at / columns_)};
        cells_[side[cell]] = {static_cast<std::uint32_t>(sheets.size() - 1),
                              static_cast<std::uint32_t>(sheet.content.size()),
                              static_cast<std::uint32_t>(sheet.links.size()), shift};
        put(side[cell], shift, sheet);
      }
      if (cut) add_cut_marks(sheet, width, height);
    }
    old_.pages = std::move(sheets);
    old_.page_labels.clear();
    follow();
    return std::move(old_);
  }

 private:
  struct Cell {
    std::uint32_t sheet = 0, first_content = 0, first_link = 0;
    Point shift;
  };

  void put(std::uint32_t index, Point shift, Page& sheet) {
    Page& page = old_.pages[index];
    for (MarkedContent& content : page.content) {
      for (Item& item : content.items) move_by(item, shift);
      sheet.content.push_back(std::move(content));
    }
    for (LinkArea& link : page.links) {
      for (Rectangle& area : link.areas) {
        area.x += shift.x;
        area.y += shift.y;
      }
      sheet.links.push_back(std::move(link));
    }
  }

  // Everything that names a page names its sheet now.
  void follow() {
    for (Tag& tag : old_.tags) {
      for (TagKid& kid : tag.kids) {
        if (auto* content = std::get_if<ContentKid>(&kid)) {
          const Cell& cell = cells_[content->page];
          *content = {cell.sheet, cell.first_content + content->content};
        } else if (auto* link = std::get_if<LinkKid>(&kid)) {
          const Cell& cell = cells_[link->page];
          *link = {cell.sheet, cell.first_link + link->link};
        }
      }
      if (!tag.has_box) continue;
      const Cell& cell = cells_[tag.box_page];
      tag.box_page = cell.sheet;
      tag.box.x += cell.shift.x;
      tag.box.y += cell.shift.y;
    }
    for (Destination& place : old_.destinations) {
      const Cell& cell = cells_[place.page];
      place.page = cell.sheet;
      place.point = {place.point.x + cell.shift.x, place.point.y + cell.shift.y};
    }
  }

  Pages old_;
  std::vector<Side> sides_;
  std::int64_t columns_;
  std::vector<Cell> cells_;  // by page
};

}  // namespace

Pages impose(Pages pages, Imposition imposition) {
  if (imposition == Imposition::None || pages.pages.empty()) return pages;
  const auto count = static_cast<std::uint32_t>(pages.pages.size());
  const bool booklet = imposition == Imposition::Booklet;
  return Imposer(std::move(pages), booklet ? booklet_sides(count) : four_up_sides(count), 2).run(!booklet);
}

}  // namespace evident
