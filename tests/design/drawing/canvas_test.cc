#include "design/drawing/canvas.h"

#include "fonts_and_theme.h"

namespace evident {
namespace {

class CanvasTest : public testing::Test {
 protected:
  Theme theme = drawing_theme();
  Canvas canvas{theme, drawing_shaper(), points(300)};
};

TEST_F(CanvasTest, MeasuresWithTheFace) {
  const Length regular = canvas.measure("Closed cases", canvas.regular());
  EXPECT_GT(regular, points(50));
  EXPECT_LT(regular, points(65));
  EXPECT_GT(canvas.measure("Closed cases", canvas.strong()), regular);
  EXPECT_EQ(canvas.measure("", canvas.regular()), Length{});
  EXPECT_LT(canvas.regular().ascent + canvas.regular().descent, canvas.regular().leading);
}

TEST_F(CanvasTest, AnchorsText) {
  const Length width = canvas.measure("1,060", canvas.regular());
  EXPECT_EQ(canvas.box({points(100), points(20)}, "1,060", canvas.regular()).x, points(100));
  EXPECT_EQ(canvas.box({points(100), points(20)}, "1,060", canvas.regular(), Anchor::End).x,
            points(100) - width);
  EXPECT_EQ(canvas.box({points(100), points(20)}, "1,060", canvas.regular(), Anchor::Middle).x,
            points(100) - width / 2);
}

TEST_F(CanvasTest, WrapsBetweenWords) {
  const Length width = points(90);
  const auto lines = canvas.wrap("Children’s social care and the police", canvas.regular(), width);
  EXPECT_EQ(lines, (std::vector<std::string>{"Children’s social", "care and the police"}));
  for (const std::string& line : lines) EXPECT_LE(canvas.measure(line, canvas.regular()), width);
  EXPECT_TRUE(canvas.wrap("  ", canvas.regular(), width).empty());
}

TEST_F(CanvasTest, BreaksAWordThatIsTooWide) {
  const std::string word = "Donaudampfschifffahrtsgesellschaft";
  std::string again;
  for (const std::string& line : canvas.wrap("A " + word, canvas.regular(), points(40))) {
    EXPECT_LE(canvas.measure(line, canvas.regular()), points(40));
    again += line;
  }
  EXPECT_EQ(again, "A" + word);
  EXPECT_EQ(canvas.wrap("abc", canvas.regular(), points(1)).size(), 3U);
}

TEST_F(CanvasTest, BalancesLines) {
  const std::string text = "Moved down by at least one level of risk";
  const auto plain = canvas.wrap(text, canvas.regular(), points(150));
  const auto balanced = canvas.wrap_balanced(text, canvas.regular(), points(150));
  ASSERT_EQ(plain.size(), balanced.size());
  EXPECT_LT(canvas.widest(balanced, canvas.regular()), canvas.widest(plain, canvas.regular()));
}

TEST_F(CanvasTest, RemembersWhatIsTaken) {
  const Rectangle taken = canvas.text({points(10), points(20)}, "Hubs", canvas.regular(), {});
  EXPECT_FALSE(canvas.is_free(taken));
  EXPECT_FALSE(canvas.is_free({points(290), points(50), points(20), points(5)})) << "outside";
  EXPECT_TRUE(canvas.is_free({points(10), points(50), points(20), points(5)}));
  canvas.reserve_line({points(0), points(100)}, {points(100), points(200)}, points(2));
  EXPECT_FALSE(canvas.is_free({points(48), points(148), points(4), points(4)}));
  EXPECT_TRUE(canvas.is_free({points(70), points(110), points(4), points(4)}));
}

TEST_F(CanvasTest, FallsBackOnAsideAndBody) {
  theme.styles.erase("chart");
  theme.styles.erase("chart-strong");
  EXPECT_EQ(Canvas(theme, drawing_shaper(), points(300)).em(), points(12));
  EXPECT_EQ(Canvas(theme, drawing_shaper(), points(300)).strong().face, FaceStyle::Bold);
  theme.styles["aside"] = theme.styles["body"];
  theme.styles["aside"].size = points(9);
  EXPECT_EQ(Canvas(theme, drawing_shaper(), points(300)).em(), points(9));
}

TEST(Palette, IsTheAnalysisFunctionsUnlessTheThemeSaysOtherwise) {
  Theme theme = drawing_theme();
  EXPECT_EQ(to_hex(palette_of(theme).series[3]), "#F46A25");
  theme.colours["series-4"] = {1, 2, 3};
  EXPECT_EQ(palette_of(theme).series[3], (Colour{1, 2, 3}));
}

TEST(Palette, ChoosesTextThatCanBeRead) {
  const Palette palette = palette_of(drawing_theme());
  for (std::size_t i = 0; i < series_colour_count; ++i) {
    EXPECT_TRUE(is_seen(palette.series[i], palette)) << i;
    EXPECT_GE(contrast_ratio(text_on(palette.series[i], palette), palette.series[i]), 4.5) << i;
    EXPECT_GE(contrast_ratio(text_colour(palette.series[i], palette), palette.paper), 4.5) << i;
    if (i == 0) continue;
    EXPECT_GE(contrast_ratio(palette.series[i], palette.series[i - 1]), 3.0) << i;
  }
}

}  // namespace
}  // namespace evident
