// What a declaration says of its categories and cells.

#include <algorithm>

#include "evidence/tables/tables.h"

namespace evident {

std::optional<std::size_t> Dimension::find(std::string_view id) const {
  const auto found = std::find_if(categories.begin(), categories.end(),
                                  [&](const Category& category) { return category.id == id; });
  if (found == categories.end()) return std::nullopt;
  return static_cast<std::size_t>(found - categories.begin());
}

std::vector<std::size_t> Dimension::parts(std::size_t category) const {
  const auto whole = category == total ? std::nullopt : std::optional(category);
  std::vector<std::size_t> parts;
  for (std::size_t i = 0; i < categories.size(); ++i) {
    if (i != total && categories[i].within == whole) parts.push_back(i);
  }
  return parts;
}

std::size_t TableDeclaration::cell_count() const {
  return periods.categories.size() * areas.categories.size() * rows.categories.size() *
         columns.categories.size();
}

Unit TableDeclaration::unit_of(CellName cell) const {
  const Category& row = rows.categories[cell.row];
  return row.unit ? *row.unit : columns.categories[cell.column].unit.value_or(unit);
}

bool TableDeclaration::counts_people(CellName cell) const {
  const Category& row = rows.categories[cell.row];
  return row.people ? *row.people : columns.categories[cell.column].people.value_or(people);
}

OverPeriods TableDeclaration::over_periods_of(CellName cell) const {
  if (const auto& row = rows.categories[cell.row].over_periods) return *row;
  if (const auto& column = columns.categories[cell.column].over_periods) return *column;
  if (reconciles && cell.row == reconciles->start) return OverPeriods::First;
  if (reconciles && cell.row == reconciles->end) return OverPeriods::Last;
  if (over_periods) return *over_periods;
  switch (unit_of(cell)) {
    case Unit::None:
    case Unit::People:
    case Unit::Cases:
    case Unit::Things:
    case Unit::Pounds:
      return OverPeriods::Sum;
    case Unit::FullTimeEquivalent:
    case Unit::Percent:
    case Unit::Days:
    case Unit::Years:
      return OverPeriods::None;
  }
  return OverPeriods::None;
}

OverAreas TableDeclaration::over_areas_of(CellName cell) const {
  if (over_areas) return *over_areas;
  switch (unit_of(cell)) {
    case Unit::None:
    case Unit::People:
    case Unit::Cases:
    case Unit::Things:
    case Unit::Pounds:
    case Unit::FullTimeEquivalent:
      return OverAreas::Sum;
    case Unit::Percent:
    case Unit::Days:
    case Unit::Years:
      return OverAreas::None;
  }
  return OverAreas::None;
}

const TableDeclaration* TableDeclarations::find(std::string_view id) const {
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const TableDeclaration& table) { return table.id == id; });
  return found == tables.end() ? nullptr : &*found;
}

}  // namespace evident
