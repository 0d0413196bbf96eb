#include <gtest/gtest.h>

#include "design/theme/reading.h"

namespace evident {
namespace {

std::string sides(const PageStyle& page) { return to_points(page.width) + " x " + to_points(page.height); }
std::string margins(const PageStyle& page) {
  return to_points(page.top) + " " + to_points(page.right) + " " + to_points(page.bottom) + " " +
         to_points(page.left);
}

// The page of a theme that says no more than this about it.
PageStyle page_of(const std::string& text) {
  const ThemeReading reading(families + "page: {" + text + "}\n");
  EXPECT_EQ(reading.said(), "") << text;
  return reading.theme.page;
}

TEST(PageFormat, SizesHaveNames) {
  EXPECT_EQ(sides(page_of("")), "595.276 x 841.89");
  EXPECT_EQ(sides(page_of("size: A3")), "841.89 x 1190.551");
  EXPECT_EQ(sides(page_of("size: A4")), "595.276 x 841.89");
  EXPECT_EQ(sides(page_of("size: A5")), "419.528 x 595.276");
  EXPECT_EQ(sides(page_of("size: A6, top: 10mm, bottom: 10mm")), "297.638 x 419.528");
  EXPECT_EQ(sides(page_of("size: slide")), "958.11 x 538.583");
}

TEST(PageFormat, OrAreTwoLengths) {
  EXPECT_EQ(sides(page_of("size: 300pt x 400pt")), "300 x 400");
  EXPECT_EQ(sides(page_of("size: 20cmx20cm")), "566.929 x 566.929");
  EXPECT_EQ(sides(page_of("width: 300pt, height: 400pt")), "300 x 400");
  EXPECT_EQ(sides(page_of("size: A4, height: 400pt")), "595.276 x 400");
}

TEST(PageFormat, AnOrientationTurnsWhatLiesTheOtherWay) {
  EXPECT_EQ(sides(page_of("orientation: landscape")), "841.89 x 595.276");
  EXPECT_EQ(sides(page_of("size: A5, orientation: portrait")), "419.528 x 595.276");
  EXPECT_EQ(sides(page_of("size: slide, orientation: landscape")), "958.11 x 538.583");
  EXPECT_EQ(sides(page_of("size: slide, orientation: portrait")), "538.583 x 958.11");
}

TEST(PageFormat, MarginsKeepTheirShareOfTheShorterSide) {
  PageStyle page;
  page.top = points(60);
  page.right = points(120);
  page.bottom = points(90);
  page.left = points(30);
  Diagnostics diagnostics;
  PageFormat format;
  format.width = points(300);
  format.height = points(400);
  page.width = points(600);
  page.height = points(800);
  EXPECT_EQ(margins(format_page(page, format, diagnostics)), "30 60 45 15");
  format.left = points(40);
  EXPECT_EQ(margins(format_page(page, format, diagnostics)), "30 60 45 40");
  PageFormat turned;
  turned.orientation = Orientation::Landscape;
  EXPECT_EQ(margins(format_page(page, turned, diagnostics)), "60 120 90 30") << "the same sheet, turned";
  EXPECT_EQ(sides(format_page(page, turned, diagnostics)), "800 x 600");
  EXPECT_FALSE(diagnostics.has_errors());
}

TEST(PageFormat, APageAlwaysHasRoomForText) {
  PageStyle page;
  page.left = page.right = millimetres(80);
  Diagnostics diagnostics;
  PageFormat format;
  format.left = millimetres(150);
  const PageStyle made = format_page(page, format, diagnostics);
  EXPECT_GE(made.width - made.left - made.right, millimetres(30));
  ASSERT_EQ(diagnostics.all().size(), 1u);
  EXPECT_EQ(diagnostics.all()[0].code, "out-of-range");
}

TEST(PageFormat, MarginsMayBeMirrored) {
  EXPECT_FALSE(page_of("").mirrored);
  const PageStyle page = page_of("mirrored: true");
  EXPECT_TRUE(page.mirrored);
  Diagnostics diagnostics;
  EXPECT_TRUE(format_page(page, {}, diagnostics).mirrored);
  PageFormat plain;
  plain.mirrored = false;
  EXPECT_FALSE(format_page(page, plain, diagnostics).mirrored);
}

}  // namespace
}  // namespace evident
