#pragma once
// One expression language for indicators and templates: Jinja's, a documented subset
// (docs/merge-language.md). In: the text of an expression with its place. Out: an immutable tree, and its
// value in an environment. It knows neither templates nor who may see a value: an environment answers for
// names and filters.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/values/values.h"
#include "foundation/diagnostics/diagnostics.h"

namespace evident {

struct Expression;  // defined in expressions/expression.h, for this room and `merge`
using ExpressionPtr = std::shared_ptr<const Expression>;

struct Argument {
  std::string keyword;  // empty for a positional one
  Value value;
};

// What an expression asks of the world around it. All functions report into the diagnostics they were made
// with and return an Undefined or None value when they fail.
class Environment {
 public:
  virtual ~Environment() = default;
  // The value of a free name, or Undefined.
  [[nodiscard]] virtual Value lookup(std::string_view name) const = 0;
  // All names that lookup() knows, for the nearest name.
  [[nodiscard]] virtual std::vector<std::string> names() const = 0;
  // An attribute of a figure (label, said, source, page, note, unit, value …), or Undefined.
  [[nodiscard]] virtual Value figure_attribute(const Quantity& quantity, std::string_view name) const = 0;
  // Filters, tests and calls beyond the general ones of this room; nothing when the name is not known.
  virtual std::optional<Value> filter(std::string_view name, const Value& input,
                                      const std::vector<Argument>& arguments, Span span) = 0;
  virtual std::optional<Value> call(const Expression& callee, const std::vector<Argument>& arguments,
                                    Span span) = 0;
};

// Parses the bytes [begin, end) of a source. Reports syntax errors and returns null then. Depth is bounded.
[[nodiscard]] ExpressionPtr parse_expression(SourceId source, std::string_view text, std::uint32_t begin,
                                             std::uint32_t end, Diagnostics& diagnostics);

[[nodiscard]] Value evaluate(const Expression& expression, Environment& environment,
                             Diagnostics& diagnostics);

}  // namespace evident
