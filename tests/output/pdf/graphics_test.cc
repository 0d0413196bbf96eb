// Shapes, lines and pictures on a page.

#include <gtest/gtest.h>

#include "output/pdf/page_builder.h"
#include "output/pdf/pixel_rows.h"
#include "output/pdf/structure_reader.h"

namespace evident {
namespace {

using pdf_reader::File;
using pdf_reader::structure_faults;
using pdf_reader::Value;
using Faults = std::vector<std::string>;

Shape triangle() {
  Shape shape;
  shape.path.verbs = {Path::Verb::Move, Path::Verb::Line, Path::Verb::Curve, Path::Verb::Close};
  shape.path.points = {{points(0), points(0)},
                       {points(10), points(0)},
                       {points(10), points(5)},
                       {points(5), points(10)},
                       {points(0), points(10)}};
  return shape;
}

// A small page with nothing but one artifact of these items.
std::string write_items(std::vector<Item> items, ArtifactKind kind = ArtifactKind::Layout) {
  PageBuilder build;
  build.add_page(points(200), points(100));
  build.add_content(artifact, kind).items = std::move(items);
  return write_test_pdf(build.pages);
}

constexpr const char* path = "20 90 m 30 90 l 30 85 25 80 20 80 c h ";

TEST(PdfGraphics, ShapesAreFilledAndStroked) {
  Shape shape = triangle();
  shape.fill = Colour{255, 0, 0};
  const Point at{points(20), points(10)};
  EXPECT_TRUE(holds(write_items({PlacedShape{shape, at}}), "1 0 0 rg\n" + std::string(path) + "f\n"));
  shape.even_odd = true;
  EXPECT_TRUE(holds(write_items({PlacedShape{shape, at}}), std::string(path) + "f*\n"));
  shape.stroke = Stroke{{0, 0, 255}, points(2), {}, false};
  EXPECT_TRUE(holds(write_items({PlacedShape{shape, at}}),
                    "1 0 0 rg\n0 0 1 RG\n2 w\n" + std::string(path) + "B*\nEMC"));
  shape.even_odd = false;
  EXPECT_TRUE(holds(write_items({PlacedShape{shape, at}}), std::string(path) + "B\n"));
  shape.fill.reset();
  EXPECT_TRUE(holds(write_items({PlacedShape{shape, at}}), "0 0 1 RG\n2 w\n" + std::string(path) + "S\n"));
}

TEST(PdfGraphics, CapsAndDashesEndWithTheirShape) {
  Shape shape = triangle();
  shape.stroke = Stroke{{}, points(1), {points(3), {1500}}, true};
  const StrokedLine line{{points(1), points(1)}, {points(2), points(1)}, points(1), {}};
  EXPECT_TRUE(holds(write_items({PlacedShape{shape, {points(20), points(10)}}, line}),
                    "1 J 1 j\n[3 1.5]0 d\n" + std::string(path) + "S\n0 J 0 j\n[]0 d\n1 99 m 2 99 l S\n"));
}

TEST(PdfGraphics, NothingIsPaintedOutsideTheClip) {
  Shape shape = triangle();
  shape.fill = Colour{255, 0, 0};
  const PlacedShape whole{shape, {points(20), points(10)}};
  PlacedShape cut = whole;
  cut.clip = Rectangle{points(20), points(10), points(5), points(4)};
  EXPECT_TRUE(holds(write_items({cut, whole}), "q 20 86 5 4 re W n\n1 0 0 rg\n" + std::string(path) +
                                                   "f\nQ\n1 0 0 rg\n" + std::string(path) + "f\n"));
}

TEST(PdfGraphics, DashesWithoutLengthAreSolid) {
  Shape shape = triangle();
  shape.stroke = Stroke{{}, points(1), {Length{}, Length{}}, false};
  EXPECT_FALSE(holds(write_items({PlacedShape{shape, {}}}), " d\n"));
  shape.stroke->dashes = {points(1), points(-1)};
  EXPECT_FALSE(holds(write_items({PlacedShape{shape, {}}}), " d\n"));
}

TEST(PdfGraphics, NothingIsPaintedOfNothing) {
  Shape shape = triangle();
  const std::string neither = write_items({PlacedShape{shape, {}}});
  EXPECT_FALSE(holds(neither, " S\n")) << "neither filled nor stroked";
  shape.path = {};
  shape.fill = Colour{};
  EXPECT_FALSE(holds(write_items({PlacedShape{shape, {}}}), " f\n"));
}

TEST(PdfGraphics, BackgroundsReachAsFarAsWhatIsPainted) {
  Shape shape = triangle();
  shape.stroke = Stroke{{}, points(2), {}, false};
  EXPECT_TRUE(holds(write_items({PlacedShape{shape, {points(20), points(10)}}}, ArtifactKind::Background),
                    "/Type/Background/BBox[19 79 31 91]"));
  const StrokedLine line{{points(10), points(50)}, {points(90), points(50)}, points(1), {}};
  EXPECT_TRUE(holds(write_items({line}, ArtifactKind::Background), "/BBox[9.5 49.5 90.5 50.5]"));
  PageBuilder build;
  build.add_page(points(200), points(100));
  build.pages.images.push_back(std::make_shared<const Raster>(four_pixels()));
  build.add_content(artifact, ArtifactKind::Background).items = {
      PlacedImage{0, {points(1), points(2), points(30), points(40)}}};
  EXPECT_TRUE(holds(write_test_pdf(build.pages), "/BBox[1 58 31 98]"));
}

TEST(PdfImages, PixelsStandInOneObject) {
  PageBuilder build;
  build.add_page();
  build.picture(0, four_pixels(), "Four pixels");
  build.add_page();
  build.picture(0, four_pixels(), "Four pixels again");
  build.pages.images[1] = build.pages.images[0];
  const std::string file = write_test_pdf(build.pages);
  EXPECT_EQ(structure_faults(file), Faults());
  EXPECT_EQ(file.find("/Subtype/Image"), file.rfind("/Subtype/Image"));
  EXPECT_TRUE(holds(file, "/Width 2/Height 2/BitsPerComponent 8/Interpolate false/ColorSpace/DeviceRGB"));
  EXPECT_TRUE(holds(file, four_pixels().bytes + "\nendstream"));
  EXPECT_TRUE(holds(file, "q 100 0 0 50 60 731.89 cm/I1 Do Q\n"));
  EXPECT_TRUE(holds(file, "q 100 0 0 50 60 731.89 cm/I2 Do Q\n"));
  EXPECT_FALSE(holds(file, "/Group"));
}

TEST(PdfImages, OnlyWhatIsShownIsWritten) {
  Pages pages = one_line("x");
  pages.images = {std::make_shared<const Raster>(four_pixels()), nullptr};
  EXPECT_FALSE(holds(write_test_pdf(pages), "/XObject"));
}

TEST(PdfImages, TransparencyIsAMaskAndTheBlendingSpaceIsSaid) {
  PageBuilder build;
  build.add_page();
  Raster raster = four_pixels();
  raster.alpha = std::string("\xFF\x80\x40\0", 4);
  build.picture(0, std::move(raster), "Glass");
  const std::string file = write_test_pdf(build.pages);
  EXPECT_TRUE(holds(file, "/SMask "));
  EXPECT_TRUE(holds(file, "/Group<</S/Transparency/CS/DeviceRGB>>"));
  const File read(file);
  for (const auto& [number, object] : read.objects()) {
    const Value& mask = read.get(object, "SMask");
    if (!mask.has_stream) continue;
    EXPECT_TRUE(mask.at("ColorSpace").is_name("DeviceGray"));
    EXPECT_EQ(mask.stream, std::string_view("\xFF\x80\x40\0", 4));
  }
}

TEST(PdfImages, JpegStaysAsItIs) {
  PageBuilder build;
  build.add_page();
  build.picture(0, grey_jpeg(), "From black to white");
  for (const bool packed : {false, true}) {
    const std::string file = write_test_pdf(build.pages, packed);
    EXPECT_TRUE(holds(file, "/ColorSpace/DeviceGray/Filter/DCTDecode"));
    EXPECT_TRUE(holds(file, grey_jpeg().bytes + "\nendstream"));
  }
}

TEST(PdfImages, PackedPixelsAreFiltered) {
  PageBuilder build;
  build.add_page();
  build.picture(0, four_pixels(), "Four pixels");
  EXPECT_TRUE(holds(write_test_pdf(build.pages, true),
                    "/ColorSpace/DeviceRGB/DecodeParms<</Predictor 15/Colors 3/Columns 2>>"));
}

// The other way round, written from the standard (ISO/IEC 15948, 9.2).
std::string unfiltered(std::string_view rows, std::size_t width, std::size_t step, std::set<int>& used) {
  std::string out;
  std::vector<int> above(width * step, 0);
  for (std::size_t row = 0; row + width * step < rows.size(); row += width * step + 1) {
    const int filter = rows[row];
    used.insert(filter);
    std::vector<int> line(width * step, 0);
    for (std::size_t i = 0; i < line.size(); ++i) {
      const int a = i >= step ? line[i - step] : 0, b = above[i], c = i >= step ? above[i - step] : 0;
      const int pa = std::abs(b - c), pb = std::abs(a - c), pc = std::abs(a + b - 2 * c);
      const int nearest = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
      const int guesses[] = {0, a, b, (a + b) / 2, nearest};
      line[i] = (static_cast<unsigned char>(rows[row + 1 + i]) + guesses[filter]) & 0xFF;
      out += static_cast<char>(line[i]);
    }
    above = line;
  }
  return out;
}

TEST(PdfImages, FiltersLoseNothing) {
  std::string pixels;
  for (int y = 0; y < 64; ++y) {
    for (int x = 0; x < 64; ++x) {
      const int noise = (x * 7919 + y * 104729) % 13;
      const bool steep = y / 16 == 1, crossed = y / 16 == 2;
      pixels += static_cast<char>(steep ? x * 40 : crossed ? x * 3 + y * 5 + noise : y * 30 + noise);
      pixels += static_cast<char>(y / 16 == 3 ? (x + y) * 9 : x + noise);
      pixels += static_cast<char>(y < 4 ? 200 : (x * y) / 8);
    }
  }
  std::set<int> used;
  EXPECT_EQ(unfiltered(filter_rows(pixels, 64, 3), 64, 3, used), pixels);
  EXPECT_GE(used.size(), 3U);
  EXPECT_EQ(unfiltered(filter_rows(pixels, 64 * 3, 1), 64 * 3, 1, used), pixels);
  EXPECT_EQ(filter_rows({}, 0, 3), "");
}

}  // namespace
}  // namespace evident
