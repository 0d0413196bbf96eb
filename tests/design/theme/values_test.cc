#include <gtest/gtest.h>

#include "design/theme/theme.h"

namespace evident {
namespace {

std::int64_t length_of(std::string_view text) {
  Length length{-1};
  return read_length(text, length) ? length.value : -1;
}

TEST(Length, ReadsUnitsExactly) {
  EXPECT_EQ(length_of("12pt"), 12000);
  EXPECT_EQ(length_of("10.5pt"), 10500);
  EXPECT_EQ(length_of("0.125pt"), 125);
  EXPECT_EQ(length_of("22mm"), 62362);
  EXPECT_EQ(length_of("2.5cm"), 70866);
  EXPECT_EQ(length_of("25.4mm"), 72000);
  EXPECT_EQ(length_of("210mm"), 595276);
  EXPECT_EQ(length_of("297mm"), 841890);
  EXPECT_EQ(length_of("0"), 0);
  EXPECT_EQ(length_of("0mm"), 0);
}

TEST(Length, RefusesAllElse) {
  for (const char* text : {"", "12", "pt", "-3pt", "12 pt", "12px", "1,5pt", ".5pt", "5.pt", "1e3pt",
                           "1234567pt", "0.12345pt", "999999pt", "12PT", "½pt"}) {
    EXPECT_EQ(length_of(text), -1) << text;
  }
}

TEST(Length, LeavesTheTargetAloneWhenItFails) {
  Length length{7};
  EXPECT_FALSE(read_length("x", length));
  EXPECT_EQ(length.value, 7);
}

TEST(Length, PrintsPoints) {
  EXPECT_EQ(to_points(points(12)), "12");
  EXPECT_EQ(to_points({10500}), "10.5");
  EXPECT_EQ(to_points({-125}), "-0.125");
  EXPECT_EQ(to_points({1}), "0.001");
  EXPECT_EQ(to_points({0}), "0");
  EXPECT_EQ(to_points({62362}), "62.362");
}

TEST(Colour, ReadsAndPrintsHexadecimal) {
  Colour colour;
  EXPECT_TRUE(read_colour("#12436D", colour));
  EXPECT_EQ(colour, (Colour{0x12, 0x43, 0x6D}));
  EXPECT_EQ(to_hex(colour), "#12436D");
  EXPECT_TRUE(read_colour("#abcdef", colour));
  EXPECT_EQ(to_hex(colour), "#ABCDEF");
  for (const char* text :
       {"", "#fff", "12436D", "#12436", "#12436G", "#12436D0", "# 2436D", "#-2436D", "#0x436D"}) {
    EXPECT_FALSE(read_colour(text, colour)) << text;
  }
}

TEST(Colour, ContrastFollowsWcag) {
  const Colour white{255, 255, 255};
  EXPECT_NEAR(contrast_ratio({0, 0, 0}, white), 21.0, 1e-9);
  EXPECT_NEAR(contrast_ratio(white, white), 1.0, 1e-9);
  EXPECT_NEAR(contrast_ratio({0x76, 0x76, 0x76}, white), 4.54, 0.005);
  EXPECT_NEAR(contrast_ratio(white, {0x12, 0x43, 0x6D}), 10.25, 0.01);
  EXPECT_NEAR(contrast_ratio({0x80, 0x16, 0x50}, white), 9.8, 0.05);
}

}  // namespace
}  // namespace evident
