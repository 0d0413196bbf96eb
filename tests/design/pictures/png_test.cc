#include "design/pictures/fixtures.h"
#include "design/pictures/reading.h"

namespace evident {
namespace {

using namespace std::string_view_literals;

constexpr const char* damaged_help =
    " | Copy or download it again, or open it in a picture editor and save it anew\n";
constexpr const char* large_help =
    " | Scale it down to 2,400 pixels on its longer side: more is not kept in any case\n";

std::string density_chunk(std::uint32_t across, std::uint32_t down, char unit) {
  std::string data;
  append_big_endian(data, across, 4);
  append_big_endian(data, down, 4);
  return png_chunk("pHYs", data + unit);
}

// Only the header is right: what is too large is refused before anything else is looked at.
std::string png_of_size(std::uint32_t width, std::uint32_t height) {
  return png_file({width, height, 8, 2, 0}, {});
}

TEST(Png, HasNinetySixPixelsToTheInchUnlessItSaysSo) {
  const PictureReading plain(png_bytes(96, 48));
  EXPECT_EQ(plain.said(), "");
  EXPECT_EQ(plain.picture.width, points(72));
  EXPECT_EQ(plain.picture.height, points(36));
  EXPECT_EQ(plain.picture.suggested_alternative, "");
  // 11,811 pixels to the metre are 300 to the inch.
  const PictureReading dense(png_bytes(300, 150, {}, {}, density_chunk(11811, 11811, 1)));
  EXPECT_EQ(dense.picture.width.value, 72000);
  EXPECT_EQ(dense.picture.height.value, 36000);
}

TEST(Png, LeavesDensitiesAsideThatCannotBeMeant) {
  for (const std::string& chunk :
       {density_chunk(11811, 11811, 0), density_chunk(1, 1, 1), density_chunk(0, 0, 1),
        density_chunk(0x7FFFFFFF, 0x7FFFFFFF, 1), density_chunk(3000, 6000, 1)}) {
    EXPECT_EQ(PictureReading(png_bytes(96, 96, {}, {}, chunk)).picture.width, points(72));
  }
}

TEST(Png, KeepsAlphaOnlyWhereThereIsSome) {
  EXPECT_EQ(PictureReading(png_bytes(2, 1, {1, 2, 3}, 255)).raster().alpha, "");
  const PictureReading half(png_bytes(2, 1, {1, 2, 3}, 128));
  EXPECT_EQ(half.raster().alpha, "\x80\x80");
  EXPECT_EQ(half.raster().bytes, "\1\2\3\1\2\3");
}

TEST(Png, ForgetsWhatWasErased) {
  const PictureReading erased(png_bytes(2, 1, {1, 2, 3}, 0));
  EXPECT_EQ(erased.raster().alpha, std::string(2, '\0'));
  EXPECT_EQ(erased.raster().bytes, std::string(6, '\xFF'));
}

// Profiles and texts are skipped unread, so that their contents, even broken ones, do not matter.
TEST(Png, DropsTextsAndProfiles) {
  const std::string chunks = png_chunk("gAMA", "\0\0\xB1\x8F"sv) + png_chunk("iCCP", "no profile") +
                             png_chunk("tEXt", "Comment\0canary"sv) +
                             png_chunk("zTXt", "Comment\0\0broken"sv) + png_chunk("iTXt", "canary") +
                             png_chunk("eXIf", "MM canary") + png_chunk("tIME", "?") +
                             png_chunk("prVt", "canary");
  const PictureReading reading(png_bytes(2, 2, {9, 8, 7}, {}, chunks));
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(reading.raster().bytes, "\x09\x08\x07\x09\x08\x07\x09\x08\x07\x09\x08\x07");
  EXPECT_EQ(reading.raster().bytes, PictureReading(png_bytes(2, 2, {9, 8, 7})).raster().bytes);
}

TEST(Png, IgnoresWhatFollowsItsEnd) {
  EXPECT_EQ(PictureReading(png_bytes(3, 3) + "<script>" + png_bytes(9, 9)).raster().width, 3U);
}

TEST(Png, IsScaledToWhatAPageNeeds) {
  // Rows of 4,800 pixels, black and white in turn: pairs of them become one grey.
  std::string row(1, '\0');
  for (int x = 0; x < 2400; ++x) row += "\0\xFF"sv;
  const PictureReading reading(png_file({4800, 2, 8, 0, 0}, row + row));
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(reading.raster().width, 2400U);
  EXPECT_EQ(reading.raster().height, 1U);
  EXPECT_EQ(reading.raster().bytes, std::string(2400, '\x80'));
  EXPECT_EQ(reading.picture.width, points(3600));
  EXPECT_EQ(reading.picture.height, Length{1500});
}

TEST(Png, IsRefusedWhenItIsTooLarge) {
  EXPECT_EQ(PictureReading(png_of_size(6000, 4001)).mistakes(),
            "picture-too-large: The picture has 6,000 × 4,001 pixels, where 24 million in all are allowed" +
                std::string(large_help));
  EXPECT_EQ(PictureReading(png_of_size(30001, 1)).mistakes(),
            "picture-too-large: The picture has 30,001 × 1 pixels, where 30,000 are allowed on one side" +
                std::string(large_help));
  EXPECT_EQ(PictureReading(png_of_size(0x7FFFFFFF, 0x7FFFFFFF)).codes(), "picture-too-large ");
  EXPECT_EQ(PictureReading(png_of_size(6000, 4000)).codes(), "bad-picture ");  // large enough, but empty
}

TEST(Png, TellsDamageFromAMissingEnd) {
  const std::string file = png_bytes(4, 4);
  EXPECT_EQ(PictureReading(file.substr(0, file.size() - 1)).mistakes(),
            "bad-picture: The PNG picture is cut short | Copy or download it again: the end of its file is "
            "missing\n");
  std::string changed = file;
  changed[file.find("IEND") - 5] ^= 1;
  EXPECT_EQ(PictureReading(changed).mistakes(),
            "bad-picture: The PNG picture is damaged (IDAT: CRC error)" + std::string(damaged_help));
  std::string text = png_chunk("tEXt", "Comment");
  text[9] ^= 1;
  EXPECT_EQ(PictureReading(png_bytes(4, 4, {}, {}, text)).mistakes(),
            "bad-picture: The PNG picture is damaged (tEXt: CRC error)" + std::string(damaged_help));
  EXPECT_EQ(PictureReading("\x89PNG\r\n\x1A\nhello, I am no picture"sv).codes(), "bad-picture ");
  EXPECT_EQ(PictureReading("\x89PNG\n\x1A\n"sv).codes(), "bad-picture ");  // sent as text
}

// As in browsers; what must not happen is that memory of ours shows.
TEST(Png, IsBlackWhereItsPaletteLacksAColour) {
  const std::string palette = png_chunk("PLTE", "abcdef");
  EXPECT_EQ(PictureReading(png_file({2, 1, 8, 3, 0}, "\0\0\1"sv, palette)).raster().bytes, "abcdef");
  EXPECT_EQ(PictureReading(png_file({2, 1, 8, 3, 0}, "\0\0\xC8"sv, palette)).raster().bytes, "abc\0\0\0"sv);
  EXPECT_EQ(PictureReading(png_file({2, 1, 8, 3, 0}, "\0\0\1"sv)).codes(), "bad-picture ");
}

TEST(Png, IsDamagedWhenRowsAreMissing) {
  EXPECT_EQ(PictureReading(png_file({2, 2, 8, 0, 0}, "\0ab"sv)).codes(), "bad-picture ");
  EXPECT_EQ(PictureReading(png_file({2, 2, 8, 0, 0},
                                    "\x09"
                                    "ab\0ab"sv))
                .codes(),
            "bad-picture ");
}

TEST(Png, ShowsItsMistakeWhereThePictureIsNamed) {
  EXPECT_EQ(PictureReading("\x89PNG").said(DiagnosticStyle::Human),
            "error[bad-picture]: The PNG picture is cut short\n"
            " --> content/page.md:1:5\n"
            "  |\n"
            "1 | See ![A chart](chart.png) here.\n"
            "  |     ^^^^^^^^^^^^^^^^^^^^^\n"
            "  = help: Copy or download it again: the end of its file is missing\n");
}

}  // namespace
}  // namespace evident
