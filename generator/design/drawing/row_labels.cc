#include "design/drawing/row_labels.h"

#include <algorithm>

namespace evident {

RowLabels labels_beside(const Frame& frame, Length most) {
  RowLabels labels;
  for (std::size_t c = 0; c < frame.chart.categories.size(); ++c) {
    const std::string& name = frame.chart.categories[c];
    const Lettering& lettering = frame.label_lettering(c);
    labels.lines.push_back(frame.canvas.wrap_balanced(name, lettering, most));
    labels.width = std::max(labels.width, frame.canvas.widest(labels.lines.back(), lettering));
    if (labels.lines.back().size() > 3) labels.above = true;
    if (labels.lines.back().size() > 1 && frame.canvas.widest_word(name, lettering) > most) {
      labels.above = true;
    }
  }
  if (labels.width.value > 0) labels.width += frame.em(80);
  return labels;
}

RowLabels labels_above(const Frame& frame, Length width, Length margin) {
  RowLabels labels;
  labels.above = true;
  labels.width = margin;
  for (std::size_t c = 0; c < frame.chart.categories.size(); ++c) {
    labels.lines.push_back(frame.canvas.wrap(frame.chart.categories[c], frame.label_lettering(c), width));
  }
  return labels;
}

}  // namespace evident
