#pragma once
// Arithmetic with quantities: what becomes of unit, qualifier, missing code and figure.

#include "evidence/expressions/operations.h"

namespace evident {

// Of plain numbers; the caller has seen to zero divisors.
[[nodiscard]] double calculate(ArithmeticOperator op, double left, double right);
// At least one of the two is a quantity, the other one too or a plain number.
[[nodiscard]] Value calculate_quantities(const Operation& operation, ArithmeticOperator op, const Value& left,
                                         const Value& right);

}  // namespace evident
