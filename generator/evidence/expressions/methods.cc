#include "evidence/expressions/methods.h"

#include <array>

#include "evidence/expressions/invocation.h"
#include "evidence/expressions/operations.h"
#include "evidence/expressions/strings.h"
#include "evidence/expressions/tables.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

Value upper(const Invocation& invocation) {
  if (!Bound(invocation, {}).ok()) return reported();
  return text_like(invocation.input, to_upper(printed(invocation.input)));
}
Value lower(const Invocation& invocation) {
  if (!Bound(invocation, {}).ok()) return reported();
  return text_like(invocation.input, to_lower(printed(invocation.input)));
}

Value strip_sides(const Invocation& invocation, Sides sides) {
  Bound bound(invocation, {"chars"});
  const std::string set = bound.text(0, {});
  if (!bound.ok()) return reported();
  return text_like(invocation.input, std::string(stripped(printed(invocation.input), set, sides)));
}
Value strip(const Invocation& invocation) { return strip_sides(invocation, Sides::Both); }
Value lstrip(const Invocation& invocation) { return strip_sides(invocation, Sides::Left); }
Value rstrip(const Invocation& invocation) { return strip_sides(invocation, Sides::Right); }

Value startswith(const Invocation& invocation) {
  Bound bound(invocation, {"prefix"}, 1);
  const std::string prefix = bound.ok() ? bound.text(0, {}) : std::string();
  return bound.ok() ? bool_value(printed(invocation.input).starts_with(prefix)) : reported();
}
Value endswith(const Invocation& invocation) {
  Bound bound(invocation, {"suffix"}, 1);
  const std::string suffix = bound.ok() ? bound.text(0, {}) : std::string();
  return bound.ok() ? bool_value(printed(invocation.input).ends_with(suffix)) : reported();
}

Value replace(const Invocation& invocation) {
  Bound bound(invocation, {"old", "new", "count"}, 2);
  if (!bound.ok()) return reported();
  const std::string old = bound.text(0, {});
  const std::string with = bound.text(1, {});
  const std::int64_t count = bound.integer(2, -1);
  if (!bound.ok()) return reported();
  return replaced(invocation, printed(invocation.input), old, with, count);
}

ValueList split_at_spaces(std::string_view text, std::int64_t most) {
  ValueList parts;
  text = stripped(text, {}, Sides::Left);
  while (!text.empty()) {
    std::size_t end = 0;
    const bool rest = most >= 0 && static_cast<std::int64_t>(parts.size()) == most;
    for (std::size_t next = 0; end < text.size() && !rest; end = next) {
      if (is_white_space(next_code_point(text, next))) break;
    }
    parts.push_back(Value::text(std::string(rest ? text : text.substr(0, end))));
    text = rest ? std::string_view() : stripped(text.substr(end), {}, Sides::Left);
  }
  return parts;
}

Value split(const Invocation& invocation) {
  Bound bound(invocation, {"sep", "maxsplit"});
  const std::string separator = bound.text(0, {});
  const std::int64_t most = bound.integer(1, -1);
  if (!bound.ok()) return reported();
  const std::string text = printed(invocation.input);
  const bool at_spaces = bound.get(0) == nullptr || bound.get(0)->as<NoneValue>() != nullptr;
  if (at_spaces) return Value::list(split_at_spaces(text, most));
  if (separator.empty()) return invocation.fail("`split` cannot cut at an empty text");
  ValueList parts;
  std::string_view rest = text;
  while (most < 0 || static_cast<std::int64_t>(parts.size()) < most) {
    const std::size_t found = rest.find(separator);
    if (found == std::string_view::npos) break;
    parts.push_back(Value::text(std::string(rest.substr(0, found))));
    rest.remove_prefix(found + separator.size());
  }
  parts.push_back(Value::text(std::string(rest)));
  return Value::list(std::move(parts));
}

Value join(const Invocation& invocation) {
  Bound bound(invocation, {"items"}, 1);
  if (!bound.ok()) return reported();
  const auto items = invocation.evaluator.iterate(*bound.get(0), invocation.span);
  return items ? joined(invocation, *items, printed(invocation.input)) : reported();
}

Value map_items(const Invocation& invocation) {
  if (!Bound(invocation, {}).ok()) return reported();
  ValueList pairs;
  for (const auto& [key, value] : map_of(invocation.input)->entries()) {
    pairs.push_back(Value::list({Value::text(key), value}));
  }
  return Value::list(std::move(pairs));
}
Value map_keys(const Invocation& invocation) {
  if (!Bound(invocation, {}).ok()) return reported();
  ValueList keys;
  for (const auto& [key, value] : map_of(invocation.input)->entries()) keys.push_back(Value::text(key));
  return Value::list(std::move(keys));
}
Value map_values(const Invocation& invocation) {
  if (!Bound(invocation, {}).ok()) return reported();
  ValueList values;
  for (const auto& [key, value] : map_of(invocation.input)->entries()) values.push_back(value);
  return Value::list(std::move(values));
}
Value map_get(const Invocation& invocation) {
  Bound bound(invocation, {"key", "default"}, 1);
  if (!bound.ok()) return reported();
  if (const Value* value = map_of(invocation.input)->find(printed(*bound.get(0)))) return *value;
  return bound.get(1) == nullptr ? Value() : *bound.get(1);
}

Value list_does_not_change(const Invocation& invocation) {
  return invocation.fail("A list does not change once it is made",
                         "Write `{% set ns.items = ns.items + [item] %}` with a `namespace()`");
}

constexpr std::array<NamedFilter, 10> text_methods = {{{"upper", upper},
                                                       {"lower", lower},
                                                       {"strip", strip},
                                                       {"lstrip", lstrip},
                                                       {"rstrip", rstrip},
                                                       {"startswith", startswith},
                                                       {"endswith", endswith},
                                                       {"replace", replace},
                                                       {"split", split},
                                                       {"join", join}}};
constexpr std::array<NamedFilter, 4> map_methods = {
    {{"items", map_items}, {"keys", map_keys}, {"values", map_values}, {"get", map_get}}};
constexpr std::array<NamedFilter, 3> list_methods = {
    {{"append", list_does_not_change}, {"extend", list_does_not_change}, {"insert", list_does_not_change}}};

std::span<const NamedFilter> methods_of(const Value& base) {
  if (text_of(base)) return text_methods;
  if (map_of(base) != nullptr) return map_methods;
  if (base.list() != nullptr) return list_methods;
  return {};
}

}  // namespace

FilterFunction find_method(const Value& base, std::string_view name) {
  for (const NamedFilter& method : methods_of(base)) {
    if (method.name == name) return method.function;
  }
  return nullptr;
}

std::vector<std::string> method_names(const Value& base) {
  std::vector<std::string> names;
  for (const NamedFilter& method : methods_of(base)) names.emplace_back(method.name);
  return names;
}

}  // namespace evident
