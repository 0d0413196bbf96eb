#include "writing/merge/objects.h"

#include "writing/merge/merger.h"
#include "writing/merge/tokens.h"

namespace evident {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

std::optional<Value> too_late(Evaluator& evaluator, Span span, std::string_view what) {
  return evaluator.fail("wrong-type", span, "This is " + std::string(what) + " that has ended",
                        "Use it where it is made, and keep what it gives, not itself");
}

}  // namespace

std::optional<std::string_view> Markup::text() const {
  used_ = true;
  if (!text_) text_ = expanded(rope_.text, insertions_);
  return *text_;
}

const Rope& Markup::rope() const {
  used_ = true;
  return rope_;
}

std::optional<Value> Markup::trimmed() const {
  used_ = true;
  std::size_t begin = 0;
  std::size_t end = rope_.text.size();
  while (begin < end && is_space(rope_.text[begin])) ++begin;
  while (end > begin && is_space(rope_.text[end - 1])) --end;
  Rope part;
  part.append(rope_, begin, end);
  return object_value(std::make_shared<const Markup>(std::move(part), insertions_));
}

std::optional<Value> Namespace::attribute(std::string_view name) const {
  if (const Value* value = values_.find(name)) return *value;
  return std::nullopt;
}

std::optional<Value> NamespaceMaker::call(std::string_view method, const std::vector<Argument>& arguments,
                                          Span span, Evaluator&) const {
  if (!method.empty()) return std::nullopt;
  return merger_.make_namespace(arguments, span);
}

std::optional<Value> MacroObject::attribute(std::string_view name) const {
  if (name == "name") return Value::text(macro_.name);
  return std::nullopt;
}

std::optional<Value> MacroObject::call(std::string_view method, const std::vector<Argument>& arguments,
                                       Span span, Evaluator& evaluator) const {
  if (!method.empty()) return std::nullopt;
  if (!alive_) return too_late(evaluator, span, "a call");
  return merger_.call_macro(*this, arguments, span);
}

std::optional<Value> Super::call(std::string_view method, const std::vector<Argument>&, Span span,
                                 Evaluator& evaluator) const {
  if (!method.empty()) return std::nullopt;
  if (!alive_) return too_late(evaluator, span, "a block");
  return merger_.render_super(*this, span);
}

std::optional<Value> Module::attribute(std::string_view name) const {
  if (const Value* value = root_.find(name)) return *value;
  return std::nullopt;
}

std::vector<std::string> Module::attributes() const {
  std::vector<std::string> names;
  for (const auto& [name, value] : root_.variables) names.emplace_back(name);
  return names;
}

}  // namespace evident
