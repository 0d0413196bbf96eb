// Charts of every form, as they are meant to look: written as SVG to $EVIDENT_SCENES for people's eyes.

#include <set>

#include "design/drawing/charts.h"
#include "drawing_fixture.h"

namespace evident {
namespace {

using ChartGallery = DrawingTest;

TEST_F(ChartGallery, Bars) {
  for (const int width : {220, 420}) {
    drawn(plain_bars(), width, "bars");
    drawn(grouped_bars(), width, "bars-grouped");
    drawn(open_bars(), width, "bars-open");
    drawn(intervals(ChartKind::Bars), width, "bars-intervals");
  }
}

TEST_F(ChartGallery, BarsBelowZeroAndHighlighted) {
  Chart chart =
      chart_of(ChartKind::Bars, {"North", "Midlands", "South", "London"}, {numbers("", {12, -7, 4, -15})});
  drawn(chart, 420, "bars-negative");
  Chart bright = plain_bars();
  bright.highlight = 1;
  drawn(bright, 420, "bars-highlight");
}

TEST_F(ChartGallery, Dots) {
  for (const int width : {220, 420}) {
    Chart chart = plain_bars();
    chart.kind = ChartKind::Dots;
    drawn(chart, width, "dots");
    Chart grouped = grouped_bars();
    grouped.kind = ChartKind::Dots;
    drawn(grouped, width, "dots-grouped");
    Chart open = open_bars();
    open.kind = ChartKind::Dots;
    drawn(open, width, "dots-open");
    drawn(intervals(ChartKind::Dots), width, "dots-intervals");
  }
}

TEST_F(ChartGallery, Stacked) {
  for (const int width : {220, 420}) {
    for (const ChartKind kind : {ChartKind::Bars, ChartKind::Columns}) {
      const std::string name = kind == ChartKind::Bars ? "bars" : "columns";
      drawn(stacked(kind, Arrangement::Stacked), width, name + "-stacked");
      Chart share = stacked(kind, Arrangement::Share);
      drawn(share, width, name + "-share");
      share.series[1].values[1] = missing("[c]", "confidential");
      share.series[0].values[2] = bounded(30, ChartValue::Bound::Over, "over 30");
      drawn(share, width, name + "-share-missing");
      share.arrangement = Arrangement::Stacked;
      drawn(share, width, name + "-stacked-missing");
    }
  }
}

TEST_F(ChartGallery, Columns) {
  for (const int width : {220, 420}) {
    Chart chart = quarterly(1);
    chart.kind = ChartKind::Columns;
    if (width > 300) drawn(chart, width, "columns");
    Chart grouped = chart_of(ChartKind::Columns, {"2014", "2015", "2016"},
                             {numbers("Hubs", {412, 288, 131}), numbers("Spokes", {100, 320, 280})});
    drawn(grouped, width, "columns-grouped");
    Chart open = chart_of(
        ChartKind::Columns, {"Hub A", "Hub B", "Hub C", "Hub D", "Hub E"},
        {series_of("", {number(80), bounded(100, ChartValue::Bound::Over, "over 100"),
                        missing("[c]", "confidential"), bounded(60, ChartValue::Bound::Under, "under 60"),
                        bounded(40, ChartValue::Bound::About, "40")})});
    drawn(open, width, "columns-open");
    drawn(intervals(ChartKind::Columns), width, "columns-intervals");
    grouped.small_multiples = true;
    drawn(grouped, width, "multiples-columns");
  }
  Chart negative =
      chart_of(ChartKind::Columns, {"North", "Midlands", "South", "London"}, {numbers("", {12, -7, 4, -15})});
  drawn(negative, 300, "columns-negative");
}

TEST_F(ChartGallery, Lines) {
  for (const int width : {220, 420}) {
    drawn(quarterly(1), width, "lines-1");
    drawn(quarterly(3), width, "lines-3");
    drawn(quarterly(6), width, "lines-6");
    Chart gaps = quarterly(2);
    gaps.series[0].values[2] = missing("[c]", "confidential");
    gaps.series[0].values[3] = missing("[c]", "confidential");
    gaps.series[1].values[7] = missing("[x]", "not collected");
    gaps.series[1].values[1] = bounded(25, ChartValue::Bound::Over, "over 25");
    gaps.series[0].values[5] = bounded(40, ChartValue::Bound::Under, "under 40");
    drawn(gaps, width, "lines-missing");
    gaps.series.resize(1);
    drawn(gaps, width, "lines-1-missing");
    Chart band = quarterly(1);
    band.interval = "95% confidence interval";
    for (ChartValue& value : band.series[0].values) {
      value.low = value.number * 0.8;
      value.high = value.number * 1.15;
    }
    drawn(band, width, "lines-intervals");
    Chart high = chart_of(ChartKind::Lines, quarters(), {numbers("", {91, 92, 94, 93, 95, 97, 96, 98})});
    high.unit_suffix = "%";
    drawn(high, width, "lines-high");
    Chart multiples = quarterly(4);
    multiples.small_multiples = true;
    drawn(multiples, width, "multiples-lines");
  }
}

TEST_F(ChartGallery, ManySeries) {
  for (const int width : {220, 420}) {
    Chart chart = quarterly(6);
    chart.categories.resize(3);
    for (ChartSeries& series : chart.series) series.values.resize(3);
    for (const ChartKind kind : {ChartKind::Bars, ChartKind::Columns, ChartKind::Dots}) {
      chart.kind = kind;
      drawn(chart, width, "six-" + std::to_string(static_cast<int>(kind)));
    }
    chart.kind = ChartKind::Bars;
    chart.arrangement = Arrangement::Stacked;
    chart.highlight = 1;
    drawn(chart, width, "six-stacked");
    chart.arrangement = Arrangement::Grouped;
    drawn(chart, width, "six-highlight");
  }
}

TEST_F(ChartGallery, Slope) {
  for (const int width : {220, 420}) {
    drawn(slope(), width, "slope");
    Chart open = slope();
    open.series[0].values[1] = bounded(20, ChartValue::Bound::Under, "fewer than a fifth");
    open.series[1].values[1] = missing("[c]", "confidential");
    drawn(open, width, "slope-open");
  }
}

TEST_F(ChartGallery, SmallMultiplesOfBars) {
  for (const int width : {220, 420}) {
    Chart chart = grouped_bars();
    chart.small_multiples = true;
    drawn(chart, width, "multiples-bars");
    chart.kind = ChartKind::Dots;
    drawn(chart, width, "multiples-dots");
  }
}

// Whether "Jul 24" fits beside an "Oct 24" that does not: names of one form break in one way.
TEST_F(ChartGallery, NamesBelowColumnsBreakAlike) {
  std::vector<std::string> quarters;
  for (const char* year : {" 24", " 25"}) {
    for (const char* month : {"Apr", "Jul", "Oct", "Jan"}) quarters.push_back(month + std::string(year));
  }
  const Chart chart = chart_of(ChartKind::Columns, quarters, {numbers("", {45, 50, 47, 55, 62, 58, 58, 62})});
  bool broken = false, whole = false;
  for (int width = 200; width <= 340; width += 5) {
    std::set<std::string> texts;
    for (const SceneItem& item : drawn(chart, width, "names").scene.items) {
      if (const auto* text = std::get_if<SceneText>(&item)) texts.insert(text->text);
    }
    broken = broken || texts.contains("Jul");
    whole = whole || texts.contains("Jul 24");
    EXPECT_EQ(texts.contains("Jul"), texts.contains("Oct")) << width;
  }
  EXPECT_TRUE(broken && whole);
}

}  // namespace
}  // namespace evident
