// Filters on texts, after Jinja's. A printed figure stays tied to its figure.
#include <array>

#include "evidence/expressions/invocation.h"
#include "evidence/expressions/operations.h"
#include "evidence/expressions/strings.h"
#include "evidence/expressions/tables.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

// Jinja turns any value into text first.
template <class Change>
Value changed(const Invocation& invocation, Change change) {
  if (!Bound(invocation, {}).ok()) return reported();
  return text_like(invocation.input, change(printed(invocation.input)));
}

Value upper(const Invocation& invocation) {
  return changed(invocation, [](const std::string& text) { return to_upper(text); });
}
Value lower(const Invocation& invocation) {
  return changed(invocation, [](const std::string& text) { return to_lower(text); });
}
Value capitalize(const Invocation& invocation) {
  return changed(invocation, [](const std::string& text) { return capitalised(text); });
}
Value title(const Invocation& invocation) {
  return changed(invocation, [](const std::string& text) { return titled(text); });
}

Value trim_text(const Invocation& invocation) {
  Bound bound(invocation, {"chars"});
  const std::string set = bound.text(0, {});
  if (!bound.ok()) return reported();
  const Object* object = object_of(invocation.input);
  auto same = object != nullptr && set.empty() ? object->trimmed() : std::nullopt;
  if (same) return *std::move(same);
  return text_like(invocation.input, std::string(stripped(printed(invocation.input), set, Sides::Both)));
}

Value replace(const Invocation& invocation) {
  Bound bound(invocation, {"old", "new", "count"}, 2);
  if (!bound.ok()) return reported();
  const std::string old = printed(*bound.get(0));
  const std::string with = printed(*bound.get(1));
  const std::int64_t count = bound.integer(2, -1);
  if (!bound.ok()) return reported();
  return replaced(invocation, printed(invocation.input), old, with, count);
}

Value string(const Invocation& invocation) {
  if (!Bound(invocation, {}).ok()) return reported();
  return text_like(invocation.input, printed(invocation.input));
}

Value default_value(const Invocation& invocation) {
  // The default itself may be undefined as long as it is not used.
  const Value* replacement = nullptr;
  bool also_false = false;
  std::size_t position = 0;
  for (const Argument& argument : invocation.arguments) {
    const bool first = argument.keyword == "default_value" || (argument.keyword.empty() && position == 0);
    const bool second = argument.keyword == "boolean" || (argument.keyword.empty() && position == 1);
    if (argument.keyword.empty()) ++position;
    if (first) {
      replacement = &argument.value;
    } else if (second) {
      also_false = truth(argument.value);
    } else {
      return invocation.fail("`default` takes a value, and `boolean=true` to replace what is empty, too");
    }
  }
  const bool replaces = invocation.input.is_undefined() || (also_false && !truth(invocation.input));
  if (!replaces) return invocation.input;
  return replacement == nullptr ? Value::text({}) : *replacement;
}

constexpr std::array<NamedFilter, 9> table = {{{"upper", upper},
                                               {"lower", lower},
                                               {"capitalize", capitalize},
                                               {"title", title},
                                               {"trim", trim_text},
                                               {"replace", replace},
                                               {"string", string},
                                               {"default", default_value},
                                               {"d", default_value}}};

}  // namespace

std::span<const NamedFilter> text_filters() { return table; }

}  // namespace evident
