#pragma once
// Material into a Galley, element by element.

#include "output/layout/flow.h"
#include "output/layout/line_maker.h"

namespace evident {

// Slabs one below the other as one thing: a panel, a note.
struct SlabStack {
  Length height;
  std::vector<Ink> shapes;
  std::vector<PlacedLine> lines;
  std::vector<std::uint32_t> places;
};
[[nodiscard]] SlabStack stack(std::vector<GalleyItem> items);
// A box's background and edge; none, one or two.
void add_box_shapes(const BoxStyle& style, const Rectangle& area, std::vector<Ink>& out);

class GalleyMaker {
 public:
  GalleyMaker(Material& material, const Theme& theme, WordShaper& shaper, Galley& galley)
      : material_(material), theme_(theme), lines_(shaper), galley_(galley) {}

  void run();

 private:
  void add(const Elements& elements, Flow& flow);
  void add(const TextBlock& block, Flow& flow);
  void add(const BoxStart& box, Flow& flow) { flow.open_box(box); }
  void add(const BoxEnd&, Flow& flow) { flow.close_box(); }
  void add(const ColumnsStart& columns, Flow& flow) { flow.open_columns(columns); }
  void add(const ColumnsEnd&, Flow& flow) { flow.close_columns(); }
  void add(const TableBlock& table, Flow& flow);
  void add(const std::unique_ptr<GroupBlock>& group, Flow& flow);
  void add(const Separator& separator, Flow& flow);
  void add(const FigureStart&, Flow& flow) { flow.begin_figure(); }
  void add(const DrawingBlock& block, Flow& flow);
  [[nodiscard]] Drawing fitting(const Diagram& diagram, Length measure);
  [[nodiscard]] PlacedLine draw_line(const DrawingBlock& block);
  [[nodiscard]] PlacedLine picture_line(const Picture& picture, const DrawingBlock& block);
  void add(const ForcedBreak&, Flow& flow) { flow.force_page(); }
  void add(const PageTurn& turn, Flow& flow) { flow.turn_page(turn.way); }

  // How small the numbers of a group must be, all alike.
  [[nodiscard]] std::int64_t shrink_of(const GroupBlock& group);
  [[nodiscard]] TextBlock shrunk(const TextBlock& block);
  [[nodiscard]] std::vector<Line> set_block(const TextBlock& block);
  void add_hanging(const TextBlock& block, Line& line);
  void add_page_number(const TextBlock& block, Line& line);
  void add_leader(const TextBlock& block, Line& line);
  [[nodiscard]] Length page_number_room(const TextBlock& block);
  void add_rule(const TextBlock& block, Slab& slab) const;
  void add_panels(const GroupBlock& group, std::size_t first, std::size_t last, Flow& flow);

  Material& material_;  // gets smaller looks for what must shrink
  const Theme& theme_;
  LineMaker lines_;
  std::int64_t shrink_ = 1000;  // permille, in the group that is being set
  bool turned_ = false;         // the table that was just added stands on a turned page
  Galley& galley_;
};

}  // namespace evident
