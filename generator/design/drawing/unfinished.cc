#include "design/drawing/chart_words.h"
#include "design/drawing/forms.h"
#include "design/drawing/row_chart.h"
namespace evident {
void draw_rows(Frame& frame) {
  RowChart(frame, frame.chart.kind == ChartKind::Dots ? RowChart::Mark::Dot : RowChart::Mark::Bar).draw();
}
std::string alternative_of(const Chart&) { return {}; }
std::vector<std::string> description_of(const Chart&) { return {}; }
DrawnTable table_of(const Chart&) { return {}; }
}  // namespace evident
