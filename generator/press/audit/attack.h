#pragma once
// The attack: which secrets an attacker can place more narrowly than is allowed.

#include <vector>

#include "press/audit/attack_system.h"

namespace evident {

// A secret that is given away, and the cells whose known numbers do it; of the first few of a system.
struct GivenAway {
  std::size_t secret = 0;         // index into AttackSystem::secrets
  std::vector<std::size_t> by;    // cells that are known
  std::vector<std::size_t> rows;  // the sums that bind them
};

struct AttackResult {
  std::vector<GivenAway> given_away;
  // Cells of which no numbers are possible: what is known contradicts itself.
  std::vector<std::size_t> contradicted;
};

// A secret is safe when two tables of whole numbers, each of which agrees with all that is known, are found
// that are `min_width` apart; both are checked exactly, so no tolerance of a solver decides. What is not
// proved safe is given away, where the numbers that remain possible are small.
[[nodiscard]] AttackResult attack(const AttackSystem& system);

}  // namespace evident
