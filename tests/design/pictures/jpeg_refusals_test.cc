#include "design/pictures/fixtures.h"
#include "design/pictures/jpeg_writing.h"
#include "design/pictures/reading.h"

namespace evident {
namespace {

constexpr const char* cut_short =
    "bad-picture: The JPEG picture is cut short | Copy or download it again: the end of its file is "
    "missing\n";
constexpr const char* editor = " | Open it in a picture editor and save it as an ordinary JPEG\n";

TEST(JpegRefusals, CmykIsRefusedWithAdvice) {
  for (const J_COLOR_SPACE stored : {JCS_CMYK, JCS_YCCK}) {
    const PictureReading reading(
        written_jpeg(24, 16, test_pixels(24, 16, 4), {.input = JCS_CMYK, .stored = stored}));
    EXPECT_TRUE(is_whole_or_refused(reading));
    EXPECT_EQ(reading.mistakes(),
              "cmyk-picture: The JPEG's colours are CMYK, which are made for printing ink | Save it with RGB "
              "colours: in GIMP or Photoshop, Image, Mode, RGB\n");
  }
}

TEST(JpegRefusals, EveryTruncationIsFound) {
  for (const bool progressive : {false, true}) {
    const std::string file = with_segments(
        written_jpeg(40, 24, test_pixels(40, 24, 3), {.progressive = progressive, .thinned = true}),
        exif_segment(progressive ? 1 : 6));
    for (std::size_t length = 3; length < file.size(); ++length) {
      const PictureReading reading(std::string_view(file).substr(0, length));
      ASSERT_EQ(reading.mistakes(), cut_short) << length;
      ASSERT_TRUE(is_whole_or_refused(reading)) << length;
    }
  }
}

// A scan that ends too early inside a file that has its end: libjpeg would paint the rest grey.
TEST(JpegRefusals, MissingBlocksAreDamage) {
  std::string file = written_jpeg(64, 64, test_pixels(64, 64, 3));
  file.erase(file.size() - 200, 198);
  EXPECT_EQ(PictureReading(file).mistakes(),
            "bad-picture: The JPEG picture is damaged (Corrupt JPEG data: premature end of data segment) | "
            "Copy or download it again, or open it in a picture editor and save it anew\n");
}

TEST(JpegRefusals, ThousandsOfMutationsAreHarmless) {
  const std::string segments = exif_segment(8) + jpeg_segment(0xFE, "hello");
  std::vector<std::string> files;
  for (const bool progressive : {false, true}) {
    for (const bool grey : {false, true}) {
      const JpegWriting how{.input = grey ? JCS_GRAYSCALE : JCS_RGB,
                            .stored = grey ? JCS_GRAYSCALE : JCS_YCbCr,
                            .progressive = progressive,
                            .restart = 1};
      files.push_back(with_segments(written_jpeg(24, 16, test_pixels(24, 16, grey ? 1 : 3), how), segments));
    }
  }
  for (std::uint32_t seed = 0; seed < 6000; ++seed) {
    const PictureReading reading(mutated(files[seed % files.size()], seed));
    ASSERT_TRUE(is_whole_or_refused(reading)) << "seed " << seed;
  }
}

std::string changed(std::string file, std::size_t behind_frame, char value) {
  file[file.find("\xFF\xC0") + behind_frame] = value;
  return file;
}

TEST(JpegRefusals, RareKindsAreNamed) {
  const std::string file = jpeg_bytes(16, 16);
  EXPECT_EQ(PictureReading(changed(file, 1, '\xC3')).mistakes(),
            "unknown-picture: The file is a lossless JPEG or one in layers, neither PNG nor JPEG nor SVG" +
                std::string(editor));
  EXPECT_EQ(
      PictureReading(changed(file, 4, 12)).mistakes(),
      "unknown-picture: The file is a JPEG with more than 8 bits a colour, neither PNG nor JPEG nor SVG" +
          std::string(editor));
}

TEST(JpegRefusals, LargePicturesAreRefusedBeforeTheyAreDecoded) {
  std::string file = jpeg_bytes(16, 16);
  const std::size_t frame = file.find("\xFF\xC0");
  file.replace(frame + 5, 4, "\xFF\xDC\xFF\xDC");
  EXPECT_EQ(PictureReading(file).codes(), "picture-too-large ");
  file.replace(frame + 5, 4, "\x17\x70\x0F\xA1");
  EXPECT_EQ(PictureReading(file).mistakes(),
            "picture-too-large: The picture has 4,001 × 6,000 pixels, where 24 million in all are allowed | "
            "Scale it down to 2,400 pixels on its longer side: more is not kept in any case\n");
}

TEST(JpegRefusals, ThousandsOfScansAreNotDecoded) {
  const std::string file = written_jpeg(
      24, 16, test_pixels(24, 16, 1), {.input = JCS_GRAYSCALE, .stored = JCS_GRAYSCALE, .progressive = true});
  // The first scan again and again: each would run over the whole picture.
  const std::size_t begin = file.find("\xFF\xDA"), end = file.find("\xFF\xC4", begin);
  std::string scans;
  for (int i = 0; i < 100; ++i) scans += file.substr(begin, end - begin);
  const PictureReading reading(file.substr(0, begin) + scans + file.substr(begin));
  EXPECT_EQ(reading.codes(), "bad-picture ");
}

TEST(JpegRefusals, BitsOfAFileAreNoPicture) {
  using namespace std::string_view_literals;
  for (const std::string_view bytes :
       {"\xFF\xD8"sv, "\xFF\xD8\xFF"sv, "\xFF\xD8\xFF\xD9"sv, "\xFF\xD8\xFF\xD8"sv, "\xFF\xD8\xFF\xC0\0\1"sv,
        "\xFF\xD8\xFF\xC0\0\2\xFF\xD9"sv, "\xFF\xD8\xFF\xDA\0\2\xFF\xD9"sv, "\xFF\xD8 hello"sv}) {
    EXPECT_EQ(PictureReading(bytes).codes(), "bad-picture ");
  }
}

}  // namespace
}  // namespace evident
