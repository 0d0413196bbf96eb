#include "evidence/expressions/operations.h"

#include <algorithm>
#include <cmath>

#include "foundation/text/text.h"

namespace evident {

std::string_view kind_of(const Value& value) {
  if (const Object* object = object_of(value)) return object->kind();
  struct Kind {
    std::string_view operator()(const Undefined&) const { return "nothing"; }
    std::string_view operator()(const NoneValue&) const { return "none"; }
    std::string_view operator()(bool) const { return "true or false"; }
    std::string_view operator()(std::int64_t) const { return "a number"; }
    std::string_view operator()(double) const { return "a number"; }
    std::string_view operator()(const std::string&) const { return "text"; }
    std::string_view operator()(const Quantity& quantity) const {
      return quantity.missing == Missing::None ? "a figure" : "a missing figure";
    }
    std::string_view operator()(const std::shared_ptr<const ValueList>&) const { return "a list"; }
    std::string_view operator()(const std::shared_ptr<const ValueMap>&) const { return "a map"; }
  };
  return std::visit(Kind{}, value.data());
}

bool truth(const Value& value) {
  if (const Object* object = object_of(value)) {
    if (const auto text = object->text()) return !text->empty();
    return object->items() == nullptr || !object->items()->empty();
  }
  struct Truth {
    bool operator()(const Undefined&) const { return false; }
    bool operator()(const NoneValue&) const { return false; }
    bool operator()(bool flag) const { return flag; }
    bool operator()(std::int64_t number) const { return number != 0; }
    bool operator()(double number) const { return number != 0; }
    bool operator()(const std::string& text) const { return !text.empty(); }
    bool operator()(const Quantity& quantity) const {
      return quantity.missing == Missing::None && quantity.number != 0;
    }
    bool operator()(const std::shared_ptr<const ValueList>& list) const { return list && !list->empty(); }
    bool operator()(const std::shared_ptr<const ValueMap>& map) const {
      return map && !map->entries().empty();
    }
  };
  return std::visit(Truth{}, value.data());
}

std::optional<std::string_view> text_of(const Value& value) {
  if (const auto* text = value.as<std::string>()) return *text;
  if (const Object* object = object_of(value)) return object->text();
  return std::nullopt;
}

std::optional<double> number_of(const Value& value) {
  if (const auto* number = value.as<double>()) return *number;
  if (const auto* quantity = value.as<Quantity>()) {
    if (quantity->missing != Missing::None) return std::nullopt;
    return quantity->number;
  }
  if (const auto integer = integer_of(value)) return static_cast<double>(*integer);
  return std::nullopt;
}

std::optional<std::int64_t> integer_of(const Value& value) {
  if (const auto* number = value.as<std::int64_t>()) return *number;
  if (const auto* flag = value.as<bool>()) return *flag ? 1 : 0;
  if (const auto* quantity = value.as<Quantity>()) {
    const bool whole = quantity->missing == Missing::None && std::abs(quantity->number) < 9e15 &&
                       std::floor(quantity->number) == quantity->number;
    if (whole) return static_cast<std::int64_t>(quantity->number);
  }
  return std::nullopt;
}

const Quantity* quantity_of(const Value& value) {
  if (const auto* quantity = value.as<Quantity>()) return quantity;
  const auto* figure = dynamic_cast<const Printed*>(object_of(value));
  return figure == nullptr ? nullptr : &figure->quantity();
}

const ValueList* items_of(const Value& value) {
  if (const ValueList* list = value.list()) return list;
  const Object* object = object_of(value);
  return object == nullptr ? nullptr : object->items();
}

const ValueMap* map_of(const Value& value) { return object_of(value) == nullptr ? value.map() : nullptr; }

namespace {

// Lists and maps print their texts in quotes; an object in one prints as the text that it stands for.
Value without_objects(const Value& value) {
  if (const Object* object = object_of(value)) {
    if (const ValueList* items = object->items()) {
      ValueList plain;
      for (const Value& item : *items) plain.push_back(without_objects(item));
      return Value::list(std::move(plain));
    }
    return Value::text(std::string(object->text().value_or(object->kind())));
  }
  if (const ValueList* list = value.list()) {
    ValueList plain;
    plain.reserve(list->size());
    for (const Value& item : *list) plain.push_back(without_objects(item));
    return Value::list(std::move(plain));
  }
  if (const ValueMap* map = value.map()) {
    ValueMap plain;
    for (const auto& [key, item] : map->entries()) plain.set(key, without_objects(item));
    return Value::map(std::move(plain));
  }
  return value;
}

}  // namespace

std::string printed(const Value& value) {
  if (const auto* text = value.as<std::string>()) return *text;
  if (const Object* object = object_of(value)) {
    if (const auto text = object->text()) return std::string(*text);
  }
  if (value.list() != nullptr || value.map() != nullptr) return print(without_objects(value));
  return print(value);
}

Value integer_value(std::int64_t number) { return Value(Value::Data(number)); }
Value number_value(double number) { return Value(Value::Data(number)); }
Value bool_value(bool flag) { return Value(Value::Data(flag)); }

Value text_like(const Value& input, std::string text) {
  if (const auto* quantity = input.as<Quantity>()) {
    return object_value(std::make_shared<const Printed>(std::move(text), *quantity), input.span());
  }
  if (const Object* object = object_of(input)) {
    if (auto value = object->with_text(text)) {
      return Value(value->data(), input.span());
    }
  }
  return Value::text(std::move(text), input.span());
}

std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    next_code_point(text, offset);
    result.push_back(text.substr(begin, offset - begin));
  }
  return result;
}

std::vector<std::size_t> slice_indices(const SliceBounds& bounds, std::size_t size) {
  const std::int64_t length = static_cast<std::int64_t>(size);
  const std::int64_t step = bounds.step.value_or(1);
  // Where a bound may lie: Python lets a walk back stop before the first item.
  const std::int64_t low = step < 0 ? -1 : 0;
  const std::int64_t high = step < 0 ? length - 1 : length;
  const auto clamp = [&](std::int64_t bound) {
    if (bound < 0) bound = bound < -length ? low : bound + length;
    return std::min(std::max(bound, low), high);
  };
  std::int64_t at = bounds.first ? clamp(*bounds.first) : (step < 0 ? high : low);
  const std::int64_t last = bounds.last ? clamp(*bounds.last) : (step < 0 ? low : high);
  std::vector<std::size_t> indices;
  while (step > 0 ? at < last : at > last) {
    indices.push_back(static_cast<std::size_t>(at));
    const std::int64_t left = last - at;
    if (step > 0 ? step >= left : step <= left) break;
    at += step;
  }
  return indices;
}

namespace {

bool count(const Value& value, int depth, std::int64_t& budget) {
  if (depth > 100 || --budget < 0) return false;
  if (const auto* text = value.as<std::string>()) budget -= static_cast<std::int64_t>(text->size() / 64);
  if (const ValueList* list = items_of(value)) {
    for (const Value& item : *list) {
      if (!count(item, depth + 1, budget)) return false;
    }
  } else if (const ValueMap* map = map_of(value)) {
    for (const auto& [key, item] : map->entries()) {
      if (!count(item, depth + 1, budget)) return false;
    }
  }
  return true;
}

}  // namespace

bool within_bounds(const Value& value) {
  std::int64_t budget = 2 * max_list_length;
  return count(value, 0, budget);
}

}  // namespace evident
