#include "evidence/facts/indicator_scope.h"

#include <algorithm>
#include <charconv>

#include "evidence/facts/expression_names.h"

namespace evident {
namespace {

// The place in a list that a step names; its size when it names none.
std::size_t place_of(const std::string& step, const ValueList& list) {
  std::size_t place = list.size();
  const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), place);
  const bool whole = error == std::errc() && end == step.data() + step.size();
  return whole ? std::min(place, list.size()) : list.size();
}

const Value* step_into(const Value& value, const std::string& step) {
  if (const ValueMap* map = value.map()) return map->find(step);
  const ValueList* list = value.list();
  if (!list) return nullptr;
  const std::size_t place = place_of(step, *list);
  return place < list->size() ? &(*list)[place] : nullptr;
}

// As deep as the way is long, which is three steps at most.
Value replaced(const Value& value, const std::vector<std::string>& way, std::size_t step, Value by) {
  if (step == way.size()) return by;
  if (const ValueMap* map = value.map()) {
    ValueMap copy = *map;
    const Value* inner = map->find(way[step]);
    copy.set(way[step], replaced(inner ? *inner : Value(), way, step + 1, std::move(by)));
    return Value::map(std::move(copy), value.span());
  }
  const ValueList* list = value.list();
  if (!list) return value;
  ValueList copy = *list;
  const std::size_t place = place_of(way[step], copy);
  if (place < copy.size()) copy[place] = replaced(copy[place], way, step + 1, std::move(by));
  return Value::list(std::move(copy), value.span());
}

}  // namespace

const Value* value_at(const ValueMap& values, const std::vector<std::string>& way) {
  if (way.empty()) return nullptr;
  const Value* value = values.find(way.front());
  for (std::size_t i = 1; value && i < way.size(); ++i) value = step_into(*value, way[i]);
  return value;
}

ValueMap with_value_at(const ValueMap& values, const std::vector<std::string>& way, Value value) {
  ValueMap copy = values;
  const Value* first = values.find(way.front());
  if (first) copy.set(way.front(), replaced(*first, way, 1, std::move(value)));
  return copy;
}

// As deep as the YAML reader lets a file be.
void collect_figures(const Value& value, std::set<FigureId>& figures) {
  const Quantity* quantity = value.as<Quantity>();
  if (quantity && quantity->figure != no_figure) figures.insert(quantity->figure);
  if (const ValueMap* map = value.map()) {
    for (const auto& [key, item] : map->entries()) collect_figures(item, figures);
  }
  if (const ValueList* list = value.list()) {
    for (const Value& item : *list) collect_figures(item, figures);
  }
}

IndicatorScope::IndicatorScope(const ValueMap& values, const std::vector<std::string>& file)
    : values_(values) {
  const Value* own = value_at(values, file);
  if (own) file_ = own->map();
}

const Value* IndicatorScope::find(std::string_view name) const {
  const Value* own = file_ ? file_->find(name) : nullptr;
  return own ? own : values_.find(name);
}

Value IndicatorScope::lookup(std::string_view name) const {
  const Value* value = find(name);
  return value ? *value : Value::undefined(std::string(name));
}

std::vector<std::string> IndicatorScope::names() const {
  std::vector<std::string> all = file_ ? file_->keys() : std::vector<std::string>();
  for (std::string& name : values_.keys()) all.push_back(std::move(name));
  return all;
}

Value IndicatorScope::figure_attribute(const Quantity&, std::string_view name) const {
  return Value::undefined(std::string(name));
}

std::set<FigureId> IndicatorScope::figures_in(std::string_view expression) const {
  std::set<FigureId> figures;
  for (const std::vector<std::string>& path : names_in_expression(expression).paths) {
    const Value* value = find(path.front());
    for (std::size_t i = 1; value && i < path.size(); ++i) {
      const Value* next = step_into(*value, path[i]);
      if (!next) break;  // a method or an attribute: what stands before it counts
      value = next;
    }
    if (value) collect_figures(*value, figures);
  }
  return figures;
}

}  // namespace evident
