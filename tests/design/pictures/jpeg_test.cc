#include <cstdlib>

#include "design/pictures/fixtures.h"
#include "design/pictures/jpeg_segments.h"
#include "design/pictures/jpeg_writing.h"
#include "design/pictures/reading.h"

namespace evident {
namespace {

using namespace std::string_view_literals;

// How far two rows of bytes are apart at most.
int distance(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return 1000;
  int most = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    most = std::max(most, std::abs(static_cast<std::uint8_t>(a[i]) - static_cast<std::uint8_t>(b[i])));
  }
  return most;
}

// Markers of a file's segments up to its first scan, in hexadecimal.
std::string markers_of(const std::string& jpeg) {
  std::string markers;
  for (std::size_t at = 2; at + 4 < jpeg.size();) {
    const auto marker = static_cast<std::uint8_t>(jpeg[at + 1]);
    markers += "0123456789ABCDEF"[marker / 16];
    markers += "0123456789ABCDEF"[marker % 16];
    markers += ' ';
    if (marker == 0xDA) break;
    at += 2 + static_cast<std::uint8_t>(jpeg[at + 2]) * 256U + static_cast<std::uint8_t>(jpeg[at + 3]);
  }
  return markers;
}

// What the room decodes from a file that it would otherwise keep: a half turn, turned back here.
Raster decoded(const std::string& jpeg) {
  Raster raster = PictureReading(with_segments(jpeg, exif_segment(3))).raster();
  const auto size = static_cast<std::size_t>(raster.components);
  std::string back;
  for (std::size_t at = raster.bytes.size(); at >= size; at -= size)
    back += raster.bytes.substr(at - size, size);
  raster.bytes = back;
  return raster;
}

TEST(Jpeg, IsKeptAsItIsCoded) {
  for (const bool progressive : {false, true}) {
    const std::string file =
        written_jpeg(40, 24, test_pixels(40, 24, 3), {.progressive = progressive, .thinned = true});
    const PictureReading reading(file);
    EXPECT_EQ(reading.said(), "");
    EXPECT_TRUE(is_whole_or_refused(reading));
    const Raster& raster = reading.raster();
    EXPECT_EQ(raster.coding, Raster::Coding::Jpeg);
    EXPECT_EQ(raster.width, 40U);
    EXPECT_EQ(raster.height, 24U);
    EXPECT_EQ(raster.components, 3);
    EXPECT_EQ(reading.picture.width, points(30));
    EXPECT_EQ(raster.bytes.find("JFIF"), std::string::npos);
    // All that was coded is there, byte by byte, behind the tables.
    EXPECT_TRUE(raster.bytes.ends_with(file.substr(file.find("\xFF\xDA"))));
    // Read again, it stays what it is.
    EXPECT_EQ(PictureReading(raster.bytes).raster().bytes, raster.bytes);
  }
}

TEST(Jpeg, MayBeGrey) {
  const std::string pixels = test_pixels(24, 16, 1);
  const std::string file = written_jpeg(24, 16, pixels, {.input = JCS_GRAYSCALE, .stored = JCS_GRAYSCALE});
  EXPECT_EQ(PictureReading(file).raster().components, 1);
  EXPECT_EQ(markers_of(PictureReading(file).raster().bytes), "DB C0 C4 C4 DA ");
  EXPECT_LE(distance(decoded(file).bytes, pixels), 2);
}

TEST(Jpeg, KeepsTheMeaningOfItsColours) {
  const std::string pixels = test_pixels(24, 16, 3);
  for (const J_COLOR_SPACE stored : {JCS_YCbCr, JCS_RGB}) {
    for (const bool jfif : {true, false}) {
      const std::string file =
          written_jpeg(24, 16, pixels, {.stored = stored, .jfif = jfif && stored == JCS_YCbCr});
      const PictureReading reading(file);
      ASSERT_EQ(reading.said(), "");
      // RGB cannot be told from YCbCr without Adobe's segment; nothing else needs one.
      EXPECT_EQ(markers_of(reading.raster().bytes).starts_with("EE"), stored == JCS_RGB);
      EXPECT_LE(distance(decoded(file).bytes, pixels), 4);
      EXPECT_LE(distance(decoded(reading.raster().bytes).bytes, pixels), 4);
    }
  }
}

// Components named R, G and B are YCbCr all the same when JFIF says so.
TEST(Jpeg, IsNotMisledByNames) {
  std::string file = written_jpeg(24, 16, test_pixels(24, 16, 3));
  const std::size_t frame = file.find("\xFF\xC0"), scan = file.find("\xFF\xDA");
  for (std::size_t i = 0; i < 3; ++i) file[frame + 10 + 3 * i] = file[scan + 5 + 2 * i] = "RGB"[i];
  const PictureReading reading(file);
  ASSERT_EQ(reading.said(), "");
  EXPECT_TRUE(reading.raster().bytes.find("Adobe\0\x64\0\0\0\0\1"sv) != std::string::npos);
  EXPECT_LE(distance(decoded(reading.raster().bytes).bytes, test_pixels(24, 16, 3)), 4);
}

TEST(Jpeg, TellsNothingOfPlaceCameraOrTime) {
  const std::string segments = jpeg_segment(0xE0, "JFXX\0thumbnail GPS-CANARY"sv) + exif_segment(1) +
                               jpeg_segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta GPS-CANARY/>"sv) +
                               jpeg_segment(0xE2, "ICC_PROFILE\0\1\1 GPS-CANARY"sv) +
                               jpeg_segment(0xED, "Photoshop 3.0\0GPS-CANARY"sv) +
                               jpeg_segment(0xEE, "Adobe\0\x64\0\0\0\0\1GPS-CANARY"sv) +
                               jpeg_segment(0xEF, "GPS-CANARY") + jpeg_segment(0xFE, "GPS-CANARY");
  std::string file =
      with_segments(written_jpeg(40, 24, test_pixels(40, 24, 3)), segments) + "GPS-CANARY after the end";
  ASSERT_NE(file.find("GPS-CANARY"), std::string::npos);
  const PictureReading kept(file);
  ASSERT_EQ(kept.said(), "");
  EXPECT_EQ(kept.raster().coding, Raster::Coding::Jpeg);
  EXPECT_EQ(markers_of(kept.raster().bytes), "DB DB C0 C4 C4 C4 C4 DA ");
  EXPECT_EQ(kept.raster().bytes.find("CANARY"), std::string::npos);
  for (int orientation = 1; orientation <= 8; ++orientation) {
    const PictureReading turned(
        with_segments(written_jpeg(40, 24, test_pixels(40, 24, 3)), exif_segment(orientation)));
    ASSERT_EQ(turned.said(), "");
    EXPECT_EQ(turned.raster().bytes.find("CANARY"), std::string::npos) << orientation;
  }
}

// Bytes that belong to no block could carry anything, so such a file does not leave as it is.
TEST(Jpeg, IsDecodedWhenStrayBytesStandInIt) {
  std::string file = jpeg_bytes(16, 16, {200, 100, 50});
  file.insert(file.size() - 2, "GPS-CANARY");
  const PictureReading reading(file);
  ASSERT_EQ(reading.said(), "");
  EXPECT_EQ(reading.raster().coding, Raster::Coding::Pixels);
  EXPECT_EQ(reading.raster().bytes.find("CANARY"), std::string::npos);
  EXPECT_LE(distance(reading.raster().bytes.substr(0, 3), "\xC8\x64\x32"), 2);
}

// Where the stored pixel (x, y) is seen, by the words of Exif 2.32: "the 0th row is at the visual … side of
// the image, the 0th column at the visual …".
struct Seen {
  std::uint32_t x, y;
};
Seen seen(int orientation, std::uint32_t column, std::uint32_t row, std::uint32_t width,
          std::uint32_t height) {
  const std::uint32_t right = width - 1 - column, bottom = height - 1 - row;
  switch (orientation) {
    case 2:
      return {right, row};  // row 0 top, column 0 right
    case 3:
      return {right, bottom};  // bottom, right
    case 4:
      return {column, bottom};  // bottom, left
    case 5:
      return {row, column};  // left, top
    case 6:
      return {bottom, column};  // right, top
    case 7:
      return {bottom, right};  // right, bottom
    case 8:
      return {row, right};  // left, bottom
    default:
      return {column, row};
  }
}

TEST(Jpeg, StandsUprightAsExifSays) {
  constexpr std::uint32_t width = 24, height = 16;
  for (const bool grey : {false, true}) {
    const int components = grey ? 1 : 3;
    const std::string pixels = test_pixels(width, height, components);
    const JpegWriting how{.input = grey ? JCS_GRAYSCALE : JCS_RGB,
                          .stored = grey ? JCS_GRAYSCALE : JCS_YCbCr,
                          .dots_per_inch = 192};
    for (int orientation = 2; orientation <= 8; ++orientation) {
      for (const bool little : {false, true}) {
        const PictureReading reading(
            with_segments(written_jpeg(width, height, pixels, how), exif_segment(orientation, little)));
        ASSERT_EQ(reading.said(), "");
        const Raster& raster = reading.raster();
        const bool on_side = orientation >= 5;
        ASSERT_EQ(raster.coding, Raster::Coding::Pixels);
        ASSERT_EQ(raster.width, on_side ? height : width);
        ASSERT_EQ(raster.height, on_side ? width : height);
        EXPECT_EQ(reading.picture.width, on_side ? points(6) : points(9));
        std::string expected(pixels.size(), '\0');
        for (std::uint32_t row = 0; row < height; ++row) {
          for (std::uint32_t column = 0; column < width; ++column) {
            const Seen at = seen(orientation, column, row, width, height);
            for (int i = 0; i < components; ++i) {
              const auto n = static_cast<std::uint32_t>(components), c = static_cast<std::uint32_t>(i);
              expected[(at.y * raster.width + at.x) * n + c] = pixels[(row * width + column) * n + c];
            }
          }
        }
        EXPECT_LE(distance(raster.bytes, expected), 4) << orientation;
      }
    }
  }
}

TEST(Jpeg, TakesOrientationsThatMakeNoSenseForNone) {
  const std::string file = written_jpeg(24, 16, test_pixels(24, 16, 3));
  for (const int orientation : {0, 1, 9, 65535}) {
    EXPECT_EQ(PictureReading(with_segments(file, exif_segment(orientation))).raster().coding,
              Raster::Coding::Jpeg);
  }
  const std::string exif = exif_segment(6).substr(10);
  EXPECT_EQ(read_orientation(exif), 6);
  for (std::size_t length = 0; length < 28; ++length) EXPECT_EQ(read_orientation(exif.substr(0, length)), 1);
  EXPECT_EQ(read_orientation("MM\0\x2A\xFF\xFF\xFF\xFF"sv), 1);
  EXPECT_EQ(read_orientation("II\x2A\0\x04\0\0\0"sv), 1);
}

TEST(Jpeg, HasTheSizeThatItsDensitySays) {
  const std::string pixels = test_pixels(300, 8, 3);
  EXPECT_EQ(PictureReading(written_jpeg(300, 8, pixels, {.dots_per_inch = 300})).picture.width, points(72));
  EXPECT_EQ(PictureReading(written_jpeg(300, 8, pixels, {.dots_per_inch = 1})).picture.width, points(225));
}

TEST(Jpeg, IsScaledToWhatAPageNeeds) {
  const PictureReading reading(jpeg_bytes(4800, 16, {200, 100, 50}));
  ASSERT_EQ(reading.said(), "");
  EXPECT_EQ(reading.raster().coding, Raster::Coding::Pixels);
  EXPECT_EQ(reading.raster().width, 2400U);
  EXPECT_EQ(reading.raster().height, 8U);
  EXPECT_EQ(reading.picture.width, points(3600));
  EXPECT_LE(distance(reading.raster().bytes.substr(0, 3), "\xC8\x64\x32"), 2);
}

TEST(Jpeg, MayHaveRestartsAndRareCodings) {
  const std::string pixels = test_pixels(40, 24, 3);
  EXPECT_EQ(PictureReading(written_jpeg(40, 24, pixels, {.restart = 2})).raster().coding,
            Raster::Coding::Jpeg);
  // No browser reads arithmetic coding.
  for (const bool progressive : {false, true}) {
    const PictureReading reading(
        written_jpeg(40, 24, pixels, {.progressive = progressive, .arithmetic = true}));
    ASSERT_EQ(reading.said(), "");
    EXPECT_EQ(reading.raster().coding, Raster::Coding::Pixels);
    EXPECT_LE(distance(reading.raster().bytes, pixels), 4);
  }
}

TEST(Jpeg, OfTheFixturesIsWhole) {
  const std::string file = jpeg_bytes(17, 9, {200, 100, 50});
  EXPECT_EQ(PictureReading(file).said(), "");
  EXPECT_EQ(PictureReading(file).raster().coding, Raster::Coding::Jpeg);
  EXPECT_LE(distance(decoded(file).bytes.substr(0, 3), "\xC8\x64\x32"), 2);
}

}  // namespace
}  // namespace evident
