#pragma once
// Puts measured things on the current page: items into marked content, links, places that links go to.

#include "output/layout/pages.h"

namespace evident {

class PageBuilder {
 public:
  PageBuilder(const Material& material, const Theme& theme)
      : left_(theme.page.left), link_on_page_(material.links.size()), material_(material) {}

  // A slot behind everything that is put later.
  [[nodiscard]] std::size_t add_background();
  void set_background(std::size_t slot, std::vector<Ink> shapes);

  // While it is mute nothing is put, and slabs keep their content.
  void set_mute(bool mute) { mute_ = mute; }
  // How far to the right of where it was measured everything stands.
  void set_offset(Length offset) { offset_ = offset; }
  [[nodiscard]] Length offset() const { return offset_; }
  [[nodiscard]] std::size_t finished_pages() const { return result_.sheets.size(); }

  // Moves the slab's content out, except what repeats.
  void put(Slab& slab, Length y);
  void put_copy(const Slab& slab, Length y);
  void put_ink(Ink ink, Point by);
  void put_places(const std::vector<std::uint32_t>& places, Length y);
  void set_band() { sheet_.has_band |= !mute_; }
  void set_filled() { sheet_.is_filled |= !mute_; }
  void add_overfull(Span span) {
    if (!mute_) result_.overfull.push_back(span);
  }
  void finish_page(const PageFrame& frame);
  [[nodiscard]] Sheets take() { return std::move(result_); }

 private:
  void put_line(PlacedLine& line, Length y);
  void put_links(const Line& line, Point at);
  [[nodiscard]] std::uint32_t page() const { return static_cast<std::uint32_t>(result_.sheets.size()); }

  struct LinkOnPage {
    std::uint32_t page = none, index = 0;
  };
  Length left_, offset_;
  bool mute_ = false;
  std::vector<LinkOnPage> link_on_page_;  // by link
  const Material& material_;
  Sheets result_;
  Sheet sheet_;
  std::vector<std::vector<Item>> backgrounds_;
  bool section_begins_ = false;  // on this page
  std::uint32_t section_ = none;
};

}  // namespace evident
