#pragma once
// Builds pages by hand for the tests: tags, text, rules and links without any layout.

#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "output/pdf/pdf.h"

namespace evident {

inline std::string read_test_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Debian's own fonts, read once.
inline const FontLibrary& test_fonts() {
  static const FontLibrary& library = []() -> const FontLibrary& {
    static FontLibrary fonts;
    Diagnostics diagnostics;
    const std::string folder = "/usr/share/fonts/truetype/";
    const auto add = [&](const char* name, const std::string& path) {
      fonts.add(name, read_test_file(folder + path), {}, diagnostics);
    };
    add("lato", "lato/Lato-Regular.ttf");
    add("lato-bold", "lato/Lato-Bold.ttf");
    add("lato-italic", "lato/Lato-Italic.ttf");
    add("andika", "andika/Andika-Regular.ttf");
    add("dejavu", "dejavu/DejaVuSans.ttf");
    return fonts;
  }();
  return library;
}

inline PdfOptions test_options(bool compress = false) {
  PdfOptions options;
  options.unix_time = 1517392800;  // 31 January 2018, 10:00 UTC
  options.colour_profile = read_test_file("/usr/share/color/icc/sRGB.icc");
  options.compress = compress;
  return options;
}

// Options with two files attached.
inline PdfOptions attaching() {
  PdfOptions options = test_options();
  options.attachments = {
      {"reach.csv", "text/csv", "Reach by year", "year,n\r\n2016,1\n", Attachment::Relationship::Data},
      {"ŵ ŵ.yaml", "application/yaml", "", "reach: 1\n", Attachment::Relationship::Source}};
  return options;
}

class PageBuilder {
 public:
  PageBuilder() : shaper_(test_fonts()) {
    pages.metadata.title = "A test";
    pages.metadata.authors = {"Evident example content"};
    add_tag(Role::Document, artifact);
  }

  TagId add_tag(Role role, TagId parent) {
    const auto id = static_cast<TagId>(pages.tags.size());
    Tag tag;
    tag.role = role;
    tag.parent = parent;
    pages.tags.push_back(tag);
    if (parent != artifact) pages.tags[parent].kids.emplace_back(id);
    return id;
  }

  std::uint32_t add_page(Length width = {595276}, Length height = {841890}) {
    pages.pages.push_back({width, height, {}, {}});
    y_ = points(60);
    return current();
  }

  // Content of a tag, or an artifact, on the current page.
  MarkedContent& add_content(TagId tag, ArtifactKind kind = ArtifactKind::None) {
    auto& content = pages.pages.back().content;
    if (tag != artifact) {
      pages.tags[tag].kids.emplace_back(ContentKid{current(), static_cast<std::uint32_t>(content.size())});
    }
    content.push_back({tag, kind, {}});
    return content.back();
  }

  // One line of text, below what was written before.
  void write(TagId tag, std::string_view text, Length size = points(12), const char* font = "lato",
             ArtifactKind kind = ArtifactKind::None) {
    append(add_content(tag, kind), text, size, font, points(60));
    y_ += size * 14 / 10;
  }

  // Puts a run on the current line; gives where it ends.
  Length append(MarkedContent& content, std::string_view text, Length size, const char* font, Length x,
                Colour colour = {}) {
    const FontLibrary& fonts = test_fonts();
    const ShapedWord& word = shaper_.shape(text, {fonts.face(font), fonts.face("dejavu")});
    for (const GlyphPiece& piece : word.pieces) {
      GlyphRun run{piece.face, size, colour, {x, y_}, piece.glyphs, {}};
      run.text = word.text.substr(piece.text_begin, piece.text_end - piece.text_begin);
      for (Glyph& glyph : run.glyphs) {
        glyph.cluster -= piece.text_begin;
        x += scale(glyph.advance, size, fonts.metrics(piece.face));
      }
      content.items.emplace_back(std::move(run));
    }
    return x;
  }

  // A Link element with its text and its annotation.
  TagId link(TagId parent, std::string_view text, std::string target, std::string description) {
    const TagId tag = add_tag(Role::Link, parent);
    const Length top = y_ - points(10);
    write(tag, text, points(12), "lato");
    auto& links = pages.pages.back().links;
    pages.tags[tag].kids.emplace_back(LinkKid{current(), static_cast<std::uint32_t>(links.size())});
    links.push_back(
        {{{points(60), top, points(200), points(14)}}, std::move(target), std::move(description), tag});
    return tag;
  }

  void destination(std::string id, int level, std::string title) {
    pages.destinations.push_back({id, current(), {{}, y_ - points(14)}});
    pages.bookmarks.push_back({level, std::move(title), std::move(id)});
  }

  // A Figure element with a picture, 100 points wide and 50 high; gives its tag.
  TagId picture(TagId parent, Raster raster, std::string alternative) {
    const TagId tag = add_tag(Role::Figure, parent);
    const Rectangle area{points(60), y_, points(100), points(50)};
    pages.tags[tag].alternative = std::move(alternative);
    pages.tags[tag].has_box = true;
    pages.tags[tag].box_page = current();
    pages.tags[tag].box = area;
    const auto image = static_cast<std::uint32_t>(pages.images.size());
    pages.images.push_back(std::make_shared<const Raster>(std::move(raster)));
    add_content(tag).items.emplace_back(PlacedImage{image, area});
    y_ += points(60);
    return tag;
  }

  TagId cell(TagId row, Role role, std::string_view text, Scope scope = Scope::None) {
    const TagId tag = add_tag(role, row);
    pages.tags[tag].scope = scope;
    write(tag, text);
    return tag;
  }

  [[nodiscard]] std::uint32_t current() const { return static_cast<std::uint32_t>(pages.pages.size() - 1); }
  [[nodiscard]] Length y() const { return y_; }
  void move_down(Length by) { y_ += by; }

  Pages pages;

 private:
  Shaper shaper_;
  Length y_ = points(60);
};

// Four pixels: red and green over blue and white.
inline Raster four_pixels() {
  Raster raster;
  raster.width = raster.height = 2;
  raster.bytes = std::string("\xFF\0\0\0\xFF\0\0\0\xFF\xFF\xFF\xFF", 12);
  return raster;
}

// A whole JPEG file: eight by eight pixels that turn from black to white.
inline Raster grey_jpeg() {
  constexpr std::string_view hexadecimal =
      "ffd8ffe000104a46494600010100000100010000ffdb004300140e0f120f0d14121012171514181e32211e1c1c1e3d2c"
      "2e243249404c4b47404645505a736250556d5645466488656d777b8182814e608d978c7d96737e817cffc0000b080008"
      "000801011100ffc40014000100000000000000000000000000000000ffc4001710000301000000000000000000000000"
      "00001663a1ffda0008010100003f0029cf0fffd9";
  const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  Raster raster;
  raster.coding = Raster::Coding::Jpeg;
  raster.width = raster.height = 8;
  raster.components = 1;
  for (std::size_t i = 0; i < hexadecimal.size(); i += 2) {
    raster.bytes += static_cast<char>(digit(hexadecimal[i]) * 16 + digit(hexadecimal[i + 1]));
  }
  return raster;
}

// A document with everything that the writer knows.
inline Pages everything() {
  PageBuilder build;
  build.pages.metadata = {"Gwaith ŵ & <cytgord>: “numbers”",
                          "",
                          {"Evident example content", "A. N. Other"},
                          "What the test holds",
                          {"tables", "notes & links"},
                          "en-GB",
                          "2018-01-31",
                          "Nobody",
                          ""};
  build.add_page();
  const TagId heading = build.add_tag(Role::H1, 0);
  build.destination("top", 1, "Gwaith ŵ & 😀");
  build.write(heading, "AVATAR To first efficient office", points(24), "lato-bold");
  build.write(artifact, "Running head", points(9), "lato", ArtifactKind::Header);

  const TagId contents = build.add_tag(Role::Toc, 0);
  const TagId entry = build.add_tag(Role::Toci, contents);
  build.link(build.add_tag(Role::Reference, entry), "1 Tables", "#tables", "Section 1, Tables, page 2");

  const TagId paragraph = build.add_tag(Role::P, 0);
  MarkedContent& line = build.add_content(paragraph);
  Length x = build.append(line, "Kerned AV, ligature ffi, ", points(12), "lato", points(60));
  x = build.append(line, "italic ", points(12), "lato-italic", x, {18, 67, 109});
  x = build.append(line, "tick ✓ → and Ελλάδα ŵŷ", points(12), "lato", x);
  build.append(line, " non\u2011breaking £8\u00A0million", points(12), "andika", x);
  build.move_down(points(20));
  const TagId welsh = build.add_tag(Role::Span, paragraph);
  build.pages.tags[welsh].language = "cy";
  build.write(welsh, "Mae’r tŷ yn fawr");
  build.link(paragraph, "external", "https://example.org/ŵ?a=(1)&b=2", "Example (external)");

  const TagId list = build.add_tag(Role::L, 0);
  for (const char* text : {"first", "second"}) {
    const TagId item = build.add_tag(Role::Li, list);
    build.write(build.add_tag(Role::Lbl, item), "•");
    build.write(build.add_tag(Role::LBody, item), text);
  }
  const TagId numbered = build.add_tag(Role::L, 0);
  build.pages.tags[numbered].ordered = true;
  const TagId item = build.add_tag(Role::Li, numbered);
  build.write(build.add_tag(Role::Lbl, item), "1.");
  build.write(build.add_tag(Role::LBody, item), "with a number");

  const TagId figure = build.add_tag(Role::Figure, 0);
  build.pages.tags[figure].alternative = "A blue box";
  build.pages.tags[figure].has_box = true;
  build.pages.tags[figure].box = {points(60), build.y(), points(100), points(40)};
  build.add_content(figure).items.emplace_back(
      FilledRectangle{{points(60), build.y(), points(100), points(40)}, {0, 112, 192}});
  build.move_down(points(60));

  const TagId long_paragraph = build.add_tag(Role::P, 0);
  build.write(long_paragraph, "This paragraph starts on page one");
  build.write(artifact, "Page 1", points(9), "lato", ArtifactKind::Footer);
  Raster glass = four_pixels();
  glass.alpha = std::string("\xFF\x80\x40\0", 4);
  build.picture(0, std::move(glass), "Coloured glass");
  build.picture(0, grey_jpeg(), "From black to white");
  build.add_page();
  build.add_content(artifact, ArtifactKind::Background)
      .items.emplace_back(FilledRectangle{{{}, {}, points(595), points(30)}, {230, 240, 250}});
  build.write(long_paragraph, "and ends on page two.");
  const TagId section = build.add_tag(Role::Sect, 0);
  const TagId second = build.add_tag(Role::H2, section);
  build.destination("tables", 2, "1 Tables (with brackets) \\ and £");
  build.write(second, "1 Tables", points(16), "lato-bold");
  build.pages.tags[second].id = "tables";

  const TagId table = build.add_tag(Role::Table, section);
  build.write(build.add_tag(Role::Caption, table), "Table 1: Reach");
  const TagId head = build.add_tag(Role::Tr, build.add_tag(Role::THead, table));
  build.cell(head, Role::Th, "Year", Scope::Column);
  build.cell(head, Role::Th, "Children", Scope::Column);
  const TagId row = build.add_tag(Role::Tr, build.add_tag(Role::TBody, table));
  build.cell(row, Role::Th, "2016", Scope::Row);
  build.cell(row, Role::Td, "1,060");
  build.add_content(artifact, ArtifactKind::Layout)
      .items.emplace_back(
          StrokedLine{{points(60), build.y()}, {points(300), build.y()}, {500}, {99, 99, 99}});

  const TagId noted = build.add_tag(Role::P, section);
  build.write(noted, "A claim.");
  build.link(build.add_tag(Role::Reference, noted), "1", "#note-1", "Note 1");
  const TagId note = build.add_tag(Role::Note, section);
  build.pages.tags[note].id = "note-1";
  build.pages.destinations.push_back({"note-1", build.current(), {{}, build.y()}});
  build.write(build.add_tag(Role::P, note), "1 Where the claim comes from.", points(9));
  build.add_page(points(420), points(595));  // nothing on it
  build.pages.page_labels = {"i", "1", "2"};
  return build.pages;
}

inline std::string write_test_pdf(const Pages& pages, const PdfOptions& options) {
  Diagnostics diagnostics;
  return write_pdf(pages, test_fonts(), options, diagnostics);
}
inline std::string write_test_pdf(const Pages& pages, bool compress = false) {
  return write_test_pdf(pages, test_options(compress));
}

// A page with one paragraph of one run.
inline Pages one_line(std::string_view text, const char* font = "lato") {
  PageBuilder build;
  build.add_page();
  build.write(build.add_tag(Role::P, 0), text, points(10), font);
  return build.pages;
}

inline bool holds(const std::string& file, std::string_view text) {
  return file.find(text) != std::string::npos;
}

}  // namespace evident
