#pragma once
// The pages while they are filled, one after the other.

#include "output/layout/page_builder.h"
#include "output/layout/pages.h"

namespace evident {

class Paginator {
 public:
  Paginator(Galley galley, const Material& material, const Theme& theme);
  [[nodiscard]] Sheets run();

 private:
  // Where a stretch of items would end, and what it needs below that.
  struct Need {
    Length end;
    Length closing;                     // padding of the boxes that are still open then
    std::vector<std::uint32_t> called;  // notes
  };
  // Where a stretch would begin.
  struct Start {
    Length y;
    bool at_top = false;
    Length notes;  // taken at the page's foot
  };

  void place_range(std::size_t begin, std::size_t end, Keep level);
  [[nodiscard]] std::size_t stretch_end(std::size_t begin, std::size_t end, Keep level) const;
  [[nodiscard]] Need measure(std::size_t begin, std::size_t end, const Start& start) const;
  [[nodiscard]] bool fits(const Need& need, const Start& start) const;
  [[nodiscard]] bool try_place(std::size_t begin, std::size_t end, const Start& start);
  [[nodiscard]] Start here() const;
  [[nodiscard]] Start next_page_top() const;
  void force_place(std::size_t begin, std::size_t end);
  void place_items(std::size_t begin, std::size_t end);
  void place_slab(Slab& slab);
  void place_in_parts(Slab& slab);
  void put_head(std::uint32_t head);
  [[nodiscard]] Length head_height(std::uint32_t head) const;

  void call_notes(const Slab& slab, std::vector<std::uint32_t>& called) const;
  [[nodiscard]] Length height_of(const std::vector<std::uint32_t>& called, Length taken) const;
  // Adds notes to the foot; what does not fit goes on the next page.
  void add_notes(const std::vector<std::uint32_t>& called);
  void add_note(Slab note, Length limit);

  void open_box(const GalleyBoxStart& start);
  void close_box();
  [[nodiscard]] Length closing() const;
  void draw_box(const GalleyBoxStart& start, std::size_t slot, Length top, Length bottom);
  void leave_boxes();
  void resume_boxes();
  // The next page lies as it is told, or as this one does.
  void next_page() { next_page(landscape_); }
  void next_page(bool landscape);
  void begin_page(const PageStart& start);
  void set_frame(bool landscape);
  void finish_page();

  struct OpenBox {
    const GalleyBoxStart* start = nullptr;
    Length top;            // on this page
    Length earlier;        // height on earlier pages
    std::size_t slot = 0;  // among the page's backgrounds
  };

  Galley galley_;
  const PageStyle& style_;
  bool landscape_ = false;
  PageFrame frame_;
  Length top_, bottom_;
  Colour note_rule_colour_;
  PageBuilder page_;
  Length y_;
  bool at_top_ = true;  // nothing but tops of boxes stands on the page
  std::vector<OpenBox> open_;
  std::vector<Slab> notes_;    // at this page's foot
  Length notes_height_;        // with the rule above them
  std::vector<Slab> carried_;  // notes, or the rest of one, for the next page
};

}  // namespace evident
