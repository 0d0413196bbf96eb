#pragma once
// Indicators: figures that are computed from other figures, in any order.

#include <string>
#include <vector>

#include "evidence/facts/facts.h"

namespace evident {

// An indicator as it was written. Its figure stands in Facts::figures without a number.
struct Indicator {
  std::vector<std::string> file;  // the way from the values to the file's: {programme}, {services, 0}
  std::string key;
  const Node* is = nullptr;  // null: it was left out, which has been reported
  FigureId figure = no_figure;
};

void put_into_values(const Indicator& indicator, const Value& value, Facts& facts);
// Computes all of them into `facts`, both the figures and the values.
void compute_indicators(const std::vector<Indicator>& indicators, Facts& facts, Diagnostics& diagnostics);

}  // namespace evident
