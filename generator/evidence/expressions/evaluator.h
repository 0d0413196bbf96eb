#pragma once
// Values of expressions. One evaluator serves one environment; it keeps nothing between evaluations.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/expressions/object.h"
#include "evidence/expressions/tree.h"

namespace evident {

// Evaluations and renderings within one another, so that no input overflows the stack.
inline constexpr int max_evaluation_depth = 1500;
inline constexpr std::int64_t max_list_length = 1'000'000;
inline constexpr std::size_t max_text_length = 4U << 20U;

// What an Undefined without a name stands for: its mistake has been reported.
[[nodiscard]] Value reported();

class Evaluator {
 public:
  Evaluator(Environment& environment, Diagnostics& diagnostics)
      : environment_(environment), diagnostics_(diagnostics) {}

  // May return Undefined, as long as nothing is done with it.
  [[nodiscard]] Value evaluate(const Expression& expression);
  // Never returns an Undefined that was not reported.
  [[nodiscard]] Value evaluate_defined(const Expression& expression);
  // Nothing when the condition's value is undefined.
  [[nodiscard]] std::optional<bool> condition(const Expression& expression);
  [[nodiscard]] std::vector<Argument> evaluate(const ArgumentExpressions& arguments);

  // Reports when the value is undefined; false then.
  bool require(const Value& value, Span span);
  // What `for` walks over: a list, a map's keys, a text's characters. Nothing, and a report, for all else.
  [[nodiscard]] std::optional<ValueList> iterate(const Value& value, Span span);
  // Maps, lists, objects and figures; Undefined when there is no such.
  [[nodiscard]] Value attribute(const Value& base, std::string_view name, std::string path);
  [[nodiscard]] Value apply_filter(std::string_view name, FilterFunction function, const Value& input,
                                   const std::vector<Argument>& arguments, Span span);
  [[nodiscard]] std::optional<bool> apply_test(std::string_view name, TestFunction function,
                                               const Value& input, const std::vector<Argument>& arguments,
                                               Span span);

  // Reports and returns reported(). `cause` is the value that does not fit: it is shown where it stands.
  Value fail(std::string code, Span span, std::string message, std::string help = {},
             const Value* cause = nullptr);
  [[nodiscard]] Environment& environment() { return environment_; }

 private:
  enum class Use { Value, Question };  // a question (`is defined`, `default`) needs no nearest name

  Value run(const Expression& expression, Use use);
  Value run(const Expression::Literal& node, const Expression& expression, Use use);
  Value run(const Expression::Name& node, const Expression& expression, Use use);
  Value run(const Expression::Attribute& node, const Expression& expression, Use use);
  Value run(const Expression::Item& node, const Expression& expression, Use use);
  Value run(const Expression::Slice& node, const Expression& expression, Use use);
  Value run(const Expression::ListDisplay& node, const Expression& expression, Use use);
  Value run(const Expression::MapDisplay& node, const Expression& expression, Use use);
  Value run(const Expression::Signed& node, const Expression& expression, Use use);
  Value run(const Expression::Arithmetic& node, const Expression& expression, Use use);
  Value run(const Expression::Comparison& node, const Expression& expression, Use use);
  Value run(const Expression::Logic& node, const Expression& expression, Use use);
  Value run(const Expression::Not& node, const Expression& expression, Use use);
  Value run(const Expression::Conditional& node, const Expression& expression, Use use);
  Value run(const Expression::Join& node, const Expression& expression, Use use);
  Value run(const Expression::Filter& node, const Expression& expression, Use use);
  Value run(const Expression::Test& node, const Expression& expression, Use use);
  Value run(const Expression::Call& node, const Expression& expression, Use use);

  Value missing_name(std::string_view name, Use use);
  Value missing_attribute(const Value& base, std::string_view name, std::string path, Use use);
  Value attribute(const Value& base, std::string_view name, const Expression& expression, Use use);
  Value call_method(const Value& base, const Expression::Attribute& callee,
                    const std::vector<Argument>& arguments, Span span);
  void report(Diagnostic diagnostic);

  Environment& environment_;
  Diagnostics& diagnostics_;
};

}  // namespace evident
