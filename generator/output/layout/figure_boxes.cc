#include "output/layout/figure_boxes.h"

#include <algorithm>

namespace evident {
namespace {

class Box {
 public:
  void include(Length left, Length top, Length right, Length bottom) {
    left_ = empty_ ? left : std::min(left_, left);
    top_ = empty_ ? top : std::min(top_, top);
    right_ = empty_ ? right : std::max(right_, right);
    bottom_ = empty_ ? bottom : std::max(bottom_, bottom);
    empty_ = false;
  }
  [[nodiscard]] bool empty() const { return empty_; }
  [[nodiscard]] Rectangle area() const { return {left_, top_, right_ - left_, bottom_ - top_}; }

 private:
  bool empty_ = true;
  Length left_, top_, right_, bottom_;
};

class Measurer {
 public:
  Measurer(const FontLibrary& fonts, Box& box) : fonts_(fonts), box_(box) {}

  void operator()(const GlyphRun& run) const {
    const FaceMetrics& metrics = fonts_.metrics(run.face);
    const Length right = run.origin.x + width(run.glyphs, run.size, metrics);
    box_.include(run.origin.x, run.origin.y - scale(metrics.ascent, run.size, metrics), right,
                 run.origin.y - scale(metrics.descent, run.size, metrics));
  }
  void operator()(const FilledRectangle& filled) const { include(filled.area); }
  void operator()(const StrokedLine& line) const {
    point(line.from);
    point(line.to);
  }
  void operator()(const PlacedShape& placed) const {
    if (placed.clip) return include(*placed.clip);
    for (const Point& corner : placed.shape.path.points) {
      point({placed.origin.x + corner.x, placed.origin.y + corner.y});
    }
  }
  void operator()(const PlacedImage& image) const { include(image.area); }

 private:
  void include(const Rectangle& area) const {
    box_.include(area.x, area.y, area.x + area.width, area.y + area.height);
  }
  void point(Point at) const { box_.include(at.x, at.y, at.x, at.y); }

  const FontLibrary& fonts_;
  Box& box_;
};

}  // namespace

void add_figure_boxes(Pages& pages, const FontLibrary& fonts) {
  for (std::uint32_t p = 0; p < pages.pages.size(); ++p) {
    for (const MarkedContent& content : pages.pages[p].content) {
      if (content.tag == artifact || pages.tags[content.tag].role != Role::Figure) continue;
      Tag& tag = pages.tags[content.tag];
      Box box;
      if (tag.has_box && tag.box_page == p) {
        box.include(tag.box.x, tag.box.y, tag.box.x + tag.box.width, tag.box.y + tag.box.height);
      }
      for (const Item& item : content.items) std::visit(Measurer(fonts, box), item);
      if (box.empty()) continue;
      tag.has_box = true;
      tag.box_page = p;
      tag.box = box.area();
    }
  }
}

}  // namespace evident
