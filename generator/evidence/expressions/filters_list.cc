// Filters on lists that look at the items as they are.
#include <algorithm>
#include <array>

#include "evidence/expressions/invocation.h"
#include "evidence/expressions/operations.h"
#include "evidence/expressions/sequences.h"
#include "evidence/expressions/strings.h"
#include "evidence/expressions/tables.h"

namespace evident {
namespace {

Value join(const Invocation& invocation) {
  Bound bound(invocation, {"d", "attribute"});
  const std::string separator = bound.get(0) == nullptr ? std::string() : printed(*bound.get(0));
  const std::string attribute = bound.get(1) == nullptr ? std::string() : printed(*bound.get(1));
  auto items = bound.ok() ? input_items(invocation) : std::nullopt;
  if (!items) return reported();
  if (!attribute.empty()) {
    for (Value& item : *items) item = attribute_at(invocation, item, attribute);
  }
  return joined(invocation, *items, separator);
}

Value length(const Invocation& invocation) {
  if (!Bound(invocation, {}).ok()) return reported();
  const Value& input = invocation.input;
  if (const ValueList* list = items_of(input)) return integer_value(static_cast<std::int64_t>(list->size()));
  if (const ValueMap* map = map_of(input))
    return integer_value(static_cast<std::int64_t>(map->entries().size()));
  if (const auto text = text_of(input))
    return integer_value(static_cast<std::int64_t>(characters(*text).size()));
  return invocation.wrong_input("a list, a map or a text");
}

Value end_of(const Invocation& invocation, bool first) {
  const auto items = Bound(invocation, {}).ok() ? input_items(invocation) : std::nullopt;
  if (!items) return reported();
  if (!items->empty()) return first ? items->front() : items->back();
  return Value::undefined(std::string(invocation.name) +
                          " item\nThe list is empty; use `default` or ask first");
}
Value first(const Invocation& invocation) { return end_of(invocation, true); }
Value last(const Invocation& invocation) { return end_of(invocation, false); }

Value list(const Invocation& invocation) {
  auto items = Bound(invocation, {}).ok() ? input_items(invocation) : std::nullopt;
  return items ? Value::list(*std::move(items), invocation.input.span()) : reported();
}

Value reverse(const Invocation& invocation) {
  auto items = Bound(invocation, {}).ok() ? input_items(invocation) : std::nullopt;
  if (!items) return reported();
  std::reverse(items->begin(), items->end());
  if (text_of(invocation.input)) return joined(invocation, *items, {});
  return Value::list(*std::move(items));
}

Value pairs(const Invocation& invocation) {
  if (!Bound(invocation, {}).ok()) return reported();
  const ValueMap* map = map_of(invocation.input);
  if (map == nullptr) return invocation.wrong_input("a map");
  ValueList result;
  for (const auto& [key, value] : map->entries()) result.push_back(Value::list({Value::text(key), value}));
  return Value::list(std::move(result));
}

Value sorted_pairs(const Invocation& invocation) {
  Bound bound(invocation, {"case_sensitive", "by", "reverse"});
  const LetterCase letter_case = bound.flag(0, false) ? LetterCase::Sensitive : LetterCase::Ignored;
  const std::string by = bound.text(1, "key");
  const Direction direction = bound.flag(2, false) ? Direction::Down : Direction::Up;
  if (!bound.ok()) return reported();
  if (by != "key" && by != "value") return invocation.fail("`by` of `dictsort` is \"key\" or \"value\"");
  const ValueMap* map = map_of(invocation.input);
  if (map == nullptr) return invocation.wrong_input("a map");
  ValueList items;
  std::vector<Value> keys;
  for (const auto& [key, value] : map->entries()) {
    items.push_back(Value::list({Value::text(key), value}));
    keys.push_back(sort_key(by == "key" ? Value::text(key) : value, letter_case));
  }
  auto sorted = sorted_by(invocation, items, keys, direction);
  return sorted ? Value::list(*std::move(sorted)) : reported();
}

// What fills the last row; none fills nothing.
const Value* filler(const Bound& bound) {
  const Value* value = bound.get(1);
  return value == nullptr || value->as<NoneValue>() != nullptr ? nullptr : value;
}

Value batch(const Invocation& invocation) {
  Bound bound(invocation, {"linecount", "fill_with"}, 1);
  const std::int64_t size = bound.ok() ? bound.integer(0, 1) : 1;
  const auto items = bound.ok() ? input_items(invocation) : std::nullopt;
  if (!items) return reported();
  if (size < 1) return invocation.fail("`linecount` of `batch` is at least 1");
  ValueList rows;
  for (std::size_t begin = 0; begin < items->size();) {
    const std::size_t count = std::min(static_cast<std::size_t>(size), items->size() - begin);
    rows.push_back(Value::list(ValueList(items->begin() + static_cast<std::ptrdiff_t>(begin),
                                         items->begin() + static_cast<std::ptrdiff_t>(begin + count))));
    begin += count;
  }
  const Value* fill = filler(bound);
  if (fill == nullptr || rows.empty()) return Value::list(std::move(rows));
  if (size > max_list_length) return invocation.fail("`linecount` of `batch` is at most 1,000,000");
  ValueList row = *rows.back().list();
  row.resize(static_cast<std::size_t>(size), *fill);
  rows.back() = Value::list(std::move(row));
  return Value::list(std::move(rows));
}

Value slice(const Invocation& invocation) {
  Bound bound(invocation, {"slices", "fill_with"}, 1);
  const std::int64_t count = bound.ok() ? bound.integer(0, 1) : 1;
  const auto items = bound.ok() ? input_items(invocation) : std::nullopt;
  if (!items) return reported();
  if (count < 1 || count > max_list_length)
    return invocation.fail("`slices` of `slice` is from 1 to 1,000,000");
  const std::size_t columns = static_cast<std::size_t>(count);
  const std::size_t each = items->size() / columns;
  const std::size_t longer = items->size() % columns;
  const Value* fill = filler(bound);
  ValueList result;
  std::size_t at = 0;
  for (std::size_t i = 0; i < columns; ++i) {
    const std::size_t size = each + (i < longer ? 1 : 0);
    ValueList column(items->begin() + static_cast<std::ptrdiff_t>(at),
                     items->begin() + static_cast<std::ptrdiff_t>(at + size));
    if (fill != nullptr && i >= longer) column.push_back(*fill);
    at += size;
    result.push_back(Value::list(std::move(column)));
  }
  return Value::list(std::move(result));
}

constexpr std::array<NamedFilter, 11> table = {{{"join", join},
                                                {"length", length},
                                                {"count", length},
                                                {"first", first},
                                                {"last", last},
                                                {"list", list},
                                                {"reverse", reverse},
                                                {"items", pairs},
                                                {"dictsort", sorted_pairs},
                                                {"batch", batch},
                                                {"slice", slice}}};

}  // namespace

std::span<const NamedFilter> list_filters() { return table; }

}  // namespace evident
