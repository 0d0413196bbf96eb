#pragma once
// Proves of a scene that all its words can be read: every text's box, from ascent to descent, stands inside,
// apart from all others, and on one colour that it contrasts with; no mark crosses it or lies above it.

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "design/drawing/scene_checks.h"

namespace evident {

class Clearance {
 public:
  Clearance(const Scene& scene, const Theme& theme, const FontLibrary& fonts)
      : scene_(scene), theme_(theme), fonts_(fonts) {
    for (const SceneItem& item : scene.items) {
      painted_.push_back(std::holds_alternative<Shape>(item) ? prepared(std::get<Shape>(item)) : Painted{});
    }
    for (std::size_t i = 0; i < scene.items.size(); ++i) {
      if (const auto* text = std::get_if<SceneText>(&scene.items[i])) {
        check_text(i, *text);
      } else if (!within(painted_[i].box)) {
        const Box& box = painted_[i].box;
        fault("a shape stands outside: " + std::to_string(box.left) + " " + std::to_string(box.top) + " " +
              std::to_string(box.right) + " " + std::to_string(box.bottom));
      }
    }
  }

  // One line for each fault; empty when all is well.
  [[nodiscard]] std::string faults() const {
    std::string all;
    for (const std::string& fault : faults_) all += fault + "\n";
    return all;
  }

 private:
  struct Painted {
    std::vector<Polygon> outlines;
    Box box;
    const Shape* shape = nullptr;
  };

  static Painted prepared(const Shape& shape) { return {flattened(shape.path), exact_box(shape), &shape}; }

  // Without room for the ends of lines, which are cut where the line ends.
  static Box exact_box(const Shape& shape) {
    Box box{1e9, 1e9, -1e9, -1e9};
    const double edge = shape.stroke ? points_of(shape.stroke->width) / 2 : 0;
    for (const Polygon& outline : flattened(shape.path)) {
      const bool upright =
          std::all_of(outline.begin(), outline.end(), [&](Spot at) { return at.x == outline.front().x; });
      const bool lying =
          std::all_of(outline.begin(), outline.end(), [&](Spot at) { return at.y == outline.front().y; });
      const double dx = lying ? 0 : edge, dy = upright ? 0 : edge;
      for (const Spot at : outline) {
        box = {std::min(box.left, at.x - dx), std::min(box.top, at.y - dy), std::max(box.right, at.x + dx),
               std::max(box.bottom, at.y + dy)};
      }
    }
    return box;
  }

  static double points_of(Length length) { return static_cast<double>(length.value) / 1000; }
  void fault(const std::string& words) { faults_.insert(words); }

  [[nodiscard]] bool within(const Box& box) const {
    const double slack = 0.01;
    return box.left >= -slack && box.top >= -slack && box.right <= points_of(scene_.width) + slack &&
           box.bottom <= points_of(scene_.height) + slack;
  }

  [[nodiscard]] Box letters(const SceneText& text) const {
    const FaceStack stack = fonts_.stack(theme_, text.family, text.face);
    const FaceMetrics& metrics = fonts_.metrics(stack.front());
    const Spot at = spot(text.origin);
    return {at.x, at.y - points_of(scale(metrics.ascent, text.size, metrics)), at.x + points_of(text.width),
            at.y - points_of(scale(metrics.descent, text.size, metrics))};
  }

  void check_text(std::size_t index, const SceneText& text) {
    const Box box = letters(text);
    if (!within(box)) fault("outside: " + text.text);
    for (std::size_t i = 0; i < index; ++i) {
      const auto* other = std::get_if<SceneText>(&scene_.items[i]);
      if (other != nullptr && box.meets(letters(*other))) fault("over `" + other->text + "`: " + text.text);
    }
    check_ground(index, text, box);
  }

  void check_ground(std::size_t index, const SceneText& text, const Box& box) {
    std::vector<std::size_t> below, above;
    for (std::size_t i = 0; i < painted_.size(); ++i) {
      if (painted_[i].shape != nullptr && painted_[i].box.meets(box))
        (i < index ? below : above).push_back(i);
    }
    if (below.empty() && above.empty()) return;
    std::set<std::string> grounds;
    const int across = std::max(2, static_cast<int>((box.right - box.left) / 1.2)), down = 7;
    for (int x = 0; x <= across; ++x) {
      for (int y = 0; y <= down; ++y) {
        const Spot at{box.left + (box.right - box.left) * x / across,
                      box.top + (box.bottom - box.top) * y / down};
        Colour ground = theme_.colours.at("paper");
        for (const std::size_t i : below) paint(painted_[i], at, ground);
        grounds.insert(to_hex(ground));
        if (contrast_ratio(ground, text.colour) < 4.5)
          fault("too faint on " + to_hex(ground) + ": " + text.text);
        Colour cover = ground;
        for (const std::size_t i : above) paint(painted_[i], at, cover);
        if (!(cover == ground)) fault("covered: " + text.text);
      }
    }
    if (grounds.size() > 1) fault("on more than one colour: " + text.text);
  }

  static void paint(const Painted& painted, Spot at, Colour& colour) {
    if (painted.shape->fill && holds(painted.outlines, at)) colour = *painted.shape->fill;
    if (painted.shape->stroke && on_line(painted, at)) colour = painted.shape->stroke->colour;
  }

  static bool on_line(const Painted& painted, Spot at) {
    const double reach = points_of(painted.shape->stroke->width) / 2;
    for (const Polygon& outline : painted.outlines) {
      for (std::size_t i = 1; i < outline.size(); ++i) {
        const Spot a = outline[i - 1], b = outline[i];
        const double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
        if (length == 0) continue;
        const double t = std::clamp(((at.x - a.x) * dx + (at.y - a.y) * dy) / length, 0.0, 1.0);
        if (std::hypot(at.x - a.x - t * dx, at.y - a.y - t * dy) < reach - 0.005) return true;
      }
    }
    return false;
  }

  const Scene& scene_;
  const Theme& theme_;
  const FontLibrary& fonts_;
  std::vector<Painted> painted_;
  std::set<std::string> faults_;
};

}  // namespace evident
