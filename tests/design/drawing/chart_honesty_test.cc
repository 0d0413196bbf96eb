// What a chart must never do: give withheld numbers away, show open numbers as exact ones, or missing as
// zero.

#include <set>

#include "design/drawing/charts.h"
#include "drawing_fixture.h"

namespace evident {
namespace {

class ChartHonesty : public DrawingTest {
 protected:
  Diagnostics diagnostics;

  // All forms, with the same numbers.
  static std::vector<Chart> forms() {
    std::vector<Chart> charts;
    for (const ChartKind kind : {ChartKind::Bars, ChartKind::Columns, ChartKind::Lines, ChartKind::Dots}) {
      Chart chart = stacked(kind, Arrangement::Grouped);
      charts.push_back(chart);
      chart.small_multiples = true;
      charts.push_back(chart);
    }
    for (const ChartKind kind : {ChartKind::Bars, ChartKind::Columns}) {
      charts.push_back(stacked(kind, Arrangement::Stacked));
      charts.push_back(stacked(kind, Arrangement::Share));
    }
    charts.push_back(slope());
    return charts;
  }

  Scene scene_of(const Chart& chart) { return draw(chart, theme, shaper, points(420), diagnostics).scene; }

  // Wherever the lines break.
  static bool says(const Scene& scene, const std::string& words) {
    std::string text = texts_of(scene);
    for (std::size_t at = 0; (at = text.find("\u00A0", at)) != std::string::npos;) text.replace(at, 2, " ");
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text.find(words) != std::string::npos;
  }
};

TEST_F(ChartHonesty, LeavesNoTraceOfWhatIsWithheld) {
  for (Chart chart : forms()) {
    ChartValue& hidden = chart.series[1].values[1];
    hidden = missing("[c]", "confidential");
    const Drawing nothing = draw(chart, theme, shaper, points(420), diagnostics);
    for (const double number : {3.0, 4000.0, -7.5}) {
      hidden.number = number;
      hidden.bound = ChartValue::Bound::Over;
      hidden.low = number - 1;
      hidden.high = number + 1;
      const Drawing drawing = draw(chart, theme, shaper, points(420), diagnostics);
      EXPECT_EQ(drawing.scene, nothing.scene);
      EXPECT_EQ(drawing.alternative, nothing.alternative);
      EXPECT_EQ(drawing.description, nothing.description);
      EXPECT_EQ(drawing.table.rows, nothing.table.rows);
    }
  }
}

TEST_F(ChartHonesty, ShowsTheSymbolOfEveryMissingValueAndWhatItMeans) {
  for (Chart chart : forms()) {
    chart.series[1].values[1] = missing("[c]", "confidential");
    const Scene scene = scene_of(chart);
    EXPECT_TRUE(says(scene, "[c]")) << texts_of(scene);
    EXPECT_TRUE(says(scene, "[c] confidential")) << texts_of(scene);
    EXPECT_FALSE(says(scene, " 0 [c]")) << texts_of(scene);
  }
}

TEST_F(ChartHonesty, SaysInWordsThatANumberIsNotExact) {
  for (Chart chart : forms()) {
    chart.series[0].values[1] = bounded(31, ChartValue::Bound::Over, "31");
    EXPECT_TRUE(says(scene_of(chart), "over 31")) << texts_of(scene_of(chart));
    chart.series[0].values[1] = bounded(31, ChartValue::Bound::Under, "fewer than 31");
    EXPECT_TRUE(says(scene_of(chart), "fewer than")) << texts_of(scene_of(chart));
    chart.series[0].values[1] = bounded(31, ChartValue::Bound::About, "31");
    EXPECT_TRUE(says(scene_of(chart), "about 31")) << texts_of(scene_of(chart));
  }
}

// An open bar is no rectangle that ends at the number.
TEST_F(ChartHonesty, DrawsOpenEnds) {
  for (const ChartKind kind : {ChartKind::Bars, ChartKind::Columns, ChartKind::Dots, ChartKind::Lines}) {
    Chart chart = chart_of(kind, {"A", "B"}, {numbers("", {80, 60})});
    const Scene exact = scene_of(chart);
    for (const ChartValue::Bound bound : {ChartValue::Bound::Over, ChartValue::Bound::Under}) {
      chart.series[0].values[1] = bounded(60, bound, "60");
      const auto shapes = [](const Scene& scene) {
        return std::count_if(scene.items.begin(), scene.items.end(),
                             [](const SceneItem& item) { return std::holds_alternative<Shape>(item); });
      };
      EXPECT_GT(shapes(scene_of(chart)), shapes(exact));
    }
  }
}

TEST_F(ChartHonesty, BreaksALineWhereAValueIsMissing) {
  Chart chart = quarterly(1);
  const auto lines = [](const Scene& scene) {
    return std::count_if(scene.items.begin(), scene.items.end(), [](const SceneItem& item) {
      const auto* shape = std::get_if<Shape>(&item);
      return shape != nullptr && !shape->fill && shape->stroke && shape->stroke->width == points(9) / 5;
    });
  };
  EXPECT_EQ(lines(scene_of(chart)), 1);
  chart.series[0].values[3] = missing("[c]", "confidential");
  EXPECT_EQ(lines(scene_of(chart)), 2);
}

// The length of a bar is its number's share of the longest one.
TEST_F(ChartHonesty, BeginsBarsAtZero) {
  const Scene scene = scene_of(chart_of(ChartKind::Bars, {"A", "B", "C"}, {numbers("", {1000, 990, 5})}));
  std::vector<double> lengths;
  for (const SceneItem& item : scene.items) {
    const auto* shape = std::get_if<Shape>(&item);
    if (shape != nullptr && shape->fill) lengths.push_back(box_of(*shape).right - box_of(*shape).left);
  }
  ASSERT_EQ(lengths.size(), 3U);
  EXPECT_NEAR(lengths[1] / lengths[0], 0.99, 0.001);
  EXPECT_NEAR(lengths[2] / lengths[0], 0.005, 0.001);
}

TEST_F(ChartHonesty, TellsSeriesApartWithoutColour) {
  const Scene scene = scene_of(quarterly(3));
  std::set<std::vector<std::int64_t>> dashes;
  for (const SceneItem& item : scene.items) {
    const auto* shape = std::get_if<Shape>(&item);
    if (shape == nullptr || shape->fill || shape->stroke->width != points(9) / 5) continue;
    std::vector<std::int64_t> pattern;
    for (const Length dash : shape->stroke->dashes) pattern.push_back(dash.value);
    dashes.insert(pattern);
  }
  EXPECT_EQ(dashes.size(), 3U);
  for (const char* name : {"Social care", "Police", "Schools"}) EXPECT_TRUE(says(scene, name));
}

// In grey print the first, third and fifth colour are as dark as one another: stripes tell their bars apart.
TEST_F(ChartHonesty, TellsDarkBarsApartInGrey) {
  Chart chart = quarterly(6);
  chart.kind = ChartKind::Bars;
  chart.categories.resize(1);
  for (ChartSeries& series : chart.series) series.values.resize(1);
  std::vector<int> stripes;
  for (const SceneItem& item : scene_of(chart).items) {
    const auto* shape = std::get_if<Shape>(&item);
    if (shape == nullptr) continue;
    if (shape->fill) stripes.push_back(0);
    if (!shape->fill && shape->stroke->colour == theme.colours["paper"]) ++stripes.back();
  }
  EXPECT_EQ(stripes, (std::vector<int>{0, 0, 1, 1, 2, 2}));
}

TEST_F(ChartHonesty, SurvivesNumbersOfAnySize) {
  for (const double size : {1e-300, 1e-9, 1e15, 1e300, 1.7e308}) {
    for (Chart chart : forms()) {
      for (ChartSeries& series : chart.series) {
        for (ChartValue& value : series.values) value.number *= size / 100;
      }
      static_cast<void>(draw(chart, theme, shaper, points(420), diagnostics));
    }
  }
  for (Chart chart : forms()) {
    for (ChartSeries& series : chart.series) {
      for (ChartValue& value : series.values) value = number(0);
    }
    const Drawing drawing = draw(chart, theme, shaper, points(420), diagnostics);
    EXPECT_EQ(SceneChecks(drawing.scene, theme, shaper).faults(), "");
  }
}

TEST_F(ChartHonesty, SurvivesHostileWordsAndWidths) {
  for (Chart chart : forms()) {
    chart.categories[0] = std::string(5000, 'x');
    chart.categories[1] = "\xFF\xFE\xF0";
    chart.series[0].name = "\u202Eabc \u0301\u0301\u0301";
    chart.series[0].values[0].printed = std::string(300, '9');
    chart.measure = "a\nb\tc";
    for (const int width : {0, 1, 20, 60, 5000}) {
      static_cast<void>(draw(chart, theme, shaper, points(width), diagnostics));
    }
  }
}

}  // namespace
}  // namespace evident
