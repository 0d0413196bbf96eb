#include <algorithm>
#include <cmath>
#include <optional>

#include "design/drawing/block.h"
#include "design/drawing/diagram.h"
#include "design/drawing/wheel_plan.h"

namespace evident {
namespace {

// The words of a hub and the circle that holds them.
struct Hub {
  std::vector<std::string> lines;
  Length radius;
};

class Wheel {
 public:
  Wheel(const Diagram& diagram, Canvas& canvas) : diagram_(diagram), canvas_(canvas) {
    hub_letters_ = canvas.sized(canvas.strong(), canvas.strong().size * 115 / 100);
  }

  void draw() {
    if (!draw_round()) draw_list();
  }

 private:
  [[nodiscard]] Length em(std::int64_t hundredths) const { return ems(canvas_, hundredths); }
  [[nodiscard]] Length padding() const { return panel_padding(canvas_); }
  [[nodiscard]] LabelBlock words(const DiagramPart& part, Length panel_width) {
    return titled(canvas_, part.title, part.lines, panel_width - padding() * 2, canvas_.palette().tint);
  }

  // Whether every line's corners lie in a circle of that radius.
  [[nodiscard]] bool in_circle(const std::vector<std::string>& lines, Length radius) {
    const auto count = static_cast<std::int64_t>(lines.size());
    const Length letters = hub_letters_.cap_height;
    Length top = -(hub_letters_.leading * (count - 1) + letters) / 2;
    for (const std::string& line : lines) {
      const Length half = canvas_.measure(line, hub_letters_) / 2;
      const Length far = std::max(-top, top + letters + hub_letters_.descent);
      if (half.value * half.value + far.value * far.value > radius.value * radius.value) return false;
      top += hub_letters_.leading;
    }
    return true;
  }

  // The smallest hub that holds its words unbroken.
  [[nodiscard]] std::optional<Hub> fit_hub(Length largest) {
    const Length word = canvas_.widest_word(diagram_.hub, hub_letters_);
    for (Length radius = em(430); radius <= largest; radius += em(20)) {
      for (const std::int64_t share : {150, 165, 130, 180, 115}) {
        const Length width = radius * share / 100;
        if (word > width) continue;
        std::vector<std::string> lines = canvas_.wrap_balanced(diagram_.hub, hub_letters_, width);
        if (in_circle(lines, radius - em(60))) return Hub{std::move(lines), radius};
      }
    }
    return std::nullopt;
  }

  bool draw_round() {
    if (canvas_.width() < em(3150)) return false;
    WheelMeasures measures;
    measures.gap = em(110);
    measures.spoke = em(240);
    const Length aisle = em(170);  // between the columns
    measures.column = std::min((canvas_.width() - aisle * 2) / 3, em(1700));
    measures.width = std::min(canvas_.width(), measures.column * 3 + em(260) * 2);
    const std::optional<Hub> hub = fit_hub(measures.column / 2);
    if (!hub) return false;
    measures.hub = hub->radius;
    for (const DiagramPart& part : diagram_.parts) {
      if (widest_word(canvas_, part.title, part.lines) > measures.column - padding() * 2) return false;
      measures.heights.push_back(words(part, measures.column).height() + padding() * 2);
    }
    even_heights(measures.heights, canvas_.regular().leading * 3);
    WheelPlan plan = plan_wheel(measures);
    if (plan.height > canvas_.width() * 3 / 2) return false;  // a tower is no wheel
    shift(plan, (canvas_.width() - measures.width) / 2);
    draw_round(plan, *hub);
    return true;
  }

  static void shift(WheelPlan& plan, Length right) {
    plan.hub.x += right;
    for (Rectangle& panel : plan.panels) panel.x += right;
    for (Point& end : plan.ends) end.x += right;
  }

  void draw_round(const WheelPlan& plan, const Hub& hub) {
    draw_rim(plan);
    for (const Point& end : plan.ends) canvas_.line(plan.hub, end, fine(canvas_, 9));
    draw_hub(plan.hub, hub);
    for (std::size_t i = 0; i < plan.panels.size(); ++i) {
      const Rectangle& box = plan.panels[i];
      const LabelBlock text = words(diagram_.parts[i], box.width);
      panel(canvas_, box);
      dot(canvas_, plan.ends[i], 28);
      text.draw(canvas_, {box.x + padding(), box.y + padding()});
    }
    canvas_.set_height(plan.height);
  }

  // The ellipse that joins the panels, light, behind everything.
  void draw_rim(const WheelPlan& plan) {
    const Length a = plan.rim, b = plan.down, h = a * 552 / 1000, v = b * 552 / 1000;
    const Point c = plan.hub;
    Path path;
    path.verbs = {Path::Verb::Move,  Path::Verb::Curve, Path::Verb::Curve,
                  Path::Verb::Curve, Path::Verb::Curve, Path::Verb::Close};
    path.points = {{c.x + a, c.y},     {c.x + a, c.y + v}, {c.x + h, c.y + b}, {c.x, c.y + b},
                   {c.x - h, c.y + b}, {c.x - a, c.y + v}, {c.x - a, c.y},     {c.x - a, c.y - v},
                   {c.x - h, c.y - b}, {c.x, c.y - b},     {c.x + h, c.y - b}, {c.x + a, c.y - v},
                   {c.x + a, c.y}};
    const Palette& palette = canvas_.palette();
    canvas_.shape({path, {}, Stroke{mix(palette.primary, palette.paper, 45), em(9), {}, false}});
  }

  void draw_hub(Point centre, const Hub& hub) {
    const Palette& palette = canvas_.palette();
    // A ring of paper keeps the spokes off the hub, so that it stands clear.
    canvas_.circle(centre, hub.radius + em(45), palette.paper, fine(canvas_, 9));
    canvas_.circle(centre, hub.radius, solid(palette));
    const auto count = static_cast<std::int64_t>(hub.lines.size());
    const Length block = hub_letters_.leading * (count - 1) + hub_letters_.cap_height;
    const Point first{centre.x, centre.y - block / 2 + hub_letters_.cap_height};
    canvas_.text(first, hub.lines, hub_letters_, text_on(solid(palette), palette), Anchor::Middle);
  }

  // Where there is no room for a ring: the hub across the top, and from it a line that joins the panels.
  void draw_list() {
    const Palette& palette = canvas_.palette();
    const Length left = em(210), spine = em(90), width = canvas_.width() - left;
    LabelBlock hub(canvas_.width() - em(240));
    hub.add(canvas_, diagram_.hub, hub_letters_, text_on(solid(palette), palette));
    const Length hub_height = hub.height() + em(180);
    std::vector<Rectangle> panels;
    Length top = hub_height + em(110);
    for (const DiagramPart& part : diagram_.parts) {
      panels.push_back({left, top, width, words(part, width).height() + padding() * 2});
      top += panels.back().height + em(80);
    }
    draw_branches(panels, spine, hub_height);
    canvas_.rounded_rectangle({{}, {}, canvas_.width(), hub_height}, em(160), solid(palette));
    hub.draw(canvas_, {canvas_.width() / 2, em(90)}, Anchor::Middle);
    for (std::size_t i = 0; i < panels.size(); ++i) {
      const Rectangle& box = panels[i];
      panel(canvas_, box);
      dot(canvas_, {box.x, box.y + box.height / 2}, 28);
      words(diagram_.parts[i], box.width).draw(canvas_, {box.x + padding(), box.y + padding()});
    }
    canvas_.set_height(top - em(80));
  }

  void draw_branches(const std::vector<Rectangle>& panels, Length spine, Length top) {
    const Length radius = em(70);
    for (const Rectangle& box : panels) {
      const Length y = box.y + box.height / 2;
      const bool last = &box == &panels.back();
      Path path;
      path.verbs = {Path::Verb::Move, Path::Verb::Line, Path::Verb::Curve, Path::Verb::Line};
      const Length h = radius * 448 / 1000;  // a quarter of a circle
      path.points = {{spine, last ? top : y - radius},
                     {spine, y - radius},
                     {spine, y - h},
                     {spine + h, y},
                     {spine + radius, y},
                     {box.x, y}};
      canvas_.shape({path, {}, fine(canvas_, 9)});
    }
  }

  const Diagram& diagram_;
  Canvas& canvas_;
  Lettering hub_letters_;
};

}  // namespace

void draw_wheel(const Diagram& diagram, Canvas& canvas) { Wheel(diagram, canvas).draw(); }

}  // namespace evident
