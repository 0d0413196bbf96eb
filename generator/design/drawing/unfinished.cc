#include "design/drawing/chart_words.h"
#include "design/drawing/forms.h"
#include "design/drawing/row_chart.h"
namespace evident {
void draw_rows(Frame& frame) {
  RowChart(frame, frame.chart.kind == ChartKind::Dots ? RowChart::Mark::Dot : RowChart::Mark::Bar).draw();
}
void draw_stacked_rows(Frame&) {}
bool draw_columns(Frame&) { return false; }
void draw_lines(Frame&) {}
void draw_slope(Frame&) {}
std::string alternative_of(const Chart&) { return {}; }
std::vector<std::string> description_of(const Chart&) { return {}; }
DrawnTable table_of(const Chart&) { return {}; }
}  // namespace evident
