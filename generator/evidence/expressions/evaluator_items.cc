// Attributes, items, slices and calls.
#include "evidence/expressions/evaluator.h"
#include "evidence/expressions/invocation.h"
#include "evidence/expressions/methods.h"
#include "evidence/expressions/names.h"
#include "evidence/expressions/operations.h"

namespace evident {
namespace {

std::optional<Value> attribute_of(const Value& base, std::string_view name, const Environment& environment) {
  if (const Object* object = object_of(base)) return object->attribute(name);
  if (const ValueMap* map = base.map()) {
    if (const Value* value = map->find(name)) return *value;
    return std::nullopt;
  }
  const auto* quantity = base.as<Quantity>();
  if (quantity == nullptr) return std::nullopt;
  Value value = environment.figure_attribute(*quantity, name);
  if (value.is_undefined()) return std::nullopt;
  return value;
}

std::optional<Value> item_of(const Value& base, std::int64_t index) {
  std::int64_t size = 0;
  const ValueList* list = items_of(base);
  std::vector<std::string_view> letters;
  if (list != nullptr) {
    size = static_cast<std::int64_t>(list->size());
  } else if (const auto text = text_of(base)) {
    letters = characters(*text);
    size = static_cast<std::int64_t>(letters.size());
  }
  if (index < 0) index += size;
  if (index < 0 || index >= size) return std::nullopt;
  if (list != nullptr) return (*list)[static_cast<std::size_t>(index)];
  return Value::text(std::string(letters[static_cast<std::size_t>(index)]), base.span());
}

std::string quoted(const Value& key) { return text_of(key) ? "\"" + printed(key) + "\"" : printed(key); }

}  // namespace

Value Evaluator::attribute(const Value& base, std::string_view name, std::string path) {
  if (auto value = attribute_of(base, name, environment_)) return *std::move(value);
  return missing_attribute(base, name, std::move(path), Use::Value);
}

Value Evaluator::attribute(const Value& base, std::string_view name, const Expression& expression, Use use) {
  if (auto value = attribute_of(base, name, environment_)) return *std::move(value);
  return missing_attribute(base, name, path_of(expression), use);
}

Value Evaluator::run(const Expression::Item& node, const Expression& expression, Use use) {
  const Value base = evaluate_defined(*node.base);
  const Value key = evaluate_defined(*node.index);
  if (base.is_undefined() || key.is_undefined()) return reported();
  if (const auto name = text_of(key)) {
    if (auto value = attribute_of(base, *name, environment_)) return *std::move(value);
    return missing_attribute(base, *name, path_of(expression), use);
  }
  if (const ValueMap* map = map_of(base)) {
    if (const Value* value = map->find(printed(key))) return *value;
    return missing_attribute(base, printed(key), path_of(*node.base) + "[" + quoted(key) + "]", use);
  }
  if (const auto index = integer_of(key)) {
    if (auto value = item_of(base, *index)) return *std::move(value);
  }
  return missing_attribute(base, quoted(key), path_of(*node.base) + "[" + quoted(key) + "]", use);
}

Value Evaluator::run(const Expression::Slice& node, const Expression& expression, Use) {
  const Value base = evaluate_defined(*node.base);
  if (base.is_undefined()) return reported();
  SliceBounds bounds;
  const auto read = [&](const ExpressionPtr& part, std::optional<std::int64_t>& bound) {
    if (part == nullptr) return true;
    const Value value = evaluate_defined(*part);
    if (value.is_undefined()) return false;
    if (value.as<NoneValue>() != nullptr) return true;
    bound = integer_of(value);
    if (!bound)
      fail("wrong-type", part->span, "A slice needs whole numbers, not " + std::string(kind_of(value)));
    return bound.has_value();
  };
  if (!read(node.first, bounds.first) || !read(node.last, bounds.last) || !read(node.step, bounds.step)) {
    return reported();
  }
  if (bounds.step == 0) return fail("wrong-type", expression.span, "A slice cannot go in steps of 0");
  if (const ValueList* list = items_of(base)) {
    ValueList part;
    for (const std::size_t index : slice_indices(bounds, list->size())) part.push_back((*list)[index]);
    return Value::list(std::move(part), base.span());
  }
  if (const auto text = text_of(base)) {
    const std::vector<std::string_view> letters = characters(*text);
    std::string part;
    for (const std::size_t index : slice_indices(bounds, letters.size())) part += letters[index];
    return Value::text(std::move(part), base.span());
  }
  return fail("wrong-type", expression.span,
              "Only a list or a text can be sliced, not " + std::string(kind_of(base)), {}, &base);
}

Value Evaluator::run(const Expression::Call& node, const Expression& expression, Use) {
  const Span span = expression.span;
  if (const auto* callee = node.callee->as<Expression::Attribute>()) {
    const Value base = evaluate_defined(*callee->base);
    if (base.is_undefined()) return reported();
    return call_method(base, *callee, evaluate(node.arguments), span);
  }
  const auto* name = node.callee->as<Expression::Name>();
  const Value callee = name == nullptr ? evaluate_defined(*node.callee) : environment_.lookup(name->name);
  if (callee.is_undefined() && name == nullptr) return reported();
  if (callee.is_undefined()) {
    const Value none;
    const std::vector<Argument> arguments = evaluate(node.arguments);
    if (const FilterFunction function = find_function(name->name)) {
      return function({name->name, none, arguments, span, *this});
    }
    std::vector<std::string> known = function_names();
    const std::vector<std::string> names = environment_.names();
    known.insert(known.end(), names.begin(), names.end());
    std::string help = suggest(name->name, known);
    if (help.empty()) help = "Make it with `{% macro " + name->name + "() %}`, or import it";
    return fail("unknown-function", node.callee->span, "There is no function or macro `" + name->name + "`",
                std::move(help));
  }
  if (const Object* object = object_of(callee)) {
    if (auto value = object->call({}, evaluate(node.arguments), span, *this)) return *std::move(value);
  }
  return fail("wrong-type", node.callee->span,
              "This is " + std::string(kind_of(callee)) + " and cannot be called", "Remove the brackets",
              &callee);
}

Value Evaluator::call_method(const Value& base, const Expression::Attribute& callee,
                             const std::vector<Argument>& arguments, Span span) {
  if (const Object* object = object_of(base)) {
    if (auto value = object->call(callee.name, arguments, span, *this)) return *std::move(value);
  }
  if (auto value = attribute_of(base, callee.name, environment_)) {
    if (const Object* object = object_of(*value)) {
      if (auto result = object->call({}, arguments, span, *this)) return *std::move(result);
    }
  }
  if (const FilterFunction method = find_method(base, callee.name)) {
    return method({callee.name, base, arguments, span, *this});
  }
  std::vector<std::string> known = method_names(base);
  if (const Object* object = object_of(base)) known = object->attributes();
  return fail("unknown-function", span,
              "`" + callee.name + "()` cannot be asked of " + std::string(kind_of(base)),
              suggest(callee.name, known), &base);
}

std::optional<ValueList> Evaluator::iterate(const Value& value, Span span) {
  if (const ValueList* list = items_of(value)) return *list;
  ValueList items;
  if (const ValueMap* map = map_of(value)) {
    for (const auto& [key, item] : map->entries()) items.push_back(Value::text(key, item.span()));
    return items;
  }
  if (const auto text = text_of(value)) {
    for (const std::string_view letter : characters(*text)) items.push_back(Value::text(std::string(letter)));
    return items;
  }
  if (require(value, span)) {
    fail("wrong-type", span, "This is " + std::string(kind_of(value)) + ", which has no items to walk over",
         "A list or a map is needed here", &value);
  }
  return std::nullopt;
}

}  // namespace evident
