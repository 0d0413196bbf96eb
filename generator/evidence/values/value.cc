#include <algorithm>

#include "evidence/values/values.h"

namespace evident {

void ValueMap::set(std::string key, Value value) {
  const auto found =
      std::find_if(entries_.begin(), entries_.end(), [&](const auto& entry) { return entry.first == key; });
  if (found != entries_.end()) {
    found->second = std::move(value);
  } else {
    entries_.emplace_back(std::move(key), std::move(value));
  }
}

const Value* ValueMap::find(std::string_view key) const {
  const auto found =
      std::find_if(entries_.begin(), entries_.end(), [&](const auto& entry) { return entry.first == key; });
  return found != entries_.end() ? &found->second : nullptr;
}

std::vector<std::string> ValueMap::keys() const {
  std::vector<std::string> keys;
  keys.reserve(entries_.size());
  for (const auto& [key, value] : entries_) keys.push_back(key);
  return keys;
}

Value Value::list(ValueList items, Span span) {
  return Value(Data(std::make_shared<const ValueList>(std::move(items))), span);
}

Value Value::map(ValueMap entries, Span span) {
  return Value(Data(std::make_shared<const ValueMap>(std::move(entries))), span);
}

const ValueList* Value::list() const {
  const auto* const shared = as<std::shared_ptr<const ValueList>>();
  return shared != nullptr ? shared->get() : nullptr;
}

const ValueMap* Value::map() const {
  const auto* const shared = as<std::shared_ptr<const ValueMap>>();
  return shared != nullptr ? shared->get() : nullptr;
}

}  // namespace evident
