#include "design/drawing/special_charts.h"

namespace evident {

void draw_waffle(const Chart&, Canvas&, Diagnostics&) {}
void draw_pictogram(const Chart&, Canvas&, Diagnostics&) {}
void draw_matrix(const Chart&, Canvas&, Diagnostics&) {}
void draw_number(const Chart&, Canvas&, Diagnostics&) {}

}  // namespace evident
