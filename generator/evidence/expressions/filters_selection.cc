// Filters that order, choose and add up items, by themselves or by an attribute.
#include <algorithm>
#include <array>

#include "evidence/expressions/invocation.h"
#include "evidence/expressions/names.h"
#include "evidence/expressions/operations.h"
#include "evidence/expressions/sequences.h"
#include "evidence/expressions/tables.h"

namespace evident {
namespace {

// The keys of all items; nothing, and a report, when one has no such attribute.
std::optional<std::vector<Value>> keys_of(const Invocation& invocation, const ValueList& items,
                                          std::string_view attribute, LetterCase letter_case) {
  std::vector<Value> keys;
  keys.reserve(items.size());
  for (const Value& item : items) {
    if (!invocation.evaluator.require(item, invocation.span)) return std::nullopt;
    if (attribute.empty()) {
      keys.push_back(sort_key(item, letter_case));
      continue;
    }
    ValueList parts;  // "year,title" sorts by both
    for (std::string_view rest = attribute;;) {
      const std::size_t comma = rest.find(',');
      auto key = required_attribute(invocation, item, rest.substr(0, comma));
      if (!key) return std::nullopt;
      parts.push_back(sort_key(*key, letter_case));
      if (comma == std::string_view::npos) break;
      rest.remove_prefix(comma + 1);
    }
    keys.push_back(parts.size() == 1 ? parts.front() : Value::list(std::move(parts)));
  }
  return keys;
}

std::string attribute_name(Bound& bound, std::size_t parameter) {
  const Value* value = bound.get(parameter);
  if (value == nullptr || value->as<NoneValue>() != nullptr) return {};
  return printed(*value);
}

LetterCase letter_case(Bound& bound, std::size_t parameter) {
  return bound.flag(parameter, false) ? LetterCase::Sensitive : LetterCase::Ignored;
}

Value sort(const Invocation& invocation) {
  Bound bound(invocation, {"reverse", "case_sensitive", "attribute"});
  const auto items = bound.ok() ? input_items(invocation) : std::nullopt;
  if (!items) return reported();
  const auto keys = keys_of(invocation, *items, attribute_name(bound, 2), letter_case(bound, 1));
  if (!keys) return reported();
  auto sorted = sorted_by(invocation, *items, *keys, bound.flag(0, false) ? Direction::Down : Direction::Up);
  return sorted ? Value::list(*std::move(sorted)) : reported();
}

Value extreme(const Invocation& invocation, Comparator better) {
  Bound bound(invocation, {"case_sensitive", "attribute"});
  const auto items = bound.ok() ? input_items(invocation) : std::nullopt;
  if (!items) return reported();
  if (items->empty()) {
    return Value::undefined(std::string(invocation.name) + "\nThe list is empty; use `default` or ask first");
  }
  const auto keys = keys_of(invocation, *items, attribute_name(bound, 1), letter_case(bound, 0));
  if (!keys) return reported();
  std::size_t best = 0;
  for (std::size_t i = 1; i < items->size(); ++i) {
    const auto wins = compare({invocation.evaluator, invocation.span}, better, (*keys)[i], (*keys)[best]);
    if (!wins) return reported();
    if (*wins) best = i;
  }
  return (*items)[best];
}
Value minimum(const Invocation& invocation) { return extreme(invocation, Comparator::Less); }
Value maximum(const Invocation& invocation) { return extreme(invocation, Comparator::Greater); }

Value unique(const Invocation& invocation) {
  Bound bound(invocation, {"case_sensitive", "attribute"});
  const auto items = bound.ok() ? input_items(invocation) : std::nullopt;
  if (!items) return reported();
  const auto keys = keys_of(invocation, *items, attribute_name(bound, 1), letter_case(bound, 0));
  if (!keys) return reported();
  ValueList result;
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < items->size(); ++i) {
    const auto same = [&](std::size_t other) { return equal((*keys)[other], (*keys)[i]); };
    if (std::any_of(kept.begin(), kept.end(), same)) continue;
    kept.push_back(i);
    result.push_back((*items)[i]);
  }
  return Value::list(std::move(result));
}

Value sum(const Invocation& invocation) {
  Bound bound(invocation, {"attribute", "start"});
  const auto items = bound.ok() ? input_items(invocation) : std::nullopt;
  if (!items) return reported();
  const std::string attribute = attribute_name(bound, 0);
  Value total = bound.get(1) == nullptr ? integer_value(0) : *bound.get(1);
  bool started = bound.get(1) != nullptr;
  for (const Value& item : *items) {
    const auto part =
        attribute.empty() ? std::optional<Value>(item) : required_attribute(invocation, item, attribute);
    if (!part || !invocation.evaluator.require(*part, invocation.span)) return reported();
    // From the first figure on, so that a sum of figures is not tied to one of them by adding 0.
    if (!started && part->as<Quantity>() != nullptr) {
      total = *part;
    } else {
      total = calculate({invocation.evaluator, invocation.span}, ArithmeticOperator::Add, total, *part);
    }
    started = true;
    if (total.is_undefined()) return total;
  }
  return total;
}

// A group unpacks to its key and its items, and has both as attributes.
class Group final : public Object {
 public:
  Group(Value grouper, ValueList list) : items_{std::move(grouper), Value::list(std::move(list))} {}
  [[nodiscard]] std::string_view kind() const override { return "a group"; }
  [[nodiscard]] std::optional<Value> attribute(std::string_view name) const override {
    if (name == "grouper") return items_[0];
    if (name == "list") return items_[1];
    return std::nullopt;
  }
  [[nodiscard]] std::vector<std::string> attributes() const override { return {"grouper", "list"}; }
  [[nodiscard]] const ValueList* items() const override { return &items_; }

 private:
  ValueList items_;
};

Value groupby(const Invocation& invocation) {
  Bound bound(invocation, {"attribute", "default", "case_sensitive"}, 1);
  const auto items = bound.ok() ? input_items(invocation) : std::nullopt;
  if (!items) return reported();
  const std::string attribute = attribute_name(bound, 0);
  std::vector<Value> values;
  std::vector<Value> keys;
  ValueList positions;
  for (const Value& item : *items) {
    Value value = attribute_at(invocation, item, attribute);
    if (value.is_undefined() && bound.get(1) != nullptr) value = *bound.get(1);
    if (!invocation.evaluator.require(value, invocation.span)) return reported();
    positions.push_back(integer_value(static_cast<std::int64_t>(positions.size())));
    keys.push_back(sort_key(value, letter_case(bound, 2)));
    values.push_back(std::move(value));
  }
  const auto order = sorted_by(invocation, positions, keys, Direction::Up);
  if (!order) return reported();
  ValueList groups;
  for (std::size_t begin = 0; begin < order->size();) {
    const auto at = [&](std::size_t i) { return static_cast<std::size_t>(*integer_of((*order)[i])); };
    ValueList members;
    std::size_t end = begin;
    for (; end < order->size() && equal(keys[at(begin)], keys[at(end)]); ++end)
      members.push_back((*items)[at(end)]);
    if (end == begin)
      return invocation.fail("A missing figure belongs to no group", "Leave it out with `reject`");
    groups.push_back(object_value(std::make_shared<const Group>(values[at(begin)], std::move(members))));
    begin = end;
  }
  return Value::list(std::move(groups));
}

struct Named {
  std::string name;
  std::vector<Argument> rest;
};

// The name of a filter or test among the arguments, and what is left for it.
std::optional<Named> named(const Invocation& invocation, std::size_t position, std::string_view what) {
  Named result;
  std::size_t at = 0;
  bool found = false;
  for (const Argument& argument : invocation.arguments) {
    if (!argument.keyword.empty() || at > position) {
      result.rest.push_back(argument);
    } else if (at == position) {
      const auto text = text_of(argument.value);
      if (!text) {
        invocation.fail(
            "`" + std::string(invocation.name) + "` needs the name of " + std::string(what) + " as text",
            "Write it in quotes");
        return std::nullopt;
      }
      result.name = *text;
      found = true;
    }
    if (argument.keyword.empty()) ++at;
  }
  if (!found) result.name.clear();
  return result;
}

Value map_attribute(const Invocation& invocation, const ValueList& items) {
  Bound bound(invocation, {"attribute", "default"});
  if (!bound.ok()) return reported();
  const std::string attribute = attribute_name(bound, 0);
  ValueList result;
  for (const Value& item : items) {
    Value value = attribute_at(invocation, item, attribute);
    result.push_back(value.is_undefined() && bound.get(1) != nullptr ? *bound.get(1) : std::move(value));
  }
  return Value::list(std::move(result));
}

Value map(const Invocation& invocation) {
  const auto items = input_items(invocation);
  if (!items) return reported();
  const auto& arguments = invocation.arguments;
  if (!arguments.empty() && arguments.front().keyword == "attribute")
    return map_attribute(invocation, *items);
  const auto filter = named(invocation, 0, "a filter");
  if (!filter) return reported();
  if (filter->name.empty()) {
    return invocation.fail("`map` needs an attribute or the name of a filter",
                           "Write `map(attribute=\"name\")` or `map(\"upper\")`");
  }
  ValueList result;
  for (const Value& item : *items) {
    if (!invocation.evaluator.require(item, invocation.span)) return reported();
    result.push_back(invocation.evaluator.apply_filter(filter->name, find_filter(filter->name), item,
                                                       filter->rest, invocation.span));
    if (result.back().is_undefined()) return result.back();
  }
  return Value::list(std::move(result));
}

enum class Keep { Passing, Failing };

Value choose(const Invocation& invocation, Keep keep, std::string_view attribute, const Named& test) {
  const auto items = input_items(invocation);
  if (!items) return reported();
  ValueList result;
  for (const Value& item : *items) {
    const Value value = attribute.empty() ? item : attribute_at(invocation, item, attribute);
    const bool question = test.name == "defined" || test.name == "undefined";
    if (!question && !invocation.evaluator.require(value, invocation.span)) return reported();
    std::optional<bool> passes = truth(value);
    if (!test.name.empty()) {
      passes =
          invocation.evaluator.apply_test(test.name, find_test(test.name), value, test.rest, invocation.span);
    }
    if (!passes) return reported();
    if (*passes == (keep == Keep::Passing)) result.push_back(item);
  }
  return Value::list(std::move(result));
}

Value choose_items(const Invocation& invocation, Keep keep) {
  const auto test = named(invocation, 0, "a test");
  return test ? choose(invocation, keep, {}, *test) : reported();
}
Value select(const Invocation& invocation) { return choose_items(invocation, Keep::Passing); }
Value reject(const Invocation& invocation) { return choose_items(invocation, Keep::Failing); }

Value choose_by_attribute(const Invocation& invocation, Keep keep) {
  const auto attribute = named(invocation, 0, "an attribute");
  const auto test = attribute ? named(invocation, 1, "a test") : std::nullopt;
  if (!test) return reported();
  if (attribute->name.empty()) {
    return invocation.fail("`" + std::string(invocation.name) + "` needs the name of an attribute",
                           "Write it in quotes: `" + std::string(invocation.name) + "(\"area\")`");
  }
  return choose(invocation, keep, attribute->name, *test);
}
Value selectattr(const Invocation& invocation) { return choose_by_attribute(invocation, Keep::Passing); }
Value rejectattr(const Invocation& invocation) { return choose_by_attribute(invocation, Keep::Failing); }

constexpr std::array<NamedFilter, 11> table = {{{"sort", sort},
                                                {"min", minimum},
                                                {"max", maximum},
                                                {"unique", unique},
                                                {"sum", sum},
                                                {"groupby", groupby},
                                                {"map", map},
                                                {"select", select},
                                                {"reject", reject},
                                                {"selectattr", selectattr},
                                                {"rejectattr", rejectattr}}};

}  // namespace

std::span<const NamedFilter> selection_filters() { return table; }

}  // namespace evident
