#pragma once
// What filters on lists share: items, attributes by dotted names, and their order.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/expressions/invocation.h"

namespace evident {

// The items of the input, or a report.
[[nodiscard]] std::optional<ValueList> input_items(const Invocation& invocation);
// "name", "address.town", "rows.0": the value behind it, Undefined when there is none.
[[nodiscard]] Value attribute_at(const Invocation& invocation, const Value& item, std::string_view path);
// The same, and reported when undefined.
[[nodiscard]] std::optional<Value> required_attribute(const Invocation& invocation, const Value& item,
                                                      std::string_view path);

enum class LetterCase { Sensitive, Ignored };
// Text in lower case when case is ignored.
[[nodiscard]] Value sort_key(const Value& value, LetterCase letter_case);

enum class Direction { Up, Down };
// Stable. Nothing when two keys have no order, which is reported.
[[nodiscard]] std::optional<ValueList> sorted_by(const Invocation& invocation, const ValueList& items,
                                                 const std::vector<Value>& keys, Direction direction);

}  // namespace evident
