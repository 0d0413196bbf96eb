#include "output/pdf/content.h"

#include <algorithm>
#include <optional>

#include "output/pdf/roles.h"
#include "output/pdf/syntax.h"
#include "output/pdf/text_writer.h"

namespace evident {

namespace {

// "0.071 0.263 0.427": three decimals give each of the 256 steps back.
void append_colour(std::string& out, Colour colour) {
  for (const int part : {colour.red, colour.green, colour.blue}) {
    append_pdf_number(out, (part * 1000 + 127) / 255);
    out += ' ';
  }
}

void append_point(std::string& out, Length x, Length y) {
  append_pdf_number(out, x);
  out += ' ';
  append_pdf_number(out, y);
  out += ' ';
}

// The smallest box around the rectangles and lines; a background must say how large it is (table 330).
std::optional<Rectangle> painted_box(const MarkedContent& content) {
  std::optional<Rectangle> box;
  const auto include = [&box](Rectangle area) {
    if (!box) {
      box = area;
      return;
    }
    const Length left = std::min(box->x, area.x), top = std::min(box->y, area.y);
    const Length right = std::max(box->x + box->width, area.x + area.width);
    const Length bottom = std::max(box->y + box->height, area.y + area.height);
    box = Rectangle{left, top, right - left, bottom - top};
  };
  for (const Item& item : content.items) {
    if (const auto* filled = std::get_if<FilledRectangle>(&item)) include(filled->area);
    if (const auto* line = std::get_if<StrokedLine>(&item)) {
      const Length left = std::min(line->from.x, line->to.x), top = std::min(line->from.y, line->to.y);
      include(
          {left, top, std::max(line->from.x, line->to.x) - left, std::max(line->from.y, line->to.y) - top});
    }
  }
  return box;
}

class ContentWriter {
 public:
  ContentWriter(const Page& page, const Pages& pages, const EmbeddedFonts& fonts, GlyphCodes codes)
      : page_(page), pages_(pages), text_(out_, fonts, codes, page.height) {}

  std::string write(const std::vector<std::int32_t>& marks) {
    for (std::size_t i = 0; i < page_.content.size(); ++i) {
      const MarkedContent& content = page_.content[i];
      begin_mark(content, marks[i]);
      for (const Item& item : content.items) {
        std::visit([this](const auto& value) { draw(value); }, item);
      }
      text_.end();
      out_ += "EMC\n";
    }
    return std::move(out_);
  }

 private:
  void begin_mark(const MarkedContent& content, std::int32_t mark) {
    if (mark < 0) {
      begin_artifact(content);
      return;
    }
    out_ += '/';
    out_ += role_name(pages_.tags[content.tag].role);
    out_ += "<</MCID " + std::to_string(mark) + ">>BDC\n";
  }

  // ISO 32000-1, 14.8.2.2.2
  void begin_artifact(const MarkedContent& content) {
    const std::optional<Rectangle> box =
        content.kind == ArtifactKind::Background ? painted_box(content) : std::nullopt;
    switch (content.kind) {
      case ArtifactKind::None:
        out_ += "/Artifact BMC\n";
        return;
      case ArtifactKind::Pagination:
        out_ += "/Artifact<</Type/Pagination>>BDC\n";
        return;
      case ArtifactKind::Header:
        out_ += "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n";
        return;
      case ArtifactKind::Footer:
        out_ += "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n";
        return;
      case ArtifactKind::Layout:
        out_ += "/Artifact<</Type/Layout>>BDC\n";
        return;
      case ArtifactKind::Background:
        // A background of text alone has no box that we know; it is then laid out like any other.
        out_ += box ? "/Artifact<</Type/Background/BBox" + pdf_box(*box, page_.height) + ">>BDC\n"
                    : "/Artifact<</Type/Layout>>BDC\n";
        return;
    }
  }

  void draw(const GlyphRun& run) {
    if (run.glyphs.empty()) return;
    fill_with(run.colour);
    text_.write(run);
  }

  void draw(const FilledRectangle& filled) {
    text_.end();
    fill_with(filled.colour);
    const Rectangle& area = filled.area;
    append_point(out_, area.x, page_.height - area.y - area.height);
    append_point(out_, area.width, area.height);
    out_ += "re f\n";
  }

  void draw(const StrokedLine& line) {
    text_.end();
    stroke_with(line.colour, line.width);
    append_point(out_, line.from.x, page_.height - line.from.y);
    out_ += "m ";
    append_point(out_, line.to.x, page_.height - line.to.y);
    out_ += "l S\n";
  }

  void draw(const PlacedShape& placed) {
    text_.end();
    const Shape& shape = placed.shape;
    if (shape.fill) fill_with(*shape.fill);
    if (shape.stroke) begin_stroke(*shape.stroke);
    append_path(shape.path, placed.origin);
    if (shape.fill) {
      out_ += shape.stroke ? (shape.even_odd ? "B*\n" : "B\n") : (shape.even_odd ? "f*\n" : "f\n");
    } else {
      out_ += "S\n";
    }
    if (shape.stroke && (shape.stroke->round || !shape.stroke->dashes.empty())) out_ += "0 J 0 j [] 0 d\n";
  }

  void begin_stroke(const Stroke& stroke) {
    stroke_with(stroke.colour, stroke.width);
    if (stroke.round) out_ += "1 J 1 j\n";
    if (stroke.dashes.empty()) return;
    out_ += '[';
    for (const Length dash : stroke.dashes) {
      append_pdf_number(out_, dash);
      out_ += ' ';
    }
    out_ += "] 0 d\n";
  }

  // ISO 32000-1, 8.5.2
  void append_path(const Path& path, Point origin) {
    std::size_t next = 0;
    const auto points = [&](std::size_t count) {
      for (; count > 0; --count) {
        const Point& point = path.points[next++];
        append_point(out_, origin.x + point.x, page_.height - origin.y - point.y);
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

  void draw(const PlacedImage&) {}

  void stroke_with(Colour colour, Length width) {
    if (stroke_ != colour) {
      append_colour(out_, colour);
      out_ += "RG\n";
      stroke_ = colour;
    }
    if (width_ != width) {
      append_pdf_number(out_, width);
      out_ += " w\n";
      width_ = width;
    }
  }

  void fill_with(Colour colour) {
    if (fill_ == colour) return;
    append_colour(out_, colour);
    out_ += "rg\n";
    fill_ = colour;
  }

  const Page& page_;
  const Pages& pages_;
  std::string out_;
  TextWriter text_;
  // What a page starts with is DeviceGray black, so the first colour is always set.
  std::optional<Colour> fill_, stroke_;
  std::optional<Length> width_;
};

}  // namespace

std::string page_content(const Page& page, const std::vector<std::int32_t>& marks, const Pages& pages,
                         const EmbeddedFonts& fonts, GlyphCodes codes) {
  return ContentWriter(page, pages, fonts, codes).write(marks);
}

}  // namespace evident
