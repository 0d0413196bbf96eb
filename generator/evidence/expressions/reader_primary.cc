// Names, literals and brackets, and what follows them: attributes, items, calls, filters, tests.
#include <algorithm>

#include "evidence/expressions/names.h"
#include "evidence/expressions/reader.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

Value literal_of_name(std::string_view name, bool& found) {
  found = true;
  if (name == "true" || name == "True") return Value(Value::Data(true));
  if (name == "false" || name == "False") return Value(Value::Data(false));
  found = name == "none" || name == "None";
  return Value();
}

bool ends_operand(std::string_view name) {
  return name == "and" || name == "or" || name == "not" || name == "in" || name == "is" || name == "if" ||
         name == "else" || name == "recursive";
}

}  // namespace

ExpressionPtr Reader::read_primary() {
  const Token& first = current();
  switch (first.kind) {
    case TokenKind::Name: {
      if (ends_operand(first.written) && first.written != "recursive") break;
      take();
      bool literal = false;
      Value value = literal_of_name(first.written, literal);
      if (literal) return make(Expression::Literal{std::move(value)}, first);
      return make(Expression::Name{std::string(first.written)}, first);
    }
    case TokenKind::Text:
      return read_text();
    case TokenKind::Integer:
      take();
      return make(Expression::Literal{Value(Value::Data(first.integer))}, first);
    case TokenKind::Float:
      take();
      return make(Expression::Literal{Value(Value::Data(first.number))}, first);
    case TokenKind::Operator:
      if (at("(")) return read_brackets();
      if (at("[")) return read_list();
      if (at("{")) return read_map();
      break;
    case TokenKind::End:
      break;
  }
  fail_expected("a value");
  return nullptr;
}

ExpressionPtr Reader::read_text() {
  const Token& first = take();
  std::string text = first.text;
  while (current().kind == TokenKind::Text) text += take().text;
  return make(Expression::Literal{Value::text(std::move(text))}, first);
}

ExpressionPtr Reader::read_brackets() {
  const Token& first = take();
  if (skip(")")) return make(Expression::ListDisplay{}, first);
  ExpressionPtr node = read_tuple();
  if (!failed_) expect(")");
  return failed_ ? nullptr : node;
}

ExpressionPtr Reader::read_list() {
  const Token& first = take();
  Expression::ListDisplay list;
  while (!failed_ && !at("]")) {
    if (!list.items.empty() && !expect(",")) return nullptr;
    if (at("]")) break;
    list.items.push_back(read_conditional());
  }
  if (!failed_) expect("]");
  return make(std::move(list), first);
}

ExpressionPtr Reader::read_map() {
  const Token& first = take();
  Expression::MapDisplay map;
  while (!failed_ && !at("}")) {
    if (!map.entries.empty() && !expect(",")) return nullptr;
    if (at("}")) break;
    ExpressionPtr key = read_conditional();
    if (failed_ || !expect(":")) return nullptr;
    map.entries.emplace_back(std::move(key), read_conditional());
  }
  if (!failed_) expect("}");
  return make(std::move(map), first);
}

ExpressionPtr Reader::read_postfix(ExpressionPtr node) {
  while (!failed_ && (at(".") || at("[") || at("("))) {
    if (at(".")) {
      node = read_attribute(std::move(node));
    } else if (at("[")) {
      node = read_subscript(std::move(node));
    } else {
      Span span = node->span;
      ArgumentExpressions arguments = read_arguments();
      span.end = tokens_.items[position_ - 1].span.end;
      node = make(Expression::Call{std::move(node), std::move(arguments)}, span);
    }
  }
  return failed_ ? nullptr : node;
}

ExpressionPtr Reader::read_attribute(ExpressionPtr base) {
  const std::uint32_t begin = base->span.begin;
  take();
  const Token& name = current();
  if (name.kind != TokenKind::Name && name.kind != TokenKind::Integer) {
    fail_expected("a name after the dot");
    return nullptr;
  }
  take();
  const Span span{name.span.source, begin, name.span.end};
  if (name.kind == TokenKind::Name) {
    return make(Expression::Attribute{std::move(base), std::string(name.written)}, span);
  }
  ExpressionPtr index = make(Expression::Literal{Value(Value::Data(name.integer))}, name.span);
  return make(Expression::Item{std::move(base), std::move(index)}, span);
}

ExpressionPtr Reader::read_subscript(ExpressionPtr base) {
  const std::uint32_t begin = base->span.begin;
  take();
  Expression::Slice slice{base, nullptr, nullptr, nullptr};
  bool sliced = at(":");
  if (!sliced) slice.first = read_conditional();
  const auto ends = [&] { return at(":") || at("]"); };
  if (!failed_ && skip(":")) {
    sliced = true;
    if (!ends()) slice.last = read_conditional();
    if (!failed_ && skip(":") && !ends()) slice.step = read_conditional();
  }
  if (failed_ || !expect("]")) return nullptr;
  const Span span{base->span.source, begin, tokens_.items[position_ - 1].span.end};
  if (sliced) return make(std::move(slice), span);
  return make(Expression::Item{std::move(base), std::move(slice.first)}, span);
}

ArgumentExpressions Reader::read_arguments() {
  ArgumentExpressions arguments;
  if (!enter()) return arguments;
  take();
  bool keyword_seen = false;
  while (!failed_ && !at(")")) {
    if (!arguments.empty() && !expect(",")) break;
    if (at(")")) break;
    arguments.push_back(read_argument(keyword_seen));
    keyword_seen = keyword_seen || !arguments.back().keyword.empty();
  }
  if (!failed_) expect(")");
  leave();
  return arguments;
}

ArgumentExpression Reader::read_argument(bool keyword_seen) {
  if (at("*") || at("**")) {
    fail(current().span, "Arguments cannot be unpacked from a list or map here", "Write them one by one");
    return {};
  }
  const bool keyword = current().kind == TokenKind::Name && next_token().kind == TokenKind::Operator &&
                       next_token().written == "=";
  if (!keyword) {
    if (keyword_seen) {
      fail(current().span, "An argument without a name cannot follow one with a name",
           "Put it before those with names");
    }
    return {{}, read_conditional()};
  }
  std::string name(take().written);
  take();
  return {std::move(name), read_conditional()};
}

ExpressionPtr Reader::read_filter_chain(ExpressionPtr node) {
  while (!failed_) {
    if (at("|")) {
      node = read_filter(std::move(node));
    } else if (at_name("is")) {
      node = read_test(std::move(node));
    } else if (at("(")) {
      node = read_postfix(std::move(node));
    } else {
      break;
    }
  }
  return failed_ ? nullptr : node;
}

ExpressionPtr Reader::read_filters(ExpressionPtr input) {
  // The first one has no bar before it.
  input = read_filter(std::move(input));
  while (!failed_ && at("|")) input = read_filter(std::move(input));
  return failed_ ? nullptr : input;
}

ExpressionPtr Reader::read_filter(ExpressionPtr input) {
  skip("|");
  const Token& token = current();
  std::string name = expect_name("the name of a filter");
  if (failed_) return nullptr;
  const FilterFunction function = find_filter(name);
  const bool own =
      filters_ != nullptr && std::find(filters_->begin(), filters_->end(), name) != filters_->end();
  if (function == nullptr && filters_ != nullptr && !own) {
    std::vector<std::string> known = filter_names();
    known.insert(known.end(), filters_->begin(), filters_->end());
    const std::string_view instead = instead_of_filter(name);
    fail(token.span, "There is no filter `" + name + "`",
         instead.empty() ? suggest(name, known) : std::string(instead), "unknown-filter");
    return nullptr;
  }
  ArgumentExpressions arguments;
  if (at("(")) arguments = read_arguments();
  const Span span{token.span.source, input->span.begin, span_from(token).end};
  return make(
      Expression::Filter{std::move(input), std::move(name), std::move(arguments), function, token.span},
      span);
}

ExpressionPtr Reader::read_test(ExpressionPtr input) {
  take();
  const Polarity polarity = skip_name("not") ? Polarity::IsNot : Polarity::Is;
  const Token& token = current();
  // `is in` and `is not in` are tests by name, too.
  std::string name = at_name("in") ? std::string(take().written) : expect_name("the name of a test");
  if (failed_) return nullptr;
  const TestFunction function = find_test(name);
  if (function == nullptr) {
    fail(token.span, "There is no test `" + name + "`", suggest(name, test_names()), "unknown-test");
    return nullptr;
  }
  ArgumentExpressions arguments = read_test_arguments();
  if (failed_) return nullptr;
  const Span span{token.span.source, input->span.begin, span_from(token).end};
  return make(Expression::Test{std::move(input), std::move(name), polarity, std::move(arguments), function,
                               token.span},
              span);
}

ArgumentExpressions Reader::read_test_arguments() {
  if (at("(")) return read_arguments();
  const Token& token = current();
  const bool operand = (token.kind == TokenKind::Name && !ends_operand(token.written)) ||
                       token.kind == TokenKind::Text || token.kind == TokenKind::Integer ||
                       token.kind == TokenKind::Float || at("[") || at("{");
  if (!operand) return {};
  ExpressionPtr argument = read_primary();
  if (!failed_) argument = read_postfix(std::move(argument));
  if (failed_) return {};
  return {{{}, std::move(argument)}};
}

}  // namespace evident
