#include "design/pictures/fixtures.h"
#include "design/pictures/reading.h"

namespace evident {
namespace {

using namespace std::string_view_literals;

constexpr const char* usual_help =
    " | Save it as PNG (drawings, screenshots), JPEG (photographs) or SVG (charts, icons)\n";

TEST(PictureFormat, IsToldByTheFirstBytes) {
  EXPECT_EQ(PictureReading(png_bytes(2, 2)).said(), "");
  EXPECT_EQ(PictureReading(jpeg_bytes(2, 2)).said(), "");
  EXPECT_EQ(PictureReading(svg_bytes(2, 2)).said(), "");
  EXPECT_EQ(PictureReading("\xEF\xBB\xBF\n  " + svg_bytes(2, 2)).said(), "");
}

TEST(PictureFormat, OtherFormatsAreNamed) {
  const std::vector<std::pair<std::string_view, std::string>> files{
      {"GIF89a"sv, "a GIF"},
      {"RIFF\x10\0\0\0WEBPVP8 "sv, "a WebP picture"},
      {"\0\0\0\x20"
       "ftypavif"sv,
       "an AVIF picture"},
      {"\0\0\0\x18"
       "ftypheic"sv,
       "an HEIC photograph"},
      {"\0\0\0\x18"
       "ftypmp42"sv,
       "a film"},
      {"II*\0\x08\0\0\0"sv, "a TIFF"},
      {"MM\0*\0\0\0\x08"sv, "a TIFF"},
      {"BM\x36\0"sv, "a BMP"},
      {"8BPS\0\1"sv, "a Photoshop file"},
      {"%PDF-1.7"sv, "a PDF"},
      {"%!PS-Adobe-3.0 EPSF-3.0"sv, "a PostScript file"},
      {"PK\3\4\x14"sv, "a ZIP file or an office document"},
  };
  for (const auto& [bytes, name] : files) {
    const PictureReading reading(bytes);
    EXPECT_EQ(reading.mistakes(),
              "unknown-picture: The file is " + name + ", neither PNG nor JPEG nor SVG" + usual_help);
    EXPECT_TRUE(is_whole_or_refused(reading));
  }
}

TEST(PictureFormat, SomeOthersHaveTheirOwnAdvice) {
  const std::string rest = ", neither PNG nor JPEG nor SVG | ";
  EXPECT_EQ(PictureReading("\x1F\x8B\x08"sv).mistakes(),
            "unknown-picture: The file is a compressed file (perhaps SVGZ)" + rest +
                "If it is an SVGZ, save it as plain SVG without compression\n");
  EXPECT_EQ(PictureReading("<!DOCTYPE html><html>Not found</html>").mistakes(),
            "unknown-picture: The file is a web page" + rest +
                "The address may have led to a page about the picture: save the picture itself\n");
  EXPECT_EQ(PictureReading("version https://git-lfs.github.com/spec/v1\noid sha256:1\n").mistakes(),
            "unknown-picture: The file is a pointer of Git LFS and not the picture itself" + rest +
                "Fetch the picture with: git lfs pull\n");
  EXPECT_EQ(PictureReading("\xFF\xFE<\0s\0"sv).mistakes(),
            "unknown-picture: The file is text in UTF-16" + rest + "If it is an SVG, save it in UTF-8\n");
  EXPECT_EQ(
      PictureReading("<rss version=\"2.0\"/>").mistakes(),
      "unknown-picture: The file is XML of another kind" + rest + "Save the picture as SVG, PNG or JPEG\n");
}

TEST(PictureFormat, NothingIsNoPicture) {
  EXPECT_EQ(PictureReading("").mistakes(),
            "bad-picture: The picture's file is empty | Copy or download it again\n");
  EXPECT_EQ(PictureReading("hello").mistakes(),
            "unknown-picture: The file is neither PNG nor JPEG nor SVG" + std::string(usual_help));
  for (const std::string_view bytes : {"\0"sv, " "sv, "\xEF\xBB\xBF"sv, "\x89"sv, "\xFF"sv, "<"sv, "< "sv}) {
    EXPECT_TRUE(is_whole_or_refused(PictureReading(bytes)));
    EXPECT_NE(PictureReading(bytes).said(), "");
  }
}

}  // namespace
}  // namespace evident
