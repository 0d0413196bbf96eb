#include "evidence/expressions/object.h"

namespace evident {
namespace {

// No data and no template can hold this key: it is no UTF-8, and all text that comes in is.
constexpr std::string_view mark =
    "\xFF"
    "object";

}  // namespace

Object::Object() { set(std::string(mark), Value()); }

const Object* object_of(const Value& value) {
  const ValueMap* map = value.map();
  if (map == nullptr || map->entries().size() != 1 || map->entries().front().first != mark) return nullptr;
  return static_cast<const Object*>(map);
}

std::optional<Value> Printed::with_text(std::string text) const {
  return object_value(std::make_shared<const Printed>(std::move(text), quantity_));
}

}  // namespace evident
