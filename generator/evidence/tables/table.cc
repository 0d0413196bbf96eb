// Where the cells of a table lie.

#include "evidence/tables/tables.h"

namespace evident {

std::size_t ReturnTable::index(CellPlace place) const {
  const TableDeclaration& d = declaration;
  return ((place.period * d.areas.categories.size() + place.area) * d.rows.categories.size() + place.row) *
             d.columns.categories.size() +
         place.column;
}

CellPlace ReturnTable::place(std::size_t index) const {
  const std::size_t columns = declaration.columns.categories.size();
  const std::size_t rows = declaration.rows.categories.size();
  const std::size_t areas = declaration.areas.categories.size();
  return {index / columns / rows / areas, index / columns / rows % areas, index / columns % rows,
          index % columns};
}

const Cell* ReturnTable::find(std::string_view period, std::string_view area, std::string_view row,
                              std::string_view column) const {
  const auto p = declaration.periods.find(period);
  const auto a = declaration.areas.find(area);
  const auto r = declaration.rows.find(row);
  const auto c = declaration.columns.find(column);
  return p && a && r && c ? &at({*p, *a, *r, *c}) : nullptr;
}

std::span<const Cell> ReturnTable::slice(std::size_t period, std::size_t area) const {
  const std::size_t size = declaration.rows.categories.size() * declaration.columns.categories.size();
  return std::span(cells).subspan(index({period, area, 0, 0}), size);
}

}  // namespace evident
