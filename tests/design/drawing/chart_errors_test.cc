// What is said about charts that cannot be drawn, or not well.

#include <limits>

#include "design/drawing/charts.h"
#include "drawing_fixture.h"

namespace evident {
namespace {

class ChartErrors : public DrawingTest {
 protected:
  // Each value and series has a place of its own in the source.
  Chart placed(Chart chart) {
    chart.span = at(0);
    std::uint32_t offset = 1;
    for (ChartSeries& series : chart.series) {
      series.span = at(offset++);
      for (ChartValue& value : series.values) value.span = at(std::min(offset++, 9U));
    }
    return chart;
  }

  // Draws what deserves a warning, and gives all that was said.
  std::string warned(const Chart& chart, int width) {
    Diagnostics heard;
    const Drawing drawing = draw(chart, theme, shaper, points(width), heard);
    EXPECT_FALSE(drawing.scene.items.empty());
    EXPECT_EQ(SceneChecks(drawing.scene, theme, shaper).faults(), "");
    return said(heard);
  }
};

TEST_F(ChartErrors, UnevenSeries) {
  Chart chart = placed(chart_of(ChartKind::Bars, {"North", "South"}, {numbers("Police", {1, 2, 3})}));
  EXPECT_EQ(refused(chart),
            "content/page.md:1:2: error[uneven-series]: The series `Police` has 3 values for 2 categories\n"
            "  help: give one value for each category, and a missing code such as [x] where there is none\n");
  chart = placed(chart_of(ChartKind::Bars, {"North"}, {numbers("", {})}));
  EXPECT_EQ(refused(chart),
            "content/page.md:1:2: error[uneven-series]: The series has 0 values for 1 category\n"
            "  help: give one value for each category, and a missing code such as [x] where there is none\n");
}

TEST_F(ChartErrors, NoData) {
  EXPECT_EQ(refused(placed(chart_of(ChartKind::Lines, {}, {numbers("", {})}))),
            "content/page.md:1:1: error[no-data]: The chart has no categories\n"
            "  help: name what is compared, such as areas or quarters, and give a value for each\n");
  EXPECT_EQ(refused(placed(chart_of(ChartKind::Bars, {"North"}, {}))),
            "content/page.md:1:1: error[no-data]: The chart has no values\n"
            "  help: give it a value for each category, or a missing code such as [x]\n");
}

TEST_F(ChartErrors, AllMissing) {
  EXPECT_EQ(refused(placed(chart_of(ChartKind::Dots, {"North", "South"},
                                    {series_of("", {missing("[c]"), missing("[x]")})}))),
            "content/page.md:1:1: error[all-missing]: Every value of the chart is missing\n"
            "  help: leave the chart out, and say in words why there are no numbers\n");
}

TEST_F(ChartErrors, NegativeShare) {
  const std::string expected =
      "content/page.md:1:3: error[negative-share]: A part of a whole cannot be below zero, as `−3` is\n"
      "  help: draw the numbers side by side, as grouped bars\n";
  for (const Arrangement arrangement : {Arrangement::Stacked, Arrangement::Share}) {
    for (const ChartKind kind : {ChartKind::Bars, ChartKind::Columns}) {
      Chart chart = placed(chart_of(kind, {"North", "South"}, {numbers("", {-3, 5})}));
      chart.arrangement = arrangement;
      EXPECT_EQ(refused(chart), expected);
    }
  }
  EXPECT_EQ(refused(placed(chart_of(ChartKind::Waffle, {"North"}, {numbers("", {-3})}))), expected);
}

TEST_F(ChartErrors, AboveTheWhole) {
  Chart chart = placed(chart_of(ChartKind::Pictogram, {"North"}, {numbers("", {12})}));
  chart.whole = 10;
  EXPECT_EQ(refused(chart),
            "content/page.md:1:3: error[above-whole]: `12` is more than the whole that it is a share of\n"
            "  help: check the number and the whole\n");
}

TEST_F(ChartErrors, TooManyCategories) {
  Chart chart = chart_of(ChartKind::Columns, {}, {numbers("", {})});
  for (int i = 0; i < 25; ++i) {
    chart.categories.push_back("Area " + std::to_string(i));
    chart.category_spans.push_back(at(static_cast<std::uint32_t>(i == 24 ? 7 : 1)));
    chart.series[0].values.push_back(number(i + 1));
  }
  EXPECT_EQ(refused(chart),
            "content/page.md:1:8: error[too-many-categories]: A column chart has room for 24 categories, and "
            "this one has 25\n"
            "  help: draw bars, which have more room for their labels\n");
}

TEST_F(ChartErrors, TooManySeries) {
  Chart chart = chart_of(ChartKind::Lines, {"2015", "2016"}, {});
  for (int i = 0; i < 7; ++i) chart.series.push_back(numbers("Area " + std::to_string(i), {1, 2}));
  chart.series[6].span = at(4);
  EXPECT_EQ(
      refused(chart),
      "content/page.md:1:5: error[too-many-series]: A line chart has room for 6 series, and this one has 7\n"
      "  help: show the most important ones, or small multiples: a panel for each\n");
  chart.small_multiples = true;
  drawn(chart, 420, "multiples-7");
}

TEST_F(ChartErrors, WrongShapes) {
  const auto said_of = [&](Chart chart) {
    const std::string all = refused(placed(std::move(chart)));
    return all.substr(all.find("error"));
  };
  EXPECT_EQ(
      said_of(chart_of(ChartKind::Slope, {"2014", "2015", "2016"}, {numbers("", {1, 2, 3})})),
      "error[wrong-shape]: A slope chart compares two categories, before and after, and this one has 3\n"
      "  help: choose the first and the last, or draw lines\n");
  Chart chart = chart_of(ChartKind::Lines, {"2014", "2015"}, {numbers("", {1, 2})});
  chart.arrangement = Arrangement::Stacked;
  EXPECT_EQ(said_of(chart),
            "error[wrong-shape]: Only bars and columns can be stacked\n"
            "  help: draw bars or columns, or leave out how they are arranged\n");
  chart = stacked(ChartKind::Bars, Arrangement::Share);
  chart.small_multiples = true;
  EXPECT_EQ(said_of(chart),
            "error[wrong-shape]: Small multiples show each series by itself, so they cannot be stacked\n"
            "  help: choose one of the two\n");
  chart = slope();
  chart.small_multiples = true;
  EXPECT_EQ(said_of(chart),
            "error[wrong-shape]: Small multiples are made of bars, columns, lines or dots\n"
            "  help: choose one of these kinds, or leave out small multiples\n");
  chart = plain_bars();
  chart.highlight = 5;
  EXPECT_EQ(said_of(chart),
            "error[wrong-shape]: The category to highlight is not in the chart\n"
            "  help: name one of its categories\n");
  chart = grouped_bars();
  chart.series[1].name.clear();
  EXPECT_EQ(said_of(chart),
            "error[wrong-shape]: One of several series has no name\n"
            "  help: give each series a name\n");
}

TEST_F(ChartErrors, NumbersThatCannotBeDrawn) {
  const auto said_of = [&](const ChartValue& value, Arrangement arrangement = Arrangement::Grouped) {
    Chart chart = chart_of(ChartKind::Bars, {"North"}, {series_of("", {value})});
    chart.arrangement = arrangement;
    chart = placed(chart);
    return refused(chart);
  };
  EXPECT_EQ(said_of(bounded(std::numeric_limits<double>::infinity(), ChartValue::Bound::Exact, "12")),
            "content/page.md:1:3: error[wrong-shape]: `12` is no number that can be drawn\n"
            "  help: give a number, or a missing code such as [x]\n");
  EXPECT_EQ(said_of(between(9, 8, 7)),
            "content/page.md:1:3: error[wrong-shape]: The interval of `8%` needs a lower and an upper end\n"
            "  help: give both, the lower one first\n");
  EXPECT_EQ(said_of(between(7, 8, 9), Arrangement::Stacked),
            "content/page.md:1:3: error[wrong-shape]: Intervals cannot be drawn on stacked bars\n"
            "  help: draw the numbers side by side, as grouped bars or dots\n");
}

TEST_F(ChartErrors, ColumnsThatDoNotFitBecomeBars) {
  Chart columns = plain_bars();
  columns.kind = ChartKind::Columns;
  columns.span = at(0);
  EXPECT_EQ(warned(columns, 220),
            "content/page.md:1:1: warning[crowded-chart]: The labels of the columns do not fit side by side, "
            "so the "
            "chart is drawn as bars\n"
            "  help: choose bars for this chart, or use shorter labels or fewer categories\n");
  Diagnostics quiet;
  EXPECT_EQ(draw(columns, theme, shaper, points(220), quiet).scene,
            draw(plain_bars(), theme, shaper, points(220), quiet).scene);
  EXPECT_EQ(warned(columns, 420), "");
}

TEST_F(ChartErrors, WordsThatFindNoPlaceStandBelow) {
  Chart chart = quarterly(6);
  for (ChartSeries& series : chart.series) {
    for (std::size_t c = 1; c < 6; ++c) {
      series.values[c] = bounded(series.values[c].number, ChartValue::Bound::Over,
                                 "more than " + series.values[c].printed + " or so");
    }
  }
  chart.span = at(0);
  EXPECT_EQ(
      warned(chart, 220),
      "content/page.md:1:1: warning[crowded-chart]: Numbers that are not exact have no room beside their "
      "points, so they stand below the chart\n"
      "  help: show fewer series, or small multiples: a panel for each\n");
}

TEST_F(ChartErrors, AChartHigherThanAPage) {
  Chart chart = chart_of(ChartKind::Bars, {}, {numbers("", {})});
  for (int i = 0; i < 40; ++i) {
    chart.categories.push_back("Area " + std::to_string(i));
    chart.series[0].values.push_back(number(i + 1));
  }
  chart.span = at(0);
  EXPECT_EQ(warned(chart, 420),
            "content/page.md:1:1: warning[crowded-chart]: The chart is higher than a page\n"
            "  help: show fewer categories or series, shorten their names, or make two charts of it\n");
}

TEST_F(ChartErrors, ColoursThatCanHardlyBeSeen) {
  theme.colours["series-1"] = {0xFF, 0xE6, 0x80};
  Chart chart = plain_bars();
  chart.span = at(0);
  EXPECT_EQ(
      warned(chart, 420),
      "content/page.md:1:1: warning[low-contrast]: The theme's colour `series-1`, #FFE680, has a contrast of "
      "1.2:1 on the page\n"
      "  help: marks need 3:1 (WCAG 1.4.11); until the theme has a darker colour, they get an outline\n");
  // Every bar has an outline that can be seen.
  Diagnostics quiet;
  int bars = 0;
  for (const SceneItem& item : draw(chart, theme, shaper, points(420), quiet).scene.items) {
    const auto* shape = std::get_if<Shape>(&item);
    if (shape == nullptr || !shape->fill) continue;
    ++bars;
    ASSERT_TRUE(shape->stroke);
    EXPECT_GE(contrast_ratio(shape->stroke->colour, theme.colours["paper"]), 3.0);
  }
  EXPECT_EQ(bars, 5);
}

}  // namespace
}  // namespace evident
