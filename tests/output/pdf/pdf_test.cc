#include "output/pdf/pdf.h"

#include <gtest/gtest.h>

#include <thread>

#include "output/pdf/page_builder.h"
#include "output/pdf/structure_reader.h"

namespace evident {
namespace {

using pdf_reader::File;
using pdf_reader::structure_faults;
using pdf_reader::Value;
using Faults = std::vector<std::string>;

Faults messages(const Pages& pages, const PdfOptions& options = test_options()) {
  Diagnostics diagnostics;
  EXPECT_EQ(write_pdf(pages, test_fonts(), options, diagnostics), "");
  Faults out;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    out.push_back(diagnostic.code + ": " + diagnostic.message + " / " + diagnostic.help);
  }
  return out;
}

TEST(Pdf, EverythingKeepsThePromise) {
  const std::string file = write_test_pdf(everything());
  ASSERT_FALSE(file.empty());
  EXPECT_EQ(structure_faults(file), Faults());
}

TEST(Pdf, HeaderSaysVersionAndBinary) {
  const std::string file = write_test_pdf(one_line("x"));
  EXPECT_EQ(file.substr(0, 9), "%PDF-1.7\n");
  EXPECT_EQ(file[9], '%');
  for (std::size_t i = 10; i < 14; ++i) EXPECT_GE(static_cast<unsigned char>(file[i]), 0x80);
}

TEST(Pdf, SamePagesGiveSameBytes) {
  const Pages pages = everything();
  EXPECT_EQ(write_test_pdf(pages, true), write_test_pdf(pages, true));
  EXPECT_NE(write_test_pdf(one_line("a")), write_test_pdf(one_line("b")));
}

TEST(Pdf, ThreadsDoNotMeet) {
  const Pages pages = everything();
  const std::string expected = write_test_pdf(pages, true);
  std::vector<std::thread> threads;
  std::vector<int> wrong(2, 0);
  for (int& count : wrong) {
    threads.emplace_back([&] {
      for (int i = 0; i < 10; ++i) count += write_test_pdf(pages, true) == expected ? 0 : 1;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, (std::vector<int>{0, 0}));
}

std::string identifier(const std::string& file, std::size_t part) {
  return File(file).trailer().at("ID").items.at(part).text;
}

TEST(Pdf, IdentifierFollowsTheBytes) {
  const std::string one = write_test_pdf(one_line("a")), other = write_test_pdf(one_line("b"));
  EXPECT_EQ(identifier(one, 0), identifier(one, 1));
  EXPECT_NE(identifier(one, 0), identifier(other, 0));
}

TEST(Pdf, CoordinatesGrowUpwards) {
  PageBuilder build;
  build.add_page(points(200), points(100));
  auto& items = build.add_content(artifact, ArtifactKind::Layout).items;
  items.emplace_back(FilledRectangle{{points(10), points(20), {30500}, points(5)}, {255, 0, 51}});
  items.emplace_back(StrokedLine{{points(1), points(2)}, {points(3), {4125}}, {500}, {0, 0, 0}});
  const std::string file = write_test_pdf(build.pages);
  EXPECT_TRUE(holds(file, "/MediaBox[0 0 200 100]"));
  EXPECT_TRUE(holds(file, "1 0 0.2 rg\n10 75 30.5 5 re f\n"));
  EXPECT_TRUE(holds(file, "0 0 0 RG\n0.5 w\n1 98 m 3 95.875 l S\n"));
}

TEST(Pdf, ColoursAndFontsAreSetOnChangeOnly) {
  PageBuilder build;
  build.add_page();
  const TagId paragraph = build.add_tag(Role::P, 0);
  build.write(paragraph, "one");
  build.write(paragraph, "two");
  const std::string file = write_test_pdf(build.pages);
  EXPECT_EQ(file.find(" rg\n"), file.rfind(" rg\n"));
  EXPECT_EQ(file.find(" Tf\n"), file.rfind(" Tf\n"));
}

TEST(Pdf, EveryKindOfArtifactIsMarked) {
  PageBuilder build;
  build.add_page();
  for (const ArtifactKind kind : {ArtifactKind::None, ArtifactKind::Pagination, ArtifactKind::Header,
                                  ArtifactKind::Footer, ArtifactKind::Layout, ArtifactKind::Background}) {
    build.add_content(artifact, kind)
        .items.emplace_back(FilledRectangle{{points(1), points(1), points(2), points(2)}, {}});
  }
  const std::string file = write_test_pdf(build.pages);
  EXPECT_TRUE(holds(file, "/Artifact BMC\n"));
  EXPECT_TRUE(holds(file, "/Artifact<</Type/Pagination>>BDC\n"));
  EXPECT_TRUE(holds(file, "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"));
  EXPECT_TRUE(holds(file, "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"));
  EXPECT_TRUE(holds(file, "/Artifact<</Type/Layout>>BDC\n"));
  EXPECT_TRUE(holds(file, "/Artifact<</Type/Background/BBox[1 838.89 3 840.89]>>BDC\n"));
}

TEST(Pdf, ContentOnAnotherPageIsNamedWithIt) {
  PageBuilder build;
  build.add_page();
  const TagId paragraph = build.add_tag(Role::P, 0);
  build.write(paragraph, "one");
  build.add_page();
  build.write(paragraph, "two");
  const std::string file = write_test_pdf(build.pages);
  EXPECT_TRUE(holds(file, "/Type/MCR/Pg "));
  EXPECT_EQ(structure_faults(file), Faults());
}

TEST(Pdf, LinksLeadOutAndIn) {
  const std::string file = write_test_pdf(everything());
  EXPECT_TRUE(holds(file, "/URI(https://example.org/%C5%B5?a=\\(1\\)&b=2)"));
  EXPECT_TRUE(holds(file, "/A<</S/GoTo/D(tables)>>"));
}

TEST(Pdf, LinkOverTwoLinesIsOneAnnotation) {
  PageBuilder build;
  build.add_page(points(200), points(100));
  build.link(build.add_tag(Role::P, 0), "link", "https://example.org/", "Example");
  build.pages.pages[0].links[0].areas = {{points(100), points(10), points(50), points(10)},
                                         {points(20), points(20), points(30), points(10)}};
  const std::string file = write_test_pdf(build.pages);
  EXPECT_TRUE(holds(file, "/Rect[20 70 150 90]"));
  EXPECT_TRUE(holds(file, "/QuadPoints[100 90 150 90 100 80 150 80 20 80 50 80 20 70 50 70]"));
}

TEST(Pdf, LinkInAnArtifactIsOnlyText) {
  PageBuilder build;
  build.add_page();
  build.write(artifact, "example.org", points(9), "lato", ArtifactKind::Footer);
  build.pages.pages[0].links.push_back(
      {{{points(1), points(1), points(1), points(1)}}, "https://example.org/", "Example", artifact});
  const std::string file = write_test_pdf(build.pages);
  EXPECT_FALSE(holds(file, "/Annot"));
}

TEST(Pdf, OutlineIsATree) {
  PageBuilder build;
  build.add_page();
  build.write(build.add_tag(Role::P, 0), "x");
  build.destination("a", 1, "A");
  build.destination("b", 3, "B");  // skips a level
  build.destination("c", 2, "C");
  build.destination("d", 3, "D");
  build.destination("e", 1, "E");
  const std::string bytes = write_test_pdf(build.pages);
  const File file(bytes);
  const Value& root = file.get(file.get(file.trailer(), "Root"), "Outlines");
  const Value& a = file.get(root, "First");
  const Value& b = file.get(a, "First");
  const Value& c = file.get(b, "Next");
  EXPECT_EQ(root.at("Count").number, 4);
  EXPECT_EQ(a.at("Title").text, "A");
  EXPECT_EQ(a.at("Count").number, 2);
  EXPECT_EQ(b.at("Title").text, "B");
  EXPECT_EQ(c.at("Title").text, "C");
  EXPECT_EQ(c.at("Count").number, -1);
  EXPECT_EQ(file.get(c, "First").at("Title").text, "D");
  EXPECT_EQ(file.get(a, "Next").at("Title").text, "E");
  EXPECT_EQ(file.get(root, "Last").at("Title").text, "E");
  EXPECT_FALSE(file.get(root, "Last").has("Count"));
}

TEST(Pdf, InformationSaysWhatMetadataSay) {
  const std::string file = write_test_pdf(everything());
  EXPECT_TRUE(holds(file, "/Author(Evident example content; A. N. Other)"));
  EXPECT_TRUE(holds(file, "<rdf:Seq><rdf:li>Evident example content</rdf:li><rdf:li>A. N. Other</rdf:li>"));
  EXPECT_TRUE(holds(file, "Gwaith ŵ &amp; &lt;cytgord&gt;: “numbers”"));
  EXPECT_TRUE(holds(file, "/CreationDate(D:20180131100000Z)/ModDate(D:20180131100000Z)"));
  EXPECT_TRUE(holds(file, "<xmp:CreateDate>2018-01-31T10:00:00Z</xmp:CreateDate>"));
  EXPECT_TRUE(holds(file, "<pdf:Keywords>tables, notes &amp; links</pdf:Keywords>"));
}

TEST(Pdf, NotesGetIdentifiersThatDiffer) {
  PageBuilder build;
  build.add_page();
  for (const char* id : {"n", "n", ""}) {
    const TagId note = build.add_tag(Role::Note, 0);
    build.pages.tags[note].id = id;
    build.write(note, "note");
  }
  const std::string file = write_test_pdf(build.pages);
  EXPECT_EQ(structure_faults(file), Faults());
  EXPECT_TRUE(holds(file, "/IDTree"));
}

TEST(Pdf, FiguresBetweenParagraphsAreBlocks) {
  PageBuilder build;
  build.add_page(points(200), points(200));
  build.picture(0, four_pixels(), "Between");
  EXPECT_TRUE(holds(write_test_pdf(build.pages), "/A[<</O/Layout/BBox[60 90 160 140]/Placement/Block>>]"));
  build.pages.tags[1].role = Role::P;
  const TagId within = build.add_tag(Role::Figure, 1);
  build.pages.tags[within].alternative = "Within";
  EXPECT_FALSE(holds(write_test_pdf(build.pages), "/Placement"));
}

TEST(Pdf, TablesSayWhereTheyStand) {
  Pages pages = everything();
  for (Tag& tag : pages.tags) {
    if (tag.role != Role::Table) continue;
    tag.has_box = true;
    tag.box_page = 1;
    tag.box = {points(10), points(20), points(100), points(30)};
  }
  EXPECT_TRUE(holds(write_test_pdf(pages), "/A[<</O/Layout/BBox[10 791.89 110 821.89]>>]"));
}

TEST(Pdf, PageWithoutContentIsEmptyAndWhole) {
  PageBuilder build;
  build.add_page();
  build.write(build.add_tag(Role::P, 0), "x");
  build.add_page();
  EXPECT_EQ(structure_faults(write_test_pdf(build.pages)), Faults());
  EXPECT_FALSE(write_test_pdf(build.pages, true).empty());
}

TEST(Pdf, HostileStringsStayStrings) {
  const std::string hostile =
      std::string("\x01)>>endobj\0stream\r\n\x7F\xFF\xC0]]>\\ <![CDATA[ ") + "\xEF\xBF\xBE";
  Pages pages = everything();
  pages.metadata = {hostile, hostile, {hostile}, hostile, {hostile}, "en GB\n", hostile, hostile, hostile};
  pages.page_labels = {hostile, hostile, hostile};
  for (Tag& tag : pages.tags) {
    tag.title = tag.alternative = tag.actual_text = tag.id = hostile;
    tag.language = "x\ny";
  }
  for (Bookmark& bookmark : pages.bookmarks) bookmark.title = hostile;
  for (LinkArea& link : pages.pages[0].links) link.description = hostile;
  for (LinkArea& link : pages.pages[0].links) {
    if (link.target[0] != '#') link.target = hostile;
  }
  const std::string file = write_test_pdf(pages);
  EXPECT_EQ(structure_faults(file), Faults());
  EXPECT_TRUE(holds(file, "/Lang(und)"));
  const std::size_t packet = file.find("<?xpacket begin"), end = file.find("<?xpacket end");
  for (std::size_t i = packet; i < end; ++i) {
    EXPECT_TRUE(static_cast<unsigned char>(file[i]) >= 0x20 || file[i] == '\n');
  }
}

TEST(Pdf, RefusesPagesThatDoNotHold) {
  const std::string help =
      " / This is a mistake in Evident and not in your files; please report it with this message";
  const auto reason = [&](const std::string& text) {
    return Faults{"pdf-internal: The PDF could not be written: " + text + help};
  };
  EXPECT_EQ(messages({}), reason("the document has no pages"));
  Pages pages = one_line("x");
  pages.pages[0].width = {};
  EXPECT_EQ(messages(pages), reason("a page is smaller than 3 points or larger than 14,400 points"));
  pages = one_line("x");
  pages.pages[0].content[0].tag = 7;
  EXPECT_EQ(messages(pages), reason("content belongs to a tag that is not there"));
  pages = one_line("x");
  pages.tags[1].kids.clear();
  EXPECT_EQ(messages(pages), reason("content is missing from its tag"));
  pages = one_line("x");
  pages.tags[1].kids.emplace_back(ContentKid{5, 0});
  EXPECT_EQ(messages(pages), reason("a tag holds content of a page that is not there"));
  pages = one_line("x");
  pages.tags[0].kids.emplace_back(TagId{1});
  EXPECT_EQ(messages(pages), reason("a tag has two parents"));
  pages = one_line("x");
  pages.tags.push_back({});
  EXPECT_EQ(messages(pages), reason("a tag hangs on none of the others"));
  pages = one_line("x");
  std::get<GlyphRun>(pages.pages[0].content[0].items[0]).glyphs[0].id = 0;
  EXPECT_EQ(messages(pages), reason("a character has no glyph in its font"));
  const auto with_item = [](Item item, Raster raster = four_pixels()) {
    Pages changed = one_line("x");
    changed.images.push_back(std::make_shared<const Raster>(std::move(raster)));
    changed.pages[0].content[0].items.push_back(std::move(item));
    return changed;
  };
  PlacedShape shape;
  shape.shape.fill = Colour{};
  shape.shape.path.verbs = {Path::Verb::Move, Path::Verb::Curve};
  shape.shape.path.points.resize(3);
  EXPECT_EQ(messages(with_item(shape)), reason("a shape has fewer points than it needs"));
  shape.shape.path.verbs = {Path::Verb::Line};
  EXPECT_EQ(messages(with_item(shape)), reason("a shape starts nowhere"));
  EXPECT_EQ(messages(with_item(PlacedImage{1, {}})), reason("a picture is shown that is not there"));
  Raster raster = four_pixels();
  raster.height = 3;
  EXPECT_EQ(messages(with_item(PlacedImage{}, raster)),
            reason("a picture has more or fewer pixels than its size says"));
  raster = four_pixels();
  raster.components = 4;
  EXPECT_EQ(messages(with_item(PlacedImage{}, raster)), reason("a picture is neither grey nor in colour"));
  raster = four_pixels();
  raster.alpha = "x";
  EXPECT_EQ(messages(with_item(PlacedImage{}, raster)), reason("a picture's mask has another size"));
  raster.width = 0;
  EXPECT_EQ(messages(with_item(PlacedImage{}, raster)), reason("a picture has an impossible size"));
  pages = everything();
  pages.pages[0].links[0].target = "#nowhere";
  EXPECT_EQ(messages(pages), reason("a link leads to `#nowhere`, which is nowhere in the document"));
  pages = everything();
  pages.destinations.clear();
  EXPECT_EQ(messages(pages), reason("a bookmark leads nowhere"));
}

TEST(Pdf, RefusesAProfileThatIsNone) {
  PdfOptions options = test_options();
  options.colour_profile = "no profile";
  EXPECT_EQ(messages(one_line("x"), options),
            Faults{"bad-colour-profile: The colour profile for PDF files is missing or is not for RGB / "
                   "Install the package icc-profiles-free, which brings sRGB.icc"});
}

}  // namespace
}  // namespace evident
