#include "design/drawing/share_signs.h"
#include "design/drawing/shares.h"

namespace evident {
namespace {

using Bound = ChartValue::Bound;
using ShareChartTest = DrawingTest;

Chart open_waffles() {
  return share_chart(ChartKind::Waffle,
                     {"have a strategy", "are planning one", "have a coordinator", "train their staff"},
                     {bounded(25, Bound::Under, "fewer than a quarter"), bounded(30, Bound::Over, "over 30%"),
                      missing("[c]", "confidential"), bounded(72.4, Bound::About, "about 72.4%")});
}

Chart over_seventy() {
  return share_chart(ChartKind::Pictogram, {"felt safer"}, {bounded(70, Bound::Over, "over 70")});
}

Chart round_signs() {
  Chart chart = seven_of_ten();
  chart.sign = PictogramSign::Round;
  chart.categories.push_back("boards with a plan");
  chart.series[0].values.push_back(number(4));
  return chart;
}

const std::vector<std::pair<std::string, Chart>>& all_charts() {
  static const std::vector<std::pair<std::string, Chart>> all = {
      {"waffle", lower_risk()},  {"waffles", open_waffles()},     {"pictogram", seven_of_ten()},
      {"over", over_seventy()},  {"rounds", round_signs()},       {"matrix", risk_bands()},
      {"number", key_numbers()}, {"matrix-plain", plain_matrix()}};
  return all;
}

// "FFFPE": how the first signs stand.
std::string states_of(const ChartValue& value, double whole, std::size_t count) {
  std::string text;
  for (const SignState state : share_signs(value, whole, count).states) {
    text += std::string("FPOEU")[static_cast<std::size_t>(state)];
  }
  return text;
}

// How many shapes have that fill.
int filled(const Scene& scene, Colour colour) {
  int count = 0;
  for (const SceneItem& item : scene.items) {
    const auto* shape = std::get_if<Shape>(&item);
    if (shape != nullptr && shape->fill == colour) ++count;
  }
  return count;
}

TEST_F(ShareChartTest, StandsAtEveryWidthAndLength) {
  for (const auto& [name, chart] : all_charts()) {
    for (const int length : {1, 3, 8}) {
      for (const int width : {220, 300, 420, 500}) {
        drawn(longer(chart, length), width, name + "-x" + std::to_string(length));
      }
    }
  }
}

TEST_F(ShareChartTest, ShapesAreSeenOnPaper) {
  for (const auto& [name, chart] : all_charts()) {
    for (const int width : {220, 500}) EXPECT_EQ(faint_shapes(drawn(chart, width, name).scene), 0) << name;
  }
}

TEST_F(ShareChartTest, KeepsItsContrastInAnyTheme) {
  for (const char* primary : {"#FFD54F", "#D84315", "#808080", "#FFFFFF", "#000000"}) {
    ASSERT_TRUE(read_colour(primary, theme.colours["primary"]));
    for (const auto& [name, chart] : all_charts()) drawn(chart, 420, name + "-theme");
  }
}

TEST_F(ShareChartTest, GrowsWithTheTextOfSlides) {
  for (const char* style : {"chart", "chart-strong"}) {
    theme.styles[style].size = points(24);
    theme.styles[style].leading = points(31);
  }
  for (const auto& [name, chart] : all_charts()) drawn(chart, 880, name + "-slide");
}

TEST_F(ShareChartTest, SignsShowWhatIsKnown) {
  EXPECT_EQ(states_of(number(7), 10, 10), "FFFFFFFEEE");
  EXPECT_EQ(states_of(number(0), 10, 10), "EEEEEEEEEE");
  EXPECT_EQ(states_of(number(10), 10, 10), "FFFFFFFFFF");
  EXPECT_EQ(states_of(number(75), 100, 10), "FFFFFFFPEE");
  EXPECT_EQ(states_of(bounded(7, Bound::Over, "over 7"), 10, 10), "FFFFFFFOEE");
  EXPECT_EQ(states_of(bounded(10, Bound::Over, "at least 10"), 10, 10), "FFFFFFFFFF");
  EXPECT_EQ(states_of(bounded(3, Bound::Under, "fewer than 3"), 10, 10), "OOOEEEEEEE");
  EXPECT_EQ(states_of(bounded(25, Bound::Under, "fewer than 25"), 100, 10), "OOOEEEEEEE");
  EXPECT_EQ(states_of(bounded(7, Bound::About, "about 7"), 10, 10), "FFFFFFOEEE");
  EXPECT_EQ(states_of(bounded(74, Bound::About, "about 74"), 100, 10), "FFFFFFFOEE");
  EXPECT_EQ(states_of(missing("[c]"), 10, 10), "UUUUUUUUUU");
  // 0.07 × 100 is a little more than 7 in binary.
  EXPECT_EQ(states_of(number(0.07), 1, 100).substr(0, 8), "FFFFFFFE");
}

TEST_F(ShareChartTest, PaleSignsAreExplained) {
  EXPECT_NE(texts_of(drawn(over_seventy(), 420, "over").scene).find("Pale: more than the filled ones"),
            std::string::npos);
  const std::string texts = texts_of(drawn(open_waffles(), 420, "waffles").scene);
  EXPECT_NE(texts.find("Pale: no more"), std::string::npos) << texts;
  EXPECT_NE(texts.find("Pale: the number"), std::string::npos) << texts;
  EXPECT_EQ(texts_of(drawn(lower_risk(), 420, "waffle").scene).find("Pale"), std::string::npos);
}

TEST_F(ShareChartTest, CountsItsSigns) {
  const Palette palette = palette_of(theme);
  EXPECT_EQ(filled(drawn(lower_risk(), 420, "waffle").scene, palette.primary), 72);
  EXPECT_EQ(filled(drawn(seven_of_ten(), 420, "pictogram").scene, palette.primary), 7);
  EXPECT_EQ(texts_of(drawn(seven_of_ten(), 420, "pictogram").scene),
            "7 of 10\nyoung people kept seeing the same worker\nIllustrative data\n");
  EXPECT_EQ(texts_of(drawn(lower_risk(), 420, "waffle").scene),
            "72%\nat lower risk when their case was closed\nClosed cases\n");
}

// What is withheld leaves no trace: the drawing is the same whatever number lies behind the symbol.
TEST_F(ShareChartTest, MissingValuesLeaveNoTrace) {
  for (const auto& [name, chart] : all_charts()) {
    Chart one = chart, other = chart;
    if (one.categories.size() < 2) continue;
    one.series[0].values[1] = other.series[0].values[1] = missing("[c]", "confidential");
    one.series[0].values[1].number = 1;
    other.series[0].values[1].number = 4;
    const Scene scene = drawn(one, 420, name + "-withheld").scene;
    EXPECT_EQ(scene, drawn(other, 420, name + "-withheld").scene) << name;
    EXPECT_NE(texts_of(scene).find("[c]\n"), std::string::npos) << name;
  }
}

TEST_F(ShareChartTest, AMatrixSaysWhatIsBetter) {
  EXPECT_EQ(texts_of(drawn(risk_bands(), 420, "matrix").scene),
            "Risk at closing\nLow\nMedium\nHigh\nRisk at first\n"
            "Low\n18\nsame\n0\nworse\n[c]\nworse\n"
            "Medium\n41\nbetter\n22\nsame\n7\nworse\n"
            "High\n16\nbetter\n35\nbetter\n19\nsame\n");
  Chart last = risk_bands();
  last.better = BetterEnd::Last;
  EXPECT_NE(texts_of(drawn(last, 420, "matrix-last").scene).find("41\nworse"), std::string::npos);
  Chart unsaid = risk_bands();
  unsaid.better = BetterEnd::Unsaid;
  const std::string texts = texts_of(drawn(unsaid, 420, "matrix-unsaid").scene);
  EXPECT_NE(texts.find("18\nsame"), std::string::npos);
  EXPECT_EQ(texts.find("better"), std::string::npos);
  EXPECT_EQ(texts_of(drawn(plain_matrix(), 420, "matrix-plain").scene).find("same"), std::string::npos);
}

TEST_F(ShareChartTest, AMatrixBecomesAListWhereItsColumnsAreNarrow) {
  EXPECT_EQ(texts_of(drawn(risk_bands(), 140, "matrix-list").scene).substr(0, 61),
            "Risk at first: Low\n18\nRisk at closing:\nLow, same\n0\nRisk at cl");
}

TEST_F(ShareChartTest, NumbersStandWithTheirWords) {
  EXPECT_EQ(texts_of(drawn(key_numbers(), 420, "number").scene),
            "1,060\nyoung people supported\nup 12 on the last quarter\n"
            "2,486\nprofessionals trained\nthe same as last quarter\n"
            "[x]\nnot available\nhours of direct work\n");
}

TEST_F(ShareChartTest, RefusesWhatItCannotDraw) {
  Chart two = lower_risk();
  two.series.push_back(series_of("second", {percent(3)}));
  two.series[0].name = "first";
  two.series[1].span = at(4);
  EXPECT_EQ(refused(two),
            "content/page.md:1:5: error[too-many-series]: A waffle shows one series, and this one has 2\n"
            "  help: keep one of them, or draw bars\n");
  Chart seven = lower_risk();
  seven.categories.assign(7, "area");
  seven.series[0].values.assign(7, percent(3));
  EXPECT_EQ(refused(seven),
            "error[too-many-categories]: A waffle shows up to 6 categories, and this one has 7\n"
            "  help: keep the most important ones, or draw bars\n");
  Chart many = seven_of_ten();
  many.whole = 144;
  many.span = at(2);
  EXPECT_EQ(refused(many),
            "content/page.md:1:3: error[wrong-shape]: A pictogram draws 1 to 100 signs, and not 144\n"
            "  help: give a whole number such as 10 or 100, or draw a waffle\n");
  many.whole = 7.5;
  EXPECT_NE(refused(many).find("and not 7.5"), std::string::npos);
  Chart none = lower_risk();
  none.series[0].values[0].number = 0;
  none.whole = 0;
  EXPECT_EQ(refused(none),
            "error[wrong-shape]: The whole of a waffle must be above zero\n"
            "  help: give the number that the values are a share of, such as 100\n");
}

TEST_F(ShareChartTest, RefusesMatricesAndNumbersThatDoNotFit) {
  Chart thin = risk_bands();
  thin.series.resize(1);
  EXPECT_EQ(refused(thin),
            "error[wrong-shape]: A matrix needs two columns and two rows at least\n"
            "  help: draw bars or big numbers instead\n");
  Chart wide = risk_bands();
  wide.categories.assign(9, "band");
  for (ChartSeries& series : wide.series) series.values.assign(9, number(3));
  EXPECT_EQ(refused(wide),
            "error[too-many-categories]: A matrix has up to 8 columns, and this one has 9\n"
            "  help: join bands that belong together, or write a table\n");
  Chart tall = risk_bands();
  tall.series.assign(13, tall.series[0]);
  EXPECT_EQ(refused(tall),
            "error[too-many-series]: A matrix has up to 12 rows, and this one has 13\n"
            "  help: join bands that belong together, or write a table\n");
  Chart notes = key_numbers();
  notes.notes.assign(4, "up");
  EXPECT_EQ(refused(notes),
            "error[wrong-shape]: There are 4 notes for 3 numbers\n"
            "  help: give one note for each number, in the same order; an empty one says nothing\n");
  Chart nine = key_numbers();
  nine.notes.clear();
  nine.categories.assign(9, "area");
  nine.series[0].values.assign(9, number(3));
  EXPECT_EQ(refused(nine),
            "error[too-many-categories]: Up to 8 big numbers stand together, and this chart has 9\n"
            "  help: keep the most important ones, or draw a table\n");
  Chart two = key_numbers();
  two.series[0].name = "first";
  two.series.push_back(series_of("second", two.series[0].values));
  EXPECT_EQ(refused(two),
            "error[too-many-series]: Big numbers show one series, and this chart has 2\n"
            "  help: keep one of them, or draw a table\n");
}

TEST_F(ShareChartTest, RefusesSharesThatAreNone) {
  Chart below = seven_of_ten();
  below.series[0].values[0] = number(-1);
  EXPECT_NE(refused(below).find("error[negative-share]"), std::string::npos);
  Chart above = seven_of_ten();
  above.series[0].values[0] = number(11);
  EXPECT_NE(refused(above).find("error[above-whole]"), std::string::npos);
  Chart nothing = lower_risk();
  nothing.series[0].values[0] = missing("[c]", "confidential");
  EXPECT_NE(refused(nothing).find("error[all-missing]"), std::string::npos);
}

}  // namespace
}  // namespace evident
