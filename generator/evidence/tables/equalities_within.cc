// What binds the cells of one table: totals and wholes of rows and columns, areas, periods.

#include "evidence/tables/totals.h"

namespace evident {
namespace {

using Parts = std::vector<std::vector<std::size_t>>;  // by category

Parts parts_of(const Dimension& dimension) {
  Parts parts;
  for (std::size_t i = 0; i < dimension.categories.size(); ++i) parts.push_back(dimension.parts(i));
  return parts;
}

// A year to date ends with the last period that was returned.
Parts parts_of_periods(const ReturnTable& table) {
  Parts parts = parts_of(table.declaration.periods);
  for (std::vector<std::size_t>& within : parts) {
    while (!within.empty() && !table.returned[within.back()]) within.pop_back();
  }
  return parts;
}

bool adds_up(Unit unit) { return unit != Unit::Percent && unit != Unit::Days && unit != Unit::Years; }

class Builder {
 public:
  Builder(const ReturnTable& table, std::size_t index)
      : table_(table), declaration_(table.declaration), index_(index) {}

  std::vector<Equality> build() {
    const Parts rows = parts_of(declaration_.rows);
    const Parts columns = parts_of(declaration_.columns);
    const Parts areas = parts_of(declaration_.areas);
    const Parts periods = parts_of_periods(table_);
    for (std::size_t i = 0; i < table_.cells.size(); ++i) {
      const CellPlace place = table_.place(i);
      add_parts(place, &CellPlace::row, rows, declaration_.rows);
      add_parts(place, &CellPlace::column, columns, declaration_.columns);
      add_areas(place, areas[place.area]);
      add_periods(place, periods[place.period]);
    }
    return std::move(found_);
  }

 private:
  using Coordinate = std::size_t CellPlace::*;

  CellId id(CellPlace place) const { return {index_, table_.index(place)}; }
  static CellName name(CellPlace place) { return {place.row, place.column}; }

  void add(EqualityKind kind, CellPlace whole, Coordinate along, std::span<const std::size_t> parts) {
    Equality equality;
    equality.kind = kind;
    equality.whole = id(whole);
    equality.plus.reserve(parts.size());
    for (const std::size_t part : parts) {
      whole.*along = part;
      equality.plus.push_back(id(whole));
    }
    found_.push_back(std::move(equality));
  }

  void add_parts(CellPlace place, Coordinate along, const Parts& all, const Dimension& dimension) {
    const std::vector<std::size_t>& parts = all[place.*along];
    if (parts.empty()) return;
    const Unit unit = declaration_.unit_of(name(place));
    for (const std::size_t part : parts) {
      CellPlace other = place;
      other.*along = part;
      if (declaration_.unit_of(name(other)) != unit) return;  // sessions and hours have no sum
    }
    const bool total = dimension.total == place.*along;
    if (adds_up(unit)) {
      add(total ? EqualityKind::Total : EqualityKind::Hierarchy, place, along, parts);
    } else if (unit == Unit::Percent && total) {
      add(EqualityKind::Hundred, place, along, parts);
    }
  }

  void add_areas(CellPlace place, const std::vector<std::size_t>& parts) {
    if (parts.empty() || declaration_.over_areas_of(name(place)) == OverAreas::None) return;
    add(EqualityKind::Areas, place, &CellPlace::area, parts);
  }

  void add_periods(CellPlace place, const std::vector<std::size_t>& parts) {
    if (parts.empty()) return;
    const std::span<const std::size_t> all(parts);
    switch (declaration_.over_periods_of(name(place))) {
      case OverPeriods::Sum:
        return add(EqualityKind::Periods, place, &CellPlace::period, all);
      case OverPeriods::First:
        return add(EqualityKind::Periods, place, &CellPlace::period, all.first(1));
      case OverPeriods::Last:
        return add(EqualityKind::Periods, place, &CellPlace::period, all.last(1));
      case OverPeriods::None:
        return;
    }
  }

  const ReturnTable& table_;
  const TableDeclaration& declaration_;
  std::size_t index_;
  std::vector<Equality> found_;
};

}  // namespace

std::vector<Equality> equalities_within(const ReturnTable& table, std::size_t index) {
  return Builder(table, index).build();
}

}  // namespace evident
