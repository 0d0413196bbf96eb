#pragma once
// Values that only exist while templates are merged: printed figures, macros, loops, merged Markdown. To the
// rest of the house each is a map; this room asks object_of() first.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "evidence/expressions/expressions.h"

namespace evident {

class Evaluator;

class Object : public ValueMap {
 public:
  Object();
  Object(const Object&) = delete;
  Object& operator=(const Object&) = delete;
  virtual ~Object() = default;

  // "a macro", for messages.
  [[nodiscard]] virtual std::string_view kind() const = 0;
  // What it prints, compares and is filtered as; nothing: it is no text. Lives as long as the object.
  [[nodiscard]] virtual std::optional<std::string_view> text() const { return std::nullopt; }
  // The same object with another text, when the two are as closely tied as "sixteen" and "Sixteen".
  [[nodiscard]] virtual std::optional<Value> with_text(std::string) const { return std::nullopt; }
  // Without white space at its ends, for objects that `trim` leaves what they are.
  [[nodiscard]] virtual std::optional<Value> trimmed() const { return std::nullopt; }
  [[nodiscard]] virtual std::optional<Value> attribute(std::string_view) const { return std::nullopt; }
  [[nodiscard]] virtual std::vector<std::string> attributes() const { return {}; }
  // Calls a method, or the object itself when the method's name is empty; nothing when there is no such.
  virtual std::optional<Value> call(std::string_view, const std::vector<Argument>&, Span, Evaluator&) const {
    return std::nullopt;
  }
  // The items it unpacks to and is walked over as.
  [[nodiscard]] virtual const ValueList* items() const { return nullptr; }
};

[[nodiscard]] const Object* object_of(const Value& value);
template <class T>
[[nodiscard]] Value object_value(std::shared_ptr<const T> object, Span span = {}) {
  return Value(Value::Data(std::shared_ptr<const ValueMap>(std::move(object))), span);
}

// A figure as a formatting filter printed it: text for every purpose, but it knows its number.
class Printed final : public Object {
 public:
  Printed(std::string text, Quantity quantity) : text_(std::move(text)), quantity_(std::move(quantity)) {}
  [[nodiscard]] std::string_view kind() const override { return "a printed figure"; }
  [[nodiscard]] std::optional<std::string_view> text() const override { return text_; }
  [[nodiscard]] std::optional<Value> with_text(std::string text) const override;
  [[nodiscard]] const Quantity& quantity() const { return quantity_; }

 private:
  std::string text_;
  Quantity quantity_;
};

}  // namespace evident
