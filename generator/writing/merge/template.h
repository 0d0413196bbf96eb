#pragma once
// A parsed template: immutable, shared by threads. Literals are ranges of the source; nothing is copied.

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "evidence/expressions/expression.h"
#include "writing/merge/merge.h"

namespace evident {

inline constexpr std::size_t max_template_nesting = 100;
// The name under which the filters of a block find what the block made; no template can write it.
inline constexpr std::string_view block_input = " input";

struct Statement;
using Statements = std::vector<Statement>;

// What is given a value: a name, an attribute of a namespace, or several in brackets or after commas.
struct Target {
  std::string name;
  std::string attribute;
  std::vector<Target> parts;
  Span span;
};

struct Literal {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
// Text that the source lacks.
struct Repair {
  std::string text;
};
struct Print {
  ExpressionPtr expression;
};
struct Branch {
  ExpressionPtr condition;  // null for `else`
  Statements body;
};
struct If {
  std::vector<Branch> branches;
};
enum class Recursion { No, Yes };
struct For {
  Target target;
  ExpressionPtr items;
  ExpressionPtr filter;  // may be null
  Statements body;
  Statements otherwise;
  Recursion recursion = Recursion::No;
};
struct Set {
  Target target;
  ExpressionPtr value;
};
struct SetBlock {
  Target target;
  ExpressionPtr filter;  // over block_input; may be null
  Statements body;
};
struct FilterBlock {
  ExpressionPtr filter;
  Statements body;
};
struct With {
  std::vector<Set> variables;
  Statements body;
};
enum class Context { With, Without };
enum class IfMissing { Report, Ignore };
struct Include {
  ExpressionPtr name;
  Context context = Context::With;
  IfMissing if_missing = IfMissing::Report;
};
struct Import {
  ExpressionPtr name;
  std::string alias;
  Context context = Context::Without;
};
struct FromImport {
  ExpressionPtr name;
  std::vector<std::pair<std::string, std::string>> names;  // in the template, here
  Context context = Context::Without;
  Span names_span;
};
enum class BlockScope { Own, Surrounding };
struct TemplateBlock {
  std::string name;
  BlockScope scope = BlockScope::Own;
  Statements body;
  Span span;
  bool makes_macros = false;  // its variables have to outlive it
};
struct Parameter {
  std::string name;
  ExpressionPtr fallback;  // may be null
};
struct Macro {
  std::string name;
  std::vector<Parameter> parameters;
  Statements body;
  Span span;
};
struct CallBlock {
  ExpressionPtr call;
  Macro caller;
};

struct Statement {
  using Node = std::variant<Literal, Repair, Print, If, For, Set, SetBlock, FilterBlock, With, Include,
                            Import, FromImport, std::shared_ptr<const TemplateBlock>, Macro, CallBlock>;
  Node node;
  Span span;
};

struct Template {
  SourceId source = no_source;
  Statements body;
  ExpressionPtr parent;  // what it extends; may be null
  bool makes_macros = false;
  std::map<std::string, std::shared_ptr<const TemplateBlock>, std::less<>> blocks;
};

}  // namespace evident
