#pragma once
// The tree of an expression: immutable once read, shared by threads.

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "evidence/expressions/expressions.h"

namespace evident {

struct Invocation;
using FilterFunction = Value (*)(const Invocation&);
// Nothing when it failed and has reported.
using TestFunction = std::optional<bool> (*)(const Invocation&);

inline constexpr int max_expression_depth = 200;

struct ArgumentExpression {
  std::string keyword;  // empty for a positional one
  ExpressionPtr value;
};
using ArgumentExpressions = std::vector<ArgumentExpression>;

enum class ArithmeticOperator { Add, Subtract, Multiply, Divide, FloorDivide, Modulo, Power };
enum class Comparator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, In, NotIn };
enum class Junction { And, Or };
enum class Sign { Plus, Minus };
enum class Polarity { Is, IsNot };

struct Expression {
  struct Literal {
    Value value;
  };
  struct Name {
    std::string name;
  };
  struct Attribute {
    ExpressionPtr base;
    std::string name;
  };
  struct Item {
    ExpressionPtr base;
    ExpressionPtr index;
  };
  struct Slice {
    ExpressionPtr base;
    ExpressionPtr first, last, step;  // each may be null
  };
  struct ListDisplay {
    std::vector<ExpressionPtr> items;
  };
  struct MapDisplay {
    std::vector<std::pair<ExpressionPtr, ExpressionPtr>> entries;
  };
  struct Signed {
    Sign sign;
    ExpressionPtr operand;
  };
  struct Arithmetic {
    ArithmeticOperator op;
    ExpressionPtr left, right;
  };
  struct Comparison {
    ExpressionPtr first;
    std::vector<std::pair<Comparator, ExpressionPtr>> rest;
  };
  struct Logic {
    Junction junction;
    ExpressionPtr left, right;
  };
  struct Not {
    ExpressionPtr operand;
  };
  struct Conditional {
    ExpressionPtr condition, yes;
    ExpressionPtr no;  // may be null
  };
  struct Join {  // a ~ b ~ c
    std::vector<ExpressionPtr> parts;
  };
  struct Filter {
    ExpressionPtr input;
    std::string name;
    ArgumentExpressions arguments;
    FilterFunction function;  // null: the environment's
    Span name_span;
  };
  struct Test {
    ExpressionPtr input;
    std::string name;
    Polarity polarity;
    ArgumentExpressions arguments;
    TestFunction function;  // null: not known
    Span name_span;
  };
  struct Call {
    ExpressionPtr callee;
    ArgumentExpressions arguments;
  };
  using Node = std::variant<Literal, Name, Attribute, Item, Slice, ListDisplay, MapDisplay, Signed,
                            Arithmetic, Comparison, Logic, Not, Conditional, Join, Filter, Test, Call>;
  Node node;
  Span span;
  int depth = 1;

  template <class T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&node);
  }
};

}  // namespace evident
