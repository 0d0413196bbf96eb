#include "output/pdf/graphics_writer.h"

#include <algorithm>

#include "output/pdf/images.h"
#include "output/pdf/syntax.h"

namespace evident {

namespace {

// A pattern that is nothing but gaps of no length would be an error (8.4.3.6).
bool is_dashed(const Stroke& stroke) {
  const auto is_long = [](Length dash) { return dash.value > 0; };
  const auto is_backwards = [](Length dash) { return dash.value < 0; };
  return std::any_of(stroke.dashes.begin(), stroke.dashes.end(), is_long) &&
         std::none_of(stroke.dashes.begin(), stroke.dashes.end(), is_backwards);
}

// Fill, stroke or both (table 60).
const char* painting_operator(const Shape& shape) {
  if (!shape.fill) return "S\n";
  if (shape.stroke) return shape.even_odd ? "B*\n" : "B\n";
  return shape.even_odd ? "f*\n" : "f\n";
}

}  // namespace

void GraphicsWriter::draw(const FilledRectangle& filled) {
  fill_with(filled.colour);
  const Rectangle& area = filled.area;
  append_point(area.x, page_height_ - area.y - area.height);
  append_point(area.width, area.height);
  out_ += "re f\n";
}

void GraphicsWriter::draw(const StrokedLine& line) {
  stroke_with(line.colour, line.width);
  append_point(line.from.x, page_height_ - line.from.y);
  out_ += "m ";
  append_point(line.to.x, page_height_ - line.to.y);
  out_ += "l S\n";
}

void GraphicsWriter::draw(const PlacedShape& placed) {
  const Shape& shape = placed.shape;
  if (shape.path.verbs.empty() || (!shape.fill && !shape.stroke)) return;
  if (placed.clip) return draw_inside(*placed.clip, placed);
  if (shape.fill) fill_with(*shape.fill);
  if (shape.stroke) begin_stroke(*shape.stroke);
  append_path(shape.path, placed.origin);
  out_ += painting_operator(shape);
  // Lines and rules are drawn solid and square: what they rely on is put back at once.
  if (shape.stroke && shape.stroke->round) out_ += "0 J 0 j\n";
  if (shape.stroke && is_dashed(*shape.stroke)) out_ += "[]0 d\n";
}

// 8.5.4. The graphics state comes back whole, and what we know of it with it.
void GraphicsWriter::draw_inside(const Rectangle& clip, const PlacedShape& placed) {
  const auto fill = fill_, stroke = stroke_;
  const auto width = width_;
  out_ += "q ";
  append_point(clip.x, page_height_ - clip.y - clip.height);
  append_point(clip.width, clip.height);
  out_ += "re W n\n";
  draw(PlacedShape{placed.shape, placed.origin});
  out_ += "Q\n";
  fill_ = fill;
  stroke_ = stroke;
  width_ = width;
}

// A picture is one unit wide and high; the matrix says how large a unit is (8.9.5.1).
void GraphicsWriter::draw(const PlacedImage& placed) {
  const Rectangle& area = placed.area;
  if (area.width.value <= 0 || area.height.value <= 0) return;
  out_ += "q ";
  append_pdf_number(out_, area.width);
  out_ += " 0 0 ";
  append_pdf_number(out_, area.height);
  out_ += ' ';
  append_point(area.x, page_height_ - area.y - area.height);
  out_ += "cm/" + image_name(placed.image) + " Do Q\n";
}

void GraphicsWriter::begin_stroke(const Stroke& stroke) {
  stroke_with(stroke.colour, stroke.width);
  if (stroke.round) out_ += "1 J 1 j\n";
  if (!is_dashed(stroke)) return;
  out_ += '[';
  for (const Length dash : stroke.dashes) {
    if (out_.back() != '[') out_ += ' ';
    append_pdf_number(out_, dash);
  }
  out_ += "]0 d\n";
}

// 8.5.2
void GraphicsWriter::append_path(const Path& path, Point origin) {
  std::size_t next = 0;
  const auto points = [&](std::size_t count) {
    for (; count > 0; --count) {
      const Point& point = path.points[next++];
      append_point(origin.x + point.x, page_height_ - origin.y - point.y);
    }
  };
  for (const Path::Verb verb : path.verbs) {
    switch (verb) {
      case Path::Verb::Move:
        points(1);
        out_ += "m ";
        break;
      case Path::Verb::Line:
        points(1);
        out_ += "l ";
        break;
      case Path::Verb::Curve:
        points(3);
        out_ += "c ";
        break;
      case Path::Verb::Close:
        out_ += "h ";
        break;
    }
  }
}

void GraphicsWriter::stroke_with(Colour colour, Length width) {
  if (stroke_ != colour) {
    append_colour(colour);
    out_ += "RG\n";
    stroke_ = colour;
  }
  if (width_ != width) {
    append_pdf_number(out_, width);
    out_ += " w\n";
    width_ = width;
  }
}

void GraphicsWriter::fill_with(Colour colour) {
  if (fill_ == colour) return;
  append_colour(colour);
  out_ += "rg\n";
  fill_ = colour;
}

void GraphicsWriter::append_point(Length x, Length y) {
  append_pdf_number(out_, x);
  out_ += ' ';
  append_pdf_number(out_, y);
  out_ += ' ';
}

// "0.071 0.263 0.427": three decimals give each of the 256 steps back.
void GraphicsWriter::append_colour(Colour colour) {
  for (const int part : {colour.red, colour.green, colour.blue}) {
    append_pdf_number(out_, (part * 1000 + 127) / 255);
    out_ += ' ';
  }
}

}  // namespace evident
