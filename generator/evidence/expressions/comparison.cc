#include "evidence/expressions/operations.h"

namespace evident {
namespace {

constexpr int max_comparison_depth = 300;

bool is_missing(const Value& value) {
  const auto* quantity = value.as<Quantity>();
  return quantity != nullptr && quantity->missing != Missing::None;
}

bool equal_at(const Value& left, const Value& right, int depth);

bool equal_lists(const ValueList& left, const ValueList& right, int depth) {
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (!equal_at(left[i], right[i], depth)) return false;
  }
  return true;
}

bool equal_maps(const ValueMap& left, const ValueMap& right, int depth) {
  if (left.entries().size() != right.entries().size()) return false;
  for (const auto& [key, value] : left.entries()) {
    const Value* other = right.find(key);
    if (other == nullptr || !equal_at(value, *other, depth)) return false;
  }
  return true;
}

bool equal_at(const Value& left, const Value& right, int depth) {
  if (depth > max_comparison_depth) return false;
  if (const auto a = integer_of(left)) {
    if (const auto b = integer_of(right)) return *a == *b;
  }
  if (const auto a = number_of(left)) {
    const auto b = number_of(right);
    return b && *a == *b;
  }
  if (const auto a = text_of(left)) {
    const auto b = text_of(right);
    return b && *a == *b;
  }
  if (const ValueList* a = items_of(left)) {
    const ValueList* b = items_of(right);
    return b != nullptr && equal_lists(*a, *b, depth + 1);
  }
  if (const ValueMap* a = map_of(left)) {
    const ValueMap* b = map_of(right);
    return b != nullptr && equal_maps(*a, *b, depth + 1);
  }
  if (object_of(left) != nullptr) return object_of(left) == object_of(right);
  return left.as<NoneValue>() != nullptr && right.as<NoneValue>() != nullptr;
}

// Negative, zero or positive; nothing for what has no order.
std::optional<int> order(const Value& left, const Value& right, int depth) {
  if (depth > max_comparison_depth) return std::nullopt;
  if (integer_of(left) && integer_of(right)) {
    const std::int64_t a = *integer_of(left);
    const std::int64_t b = *integer_of(right);
    return a < b ? -1 : a > b ? 1 : 0;
  }
  if (number_of(left) && number_of(right)) {
    const double a = *number_of(left);
    const double b = *number_of(right);
    return a < b ? -1 : a > b ? 1 : 0;
  }
  if (const auto a = text_of(left)) {
    const auto b = text_of(right);
    if (!b) return std::nullopt;
    return a->compare(*b);  // UTF-8 keeps the order of code points
  }
  const ValueList* a = items_of(left);
  const ValueList* b = items_of(right);
  if (a == nullptr || b == nullptr) return std::nullopt;
  for (std::size_t i = 0; i < a->size() && i < b->size(); ++i) {
    if (equal((*a)[i], (*b)[i])) continue;
    return order((*a)[i], (*b)[i], depth + 1);
  }
  return a->size() < b->size() ? -1 : a->size() > b->size() ? 1 : 0;
}

std::optional<bool> missing_compared(const Operation& operation, const Value& missing) {
  const auto* quantity = missing.as<Quantity>();
  operation.evaluator.fail(
      "missing-compared", operation.span,
      "This compares a missing figure (" + std::string(symbol(quantity->missing)) + ") with a value",
      "Ask `is missing` first: a figure that is missing is neither large nor small", &missing);
  return std::nullopt;
}

std::optional<bool> contains(const Operation& operation, const Value& needle, const Value& haystack) {
  if (const auto text = text_of(haystack)) {
    if (const auto part = text_of(needle)) return text->find(*part) != std::string_view::npos;
    operation.evaluator.fail("wrong-type", operation.span,
                             "Only text can be in a text, not " + std::string(kind_of(needle)), {}, &needle);
    return std::nullopt;
  }
  if (const ValueList* list = items_of(haystack)) {
    for (const Value& item : *list) {
      if (equal(needle, item)) return true;
    }
    return false;
  }
  if (const ValueMap* map = map_of(haystack)) {
    const auto key = text_of(needle);
    return key && map->find(*key) != nullptr;
  }
  operation.evaluator.fail(
      "wrong-type", operation.span,
      "Nothing can be in " + std::string(kind_of(haystack)) + ", since it holds no items",
      "`in` asks lists, maps and texts", &haystack);
  return std::nullopt;
}

std::optional<bool> ordered(const Operation& operation, Comparator comparator, const Value& left,
                            const Value& right) {
  const auto result = order(left, right, 0);
  if (!result) {
    operation.evaluator.fail("wrong-type", operation.span,
                             "Neither is larger: " + std::string(kind_of(left)) + " and " +
                                 std::string(kind_of(right)) + " have no order",
                             "Compare numbers with numbers and text with text",
                             number_of(left) ? &right : &left);
    return std::nullopt;
  }
  switch (comparator) {
    case Comparator::Less:
      return *result < 0;
    case Comparator::LessOrEqual:
      return *result <= 0;
    case Comparator::Greater:
      return *result > 0;
    default:
      return *result >= 0;
  }
}

}  // namespace

bool equal(const Value& left, const Value& right) {
  return !is_missing(left) && !is_missing(right) && equal_at(left, right, 0);
}

std::optional<bool> compare(const Operation& operation, Comparator comparator, const Value& left,
                            const Value& right) {
  if (comparator == Comparator::In) return contains(operation, left, right);
  if (comparator == Comparator::NotIn) {
    const auto found = contains(operation, left, right);
    return found ? std::optional<bool>(!*found) : std::nullopt;
  }
  const bool numeric =
      is_missing(left) ? number_of(right) || is_missing(right) : is_missing(right) && number_of(left);
  if (numeric) return missing_compared(operation, is_missing(left) ? left : right);
  if (comparator == Comparator::Equal) return equal(left, right);
  if (comparator == Comparator::NotEqual) return !equal(left, right);
  return ordered(operation, comparator, left, right);
}

}  // namespace evident
