#include <gtest/gtest.h>

#include <set>
#include <string>

#include "design/fonts/font_files.h"
#include "design/fonts/font_reading.h"
#include "design/fonts/web_font_reading.h"
#include "design/fonts/web_open_font.h"

namespace evident {
namespace {

using namespace std::string_literals;
using WebFontTest = FontsTest;

constexpr unsigned glyf_untransformed = 3 << 6 | 10, loca_untransformed = 3 << 6 | 11;

// The sum of the advances of a text, with features such as "kern=0".
int advance(const Reading& reading, const std::string& text, const std::string& feature) {
  hb_buffer_t* const buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, -1);
  hb_buffer_guess_segment_properties(buffer);
  hb_feature_t parsed;
  EXPECT_TRUE(hb_feature_from_string(feature.data(), static_cast<int>(feature.size()), &parsed));
  hb_shape(reading.font, buffer, &parsed, 1);
  unsigned count = 0;
  const hb_glyph_position_t* const positions = hb_buffer_get_glyph_positions(buffer, &count);
  int sum = 0;
  for (unsigned i = 0; i < count; ++i) sum += positions[i].x_advance;
  hb_buffer_destroy(buffer);
  return sum;
}

TEST(WebOpenFont, KeepsTheBytesOfEveryTable) {
  for (const char* const path : {"lato/Lato-Regular.ttf", "dejavu/DejaVuSans.ttf"}) {
    const std::string file = read_font(path);
    const Reading original(file);
    const WebFontReading packed(pack_web_open_font(file));
    EXPECT_EQ(packed.flavour, file.substr(0, 4));
    EXPECT_EQ(packed.unpacked_length, packed.unpacked().size());
    EXPECT_GT(packed.tables.size(), 10u);
    for (const WebTable& table : packed.tables) {
      std::string expected = original.table(table.tag);
      if (table.tag == "head") expected.at(16) |= 0x08;  // bit 11: compressed without loss
      EXPECT_TRUE(table.bytes == expected) << table.tag;
    }
    EXPECT_EQ(packed.table("glyf").flags, glyf_untransformed);
    EXPECT_EQ(packed.table("loca").flags, loca_untransformed);
    EXPECT_EQ(packed.table("hmtx").flags, 3u);
  }
}

TEST(WebOpenFont, SpellsOutUnknownTablesAndDropsSignatures) {
  const std::string long_table(300, 'x');  // 300 takes two bytes in the directory
  const WebFontReading packed(pack_web_open_font(font_of(
      "OTTO", {{"DSIG", 0, "sign"}, {"Test", 0, long_table}, {"head", 0, "short"}, {"zero", 0, ""}})));
  ASSERT_EQ(packed.tables.size(), 3u);
  EXPECT_EQ(packed.table("Test").flags, 63u);
  EXPECT_EQ(packed.table("Test").bytes, long_table);
  EXPECT_EQ(packed.table("head").bytes, "short");
  EXPECT_EQ(packed.table("zero").flags, 63u);
  EXPECT_EQ(packed.flavour, "OTTO");
}

TEST(WebOpenFont, WritesNumbersOfEverySize) {
  for (const std::size_t length : {0, 1, 127, 128, 16383, 16384, 2097151, 2097152}) {
    const WebFontReading packed(pack_web_open_font(font_of("OTTO", {{"Test", 0, std::string(length, 'x')}})));
    EXPECT_EQ(packed.table("Test").bytes.size(), length);
  }
}

TEST(WebOpenFont, IsEmptyForWhatIsNoFont) {
  EXPECT_EQ(pack_web_open_font(""), "");
  EXPECT_EQ(pack_web_open_font("OTTO"), "");
  EXPECT_EQ(pack_web_open_font(std::string("OTTO\0\3\0\0\0\0\0\0", 12)), "");  // no directory behind it
  std::string font = font_of("OTTO", {{"Test", 0, "some bytes"}});
  font.resize(font.size() - 4);  // the table's end is missing
  EXPECT_EQ(pack_web_open_font(font), "");
  font[12 + 8] = font[12 + 12] = '\xFF';  // a length that would run over
  EXPECT_EQ(pack_web_open_font(font), "");
}

TEST_F(WebFontTest, IsMadeOnceAndSmallAndInSilence) {
  testing::internal::CaptureStderr();
  testing::internal::CaptureStdout();
  for (const char* const name : {"lato", "lato-bold", "dejavu", "andika"}) {
    const auto font = library.web_font(face(name));
    EXPECT_GT(font->size(), 10'000u) << name;
    EXPECT_LT(font->size(), 40'000u) << name;
    EXPECT_EQ(library.web_font(face(name)), font);
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
}

TEST_F(WebFontTest, HoldsWhatBrowsersAskForAndNoHinting) {
  const WebFontReading packed(*library.web_font(face("lato")));
  const std::string unpacked = packed.unpacked();
  EXPECT_EQ(Reading(unpacked).tables(), "GPOS GSUB OS/2 cmap gasp glyf head hhea hmtx loca maxp name post");
}

TEST_F(WebFontTest, HasTheCharactersOfPages) {
  const std::string lato = WebFontReading(*library.web_font(face("lato"))).unpacked();
  const std::string dejavu = WebFontReading(*library.web_font(face("dejavu"))).unpacked();
  const Reading text(lato), fallback(dejavu);
  for (const char32_t c : U"AZaz09 ÀÿŴŵŶŷẀẁỲỳẂẃŁłŻżĄąȘț£€¥’“”–—…•†‡′″×÷±−≤≥≠≈½¼¾²³°µ™©№"s) {
    EXPECT_EQ(text.has(c), library.has_glyph(face("lato"), c)) << static_cast<unsigned>(c);
    EXPECT_EQ(fallback.has(c), library.has_glyph(face("dejavu"), c)) << static_cast<unsigned>(c);
  }
  for (const char32_t c : U"←↑→↓✓✗■□▲▼●○☐☑☒⁻ⁿ"s) EXPECT_TRUE(fallback.has(c)) << static_cast<unsigned>(c);
  EXPECT_TRUE(library.has_glyph(face("lato"), U'Ж'));
  EXPECT_FALSE(text.has(U'Ж'));
}

TEST_F(WebFontTest, KernsAsTheWholeFontDoes) {
  for (const char* const path : {"lato/Lato-Regular.ttf", "dejavu/DejaVuSans.ttf"}) {
    add(path, path);
    const std::string whole = read_font(path);
    const std::string unpacked = WebFontReading(*library.web_font(face(path))).unpacked();
    const Reading small(unpacked), full(whole);
    for (const char* const word : {"AV", "To", "Wŷ", "“Łódź”", "VA-1,5"}) {
      EXPECT_EQ(advance(small, word, "kern"), advance(full, word, "kern")) << word;
      EXPECT_EQ(advance(small, word, "kern=0"), advance(full, word, "kern=0")) << word;
    }
    EXPECT_LT(advance(small, "AV", "kern"), advance(small, "AV", "kern=0"));
  }
}

TEST_F(WebFontTest, KeepsFeaturesOfFiguresAndLetters) {
  const std::string whole = read_font("lato/Lato-Regular.ttf");
  const std::string unpacked = WebFontReading(*library.web_font(face("lato"))).unpacked();
  const Reading small(unpacked), full(whole);
  EXPECT_EQ(small.features(HB_OT_TAG_GSUB), (std::set<std::string>{"ccmp", "liga", "lnum", "locl", "tnum"}));
  EXPECT_EQ(small.features(HB_OT_TAG_GPOS), (std::set<std::string>{"kern"}));
  for (const char* const word : {"1111", "8888", "1,060.5"}) {
    for (const char* const feature : {"tnum", "tnum=0", "lnum", "liga=0"}) {
      EXPECT_EQ(advance(small, word, feature), advance(full, word, feature)) << word << feature;
    }
  }
  EXPECT_EQ(advance(small, "1111", "tnum"), advance(small, "8888", "tnum"));
  EXPECT_NE(advance(small, "fi", "liga"), advance(small, "fi", "liga=0"));
}

}  // namespace
}  // namespace evident
