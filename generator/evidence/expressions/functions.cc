#include <array>

#include "evidence/expressions/invocation.h"
#include "evidence/expressions/operations.h"
#include "evidence/expressions/tables.h"

namespace evident {
namespace {

Value range(const Invocation& invocation) {
  Bound bound(invocation, {"start", "stop", "step"}, 1);
  const std::int64_t only = bound.ok() ? bound.integer(0, 0) : 0;
  const bool from_zero = bound.ok() && bound.get(1) == nullptr;
  const std::int64_t start = from_zero ? 0 : only;
  const std::int64_t stop = from_zero ? only : bound.integer(1, 0);
  const std::int64_t step = bound.ok() ? bound.integer(2, 1) : 1;
  if (!bound.ok()) return reported();
  if (step == 0) return invocation.fail("`range` cannot go in steps of 0");
  ValueList numbers;
  for (std::int64_t at = start; step > 0 ? at < stop : at > stop;) {
    numbers.push_back(integer_value(at));
    if (static_cast<std::int64_t>(numbers.size()) > max_list_length) {
      return invocation.evaluator.fail("merge-limit", invocation.span, "This range is too long",
                                       "A list has up to 1,000,000 items");
    }
    if (__builtin_add_overflow(at, step, &at)) break;
  }
  return Value::list(std::move(numbers));
}

Value dict(const Invocation& invocation) {
  ValueMap map;
  for (const Argument& argument : invocation.arguments) {
    if (!argument.keyword.empty()) {
      map.set(argument.keyword, argument.value);
    } else if (const ValueMap* other = map_of(argument.value)) {
      for (const auto& [key, value] : other->entries()) map.set(key, value);
    } else {
      return invocation.fail("`dict` takes names with values, or a map to copy",
                             "Write `dict(area=\"North\", count=3)`");
    }
  }
  return Value::map(std::move(map));
}

constexpr std::array<NamedFilter, 2> table = {{{"range", range}, {"dict", dict}}};

}  // namespace

std::span<const NamedFilter> functions() { return table; }

}  // namespace evident
