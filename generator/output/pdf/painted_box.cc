#include "output/pdf/painted_box.h"

#include <algorithm>

namespace evident {

namespace {

class BoxFinder {
 public:
  void add(const GlyphRun&) {}
  void add(const FilledRectangle& filled) { include_area(filled.area); }
  void add(const PlacedImage& placed) { include_area(placed.area); }
  void add(const StrokedLine& line) {
    include(line.from, line.width / 2);
    include(line.to, line.width / 2);
  }
  void add(const PlacedShape& placed) {
    const Length margin = placed.shape.stroke ? placed.shape.stroke->width / 2 : Length{};
    for (const Point& point : placed.shape.path.points) {
      include({placed.origin.x + point.x, placed.origin.y + point.y}, margin);
    }
  }

  [[nodiscard]] std::optional<Rectangle> found() const {
    if (empty_) return std::nullopt;
    return Rectangle{left_, top_, right_ - left_, bottom_ - top_};
  }

 private:
  void include_area(const Rectangle& area) {
    include({area.x, area.y}, {});
    include({area.x + area.width, area.y + area.height}, {});
  }

  void include(Point point, Length margin) {
    const Length left = point.x - margin, right = point.x + margin;
    const Length top = point.y - margin, bottom = point.y + margin;
    left_ = empty_ ? left : std::min(left_, left);
    right_ = empty_ ? right : std::max(right_, right);
    top_ = empty_ ? top : std::min(top_, top);
    bottom_ = empty_ ? bottom : std::max(bottom_, bottom);
    empty_ = false;
  }

  bool empty_ = true;
  Length left_, top_, right_, bottom_;
};

}  // namespace

std::optional<Rectangle> painted_box(const MarkedContent& content) {
  BoxFinder finder;
  for (const Item& item : content.items) {
    std::visit([&finder](const auto& value) { finder.add(value); }, item);
  }
  return finder.found();
}

}  // namespace evident
