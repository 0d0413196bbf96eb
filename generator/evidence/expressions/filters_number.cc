// round, abs, int, float: Jinja's on plain numbers; a quantity stays one.
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "evidence/expressions/invocation.h"
#include "evidence/expressions/operations.h"
#include "evidence/expressions/tables.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

// Python rounds the decimal value of the float half to even, as printf does.
double rounded_to_even(double number, std::int64_t precision) {
  if (precision >= 0) {
    std::array<char, 400> buffer{};
    const int length =
        std::snprintf(buffer.data(), buffer.size(), "%.*f", static_cast<int>(precision), number);
    if (length <= 0 || length >= static_cast<int>(buffer.size())) return number;
    double result = number;
    std::from_chars(buffer.data(), buffer.data() + length, result);
    return result;
  }
  const double scale = std::pow(10.0, static_cast<double>(-precision));
  return std::nearbyint(number / scale) * scale;
}

double rounded(double number, std::int64_t precision, std::string_view method) {
  if (method == "common") return rounded_to_even(number, precision);
  const double scale = std::pow(10.0, static_cast<double>(precision));
  return (method == "ceil" ? std::ceil(number * scale) : std::floor(number * scale)) / scale;
}

Value round_number(const Invocation& invocation) {
  Bound bound(invocation, {"precision", "method"});
  const std::int64_t precision = bound.integer(0, 0);
  const std::string method = bound.text(1, "common");
  if (!bound.ok()) return reported();
  if (precision < -15 || precision > 15)
    return invocation.fail("`precision` of `round` is a number from -15 to 15");
  if (method != "common" && method != "ceil" && method != "floor") {
    return invocation.fail("`method` of `round` is \"common\", \"ceil\" or \"floor\"");
  }
  if (const auto* quantity = invocation.input.as<Quantity>()) {
    Quantity result = *quantity;
    if (result.missing == Missing::None) result.number = rounded(result.number, precision, method);
    return Value(Value::Data(std::move(result)), invocation.input.span());
  }
  const auto number = number_of(invocation.input);
  if (!number) return invocation.wrong_input("a number");
  const double result = rounded(*number, precision, method);
  const bool whole = method == "common" && invocation.input.as<double>() == nullptr;
  if (whole)
    return precision >= 0 ? integer_value(*integer_of(invocation.input))
                          : integer_value(static_cast<std::int64_t>(result));
  return number_value(result);
}

Value absolute(const Invocation& invocation) {
  if (!Bound(invocation, {}).ok()) return reported();
  const auto number = number_of(invocation.input);
  const auto* quantity = invocation.input.as<Quantity>();
  if (quantity != nullptr && (!number || *number >= 0)) return invocation.input;
  if (!number) return invocation.wrong_input("a number");
  if (*number < 0) return negate({invocation.evaluator, invocation.span}, invocation.input);
  if (const auto integer = integer_of(invocation.input)) return integer_value(*integer);
  return number_value(std::abs(*number));
}

std::string_view numeral(std::string_view text) {
  text = trim(text);
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  return text;
}

std::optional<double> float_of_text(std::string_view text) {
  double number = 0;
  text = numeral(text);
  if (text.find_first_not_of("0123456789.eE+-") != std::string_view::npos) return std::nullopt;  // no "nan"
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

Value to_integer(const Invocation& invocation) {
  Bound bound(invocation, {"default", "base"});
  const std::int64_t base = bound.integer(1, 10);
  if (!bound.ok()) return reported();
  if (base < 2 || base > 36) return invocation.fail("`base` of `int` is a number from 2 to 36");
  if (const auto text = text_of(invocation.input)) {
    const std::string_view digits = numeral(*text);
    std::int64_t number = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number, static_cast<int>(base));
    if (error == std::errc() && end == digits.data() + digits.size()) return integer_value(number);
    const auto real = float_of_text(digits);
    if (real && std::abs(*real) < 9e18) return integer_value(static_cast<std::int64_t>(*real));
  } else if (const auto integer = integer_of(invocation.input)) {
    return integer_value(*integer);
  } else if (const auto number = number_of(invocation.input)) {
    if (std::abs(*number) < 9e18) return integer_value(static_cast<std::int64_t>(*number));
  }
  return bound.get(0) == nullptr ? integer_value(0) : *bound.get(0);
}

Value to_float(const Invocation& invocation) {
  Bound bound(invocation, {"default"});
  if (!bound.ok()) return reported();
  if (const auto text = text_of(invocation.input)) {
    if (const auto number = float_of_text(*text)) return number_value(*number);
  } else if (const auto number = number_of(invocation.input)) {
    return number_value(*number);
  }
  return bound.get(0) == nullptr ? number_value(0) : *bound.get(0);
}

constexpr std::array<NamedFilter, 4> table = {
    {{"round", round_number}, {"abs", absolute}, {"int", to_integer}, {"float", to_float}}};

}  // namespace

std::span<const NamedFilter> number_filters() { return table; }

}  // namespace evident
