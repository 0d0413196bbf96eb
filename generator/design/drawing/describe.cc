#include "design/drawing/chart_words.h"
#include "design/drawing/diagram_words.h"

namespace evident {

Description describe(const Chart& chart) { return {alternative_of(chart), description_of(chart)}; }

Description describe(const Diagram& diagram) {
  return {diagram_alternative(diagram), diagram_description(diagram)};
}

}  // namespace evident
