// From comparisons down to signs: Jinja's precedence, in which `~` binds closer than `+` and a power takes
// its sign from the left.
#include <array>

#include "evidence/expressions/reader.h"

namespace evident {
namespace {

struct ComparatorName {
  std::string_view written;
  Comparator comparator;
};
constexpr std::array<ComparatorName, 6> comparators = {{{"==", Comparator::Equal},
                                                        {"!=", Comparator::NotEqual},
                                                        {"<=", Comparator::LessOrEqual},
                                                        {">=", Comparator::GreaterOrEqual},
                                                        {"<", Comparator::Less},
                                                        {">", Comparator::Greater}}};

bool take_comparator(Reader& reader, Comparator& comparator) {
  for (const ComparatorName& known : comparators) {
    if (reader.skip(known.written)) {
      comparator = known.comparator;
      return true;
    }
  }
  comparator = Comparator::In;
  if (reader.skip_name("in")) return true;
  const Token& next = reader.next_token();
  if (!reader.at_name("not") || next.kind != TokenKind::Name || next.written != "in") return false;
  reader.take();
  reader.take();
  comparator = Comparator::NotIn;
  return true;
}

bool take_product_operator(Reader& reader, ArithmeticOperator& op) {
  if (reader.skip("*")) {
    op = ArithmeticOperator::Multiply;
  } else if (reader.skip("/")) {
    op = ArithmeticOperator::Divide;
  } else if (reader.skip("//")) {
    op = ArithmeticOperator::FloorDivide;
  } else if (reader.skip("%")) {
    op = ArithmeticOperator::Modulo;
  } else {
    return false;
  }
  return true;
}

}  // namespace

ExpressionPtr Reader::read_comparison() {
  const Token& first = current();
  ExpressionPtr node = read_sum();
  Expression::Comparison comparison{node, {}};
  Comparator comparator{};
  while (!failed_ && take_comparator(*this, comparator)) {
    comparison.rest.emplace_back(comparator, read_sum());
  }
  if (!failed_ && at("=")) {
    fail(current().span, "A single `=` compares nothing",
         "Write `==` to compare, or `{% set %}` to give a name");
  }
  if (comparison.rest.empty()) return node;
  return make(std::move(comparison), first);
}

ExpressionPtr Reader::read_sum() {
  const Token& first = current();
  ExpressionPtr node = read_join();
  while (!failed_ && (at("+") || at("-"))) {
    const auto op = take().written == "+" ? ArithmeticOperator::Add : ArithmeticOperator::Subtract;
    ExpressionPtr right = read_join();
    node = make(Expression::Arithmetic{op, node, right}, first);
  }
  return node;
}

ExpressionPtr Reader::read_join() {
  const Token& first = current();
  ExpressionPtr node = read_product();
  if (failed_ || !at("~")) return node;
  Expression::Join join;
  join.parts.push_back(std::move(node));
  while (!failed_ && skip("~")) join.parts.push_back(read_product());
  return make(std::move(join), first);
}

ExpressionPtr Reader::read_product() {
  const Token& first = current();
  ExpressionPtr node = read_power();
  ArithmeticOperator op{};
  while (!failed_ && take_product_operator(*this, op)) {
    ExpressionPtr right = read_power();
    node = make(Expression::Arithmetic{op, node, right}, first);
  }
  return node;
}

ExpressionPtr Reader::read_power() {
  const Token& first = current();
  ExpressionPtr node = read_unary(Filters::Allowed);
  while (!failed_ && skip("**")) {
    ExpressionPtr right = read_unary(Filters::Allowed);
    node = make(Expression::Arithmetic{ArithmeticOperator::Power, node, right}, first);
  }
  return node;
}

ExpressionPtr Reader::read_unary(Filters filters) {
  if (!enter()) return nullptr;
  const Token& first = current();
  ExpressionPtr node;
  if (at("-") || at("+")) {
    const Sign sign = take().written == "-" ? Sign::Minus : Sign::Plus;
    ExpressionPtr operand = read_unary(Filters::Not);
    node = make(Expression::Signed{sign, operand}, first);
  } else {
    node = read_primary();
  }
  node = read_postfix(std::move(node));
  if (filters == Filters::Allowed) node = read_filter_chain(std::move(node));
  leave();
  return failed_ ? nullptr : node;
}

}  // namespace evident
