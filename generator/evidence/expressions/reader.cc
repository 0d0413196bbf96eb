#include "evidence/expressions/reader.h"

#include <algorithm>

#include "evidence/expressions/names.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

bool is_word_operator(std::string_view name) {
  return name == "and" || name == "or" || name == "not" || name == "in" || name == "is" || name == "if" ||
         name == "else";
}

}  // namespace

const Token& Reader::next_token() const {
  return tokens_.items[std::min(position_ + 1, tokens_.items.size() - 1)];
}
bool Reader::at(std::string_view operator_text) const {
  return current().kind == TokenKind::Operator && current().written == operator_text;
}
bool Reader::at_name(std::string_view name) const {
  return current().kind == TokenKind::Name && current().written == name;
}
bool Reader::skip(std::string_view operator_text) {
  if (!at(operator_text)) return false;
  take();
  return true;
}
bool Reader::skip_name(std::string_view name) {
  if (!at_name(name)) return false;
  take();
  return true;
}
const Token& Reader::take() {
  const Token& token = current();
  if (!at_end()) ++position_;
  return token;
}

bool Reader::expect(std::string_view operator_text) {
  if (skip(operator_text)) return true;
  fail_expected("`" + std::string(operator_text) + "`");
  return false;
}

std::string Reader::expect_name(std::string_view what) {
  if (current().kind == TokenKind::Name && !is_word_operator(current().written)) {
    return std::string(take().written);
  }
  fail_expected(what);
  return {};
}

Span Reader::span_from(const Token& first) const {
  const std::size_t last = position_ == 0 ? 0 : position_ - 1;
  return {first.span.source, first.span.begin, std::max(first.span.end, tokens_.items[last].span.end)};
}

void Reader::fail(Span span, std::string message, std::string help, std::string code) {
  if (!failed_ && !tokens_.failed) {
    diagnostics_.error(std::move(code), span, std::move(message), std::move(help));
  }
  failed_ = true;
}

void Reader::fail_expected(std::string_view what, std::string help) {
  const Token& token = current();
  const std::string found = token.kind == TokenKind::End ? "the end" : "`" + std::string(token.written) + "`";
  fail(token.span, "Expected " + std::string(what) + ", but found " + found, std::move(help));
}

bool Reader::enter() {
  if (failed_) return false;
  if (++depth_ <= 2 * max_expression_depth) return true;  // brackets take two steps a level
  fail(current().span, "This expression is nested too deeply",
       "Use `{% set %}` to name a part of it; 200 levels are read", "too-deep");
  --depth_;
  return false;
}

ExpressionPtr Reader::make(Expression::Node node, const Token& first) {
  return make(std::move(node), span_from(first));
}

ExpressionPtr Reader::make(Expression::Node node, Span span) {
  if (failed_) return nullptr;
  auto expression = std::make_shared<Expression>(Expression{std::move(node), span, 1});
  expression->depth = 1 + depth_of_children(*expression);
  if (expression->depth > max_expression_depth) {
    fail(span, "This expression has too many steps",
         "Use `{% set %}` to name a part of it; 200 levels are read", "too-deep");
    return nullptr;
  }
  return expression;
}

ExpressionPtr Reader::read_expression() { return read_conditional(); }
ExpressionPtr Reader::read_without_conditional() { return read_or(); }
ExpressionPtr Reader::read_tuple() { return read_tuple_of(&Reader::read_conditional); }
ExpressionPtr Reader::read_tuple_without_conditional() { return read_tuple_of(&Reader::read_or); }

ExpressionPtr Reader::read_tuple_of(ExpressionPtr (Reader::*item)()) {
  const Token& first = current();
  ExpressionPtr only = (this->*item)();
  if (failed_ || !at(",")) return only;
  Expression::ListDisplay list;
  list.items.push_back(std::move(only));
  while (skip(",")) {
    if (at_end() || at(")")) break;
    list.items.push_back((this->*item)());
    if (failed_) return nullptr;
  }
  return make(std::move(list), first);
}

ExpressionPtr Reader::read_conditional() {
  if (!enter()) return nullptr;
  const Token& first = current();
  ExpressionPtr node = read_or();
  while (!failed_ && skip_name("if")) {
    Expression::Conditional conditional{read_or(), node, nullptr};
    if (skip_name("else")) conditional.no = read_conditional();
    node = make(std::move(conditional), first);
  }
  leave();
  return failed_ ? nullptr : node;
}

ExpressionPtr Reader::read_or() {
  const Token& first = current();
  ExpressionPtr node = read_and();
  while (!failed_ && skip_name("or")) {
    ExpressionPtr right = read_and();
    node = make(Expression::Logic{Junction::Or, node, right}, first);
  }
  return node;
}

ExpressionPtr Reader::read_and() {
  const Token& first = current();
  ExpressionPtr node = read_not();
  while (!failed_ && skip_name("and")) {
    ExpressionPtr right = read_not();
    node = make(Expression::Logic{Junction::And, node, right}, first);
  }
  return node;
}

ExpressionPtr Reader::read_not() {
  if (!at_name("not")) return read_comparison();
  if (!enter()) return nullptr;
  const Token& first = take();
  ExpressionPtr operand = read_not();
  leave();
  return make(Expression::Not{operand}, first);
}

}  // namespace evident
