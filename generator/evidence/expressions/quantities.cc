#include "evidence/expressions/quantities.h"

#include <cmath>

namespace evident {
namespace {

struct Operand {
  Quantity quantity;
  bool plain = false;  // written as a number, not a figure
};

Operand operand_of(const Value& value) {
  if (const auto* quantity = value.as<Quantity>()) return {*quantity, false};
  Operand operand;
  operand.quantity.number = number_of(value).value_or(0);
  operand.plain = true;
  return operand;
}

Qualifier reversed(Qualifier qualifier) {
  switch (qualifier) {
    case Qualifier::Over:
      return Qualifier::Under;
    case Qualifier::Under:
      return Qualifier::Over;
    case Qualifier::AtLeast:
      return Qualifier::AtMost;
    case Qualifier::AtMost:
      return Qualifier::AtLeast;
    case Qualifier::Exact:
    case Qualifier::About:
      break;
  }
  return qualifier;
}

// Subtracting or dividing by "over 5" turns the bound round, and so does a negative factor.
Qualifier of_right(ArithmeticOperator op, const Operand& left, const Operand& right) {
  const Qualifier qualifier = right.quantity.qualifier;
  const bool turns = op == ArithmeticOperator::Subtract || op == ArithmeticOperator::Divide ||
                     op == ArithmeticOperator::FloorDivide;
  const bool scales = op == ArithmeticOperator::Multiply || op == ArithmeticOperator::Divide ||
                      op == ArithmeticOperator::FloorDivide;
  const bool negative = scales && left.quantity.number < 0;
  return turns != negative ? reversed(qualifier) : qualifier;
}

Qualifier of_left(ArithmeticOperator op, const Operand& left, const Operand& right) {
  const bool scales = op == ArithmeticOperator::Multiply || op == ArithmeticOperator::Divide ||
                      op == ArithmeticOperator::FloorDivide;
  const Qualifier qualifier = left.quantity.qualifier;
  return scales && right.quantity.number < 0 ? reversed(qualifier) : qualifier;
}

Qualifier qualifier_of(ArithmeticOperator op, const Operand& left, const Operand& right) {
  const Qualifier first = of_left(op, left, right);
  const Qualifier second = of_right(op, left, right);
  if (first == second || second == Qualifier::Exact) return first;
  if (first == Qualifier::Exact) return second;
  return Qualifier::About;
}

Unit unit_of(ArithmeticOperator op, const Operand& left, const Operand& right) {
  const Unit first = left.quantity.unit;
  const Unit second = right.quantity.unit;
  switch (op) {
    case ArithmeticOperator::Add:
    case ArithmeticOperator::Subtract:
      if (left.plain) return second;
      return right.plain || first == second ? first : Unit::None;
    case ArithmeticOperator::Multiply:
      if (left.plain || first == Unit::None) return second;
      return right.plain || second == Unit::None ? first : Unit::None;
    case ArithmeticOperator::Divide:
    case ArithmeticOperator::FloorDivide:
    case ArithmeticOperator::Modulo:
      return right.plain || second == Unit::None ? first : Unit::None;
    case ArithmeticOperator::Power:
      return Unit::None;
  }
  return Unit::None;
}

FigureId figure_of(const Operand& left, const Operand& right) {
  if (left.plain) return right.quantity.figure;
  if (right.plain) return left.quantity.figure;
  return no_figure;
}

Missing missing_of(ArithmeticOperator op, const Operand& left, const Operand& right) {
  if (left.quantity.missing != Missing::None) return left.quantity.missing;
  if (right.quantity.missing != Missing::None) return right.quantity.missing;
  const bool divides = op == ArithmeticOperator::Divide || op == ArithmeticOperator::FloorDivide ||
                       op == ArithmeticOperator::Modulo;
  return divides && right.quantity.number == 0 ? Missing::NotAvailable : Missing::None;
}

}  // namespace

Value calculate_quantities(const Operation&, ArithmeticOperator op, const Value& left_value,
                           const Value& right_value) {
  const Operand left = operand_of(left_value);
  const Operand right = operand_of(right_value);
  Quantity result;
  result.unit = unit_of(op, left, right);
  result.figure = figure_of(left, right);
  result.missing = missing_of(op, left, right);
  if (result.missing == Missing::None) {
    result.number = calculate(op, left.quantity.number, right.quantity.number);
    result.qualifier = qualifier_of(op, left, right);
  }
  if (!std::isfinite(result.number)) {
    result.number = 0;
    result.missing = Missing::NotAvailable;
  }
  return Value(Value::Data(std::move(result)));
}

}  // namespace evident
