#include "design/pictures/raster_builder.h"

#include <gtest/gtest.h>

#include <cmath>

namespace evident {
namespace {

// Builds from rows that all look alike.
Raster repeated(std::uint32_t width, std::uint32_t height, int components, bool has_alpha,
                const std::string& pixels) {
  std::string row;
  while (row.size() < std::size_t{width} * static_cast<std::size_t>(components + has_alpha)) row += pixels;
  RasterBuilder builder(width, height, components, has_alpha);
  for (std::uint32_t y = 0; y < height; ++y)
    builder.add_row(reinterpret_cast<const std::uint8_t*>(row.data()));
  return builder.finish();
}

TEST(RasterBuilder, KeepsTheProportionsOfWhatItScales) {
  EXPECT_EQ(repeated(2400, 10, 1, false, "a").width, 2400U);
  EXPECT_EQ(repeated(2400, 10, 1, false, "a").height, 10U);
  const Raster wide = repeated(7200, 100, 1, false, "a");
  EXPECT_EQ(wide.width, 2400U);
  EXPECT_EQ(wide.height, 33U);
  EXPECT_EQ(wide.bytes, std::string(2400 * 33, 'a'));
  const Raster line = repeated(1, 24000, 3, false, "abc");
  EXPECT_EQ(line.width, 1U);
  EXPECT_EQ(line.height, 2400U);
  EXPECT_EQ(line.bytes.substr(0, 6), "abcabc");
}

TEST(RasterBuilder, AveragesPartsOfPixels) {
  // 3,600 wide: three pixels become two, the middle one shared by halves.
  const Raster raster = repeated(3600, 3, 1, false, std::string("\x00\x60\xC0", 3));
  ASSERT_EQ(raster.height, 2U);
  const int first = (0 * 2 + 0x60) / 3, second = (0x60 + 0xC0 * 2) / 3;
  EXPECT_EQ(raster.bytes.substr(0, 4), (std::string{static_cast<char>(first), static_cast<char>(second),
                                                    static_cast<char>(first), static_cast<char>(second)}));
}

TEST(RasterBuilder, LetsWhatIsTransparentLeaveNoFringe) {
  // Opaque red beside transparent green, by pairs: half transparent red.
  const Raster raster = repeated(4800, 2, 3, true, std::string("\xFF\x00\x00\xFF\x00\xFF\x00\x00", 8));
  EXPECT_EQ(raster.bytes.substr(0, 3), std::string("\xFF\x00\x00", 3));
  EXPECT_EQ(raster.alpha, std::string(2400, '\x80'));
  // A quarter as strong as its neighbour, a colour counts a quarter.
  const Raster grey = repeated(4800, 2, 1, true, "\xC8\xC8\x64\x32");
  EXPECT_EQ(static_cast<std::uint8_t>(grey.bytes[0]), 180);
  EXPECT_EQ(static_cast<std::uint8_t>(grey.alpha[0]), 125);
}

TEST(RasterBuilder, TakesNoMoreRowsThanItExpects) {
  RasterBuilder builder(1, 1, 1, false);
  const std::uint8_t first = 1, second = 2;
  builder.add_row(&first);
  builder.add_row(&second);
  EXPECT_EQ(builder.finish().bytes, "\1");
}

}  // namespace
}  // namespace evident
