// + - * / // % ** after Python, for plain numbers, texts and lists. Quantities: quantities.cc.
#include <cmath>
#include <limits>

#include "evidence/expressions/operations.h"
#include "evidence/expressions/quantities.h"

namespace evident {
namespace {

std::string_view sign_of(ArithmeticOperator op) {
  switch (op) {
    case ArithmeticOperator::Add:
      return "+";
    case ArithmeticOperator::Subtract:
      return "-";
    case ArithmeticOperator::Multiply:
      return "*";
    case ArithmeticOperator::Divide:
      return "/";
    case ArithmeticOperator::FloorDivide:
      return "//";
    case ArithmeticOperator::Modulo:
      return "%";
    case ArithmeticOperator::Power:
      return "**";
  }
  return {};
}

Value divided_by_zero(const Operation& operation) {
  return operation.evaluator.fail("division-by-zero", operation.span, "This divides by zero",
                                  "Ask first, as in `{% if total %}`");
}

Value too_large(const Operation& operation) {
  return operation.evaluator.fail("wrong-type", operation.span, "The result is too large a number",
                                  "Whole numbers have up to 18 digits");
}

std::int64_t floor_quotient(std::int64_t left, std::int64_t right) {
  const std::int64_t quotient = left / right;
  return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient;
}

bool multiply(std::int64_t left, std::int64_t right, std::int64_t& result) {
  return !__builtin_mul_overflow(left, right, &result);
}

std::optional<std::int64_t> power(std::int64_t base, std::int64_t exponent) {
  std::int64_t result = 1;
  for (; exponent > 0; exponent /= 2) {
    if (exponent % 2 != 0 && !multiply(result, base, result)) return std::nullopt;
    if (exponent > 1 && !multiply(base, base, base)) return std::nullopt;
  }
  return result;
}

Value calculate_integers(const Operation& operation, ArithmeticOperator op, std::int64_t left,
                         std::int64_t right) {
  std::int64_t result = 0;
  bool fits = true;
  const bool smallest = left == std::numeric_limits<std::int64_t>::min() && right == -1;
  switch (op) {
    case ArithmeticOperator::Add:
      fits = !__builtin_add_overflow(left, right, &result);
      break;
    case ArithmeticOperator::Subtract:
      fits = !__builtin_sub_overflow(left, right, &result);
      break;
    case ArithmeticOperator::Multiply:
      fits = multiply(left, right, result);
      break;
    case ArithmeticOperator::Divide:
      if (right == 0) return divided_by_zero(operation);
      return number_value(static_cast<double>(left) / static_cast<double>(right));
    case ArithmeticOperator::FloorDivide:
    case ArithmeticOperator::Modulo:
      if (right == 0) return divided_by_zero(operation);
      fits = !smallest;
      if (fits) {
        const std::int64_t quotient = floor_quotient(left, right);
        result = op == ArithmeticOperator::Modulo ? left - quotient * right : quotient;
      }
      break;
    case ArithmeticOperator::Power: {
      if (right < 0) {
        if (left == 0) return divided_by_zero(operation);
        return number_value(std::pow(static_cast<double>(left), static_cast<double>(right)));
      }
      const auto whole = power(left, right);
      fits = whole.has_value();
      result = whole.value_or(0);
      break;
    }
  }
  return fits ? integer_value(result) : too_large(operation);
}

double python_modulo(double left, double right) {
  const double rest = std::fmod(left, right);
  if (rest != 0) return (rest < 0) != (right < 0) ? rest + right : rest;
  return std::copysign(0.0, right);
}

Value calculate_numbers(const Operation& operation, ArithmeticOperator op, double left, double right) {
  const bool divides = op == ArithmeticOperator::Divide || op == ArithmeticOperator::FloorDivide ||
                       op == ArithmeticOperator::Modulo;
  if (right == 0 && divides) return divided_by_zero(operation);
  if (op == ArithmeticOperator::Power && left == 0 && right < 0) return divided_by_zero(operation);
  const double result = calculate(op, left, right);
  if (std::isnan(result)) {
    return operation.evaluator.fail("wrong-type", operation.span, "The result is no number");
  }
  if (std::isinf(result)) return too_large(operation);
  return number_value(result);
}

Value wrong_types(const Operation& operation, ArithmeticOperator op, const Value& left, const Value& right) {
  const std::string sign(sign_of(op));
  std::string help;
  const bool text = text_of(left) || text_of(right);
  if (text && op == ArithmeticOperator::Add) help = "Write `~` to join texts and numbers";
  if (text && op == ArithmeticOperator::Modulo) help = "Write `~` to put values into a text";
  const Value* cause = number_of(left) ? &right : &left;
  return operation.evaluator.fail("wrong-type", operation.span,
                                  "`" + sign + "` cannot be used with " + std::string(kind_of(left)) +
                                      " and " + std::string(kind_of(right)),
                                  std::move(help), cause);
}

Value too_long(const Operation& operation) {
  return operation.evaluator.fail("merge-limit", operation.span, "The result is too long",
                                  "A text has up to 4 MiB, a list up to 1,000,000 items");
}

Value repeat_list(const Operation& operation, const ValueList& list, std::int64_t times) {
  const auto size = static_cast<std::int64_t>(list.size());
  if (times > 0 && size > 0 && times > max_list_length / size) return too_long(operation);
  ValueList result;
  for (std::int64_t i = 0; i < times; ++i) result.insert(result.end(), list.begin(), list.end());
  return Value::list(std::move(result));
}

Value repeat_text(const Operation& operation, std::string_view text, std::int64_t times) {
  const auto size = static_cast<std::int64_t>(text.size());
  if (times > 0 && size > 0 && times > static_cast<std::int64_t>(max_text_length) / size) {
    return too_long(operation);
  }
  std::string result;
  for (std::int64_t i = 0; i < times && size > 0; ++i) result += text;
  return Value::text(std::move(result));
}

std::optional<Value> calculate_sequences(const Operation& operation, ArithmeticOperator op, const Value& left,
                                         const Value& right) {
  const auto left_text = text_of(left);
  const auto right_text = text_of(right);
  if (op == ArithmeticOperator::Add) {
    if (left_text && right_text) {
      if (left_text->size() + right_text->size() > max_text_length) return too_long(operation);
      return Value::text(std::string(*left_text) + std::string(*right_text));
    }
    const ValueList* first = left.list();
    const ValueList* second = right.list();
    if (first == nullptr || second == nullptr) return std::nullopt;
    if (first->size() + second->size() > static_cast<std::size_t>(max_list_length))
      return too_long(operation);
    ValueList both = *first;
    both.insert(both.end(), second->begin(), second->end());
    return Value::list(std::move(both));
  }
  if (op != ArithmeticOperator::Multiply) return std::nullopt;
  const bool swapped = !left_text && left.list() == nullptr;
  const auto times = integer_of(swapped ? left : right);
  const Value& sequence = swapped ? right : left;
  if (!times) return std::nullopt;
  if (const auto text = text_of(sequence)) return repeat_text(operation, *text, *times);
  if (const ValueList* list = sequence.list()) return repeat_list(operation, *list, *times);
  return std::nullopt;
}

bool is_plain_number(const Value& value) {
  return value.as<bool>() != nullptr || value.as<std::int64_t>() != nullptr || value.as<double>() != nullptr;
}

}  // namespace

double calculate(ArithmeticOperator op, double left, double right) {
  switch (op) {
    case ArithmeticOperator::Add:
      return left + right;
    case ArithmeticOperator::Subtract:
      return left - right;
    case ArithmeticOperator::Multiply:
      return left * right;
    case ArithmeticOperator::Divide:
      return left / right;
    case ArithmeticOperator::FloorDivide:
      return std::floor(left / right);
    case ArithmeticOperator::Modulo:
      return python_modulo(left, right);
    case ArithmeticOperator::Power:
      return std::pow(left, right);
  }
  return 0;
}

Value calculate(const Operation& operation, ArithmeticOperator op, const Value& left, const Value& right) {
  const auto* left_quantity = left.as<Quantity>();
  const auto* right_quantity = right.as<Quantity>();
  const bool numeric = (left_quantity != nullptr || is_plain_number(left)) &&
                       (right_quantity != nullptr || is_plain_number(right));
  if (!numeric) {
    if (auto result = calculate_sequences(operation, op, left, right)) return *std::move(result);
    return wrong_types(operation, op, left, right);
  }
  if (left_quantity != nullptr || right_quantity != nullptr) {
    return calculate_quantities(operation, op, left, right);
  }
  if (left.as<double>() == nullptr && right.as<double>() == nullptr) {
    return calculate_integers(operation, op, *integer_of(left), *integer_of(right));
  }
  return calculate_numbers(operation, op, *number_of(left), *number_of(right));
}

Value negate(const Operation& operation, const Value& value) {
  if (value.as<Quantity>() != nullptr) {
    return calculate(operation, ArithmeticOperator::Multiply, integer_value(-1), value);
  }
  if (const auto* number = value.as<double>()) return number_value(-*number);
  if (is_plain_number(value)) {
    return calculate_integers(operation, ArithmeticOperator::Subtract, 0, *integer_of(value));
  }
  return operation.evaluator.fail("wrong-type", operation.span,
                                  "A sign cannot stand before " + std::string(kind_of(value)), {}, &value);
}

}  // namespace evident
