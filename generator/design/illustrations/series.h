#pragma once
// The numbers of a chart or table fence in rows and columns.

#include "design/illustrations/numbers.h"

namespace evident {

struct SpecifiedSeries {
  std::string name;
  Span span;
  std::vector<SpecifiedValue> values;
};

struct SpecifiedData {
  std::vector<std::string> categories;
  std::vector<Span> category_spans;
  std::vector<SpecifiedSeries> series;
};

// `values` (a map from categories, or a list beside `categories`) or `series`. Reports missing-key and what
// read_value reports.
[[nodiscard]] SpecifiedData read_data(const Specification& specification, const Published& published,
                                      Diagnostics& diagnostics);

// Categories down, series across; one series has its name, or the measure, at its head.
[[nodiscard]] Table data_table(const SpecifiedData& data, const std::string& measure, Span span);
// Series down and categories across, as a matrix is drawn. Both often have the same names, so the heads say
// which is which: "First assessment", "Closing assessment: High".
[[nodiscard]] Table matrix_table(const SpecifiedData& data, const std::string& down,
                                 const std::string& across, Span span);

}  // namespace evident
