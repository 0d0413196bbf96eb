#include <algorithm>
#include <utility>

#include "design/drawing/drawing.h"
#include "output/layout/galley_maker.h"

namespace evident {

void move_by(Item& item, Point by) {
  const auto move = [&](Point& point) {
    point.x += by.x;
    point.y += by.y;
  };
  if (auto* run = std::get_if<GlyphRun>(&item)) {
    move(run->origin);
  } else if (auto* filled = std::get_if<FilledRectangle>(&item)) {
    filled->area.x += by.x;
    filled->area.y += by.y;
  } else if (auto* line = std::get_if<StrokedLine>(&item)) {
    move(line->from);
    move(line->to);
  } else if (auto* shape = std::get_if<PlacedShape>(&item)) {
    move(shape->origin);
    if (shape->clip) {
      shape->clip->x += by.x;
      shape->clip->y += by.y;
    }
  } else if (auto* image = std::get_if<PlacedImage>(&item)) {
    image->area.x += by.x;
    image->area.y += by.y;
  }
}

namespace {

bool is_above(Tail tail) { return tail == Tail::TopLeft || tail == Tail::TopRight; }
bool is_left(Tail tail) { return tail == Tail::TopLeft || tail == Tail::BottomLeft; }

// A speech bubble's: it reaches a little into the bubble, so that no seam shows.
Path tail_of(const BoxStyle& style, const Rectangle& area) {
  constexpr Length overlap = points(1);
  const bool above = is_above(style.tail), left = is_left(style.tail);
  const Length inset = style.corner + tail_inset;
  const Length tip = left ? area.x + inset : area.x + area.width - inset;
  const Length far = left ? tip + tail_width : tip - tail_width;
  const Length edge = above ? area.y : area.y + area.height;
  const Length base = above ? edge + overlap : edge - overlap;
  using enum Path::Verb;
  return {{Move, Line, Line, Close},
          {{tip, above ? edge - tail_height : edge + tail_height}, {tip, base}, {far, base}}};
}

}  // namespace

void add_box_shapes(const BoxStyle& style, const Rectangle& area, std::vector<Ink>& out) {
  const auto add = [&](const Rectangle& where, Colour colour) {
    Ink ink;
    ink.kind = ArtifactKind::Background;
    ink.item = FilledRectangle{where, colour};
    out.push_back(std::move(ink));
  };
  const auto add_shape = [&](Path path) {
    Ink ink;
    ink.kind = ArtifactKind::Background;
    Shape shape;
    shape.path = std::move(path);
    shape.fill = style.background;
    ink.item = PlacedShape{std::move(shape), {}};
    out.push_back(std::move(ink));
  };
  if (style.has_background && style.tail != Tail::None) add_shape(tail_of(style, area));
  if (style.has_background && style.corner.value > 0) {
    add_shape(rounded_rectangle(area, style.corner));
  } else if (style.has_background) {
    add(area, style.background);
  }
  if (style.has_edge) add({area.x, area.y, style.edge_width, area.height}, style.edge_colour);
}

namespace {

struct OpenBox {
  const BoxStyle* style = nullptr;
  Length x, width, top;
  std::size_t shape = 0;  // where its background goes: behind those of boxes inside
};

}  // namespace

SlabStack stack(std::vector<GalleyItem> items) {
  SlabStack result;
  std::vector<OpenBox> open;
  Length y;
  for (GalleyItem& item : items) {
    if (auto* slab = std::get_if<Slab>(&item)) {
      y += slab->space_before;
      for (Ink& shape : slab->shapes) {
        move_by(shape.item, {{}, y});
        result.shapes.push_back(std::move(shape));
      }
      for (PlacedLine& line : slab->lines) {
        line.at.y += y;
        result.lines.push_back(std::move(line));
      }
      result.places.insert(result.places.end(), slab->places.begin(), slab->places.end());
      y += slab->height;
    } else if (auto* start = std::get_if<GalleyBoxStart>(&item)) {
      y += start->space_before;
      open.push_back({start->style, start->x, start->width, y, result.shapes.size()});
      result.places.insert(result.places.end(), start->places.begin(), start->places.end());
      y += start->style->padding_top;
    } else if (std::holds_alternative<GalleyBoxEnd>(item)) {
      const OpenBox box = open.back();
      open.pop_back();
      y = std::max(y + box.style->padding_bottom, box.top + box.style->min_height);
      std::vector<Ink> shapes;
      add_box_shapes(*box.style, {box.x, box.top, box.width, y - box.top}, shapes);
      result.shapes.insert(result.shapes.begin() + static_cast<std::ptrdiff_t>(box.shape), shapes.begin(),
                           shapes.end());
    }
  }
  result.height = y;
  return result;
}

}  // namespace evident
