#include "output/pdf/content.h"

#include <optional>

#include "output/pdf/graphics_writer.h"
#include "output/pdf/painted_box.h"
#include "output/pdf/roles.h"
#include "output/pdf/text_writer.h"

namespace evident {

namespace {

class ContentWriter {
 public:
  ContentWriter(const Page& page, const Pages& pages, const EmbeddedFonts& fonts, GlyphCodes codes)
      : page_(page), pages_(pages), text_(out_, fonts, codes, page.height), graphics_(out_, page.height) {}

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
        begin_background(painted_box(content));
        return;
    }
  }

  // A background must say how large it is (table 330). Of text alone that is not known; it is then laid out
  // like any other.
  void begin_background(const std::optional<Rectangle>& box) {
    out_ += box ? "/Artifact<</Type/Background/BBox" + pdf_box(*box, page_.height) + ">>BDC\n"
                : "/Artifact<</Type/Layout>>BDC\n";
  }

  void draw(const GlyphRun& run) {
    if (run.glyphs.empty()) return;
    graphics_.fill_with(run.colour);
    text_.write(run);
  }

  // Nothing is painted inside a text object but text (8.2).
  template <class Graphics>
  void draw(const Graphics& graphics) {
    text_.end();
    graphics_.draw(graphics);
  }

  const Page& page_;
  const Pages& pages_;
  std::string out_;
  TextWriter text_;
  GraphicsWriter graphics_;
};

}  // namespace

std::string page_content(const Page& page, const std::vector<std::int32_t>& marks, const Pages& pages,
                         const EmbeddedFonts& fonts, GlyphCodes codes) {
  return ContentWriter(page, pages, fonts, codes).write(marks);
}

}  // namespace evident
