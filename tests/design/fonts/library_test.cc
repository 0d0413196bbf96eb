#include <gtest/gtest.h>

#include "design/fonts/font_files.h"

namespace evident {
namespace {

TEST_F(FontsTest, KnowsItsFacesByName) {
  EXPECT_TRUE(library.has("lato"));
  EXPECT_FALSE(library.has("Lato"));
  EXPECT_NE(face("lato"), face("dejavu"));
  add("lato", "dejavu/DejaVuSans.ttf");  // the first of a name stays
  EXPECT_EQ(library.metrics(face("lato")).postscript_name, "Lato-Regular");
}

TEST_F(FontsTest, ReadsMeasures) {
  const FaceMetrics& lato = library.metrics(face("lato"));
  EXPECT_EQ(lato.postscript_name, "Lato-Regular");
  EXPECT_EQ(lato.units_per_em, 2000);
  EXPECT_GT(lato.ascent, 1400);
  EXPECT_LT(lato.descent, -300);
  EXPECT_GT(lato.cap_height, lato.x_height);
  EXPECT_GT(lato.x_height, 900);
  EXPECT_LT(lato.x_min, 0);
  EXPECT_GT(lato.y_max, lato.cap_height);
  EXPECT_EQ(lato.weight, 400);
  EXPECT_EQ(lato.italic_angle, 0);
  EXPECT_FALSE(lato.fixed_pitch);
  EXPECT_FALSE(lato.serif);
  EXPECT_FALSE(lato.cff);
  EXPECT_EQ(library.metrics(face("lato-bold")).weight, 700);
  EXPECT_EQ(library.metrics(face("dejavu")).units_per_em, 2048);
  EXPECT_EQ(library.metrics(face("dejavu")).postscript_name, "DejaVuSans");
}

TEST_F(FontsTest, ReadsTheSlantOfItalics) {
  add("italic", "lato/Lato-Italic.ttf");
  EXPECT_LT(library.metrics(face("italic")).italic_angle, 0);
  EXPECT_GT(library.metrics(face("italic")).italic_angle, -20);
}

TEST_F(FontsTest, SaysWhichCharactersAFaceHas) {
  EXPECT_TRUE(library.has_glyph(face("lato"), U'ŵ'));
  EXPECT_FALSE(library.has_glyph(face("lato"), U'✓'));
  EXPECT_TRUE(library.has_glyph(face("dejavu"), U'✓'));
}

TEST_F(FontsTest, StacksAStyleAndTheFallbacks) {
  Theme theme;
  theme.families["text"] = {"text", {"lato", "", "lato-bold", "", ""}};
  theme.families["lost"] = {"lost", {"gone", "", "", "", ""}};
  theme.fallbacks = {"nowhere", "dejavu", "lato"};
  const FaceId lato = face("lato"), bold = face("lato-bold"), dejavu = face("dejavu");
  const auto stack = [&](std::string_view family, FaceStyle style) {
    return library.stack(theme, family, style);
  };
  EXPECT_EQ(stack("text", FaceStyle::Regular), (FaceStack{lato, dejavu}));
  EXPECT_EQ(stack("text", FaceStyle::Italic), (FaceStack{lato, dejavu}));
  EXPECT_EQ(stack("text", FaceStyle::Bold), (FaceStack{bold, dejavu, lato}));
  EXPECT_EQ(stack("text", FaceStyle::BoldItalic), (FaceStack{bold, dejavu, lato}));
  EXPECT_EQ(stack("text", FaceStyle::Black), (FaceStack{bold, dejavu, lato}));
  EXPECT_EQ(stack("lost", FaceStyle::Bold), (FaceStack{dejavu, lato}));
  EXPECT_EQ(stack("unknown", FaceStyle::Regular), (FaceStack{dejavu, lato}));
  TextStyle style;
  style.family = "text";
  style.face = FaceStyle::Bold;
  EXPECT_EQ(library.stack(theme, style), (FaceStack{bold, dejavu, lato}));
}

class BadFonts : public testing::Test {
 protected:
  std::string report_of(std::string bytes) {
    Diagnostics diagnostics;
    FontLibrary library;
    Sources sources;
    const SourceId source = sources.add("theme.yaml", "fonts/a.ttf");
    library.add("fonts/a.ttf", std::move(bytes), {source, 0, 11}, diagnostics);
    EXPECT_EQ(library.has("fonts/a.ttf"), diagnostics.all().empty());
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics.all()) out += render(diagnostic, sources, {});
    return out;
  }

  static std::string expected(const std::string& reason) {
    return "error[bad-font]: the font file `fonts/a.ttf` cannot be used: " + reason +
           "\n --> theme.yaml:1:1\n  |\n1 | fonts/a.ttf\n  | ^^^^^^^^^^^\n"
           "  = help: copy the font again from where it came from, as a .ttf or .otf file\n";
  }

  // A copy of a good font whose table directory calls `tag` by another name.
  static std::string without_table(std::string_view tag) {
    std::string font = read_font("lato/Lato-Regular.ttf");
    const std::size_t at = font.find(tag);
    EXPECT_LT(at, 400u);
    font.replace(at, 4, "zzzz");
    return font;
  }
};

TEST_F(BadFonts, SayWhatIsWrong) {
  EXPECT_EQ(report_of(""), expected("it is no TrueType or OpenType file"));
  EXPECT_EQ(report_of("not a font"), expected("it is no TrueType or OpenType file"));
  EXPECT_EQ(report_of("wOF2 and so on"), expected("it is a web font"));
  EXPECT_EQ(report_of(without_table("cmap")), expected("it lacks the table “cmap”"));
  EXPECT_EQ(report_of(without_table("glyf")), expected("it has no outlines"));
  const std::string good = read_font("lato/Lato-Regular.ttf");
  EXPECT_EQ(report_of(good), "");
  EXPECT_EQ(report_of(good.substr(0, good.size() / 2)), expected("it is cut short"));
  EXPECT_EQ(report_of(good.substr(0, 40)), expected("it is cut short"));
  EXPECT_EQ(report_of(std::string("\0\1\0\0\0\0\0\0\0\0\0\0", 12)), expected("it lacks the table “cmap”"));
}

TEST_F(BadFonts, WithSenselessMeasuresAreRefused) {
  std::string font = read_font("lato/Lato-Regular.ttf");
  const std::size_t entry = font.find("head");
  std::size_t head = 0;
  for (std::size_t i = 0; i < 4; ++i) head = head << 8 | static_cast<unsigned char>(font[entry + 8 + i]);
  font[head + 18] = font[head + 19] = 0;
  EXPECT_EQ(report_of(font), expected("its units per em make no sense"));
}

TEST_F(BadFonts, WithDamagedTablesDoNotCrash) {
  const std::string good = read_font("lato/Lato-Regular.ttf");
  // Deterministic damage, spread over the whole file.
  std::uint32_t seed = 1;
  for (int round = 0; round < 12; ++round) {
    std::string font = good;
    for (int i = 0; i < 400; ++i) {
      seed = seed * 1664525 + 1013904223;
      font[400 + seed % (font.size() - 400)] = static_cast<char>(seed >> 24);
    }
    Diagnostics diagnostics;
    FontLibrary library;
    library.add("damaged", font, {}, diagnostics);
    if (!library.has("damaged")) continue;
    Shaper shaper(library);
    const ShapedWord& word = shaper.shape("AVfi – ẃ é 1,060", {library.face("damaged")});
    (void)width(word, points(12), library);
    (void)library.subset(library.face("damaged"), {3, 4, 5, 60});
    (void)library.web_font(library.face("damaged"));
  }
}

}  // namespace
}  // namespace evident
