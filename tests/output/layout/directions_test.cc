#include "layout_fixture.h"

namespace evident::test {
namespace {

// DejaVu Sans has Arabic and Hebrew letters, with kerning and the forms that join.
const FontLibrary& wide_fonts() {
  static FontLibrary library;
  static const bool filled = [] {
    Diagnostics diagnostics;
    library.add("DejaVuSans.ttf", read_file("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"), {},
                diagnostics);
    return !diagnostics.has_errors();
  }();
  EXPECT_TRUE(filled);
  return library;
}

class Directions : public ::testing::Test {
 protected:
  Directions() { theme.families["mono"].files[0] = "DejaVuSans.ttf"; }

  // The runs of a paragraph in the order in which they are written.
  std::vector<Shown> written(Inlines content) {
    Document document;
    document.blocks = {paragraph(std::move(content))};
    Shaper shaper(wide_fonts());
    pages = lay_out(document, theme, shaper, diagnostics);
    EXPECT_TRUE(diagnostics.all().empty());
    return runs(pages.pages[0]);
  }
  std::vector<Shown> written(std::string words) { return written(text(std::move(words))); }

  static std::vector<std::string> as_written(const std::vector<Shown>& shown) {
    std::vector<std::string> all;
    for (const Shown& run : shown) all.push_back(run.text);
    return all;
  }
  // The runs of one line from left to right.
  static std::vector<std::string> as_seen(std::vector<Shown> shown) {
    std::stable_sort(shown.begin(), shown.end(),
                     [](const Shown& a, const Shown& b) { return a.origin.x < b.origin.x; });
    return as_written(shown);
  }

  Theme theme = plain_theme();
  Diagnostics diagnostics;
  Pages pages;
};

using Texts = std::vector<std::string>;

TEST_F(Directions, WordsFromRightToLeftAreWrittenAsReadAndStandAsSeen) {
  const std::vector<Shown> shown = written("One שלום עולם, two");
  EXPECT_EQ(as_written(shown), (Texts{"One ", "שלום", " ", "עולם", ", two"}));
  EXPECT_EQ(as_seen(shown), (Texts{"One ", "עולם", " ", "שלום", ", two"}));
}

TEST_F(Directions, RunsMeetWithoutGapsAndOverlaps) {
  const std::vector<Shown> plain = written("One two");
  const std::vector<Shown> shown = written("One שלום");
  const auto& latin = std::get<GlyphRun>(pages.pages[0].content[0].items[0]);
  std::int64_t units = 0;
  for (const Glyph& glyph : latin.glyphs) units += glyph.advance;
  const Length end = latin.origin.x + scale(units, latin.size, wide_fonts().metrics(latin.face));
  EXPECT_NEAR(static_cast<double>(shown[1].origin.x.value), static_cast<double>(end.value), 2);
}

TEST_F(Directions, NumbersAmongThemRunForward) {
  EXPECT_EQ(as_seen(written("a שלום 12 עולם z")), (Texts{"a ", "עולם", " ", "12", " ", "שלום", " z"}));
}

TEST_F(Directions, ArabicJoinsAndIsOneRun) {
  const std::vector<Shown> shown = written("See مرحبا here");
  EXPECT_EQ(as_written(shown), (Texts{"See ", "مرحبا", " here"}));
  EXPECT_EQ(as_seen(shown), (Texts{"See ", "مرحبا", " here"}));
}

TEST_F(Directions, BracketsAmongThemAreMirroredAndSayWhatTheyAre) {
  const std::vector<Shown> shown = written("א (ב) ג");
  EXPECT_EQ(as_seen(shown), (Texts{"ג", " ", ")", "ב", "(", " ", "א"}));
  Shaper shaper(wide_fonts());
  const ShapedWord& closing = shaper.shape(")", {0});
  const auto& opening = std::get<GlyphRun>(pages.pages[0].content[0].items[2]);
  EXPECT_EQ(opening.text, "(");
  EXPECT_EQ(opening.glyphs[0].id, closing.pieces[0].glyphs[0].id);
}

TEST_F(Directions, EachLineIsOrderedByItself) {
  const std::vector<Shown> shown = written("One שלום עולם שלום עולם שלום עולם שלום עולם two three");
  ASSERT_GT(shown.back().origin.y, shown.front().origin.y);
  std::string all;
  for (const Shown& run : shown) all += run.text;
  EXPECT_EQ(all, "One שלום עולם שלום עולם שלום עולם שלום עולם two three");
}

TEST_F(Directions, ALinkOfBothHasOneArea) {
  const std::vector<Shown> shown =
      written({Inline{Link{text("See שלום עולם there"), "https://x.org/", ""}, {}}});
  ASSERT_EQ(pages.pages[0].links.size(), 1u);
  ASSERT_EQ(pages.pages[0].links[0].areas.size(), 1u);
  const Rectangle& area = pages.pages[0].links[0].areas[0];
  EXPECT_EQ(area.x, points(50));
  EXPECT_GT(area.x + area.width, shown.back().origin.x);
}

TEST_F(Directions, MarksStayWithTheirLetters) {
  const std::vector<Shown> shown = written("Cafe\u0301 שָׁלוֹם");
  EXPECT_EQ(as_written(shown), (Texts{"Cafe\u0301 ", "שָׁלוֹם"}));
  for (const Shown& run : shown) EXPECT_GE(run.origin.x, points(50));
}

TEST_F(Directions, NarrowLinesTakeWordsApartWithoutLoss) {
  theme.page.width = points(140);
  const std::vector<Shown> shown = written("שלוםעולםשלוםעולם");
  std::string all;
  for (const Shown& run : shown) all += run.text;
  EXPECT_EQ(all, "שלוםעולםשלוםעולם");
}

}  // namespace
}  // namespace evident::test
