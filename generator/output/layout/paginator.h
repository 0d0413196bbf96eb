#pragma once
// The pages while they are filled, one after the other.

#include <optional>

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

  void place_all();
  void place_range(std::size_t begin, std::size_t end, Keep level);
  [[nodiscard]] std::size_t stretch_end(std::size_t begin, std::size_t end, Keep level) const;
  [[nodiscard]] Need measure(std::size_t begin, std::size_t end, const Start& start) const;
  // What must stand right below a stretch that ends here: the first lines of columns.
  [[nodiscard]] std::size_t look_ahead(std::size_t end, Keep level) const;
  [[nodiscard]] bool fits_here(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool fits_next_page(std::size_t begin, std::size_t end) const;
  void force_place(std::size_t begin, std::size_t end);
  void place_items(std::size_t begin, std::size_t end);
  void place_slab(Slab& slab);

  // Before what begins a section or a page, every figure that waits must stand.
  [[nodiscard]] bool is_barrier(std::size_t item) const;
  [[nodiscard]] bool can_wait(std::size_t begin, std::size_t stop, std::size_t end) const;
  void put_waiting();
  void put_all_waiting();

  void place_in_parts(Slab& slab);
  void place_as_it_is(std::size_t begin, std::size_t end);
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
  Length leave_boxes(std::size_t first = 0);
  void resume_boxes(std::size_t first = 0);
  // Where nothing more fits: on to the next column, or page.
  void go_on();
  // No column is left on this page.
  [[nodiscard]] bool is_full() const { return columns_ && columns_->full; }
  // The next page lies as it is told, or as this one does.
  void next_page() { next_page(way_); }
  void next_page(PageWay way);
  void begin_page(const PageStart& start);
  void set_frame(PageWay way);
  // From where things were measured to where they stand on this page.
  [[nodiscard]] Length frame_shift() const { return frame_.left - style_.left; }
  void finish_page();

  struct OpenBox {
    const GalleyBoxStart* start = nullptr;
    Length top;             // on this page
    Length earlier;         // height on earlier pages
    std::size_t slot = 0;   // among the page's backgrounds
    bool overfull = false;  // it was to stand on one page, and does not
  };

  // Columns while a page is filled with them.
  struct Columns {
    const ColumnsStart* block = nullptr;
    std::size_t around = 0;  // boxes that were open before
    Length top, limit;       // where columns begin, and end at most
    std::int64_t column = 0;
    bool low = false;          // something stands above them on this page
    bool last_resort = false;  // what fits nowhere is placed all the same
    bool full = false;
    Length lowest;                      // where the lowest ends
    std::size_t placed = 0;             // the first item that does not stand on this page
    std::vector<std::uint32_t> called;  // notes, in a trial
  };
  std::size_t place_columns(std::size_t begin);
  std::size_t fill_page(Columns columns, std::size_t begin, std::size_t end);
  [[nodiscard]] Columns try_columns(Columns columns, std::size_t begin, std::size_t end, Length limit);
  [[nodiscard]] Columns highest_columns(const Columns& columns, std::size_t begin, std::size_t end);
  [[nodiscard]] Length balanced_limit(const Columns& tried, std::size_t begin, std::size_t end);
  void fill_columns(std::size_t begin, std::size_t end);
  void next_column();
  void close_column();
  void add_column_rules(const Columns& columns);
  void split_tall_slabs();

  Galley galley_;
  const PageStyle& style_;
  PageWay way_ = PageWay::Usual;
  PageFrame frame_;
  Length top_, bottom_;
  Colour note_rule_colour_;
  PageBuilder page_;
  Length y_;
  bool at_top_ = true;  // nothing but tops of boxes stands on the page
  std::vector<OpenBox> open_;
  std::optional<Columns> columns_;
  std::vector<OpenBox> inner_;                                // boxes in columns that go on on the next page
  bool trial_ = false;                                        // columns are filled to see how much they hold
  std::vector<std::pair<std::size_t, std::size_t>> waiting_;  // figures, from their first item to the next
  std::vector<Slab> notes_;                                   // at this page's foot
  Length notes_height_;                                       // with the rule above them
  std::vector<Slab> carried_;                                 // notes, or the rest of one, for the next page
};

}  // namespace evident
