#pragma once
// Painting operators (ISO 32000-1, 8): rectangles, lines, shapes and pictures, with as few changes of colour
// and line width as they need.

#include <optional>
#include <string>

#include "output/layout/layout.h"

namespace evident {

class GraphicsWriter {
 public:
  GraphicsWriter(std::string& out, Length page_height) : out_(out), page_height_(page_height) {}

  void draw(const FilledRectangle& filled);
  void draw(const StrokedLine& line);
  void draw(const PlacedShape& placed);
  void draw(const PlacedImage& placed);
  // The colour of what is filled from here on; text is filled too.
  void fill_with(Colour colour);

 private:
  void append_point(Length x, Length y);
  void append_colour(Colour colour);
  void stroke_with(Colour colour, Length width);
  void begin_stroke(const Stroke& stroke);
  void draw_inside(const Rectangle& clip, const PlacedShape& placed);
  void append_path(const Path& path, Point origin);

  std::string& out_;
  Length page_height_;
  // What a page starts with is DeviceGray black, so the first colour is always set.
  std::optional<Colour> fill_, stroke_;
  std::optional<Length> width_;
};

}  // namespace evident
