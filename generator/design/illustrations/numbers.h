#pragma once
// The numbers of a specification: each with what it prints, what is known of it and the figure it comes from.

#include "design/drawing/drawing.h"
#include "design/illustrations/specification.h"
#include "evidence/published/published.h"

namespace evident {

struct SpecifiedValue {
  ChartValue value;
  Inlines content;  // for the data table: a figure keeps its name
  Unit unit = Unit::None;
};

// A scalar, or a map with `value` and perhaps `low` and `high`. Reports not-a-number and typed-value.
[[nodiscard]] SpecifiedValue read_value(const Node& node, const Specification& specification,
                                        const Published& published, Diagnostics& diagnostics);

// "confidential" of [c].
[[nodiscard]] std::string_view reason_of(Missing missing);

}  // namespace evident
