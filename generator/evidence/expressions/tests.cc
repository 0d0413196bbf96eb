// What `is` can ask.
#include <array>
#include <cmath>

#include "evidence/expressions/invocation.h"
#include "evidence/expressions/operations.h"
#include "evidence/expressions/tables.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

using Answer = std::optional<bool>;

Answer without_arguments(const Invocation& invocation, bool answer) {
  return Bound(invocation, {}).ok() ? Answer(answer) : std::nullopt;
}

template <Comparator comparator>
Answer compared(const Invocation& invocation) {
  Bound bound(invocation, {"other"}, 1);
  if (!bound.ok()) return std::nullopt;
  return compare({invocation.evaluator, invocation.span}, comparator, invocation.input, *bound.get(0));
}

Answer divides(const Invocation& invocation, std::int64_t divisor, std::int64_t rest) {
  const auto number = integer_of(invocation.input);
  if (number) return *number % divisor == rest || *number % divisor == rest - divisor;
  // A fraction is neither odd nor even.
  if (number_of(invocation.input)) return false;
  invocation.wrong_input("a whole number");
  return std::nullopt;
}
Answer odd(const Invocation& invocation) {
  return Bound(invocation, {}).ok() ? divides(invocation, 2, 1) : std::nullopt;
}
Answer even(const Invocation& invocation) {
  return Bound(invocation, {}).ok() ? divides(invocation, 2, 0) : std::nullopt;
}
Answer divisible(const Invocation& invocation) {
  Bound bound(invocation, {"num"}, 1);
  const std::int64_t divisor = bound.ok() ? bound.integer(0, 1) : 1;
  if (!bound.ok()) return std::nullopt;
  if (divisor == 0) {
    invocation.evaluator.fail("division-by-zero", invocation.span, "Nothing is divisible by 0");
    return std::nullopt;
  }
  if (divisor == -1) return divides(invocation, 1, 0);
  return divides(invocation, divisor, 0);
}

Answer defined(const Invocation& invocation) {
  return without_arguments(invocation, !invocation.input.is_undefined());
}
Answer undefined(const Invocation& invocation) {
  return without_arguments(invocation, invocation.input.is_undefined());
}
Answer none(const Invocation& invocation) {
  return without_arguments(invocation, invocation.input.as<NoneValue>() != nullptr);
}
Answer boolean(const Invocation& invocation) {
  return without_arguments(invocation, invocation.input.as<bool>() != nullptr);
}
Answer is_true(const Invocation& invocation) {
  const bool* flag = invocation.input.as<bool>();
  return without_arguments(invocation, flag != nullptr && *flag);
}
Answer is_false(const Invocation& invocation) {
  const bool* flag = invocation.input.as<bool>();
  return without_arguments(invocation, flag != nullptr && !*flag);
}
Answer number(const Invocation& invocation) {
  return without_arguments(invocation, number_of(invocation.input).has_value());
}
Answer integer(const Invocation& invocation) {
  const bool plain = invocation.input.as<bool>() == nullptr;
  return without_arguments(invocation, plain && integer_of(invocation.input).has_value());
}
Answer real(const Invocation& invocation) {
  const bool quantity = invocation.input.as<Quantity>() != nullptr &&
                        number_of(invocation.input).has_value() && !integer_of(invocation.input);
  return without_arguments(invocation, quantity || invocation.input.as<double>() != nullptr);
}
Answer string(const Invocation& invocation) {
  return without_arguments(invocation, text_of(invocation.input).has_value());
}
Answer mapping(const Invocation& invocation) {
  return without_arguments(invocation, map_of(invocation.input) != nullptr);
}
Answer sequence(const Invocation& invocation) {
  const Value& input = invocation.input;
  return without_arguments(invocation,
                           items_of(input) != nullptr || map_of(input) != nullptr || text_of(input));
}
Answer figure(const Invocation& invocation) {
  return without_arguments(invocation, quantity_of(invocation.input) != nullptr);
}
Answer missing(const Invocation& invocation) {
  const Quantity* quantity = quantity_of(invocation.input);
  return without_arguments(invocation, quantity != nullptr && quantity->missing != Missing::None);
}

// Python: no letter of the other case, and at least one that has a case.
Answer has_case(const Invocation& invocation, const std::string& same, const std::string& other) {
  const std::string text = printed(invocation.input);
  return without_arguments(invocation, text == same && text != other);
}
Answer lower(const Invocation& invocation) {
  const std::string text = printed(invocation.input);
  return has_case(invocation, to_lower(text), to_upper(text));
}
Answer upper(const Invocation& invocation) {
  const std::string text = printed(invocation.input);
  return has_case(invocation, to_upper(text), to_lower(text));
}

constexpr std::array<NamedTest, 36> table = {{{"defined", defined},
                                              {"undefined", undefined},
                                              {"none", none},
                                              {"boolean", boolean},
                                              {"true", is_true},
                                              {"false", is_false},
                                              {"number", number},
                                              {"integer", integer},
                                              {"float", real},
                                              {"string", string},
                                              {"mapping", mapping},
                                              {"sequence", sequence},
                                              {"iterable", sequence},
                                              {"figure", figure},
                                              {"missing", missing},
                                              {"odd", odd},
                                              {"even", even},
                                              {"divisibleby", divisible},
                                              {"lower", lower},
                                              {"upper", upper},
                                              {"eq", compared<Comparator::Equal>},
                                              {"equalto", compared<Comparator::Equal>},
                                              {"==", compared<Comparator::Equal>},
                                              {"ne", compared<Comparator::NotEqual>},
                                              {"!=", compared<Comparator::NotEqual>},
                                              {"lt", compared<Comparator::Less>},
                                              {"lessthan", compared<Comparator::Less>},
                                              {"<", compared<Comparator::Less>},
                                              {"le", compared<Comparator::LessOrEqual>},
                                              {"<=", compared<Comparator::LessOrEqual>},
                                              {"gt", compared<Comparator::Greater>},
                                              {"greaterthan", compared<Comparator::Greater>},
                                              {">", compared<Comparator::Greater>},
                                              {"ge", compared<Comparator::GreaterOrEqual>},
                                              {">=", compared<Comparator::GreaterOrEqual>},
                                              {"in", compared<Comparator::In>}}};

}  // namespace

std::span<const NamedTest> tests() { return table; }

}  // namespace evident
