#include "evidence/expressions/sequences.h"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "evidence/expressions/operations.h"
#include "foundation/text/text.h"

namespace evident {

std::optional<ValueList> input_items(const Invocation& invocation) {
  return invocation.evaluator.iterate(invocation.input, invocation.span);
}

Value attribute_at(const Invocation& invocation, const Value& item, std::string_view path) {
  Value value = item;
  while (true) {
    const std::size_t dot = path.find('.');
    const std::string_view part = path.substr(0, dot);
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
    const bool number = error == std::errc() && end == part.data() + part.size();
    const ValueList* list = items_of(value);
    if (number && list != nullptr && index < list->size()) {
      value = Value((*list)[index]);
    } else {
      value = invocation.evaluator.attribute(value, part, std::string(part));
    }
    if (dot == std::string_view::npos || value.is_undefined()) return value;
    path.remove_prefix(dot + 1);
  }
}

std::optional<Value> required_attribute(const Invocation& invocation, const Value& item,
                                        std::string_view path) {
  Value value = attribute_at(invocation, item, path);
  if (!invocation.evaluator.require(value, invocation.span)) return std::nullopt;
  return value;
}

Value sort_key(const Value& value, LetterCase letter_case) {
  if (letter_case == LetterCase::Sensitive) return value;
  if (const auto text = text_of(value)) return Value::text(to_lower(*text), value.span());
  return value;
}

std::optional<ValueList> sorted_by(const Invocation& invocation, const ValueList& items,
                                   const std::vector<Value>& keys, Direction direction) {
  std::vector<std::size_t> order(items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  bool failed = false;
  const Operation operation{invocation.evaluator, invocation.span};
  // A merge sort stays within its bounds even when a failed comparison makes the order inconsistent.
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (failed) return false;
    if (direction == Direction::Down) std::swap(a, b);
    const auto less = compare(operation, Comparator::Less, keys[a], keys[b]);
    failed = !less;
    return less.value_or(false);
  });
  if (failed) return std::nullopt;
  ValueList sorted;
  sorted.reserve(items.size());
  for (const std::size_t index : order) sorted.push_back(items[index]);
  return sorted;
}

}  // namespace evident
