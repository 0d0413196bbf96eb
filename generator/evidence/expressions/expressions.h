#pragma once
// One expression language for indicators and templates: Jinja's, a documented subset
// (docs/merge-language.md). In: the text of an expression with its place. Out: an immutable tree, and its
// value in an environment. It knows neither templates nor who may see a value: an environment answers for
// names, for the attributes of figures and for filters of its own.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/values/values.h"
#include "foundation/diagnostics/diagnostics.h"

namespace evident {

// The tree, its reader and its evaluator stand in expressions/expression.h, which this room and `merge` may
// include; everybody else uses the two functions below.
struct Expression;
using ExpressionPtr = std::shared_ptr<const Expression>;

struct Argument {
  std::string keyword;  // empty for a positional one
  Value value;
};

// What an expression asks of the world around it. Functions that fail report into the diagnostics that they
// were made with and return an Undefined value without a name, which says: already reported.
class Environment {
 public:
  virtual ~Environment() = default;
  // The value of a free name, or Undefined.
  [[nodiscard]] virtual Value lookup(std::string_view name) const = 0;
  // All names that lookup() knows, for the nearest name.
  [[nodiscard]] virtual std::vector<std::string> names() const = 0;
  // An attribute of a figure (label, said, source, page, note, unit, value …), or Undefined.
  [[nodiscard]] virtual Value figure_attribute(const Quantity& quantity, std::string_view name) const = 0;
  // All names that figure_attribute() knows.
  [[nodiscard]] virtual std::vector<std::string> figure_attributes() const { return {}; }
  // Filters beyond the general ones of this room; nothing when the name is not known.
  virtual std::optional<Value> filter(std::string_view name, const Value& input,
                                      const std::vector<Argument>& arguments, Span span);
  [[nodiscard]] virtual std::vector<std::string> filter_names() const { return {}; }
  // The name of a source, for messages: "data/programme.yaml".
  [[nodiscard]] virtual std::string_view source_name(SourceId source) const;
  // Adds the way in to a diagnostic that is about to be reported; false: it has been said before.
  virtual bool explain(Diagnostic& diagnostic) const;

  int depth = 0;  // of evaluations within evaluations; kept by this room and `merge`
};

// Parses the bytes [begin, end) of a source. Reports the first syntax error and returns null then. A tree is
// at most 200 deep. Errors: expression-syntax, too-deep, reserved-character.
[[nodiscard]] ExpressionPtr parse_expression(SourceId source, std::string_view text, std::uint32_t begin,
                                             std::uint32_t end, Diagnostics& diagnostics);

// Gives an Undefined value when it fails, and also for an undefined name that nothing was done with yet.
// Errors: undefined-name (with the nearest name), unknown-filter, unknown-test, unknown-function,
// wrong-argument, wrong-type, division-by-zero, missing-compared, merge-limit.
//
// Arithmetic with a quantity uses its number. A missing operand gives a missing result with its code.
// + - * / keep the qualifier of the one that has one. Two figures give no figure; a figure and a plain number
// keep it. + and - keep a unit that both have, or that one has and the other, a plain number, has not;
// * and / keep the unit of a quantity with a plain number; all else has no unit. Dividing a quantity, or by a
// quantity, that is zero gives [x]; plain numbers report division-by-zero.
[[nodiscard]] Value evaluate(const Expression& expression, Environment& environment,
                             Diagnostics& diagnostics);

}  // namespace evident
