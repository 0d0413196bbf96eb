#pragma once
// What is true of every drawing: words inside the scene and apart from one another, no line through a word,
// no text that is too small, too faint or measured wrongly. Each check adds what it finds, in words.

#include <algorithm>
#include <cmath>
#include <string>
#include <variant>
#include <vector>

#include "design/fonts/fonts.h"
#include "design/scene/scene.h"

namespace evident {

struct Spot {
  double x = 0, y = 0;
};
using Polygon = std::vector<Spot>;

inline Spot spot(Point point) {
  return {static_cast<double>(point.x.value) / 1000, static_cast<double>(point.y.value) / 1000};
}

// The path's outlines as straight lines.
inline std::vector<Polygon> flattened(const Path& path) {
  std::vector<Polygon> out;
  std::size_t at = 0;
  for (const Path::Verb verb : path.verbs) {
    if (verb == Path::Verb::Move) out.emplace_back();
    if (verb == Path::Verb::Move || verb == Path::Verb::Line)
      out.back().push_back(spot(path.points.at(at++)));
    if (verb == Path::Verb::Close && !out.back().empty()) out.back().push_back(out.back().front());
    if (verb != Path::Verb::Curve) continue;
    const Spot a = out.back().back(), b = spot(path.points.at(at)), c = spot(path.points.at(at + 1)),
               d = spot(path.points.at(at + 2));
    at += 3;
    for (int i = 1; i <= 12; ++i) {
      const double t = i / 12.0, u = 1 - t;
      const double wa = u * u * u, wb = 3 * u * u * t, wc = 3 * u * t * t, wd = t * t * t;
      out.back().push_back(
          {wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y});
    }
  }
  return out;
}

inline bool holds(const std::vector<Polygon>& outlines, Spot spot) {
  bool inside = false;
  for (const Polygon& outline : outlines) {
    for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
      const Spot a = outline[i], b = outline[j];
      if ((a.y > spot.y) != (b.y > spot.y) && spot.x < (b.x - a.x) * (spot.y - a.y) / (b.y - a.y) + a.x) {
        inside = !inside;
      }
    }
  }
  return inside;
}

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
  [[nodiscard]] bool meets(const Box& other) const {
    const double slack = 0.01;
    return left < other.right - slack && other.left < right - slack && top < other.bottom - slack &&
           other.top < bottom - slack;
  }
};

// The room that letters take, from the top of a capital to the end of a descender.
inline Box box_of(const SceneText& text) {
  const Spot at = spot(text.origin);
  const double size = static_cast<double>(text.size.value) / 1000;
  return {at.x, at.y - 0.76 * size, at.x + static_cast<double>(text.width.value) / 1000, at.y + 0.22 * size};
}

inline Box box_of(const Shape& shape) {
  Box box{1e9, 1e9, -1e9, -1e9};
  const double edge = shape.stroke ? static_cast<double>(shape.stroke->width.value) / 2000 : 0;
  for (const Polygon& outline : flattened(shape.path)) {
    for (const Spot at : outline) {
      box = {std::min(box.left, at.x - edge), std::min(box.top, at.y - edge),
             std::max(box.right, at.x + edge), std::max(box.bottom, at.y + edge)};
    }
  }
  return box;
}

// Whether a straight line touches the box.
inline bool crosses(Spot a, Spot b, const Box& box) {
  double from = 0, to = 1;
  const auto cut = [&](double delta, double low, double high) {
    if (std::abs(delta) < 1e-9) return low <= 0 && high >= 0;
    const double t0 = std::min(low / delta, high / delta), t1 = std::max(low / delta, high / delta);
    from = std::max(from, t0);
    to = std::min(to, t1);
    return from <= to;
  };
  return cut(b.x - a.x, box.left - a.x, box.right - a.x) && cut(b.y - a.y, box.top - a.y, box.bottom - a.y);
}

class SceneChecks {
 public:
  SceneChecks(const Scene& scene, const Theme& theme, Shaper& shaper)
      : scene_(scene), theme_(theme), shaper_(shaper), drawn_(scene.items.size()) {
    for (std::size_t i = 0; i < scene.items.size(); ++i) {
      if (const auto* shape = std::get_if<Shape>(&scene.items[i]))
        drawn_[i] = {flattened(shape->path), box_of(*shape)};
    }
    for (std::size_t i = 0; i < scene.items.size(); ++i) check(i);
  }

  // One line for each fault; empty when all is well.
  [[nodiscard]] const std::string& faults() const { return faults_; }

 private:
  void fault(const std::string& what, const SceneText& text) { faults_ += what + ": " + text.text + "\n"; }

  void check(std::size_t index) {
    if (const auto* shape = std::get_if<Shape>(&scene_.items[index])) {
      if (const Box& box = drawn_[index].box; !inside(box)) {
        faults_ += "a shape stands outside: " + std::to_string(box.left) + " " + std::to_string(box.top) +
                   " " + std::to_string(box.right) + " " + std::to_string(box.bottom) + "\n";
      }
      if (!shape->fill && !shape->stroke) faults_ += "a shape shows nothing\n";
      return;
    }
    const auto& text = std::get<SceneText>(scene_.items[index]);
    if (text.text.empty() || text.width <= Length{}) fault("an empty text", text);
    if (!inside(box_of(text))) fault("outside", text);
    if (text.size < theme_.style("chart").size) fault("too small", text);
    if (width(shaped(text), text.size, shaper_.fonts()) != text.width) fault("measured wrongly", text);
    if (contrast(index, text) < 4.5) fault("too faint", text);
    check_neighbours(index, text);
  }

  [[nodiscard]] const ShapedWord& shaped(const SceneText& text) {
    return shaper_.shape(text.text, shaper_.fonts().stack(theme_, text.family, text.face),
                         {text.tabular_figures});
  }

  [[nodiscard]] bool inside(const Box& box) const {
    return box.left >= -0.01 && box.top >= -0.01 &&
           box.right <= static_cast<double>(scene_.width.value) / 1000 + 0.01 &&
           box.bottom <= static_cast<double>(scene_.height.value) / 1000 + 0.01;
  }

  // The least contrast between a text and what lies under its corners and middle.
  [[nodiscard]] double contrast(std::size_t index, const SceneText& text) const {
    const Box box = box_of(text);
    double least = 21;
    for (const double x : {box.left, (box.left + box.right) / 2, box.right}) {
      for (const double y : {box.top, (box.top + box.bottom) / 2, box.bottom}) {
        least = std::min(least, contrast_ratio(text.colour, under(index, {x, y})));
      }
    }
    return least;
  }

  [[nodiscard]] Colour under(std::size_t index, Spot at) const {
    Colour colour{255, 255, 255};
    for (std::size_t i = 0; i < index; ++i) {
      const auto* shape = std::get_if<Shape>(&scene_.items[i]);
      if (shape != nullptr && shape->fill && holds(i, at)) colour = *shape->fill;
    }
    return colour;
  }

  // Neither another text nor a line touches this one; what a filled shape covers first does not count.
  void check_neighbours(std::size_t index, const SceneText& text) {
    const Box box = box_of(text);
    for (std::size_t i = 0; i < scene_.items.size(); ++i) {
      if (const auto* other = std::get_if<SceneText>(&scene_.items[i])) {
        if (i < index && box.meets(box_of(*other))) fault("over `" + other->text + "`", text);
      } else if (const Shape& shape = std::get<Shape>(scene_.items[i]);
                 shape.stroke && line_through(i, box) && !covered(i, index, box)) {
        fault("a line goes through", text);
      }
    }
  }

  // Whether the shape at that place covers a spot; a look at its box first, since there may be hundreds.
  [[nodiscard]] bool holds(std::size_t index, Spot at) const {
    const auto& [outlines, box] = drawn_[index];
    return at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom &&
           evident::holds(outlines, at);
  }

  [[nodiscard]] bool line_through(std::size_t index, const Box& box) const {
    if (!drawn_[index].box.meets(box)) return false;
    for (const Polygon& outline : drawn_[index].outlines) {
      for (std::size_t i = 1; i < outline.size(); ++i) {
        if (crosses(outline[i - 1], outline[i], box)) return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool covered(std::size_t line, std::size_t text, const Box& box) const {
    for (std::size_t i = line + 1; i < text; ++i) {
      const auto* shape = std::get_if<Shape>(&scene_.items[i]);
      if (shape == nullptr || !shape->fill) continue;
      if (holds(i, {box.left, box.top}) && holds(i, {box.right, box.bottom})) return true;
    }
    return false;
  }

  struct Outlined {
    std::vector<Polygon> outlines;
    Box box;
  };

  const Scene& scene_;
  const Theme& theme_;
  Shaper& shaper_;
  std::vector<Outlined> drawn_;  // by item; empty for texts
  std::string faults_;
};

// How many shapes have neither a fill nor an edge that is seen on paper (WCAG 1.4.11).
inline int faint_shapes(const Scene& scene) {
  const Colour paper{255, 255, 255};
  int faint = 0;
  for (const SceneItem& item : scene.items) {
    const auto* shape = std::get_if<Shape>(&item);
    if (shape == nullptr) continue;
    const bool fill = shape->fill && contrast_ratio(*shape->fill, paper) >= 3;
    const bool edge = shape->stroke && contrast_ratio(shape->stroke->colour, paper) >= 3;
    if (!fill && !edge) ++faint;
  }
  return faint;
}

// All texts of a scene in their order, one on each line.
inline std::string texts_of(const Scene& scene) {
  std::string out;
  for (const SceneItem& item : scene.items) {
    if (const auto* text = std::get_if<SceneText>(&item)) out += text->text + "\n";
  }
  return out;
}

}  // namespace evident
