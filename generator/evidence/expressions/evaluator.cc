#include "evidence/expressions/evaluator.h"

#include "evidence/expressions/invocation.h"
#include "evidence/expressions/names.h"
#include "evidence/expressions/operations.h"
#include "evidence/expressions/reader.h"

namespace evident {
namespace {

class DepthGuard {
 public:
  explicit DepthGuard(int& depth) : depth_(depth) { ++depth_; }
  ~DepthGuard() { --depth_; }
  DepthGuard(const DepthGuard&) = delete;
  DepthGuard& operator=(const DepthGuard&) = delete;

 private:
  int& depth_;
};

// The operand of `default` and `is defined` may be undefined without a report.
bool asks_whether_defined(std::string_view name) {
  return name == "default" || name == "d" || name == "defined" || name == "undefined";
}

}  // namespace

Value reported() { return Value::undefined({}); }

Value Evaluator::evaluate(const Expression& expression) { return run(expression, Use::Value); }

Value Evaluator::evaluate_defined(const Expression& expression) {
  Value value = run(expression, Use::Value);
  return require(value, expression.span) ? value : reported();
}

std::optional<bool> Evaluator::condition(const Expression& expression) {
  const Value value = run(expression, Use::Value);
  if (!require(value, expression.span)) return std::nullopt;
  return truth(value);
}

std::vector<Argument> Evaluator::evaluate(const ArgumentExpressions& arguments) {
  std::vector<Argument> values;
  values.reserve(arguments.size());
  for (const ArgumentExpression& argument : arguments) {
    values.push_back({argument.keyword, evaluate(*argument.value)});
  }
  return values;
}

Value Evaluator::run(const Expression& expression, Use use) {
  if (environment_.depth >= max_evaluation_depth) {
    return fail("merge-limit", expression.span, "Templates and expressions are nested too deeply here",
                "A template, macro or loop probably calls itself");
  }
  const DepthGuard guard(environment_.depth);
  return std::visit([&](const auto& node) { return run(node, expression, use); }, expression.node);
}

Value Evaluator::run(const Expression::Literal& node, const Expression&, Use) { return node.value; }

Value Evaluator::run(const Expression::Name& node, const Expression&, Use use) {
  Value value = environment_.lookup(node.name);
  if (!value.is_undefined()) return value;
  const auto* undefined = value.as<Undefined>();
  // A variable may hold what was undefined when it was set.
  if (undefined->name != node.name) return value;
  return missing_name(node.name, use);
}

Value Evaluator::run(const Expression::Attribute& node, const Expression& expression, Use use) {
  const Value base = run(*node.base, Use::Value);
  if (!require(base, node.base->span)) return reported();
  Value value = attribute(base, node.name, expression, use);
  return value;
}

Value Evaluator::run(const Expression::ListDisplay& node, const Expression&, Use) {
  ValueList items;
  items.reserve(node.items.size());
  for (const ExpressionPtr& item : node.items) items.push_back(evaluate(*item));
  return Value::list(std::move(items));
}

Value Evaluator::run(const Expression::MapDisplay& node, const Expression&, Use) {
  ValueMap map;
  for (const auto& [key, value] : node.entries) {
    const Value name = evaluate_defined(*key);
    if (name.is_undefined()) return reported();
    map.set(printed(name), evaluate(*value));
  }
  return Value::map(std::move(map));
}

Value Evaluator::run(const Expression::Signed& node, const Expression& expression, Use) {
  const Value value = evaluate_defined(*node.operand);
  if (value.is_undefined()) return reported();
  if (node.sign == Sign::Minus) return negate({*this, expression.span}, value);
  if (number_of(value) || value.as<Quantity>() != nullptr) return value;
  return negate({*this, expression.span}, value);
}

Value Evaluator::run(const Expression::Arithmetic& node, const Expression& expression, Use) {
  const Value left = evaluate_defined(*node.left);
  const Value right = evaluate_defined(*node.right);
  if (left.is_undefined() || right.is_undefined()) return reported();
  return calculate({*this, expression.span}, node.op, left, right);
}

Value Evaluator::run(const Expression::Comparison& node, const Expression& expression, Use) {
  Value left = evaluate_defined(*node.first);
  for (const auto& [comparator, operand] : node.rest) {
    if (left.is_undefined()) return reported();
    Value right = evaluate_defined(*operand);
    if (right.is_undefined()) return reported();
    const auto result = compare({*this, expression.span}, comparator, left, right);
    if (!result) return reported();
    if (!*result) return bool_value(false);
    left = std::move(right);
  }
  return bool_value(true);
}

Value Evaluator::run(const Expression::Logic& node, const Expression&, Use use) {
  Value left = run(*node.left, Use::Value);
  if (!require(left, node.left->span)) return reported();
  const bool decided = truth(left) == (node.junction == Junction::Or);
  return decided ? left : run(*node.right, use);
}

Value Evaluator::run(const Expression::Not& node, const Expression&, Use) {
  const auto result = condition(*node.operand);
  return result ? bool_value(!*result) : reported();
}

Value Evaluator::run(const Expression::Conditional& node, const Expression&, Use use) {
  const auto result = condition(*node.condition);
  if (!result) return reported();
  if (*result) return run(*node.yes, use);
  if (node.no != nullptr) return run(*node.no, use);
  // Jinja: undefined when asked, else nothing at all.
  return use == Use::Question ? Value::undefined("else") : Value::text({});
}

Value Evaluator::run(const Expression::Join& node, const Expression& expression, Use) {
  std::string text;
  for (const ExpressionPtr& part : node.parts) {
    const Value value = evaluate_defined(*part);
    if (value.is_undefined()) return reported();
    text += printed(value);
    if (text.size() > max_text_length) {
      return fail("merge-limit", expression.span, "The result is too long", "A text has up to 4 MiB");
    }
  }
  return Value::text(std::move(text));
}

Value Evaluator::run(const Expression::Filter& node, const Expression&, Use) {
  const bool question = asks_whether_defined(node.name);
  const Value input = run(*node.input, question ? Use::Question : Use::Value);
  if (!question && !require(input, node.input->span)) return reported();
  const std::vector<Argument> arguments = evaluate(node.arguments);
  return apply_filter(node.name, node.function, input, arguments, node.name_span);
}

Value Evaluator::run(const Expression::Test& node, const Expression&, Use) {
  const bool question = asks_whether_defined(node.name);
  const Value input = run(*node.input, question ? Use::Question : Use::Value);
  if (!question && !require(input, node.input->span)) return reported();
  const std::vector<Argument> arguments = evaluate(node.arguments);
  const auto result = apply_test(node.name, node.function, input, arguments, node.name_span);
  return result ? bool_value(*result == (node.polarity == Polarity::Is)) : reported();
}

Value Evaluator::apply_filter(std::string_view name, FilterFunction function, const Value& input,
                              const std::vector<Argument>& arguments, Span span) {
  if (function != nullptr) return function({name, input, arguments, span, *this});
  if (auto value = environment_.filter(name, input, arguments, span)) return *std::move(value);
  std::vector<std::string> known = filter_names();
  const std::vector<std::string> own = environment_.filter_names();
  known.insert(known.end(), own.begin(), own.end());
  const std::string_view instead = instead_of_filter(name);
  return fail("unknown-filter", span, "There is no filter `" + std::string(name) + "`",
              instead.empty() ? suggest(name, known) : std::string(instead));
}

std::optional<bool> Evaluator::apply_test(std::string_view name, TestFunction function, const Value& input,
                                          const std::vector<Argument>& arguments, Span span) {
  if (function != nullptr) return function({name, input, arguments, span, *this});
  fail("unknown-test", span, "There is no test `" + std::string(name) + "`", suggest(name, test_names()));
  return std::nullopt;
}

Value evaluate(const Expression& expression, Environment& environment, Diagnostics& diagnostics) {
  return Evaluator(environment, diagnostics).evaluate(expression);
}

ExpressionPtr parse_expression(SourceId source, std::string_view text, std::uint32_t begin, std::uint32_t end,
                               Diagnostics& diagnostics) {
  const Tokens tokens = read_tokens(source, text, begin, end, {}, {source, begin, end}, diagnostics);
  if (tokens.failed) return nullptr;
  Reader reader(tokens, diagnostics);
  ExpressionPtr expression = reader.read_expression();
  if (!reader.failed() && !reader.at_end()) reader.fail_expected("the end of the expression");
  return reader.failed() ? nullptr : expression;
}

}  // namespace evident
