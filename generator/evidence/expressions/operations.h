#pragma once
// What can be done with values, after Python's meaning: truth, numbers, comparing, joining.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/expressions/evaluator.h"

namespace evident {

// "text", "a list", "a number", "a missing figure" …, for messages.
[[nodiscard]] std::string_view kind_of(const Value& value);
[[nodiscard]] bool truth(const Value& value);
// Text, or what an object says it is as text. Lives as long as the value.
[[nodiscard]] std::optional<std::string_view> text_of(const Value& value);
// A bool, an integer, a float or a quantity that is not missing.
[[nodiscard]] std::optional<double> number_of(const Value& value);
[[nodiscard]] std::optional<std::int64_t> integer_of(const Value& value);
// The quantity itself, or behind a printed figure; null otherwise.
[[nodiscard]] const Quantity* quantity_of(const Value& value);
[[nodiscard]] const ValueList* items_of(const Value& value);  // of a list, or of an object that has items
[[nodiscard]] const ValueMap* map_of(const Value& value);     // of a map that is no object
// As `{{ }}` prints it.
[[nodiscard]] std::string printed(const Value& value);
[[nodiscard]] Value integer_value(std::int64_t number);
[[nodiscard]] Value number_value(double number);
[[nodiscard]] Value bool_value(bool flag);
// A text made from `input`: when that is a printed figure, the new text stays tied to it.
[[nodiscard]] Value text_like(const Value& input, std::string text);

struct Operation {
  Evaluator& evaluator;
  Span span;
};
[[nodiscard]] Value calculate(const Operation& operation, ArithmeticOperator op, const Value& left,
                              const Value& right);
[[nodiscard]] Value negate(const Operation& operation, const Value& value);
// Nothing when it cannot be compared and has been reported.
[[nodiscard]] std::optional<bool> compare(const Operation& operation, Comparator comparator,
                                          const Value& left, const Value& right);
// Equality without reports: a missing figure equals nothing.
[[nodiscard]] bool equal(const Value& left, const Value& right);

// Texts as lists of code points.
[[nodiscard]] std::vector<std::string_view> characters(std::string_view text);
// Python's slice: the indices of a sequence that it takes; nothing for a step of 0.
struct SliceBounds {
  std::optional<std::int64_t> first, last, step;
};
[[nodiscard]] std::vector<std::size_t> slice_indices(const SliceBounds& bounds, std::size_t size);
// Whether a value nests at most 100 deep and is of reasonable size: what a variable may hold.
[[nodiscard]] bool within_bounds(const Value& value);

}  // namespace evident
