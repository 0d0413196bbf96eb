#pragma once
// The column that lines and rows are put into: it settles the spaces between them (the larger of two that
// meet counts) and where a page may end.

#include "output/layout/galley.h"

namespace evident {

class Flow {
 public:
  explicit Flow(std::vector<GalleyItem>& out) : out_(out) {}

  void space(Length before) { pending_ = std::max(pending_, before); }  // above what comes next
  void add(Slab slab);
  void open_box(const BoxStart& box);
  void close_box();
  void open_columns(const ColumnsStart& columns);
  void close_columns();
  void add_places(const std::vector<std::uint32_t>& places);
  // Places without anything below them go to what stands last.
  void finish();
  void force_page() { page_.forced = true; }
  void turn_page(PageWay way) { page_ = {true, way}; }
  void keep_with_next() { next_ = Keep::Strong; }
  void begin_figure() { figure_ = true; }
  // What was just added stays with the next two lines or rows.
  void keep_with_lines() { owed_ = 2; }
  [[nodiscard]] bool owes_lines() const { return owed_ > 0; }

 private:
  [[nodiscard]] Keep take_keep(Keep keep);
  [[nodiscard]] Length take_space();
  [[nodiscard]] PageStart take_page();
  void take_places(std::vector<std::uint32_t>& places);

  struct Box {
    const BoxStyle* style = nullptr;
    bool solid = false;  // spaces do not collapse through its edges
  };
  std::vector<GalleyItem>& out_;
  std::vector<Box> boxes_;
  std::vector<std::uint32_t> places_;  // of boxes without a look: they go to the next slab
  Length pending_;
  bool fresh_ = true;        // nothing stands above in this box
  PageStart page_;           // how the next thing begins
  bool glued_ = false;       // the first slab of a box stays with its top
  bool group_open_ = false;  // a box that is kept together has nothing in it yet
  int together_ = 0;         // open boxes that are kept together
  int around_columns_ = 0;   // those that are open around columns: columns divide what is in them
  int owed_ = 0;             // lines that a heading still wants below it
  bool figure_ = false;      // the next slab begins one
  Keep next_ = Keep::Free;
};

}  // namespace evident
