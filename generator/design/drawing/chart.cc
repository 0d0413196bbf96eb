#include <algorithm>

#include "design/drawing/chart_check.h"
#include "design/drawing/chart_words.h"
#include "design/drawing/drawing.h"
#include "design/drawing/forms.h"
#include "design/drawing/special_charts.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

// Neighbours in grey and marks on paper: the colours are the theme's, so it is told about them.
void check_colours(const Chart& chart, const Palette& palette, Diagnostics& diagnostics) {
  const std::size_t count = chart.small_multiples ? 1 : std::min(chart.series.size(), series_colour_count);
  for (std::size_t i = 0; i < count; ++i) {
    if (is_seen(palette.series[i], palette)) continue;
    const double ratio = contrast_ratio(palette.series[i], palette.paper);
    // Cut, not rounded: 2.99 must not read as 3.
    const std::string shown = format_number(static_cast<double>(static_cast<int>(ratio * 10)) / 10, 1);
    diagnostics.warning(
        "low-contrast", chart.span,
        "The theme's colour `series-" + std::to_string(i + 1) + "`, " + to_hex(palette.series[i]) +
            ", has a contrast of " + shown + ":1 on the page",
        "marks need 3:1 (WCAG 1.4.11); until the theme has a darker colour, they get an outline");
  }
}

// A form that cannot hold its labels is drawn as one that can: nobody is to get a chart that cannot be read.
void draw_columns_or_rows(Frame& frame) {
  if (draw_columns(frame)) return;
  frame.diagnostics.warning(
      "crowded-chart", frame.chart.span,
      "The labels of the columns do not fit side by side, so the chart is drawn as bars",
      "choose bars for this chart, or use shorter labels or fewer categories");
  is_stacked(frame.chart) ? draw_stacked_rows(frame) : draw_rows(frame);
}

void draw_with_axes(const Chart& chart, Canvas& canvas, Diagnostics& diagnostics) {
  Frame frame{chart, canvas, diagnostics};
  frame.draw_head();
  switch (chart.kind) {
    case ChartKind::Columns:
      draw_columns_or_rows(frame);
      break;
    case ChartKind::Lines:
      draw_lines(frame);
      break;
    case ChartKind::Slope:
      draw_slope(frame);
      break;
    default:
      is_stacked(chart) ? draw_stacked_rows(frame) : draw_rows(frame);
  }
  if (!frame.notes.empty()) {
    diagnostics.warning(
        "crowded-chart", chart.span,
        "Numbers that are not exact have no room beside their points, so they stand below the chart",
        "show fewer series, or small multiples: a panel for each");
  }
  frame.draw_foot();
  canvas.set_height(frame.y + frame.em(10));  // lines have a width
}

void draw_kind(const Chart& chart, Canvas& canvas, Diagnostics& diagnostics) {
  switch (chart.kind) {
    case ChartKind::Waffle:
      return draw_waffle(chart, canvas, diagnostics);
    case ChartKind::Pictogram:
      return draw_pictogram(chart, canvas, diagnostics);
    case ChartKind::Matrix:
      return draw_matrix(chart, canvas, diagnostics);
    case ChartKind::Number:
      return draw_number(chart, canvas, diagnostics);
    default:
      check_colours(chart, canvas.palette(), diagnostics);
      draw_with_axes(chart, canvas, diagnostics);
  }
}

void check_height(const Chart& chart, const Canvas& canvas, Diagnostics& diagnostics) {
  const PageStyle& page = canvas.theme().page;
  if (canvas.height() <= page.height - page.top - page.bottom) return;
  diagnostics.warning("crowded-chart", chart.span, "The chart is higher than a page",
                      "show fewer categories or series, shorten their names, or make two charts of it");
}

}  // namespace

Drawing draw(const Chart& chart, const Theme& theme, Shaper& shaper, Length width, Diagnostics& diagnostics) {
  Drawing drawing;
  if (!check_chart(chart, diagnostics)) return drawing;
  drawing.alternative = alternative_of(chart);
  drawing.description = description_of(chart);
  drawing.table = table_of(chart);
  Canvas canvas(theme, shaper, width);
  const std::size_t errors = diagnostics.count(Severity::Error);
  draw_kind(chart, canvas, diagnostics);
  if (diagnostics.count(Severity::Error) > errors) return drawing;
  check_height(chart, canvas, diagnostics);
  drawing.scene = canvas.finish();
  return drawing;
}

}  // namespace evident
