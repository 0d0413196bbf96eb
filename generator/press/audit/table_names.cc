#include "press/audit/table_names.h"

#include <algorithm>

namespace evident {
namespace {

std::string name_of(const Category& category) { return category.id.empty() ? "all" : category.id; }

}  // namespace

std::string table_name(const std::string& service, const TableDeclaration& table) {
  std::string id = table.id;
  std::replace(id.begin(), id.end(), '-', '_');
  return service + '.' + id;
}

std::string figure_name(const std::string& service, const TableDeclaration& table, const CellPlace& place) {
  return "returns." + table_name(service, table) + '.' + name_of(table.periods.categories[place.period]) +
         '.' + name_of(table.areas.categories[place.area]) + '.' + name_of(table.rows.categories[place.row]) +
         '.' + name_of(table.columns.categories[place.column]);
}

std::string label_of(const std::string& service, const TableDeclaration& table, const CellPlace& place) {
  std::string words;
  for (const std::string* label :
       {&table.rows.categories[place.row].label, &table.columns.categories[place.column].label,
        &table.areas.categories[place.area].label, &table.periods.categories[place.period].label}) {
    if (!label->empty()) words += (words.empty() ? ": " : ", ") + *label;
  }
  return table.label + " of " + service + words;
}

int decimals_of(const Quantity& quantity) {
  if (quantity.decimals >= 0) return quantity.decimals;
  const std::string printed = machine_value(quantity);
  const std::size_t point = printed.find('.');
  return point == std::string::npos ? 0 : static_cast<int>(printed.size() - point - 1);
}

}  // namespace evident
