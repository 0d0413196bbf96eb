// Charts of every form, as they are meant to look: written as SVG to $EVIDENT_SCENES for people's eyes.

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

TEST_F(ChartGallery, SmallMultiplesOfBars) {
  for (const int width : {220, 420}) {
    Chart chart = grouped_bars();
    chart.small_multiples = true;
    drawn(chart, width, "multiples-bars");
    chart.kind = ChartKind::Dots;
    drawn(chart, width, "multiples-dots");
  }
}

}  // namespace
}  // namespace evident
