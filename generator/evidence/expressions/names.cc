#include "evidence/expressions/names.h"

#include <algorithm>
#include <array>

#include "evidence/expressions/operations.h"
#include "evidence/expressions/tables.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

template <class ReturnTable>
auto find_in(const ReturnTable& table, std::string_view name) -> decltype(table.front().function) {
  for (const auto& entry : table) {
    if (entry.name == name) return entry.function;
  }
  return nullptr;
}

template <class ReturnTable>
void add_names(const ReturnTable& table, std::vector<std::string>& names) {
  for (const auto& entry : table) names.emplace_back(entry.name);
}

struct Instead {
  std::string_view name, help;
};
constexpr std::array<Instead, 9> instead = {{
    {"safe", "Write `markdown` to insert a value as Markdown"},
    {"escape", "Leave it out: a value is never read as markup here, so nothing needs escaping"},
    {"e", "Leave it out: a value is never read as markup here, so nothing needs escaping"},
    {"forceescape", "Leave it out: a value is never read as markup here, so nothing needs escaping"},
    {"format", "Write `~` to put values into a text, and `number` to print figures"},
    {"tojson", "Leave it out: a value in a YAML fence stays one value, whatever it holds"},
    {"random", "Leave it out: the same data always makes the same pages"},
    {"wordwrap", "Leave it out: Markdown joins lines itself"},
    {"truncate", "Write a shorter text into the data: what is cut off is lost to readers"},
}};

int depth_of(const ExpressionPtr& child) { return child == nullptr ? 0 : child->depth; }

struct Depth {
  int operator()(const Expression::Literal&) const { return 0; }
  int operator()(const Expression::Name&) const { return 0; }
  int operator()(const Expression::Attribute& node) const { return depth_of(node.base); }
  int operator()(const Expression::Item& node) const {
    return std::max(depth_of(node.base), depth_of(node.index));
  }
  int operator()(const Expression::Slice& node) const {
    return std::max({depth_of(node.base), depth_of(node.first), depth_of(node.last), depth_of(node.step)});
  }
  int operator()(const Expression::ListDisplay& node) const { return deepest(node.items); }
  int operator()(const Expression::MapDisplay& node) const {
    int depth = 0;
    for (const auto& [key, value] : node.entries) depth = std::max({depth, depth_of(key), depth_of(value)});
    return depth;
  }
  int operator()(const Expression::Signed& node) const { return depth_of(node.operand); }
  int operator()(const Expression::Arithmetic& node) const {
    return std::max(depth_of(node.left), depth_of(node.right));
  }
  int operator()(const Expression::Comparison& node) const {
    int depth = depth_of(node.first);
    for (const auto& [comparator, operand] : node.rest) depth = std::max(depth, depth_of(operand));
    return depth;
  }
  int operator()(const Expression::Logic& node) const {
    return std::max(depth_of(node.left), depth_of(node.right));
  }
  int operator()(const Expression::Not& node) const { return depth_of(node.operand); }
  int operator()(const Expression::Conditional& node) const {
    return std::max({depth_of(node.condition), depth_of(node.yes), depth_of(node.no)});
  }
  int operator()(const Expression::Join& node) const { return deepest(node.parts); }
  int operator()(const Expression::Filter& node) const {
    return std::max(depth_of(node.input), deepest(node.arguments));
  }
  int operator()(const Expression::Test& node) const {
    return std::max(depth_of(node.input), deepest(node.arguments));
  }
  int operator()(const Expression::Call& node) const {
    return std::max(depth_of(node.callee), deepest(node.arguments));
  }

 private:
  static int deepest(const std::vector<ExpressionPtr>& children) {
    int depth = 0;
    for (const ExpressionPtr& child : children) depth = std::max(depth, depth_of(child));
    return depth;
  }
  static int deepest(const ArgumentExpressions& arguments) {
    int depth = 0;
    for (const ArgumentExpression& argument : arguments) depth = std::max(depth, depth_of(argument.value));
    return depth;
  }
};

}  // namespace

FilterFunction find_filter(std::string_view name) {
  if (const FilterFunction function = find_in(text_filters(), name)) return function;
  if (const FilterFunction function = find_in(number_filters(), name)) return function;
  if (const FilterFunction function = find_in(figure_filters(), name)) return function;
  if (const FilterFunction function = find_in(list_filters(), name)) return function;
  return find_in(selection_filters(), name);
}
TestFunction find_test(std::string_view name) { return find_in(tests(), name); }
FilterFunction find_function(std::string_view name) { return find_in(functions(), name); }

std::vector<std::string> filter_names() {
  std::vector<std::string> names;
  add_names(text_filters(), names);
  add_names(number_filters(), names);
  add_names(figure_filters(), names);
  add_names(list_filters(), names);
  add_names(selection_filters(), names);
  return names;
}
std::vector<std::string> test_names() {
  std::vector<std::string> names;
  add_names(tests(), names);
  return names;
}
std::vector<std::string> function_names() {
  std::vector<std::string> names;
  add_names(functions(), names);
  return names;
}

int depth_of_children(const Expression& expression) { return std::visit(Depth{}, expression.node); }

std::string suggest(std::string_view name, const std::vector<std::string>& candidates) {
  const auto nearest = nearest_name(name, candidates);
  return nearest ? "Did you mean `" + *nearest + "`?" : std::string();
}

std::string_view instead_of_filter(std::string_view name) {
  for (const Instead& entry : instead) {
    if (entry.name == name) return entry.help;
  }
  return {};
}

std::string path_of(const Expression& expression) {
  if (const auto* name = expression.as<Expression::Name>()) return name->name;
  if (const auto* attribute = expression.as<Expression::Attribute>()) {
    const std::string base = path_of(*attribute->base);
    return base.empty() ? attribute->name : base + "." + attribute->name;
  }
  if (const auto* item = expression.as<Expression::Item>()) {
    const auto* literal = item->index->as<Expression::Literal>();
    if (literal == nullptr) return path_of(*item->base) + "[…]";
    const bool text = literal->value.as<std::string>() != nullptr;
    return path_of(*item->base) + (text ? "[\"" : "[") + printed(literal->value) + (text ? "\"]" : "]");
  }
  if (const auto* call = expression.as<Expression::Call>()) return path_of(*call->callee) + "()";
  return {};
}

}  // namespace evident
