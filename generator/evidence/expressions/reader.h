#pragma once
// Reads the tokens of a tag or of an indicator: expressions, and for `merge` the words around them.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/expressions/tokens.h"
#include "evidence/expressions/tree.h"

namespace evident {

class Reader {
 public:
  // Both stay alive as long as the reader. `filters` are those of the environment; a filter that is neither
  // among them nor a general one is reported. Null: any name will do.
  Reader(const Tokens& tokens, Diagnostics& diagnostics, const std::vector<std::string>* filters = nullptr)
      : tokens_(tokens), diagnostics_(diagnostics), filters_(filters) {}

  [[nodiscard]] ExpressionPtr read_expression();           // null when it failed
  [[nodiscard]] ExpressionPtr read_without_conditional();  // before the `if` of a `for`
  [[nodiscard]] ExpressionPtr read_tuple();                // a, b, c without brackets
  [[nodiscard]] ExpressionPtr read_tuple_without_conditional();
  // `| name(arguments)` chains after an input, for {% filter %}.
  [[nodiscard]] ExpressionPtr read_filters(ExpressionPtr input);
  [[nodiscard]] ArgumentExpressions read_arguments();  // from the opening bracket on

  [[nodiscard]] const Token& current() const { return tokens_.items[position_]; }
  [[nodiscard]] const Token& next_token() const;
  [[nodiscard]] bool at_end() const { return current().kind == TokenKind::End; }
  [[nodiscard]] bool at(std::string_view operator_text) const;
  [[nodiscard]] bool at_name(std::string_view name) const;
  bool skip(std::string_view operator_text);
  bool skip_name(std::string_view name);
  // Reports `what` was expected when it is not there.
  bool expect(std::string_view operator_text);
  std::string expect_name(std::string_view what);  // empty when it failed
  const Token& take();
  [[nodiscard]] Span span_from(const Token& first) const;
  // Reports once; later mistakes in the same tag are only consequences.
  void fail(Span span, std::string message, std::string help = {}, std::string code = "expression-syntax");
  void fail_expected(std::string_view what, std::string help = {});
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  enum class Filters { Allowed, Not };

  ExpressionPtr read_conditional();
  ExpressionPtr read_or();
  ExpressionPtr read_and();
  ExpressionPtr read_not();
  ExpressionPtr read_comparison();
  ExpressionPtr read_sum();
  ExpressionPtr read_join();
  ExpressionPtr read_product();
  ExpressionPtr read_power();
  ExpressionPtr read_unary(Filters filters);
  ExpressionPtr read_primary();
  ExpressionPtr read_text();
  ExpressionPtr read_brackets();
  ExpressionPtr read_list();
  ExpressionPtr read_map();
  ExpressionPtr read_postfix(ExpressionPtr node);
  ExpressionPtr read_filter_chain(ExpressionPtr node);
  ExpressionPtr read_subscript(ExpressionPtr base);
  ExpressionPtr read_attribute(ExpressionPtr base);
  ExpressionPtr read_filter(ExpressionPtr input);
  ExpressionPtr read_test(ExpressionPtr input);
  ExpressionPtr read_tuple_of(ExpressionPtr (Reader::*item)());
  ArgumentExpression read_argument(bool keyword_seen);
  ArgumentExpressions read_test_arguments();
  ExpressionPtr make(Expression::Node node, const Token& first);
  ExpressionPtr make(Expression::Node node, Span span);
  bool enter();
  void leave() { --depth_; }

  const Tokens& tokens_;
  Diagnostics& diagnostics_;
  const std::vector<std::string>* filters_;
  std::size_t position_ = 0;
  int depth_ = 0;
  bool failed_ = false;
};

}  // namespace evident
