#pragma once
// Printed percentages and averages of people, which tell of the counts that they are made of.

#include "press/audit/attack_cells.h"

namespace evident {

// A percentage of p with d decimals says that its part lies within half a last digit of p × its base. Of one
// whose counts nobody declares it is only known whether a count is withheld in its period and area.
void attack_rates(AttackCells& cells, std::size_t layer);

}  // namespace evident
