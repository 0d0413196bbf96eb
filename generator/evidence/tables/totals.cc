#include "evidence/tables/totals.h"

#include <algorithm>
#include <cmath>

namespace evident {
namespace {

// What can be computed has been when a pass finds nothing more. Hierarchies are at most 8 levels deep in each
// of four dimensions, so the passes are few.
template <class Fill>
void fill_until_stable(ReturnTable& table, const std::vector<Equality>& equalities, Fill fill) {
  for (bool changed = true; changed;) {
    changed = false;
    for (const Equality& equality : equalities) {
      Cell& whole = table.cells[equality.whole.cell];
      if (whole.origin == Origin::Absent && fill(equality, whole)) changed = true;
    }
  }
}

Span first_place(const ReturnTable& table, const Equality& equality) {
  for (const CellId& part : equality.plus) {
    if (table.cells[part.cell].origin != Origin::Absent) return table.cells[part.cell].span;
  }
  return {};
}

// Sums of decimals are rounded to the decimals of their parts, so that 0.1 + 0.2 is 0.3.
Quantity sum_of(const ReturnTable& table, const Equality& equality) {
  Quantity sum = table.cells[equality.plus.front().cell].quantity;
  sum.decimals = most_decimals(table, equality.plus);
  sum.number = 0;
  for (const CellId& part : equality.plus) sum.number += table.cells[part.cell].quantity.number;
  const double scale = std::pow(10.0, std::max(sum.decimals, 0));
  const double rounded = std::round(sum.number * scale) / scale;
  if (std::isfinite(rounded)) sum.number = rounded;
  return sum;
}

// Percentages have no sum; their total is what the declaration says it is only when the return states it.
bool can_be_computed(const Equality& equality) { return equality.kind != EqualityKind::Hundred; }

}  // namespace

int most_decimals(const ReturnTable& table, const std::vector<CellId>& cells) {
  int most = -1;
  for (const CellId& id : cells) most = std::max(most, table.cells[id.cell].quantity.decimals);
  return most;
}

void compute_totals(ReturnTable& table) {
  std::vector<Equality> equalities = equalities_within(table, 0);
  std::erase_if(equalities, [](const Equality& equality) { return !can_be_computed(equality); });

  fill_until_stable(table, equalities, [&](const Equality& equality, Cell& whole) {
    const bool numbers = std::all_of(equality.plus.begin(), equality.plus.end(),
                                     [&](const CellId& part) { return is_number(table.cells[part.cell]); });
    if (!numbers) return false;
    whole = {sum_of(table, equality), Origin::Computed, first_place(table, equality)};
    return true;
  });

  fill_until_stable(table, equalities, [&](const Equality& equality, Cell& whole) {
    const Span place = first_place(table, equality);
    if (place.source == no_source) return false;  // none of the parts was returned
    const Missing first = table.cells[equality.plus.front().cell].quantity.missing;
    const bool inapplicable =
        std::all_of(equality.plus.begin(), equality.plus.end(), [&](const CellId& part) {
          return table.cells[part.cell].quantity.missing == Missing::NotApplicable;
        });
    whole.quantity.missing = equality.plus.size() == 1 ? first
                             : inapplicable            ? Missing::NotApplicable
                                                       : Missing::NotAvailable;
    whole.origin = Origin::Computed;
    whole.span = place;
    return true;
  });
}

}  // namespace evident
