#pragma once
// What is published of one service's returns, now and in releases, as a system to attack.

#include <set>
#include <string>

#include "press/audit/attack_system.h"
#include "press/audit/audit.h"

namespace evident {

// What was known at one time.
struct AttackLayer {
  std::string release;              // empty: now
  std::vector<ReturnTable> tables;  // without numbers
  const KnownFigures* figures = nullptr;
};

struct ReturnsAttack {
  AttackSystem system;
  std::vector<Span> spans;  // by cell: of its table's declaration
  // Percentages and averages of people that are printed where counts are withheld, and nothing says what they
  // are made of.
  std::vector<std::size_t> loose_rates;  // cells
};

// Cells that say the same in several layers are one. A number that is different was revised; one that is
// withheld is thought to be what it was, unless its name is among `revised`.
[[nodiscard]] ReturnsAttack attack_on(const std::string& service, const std::vector<AttackLayer>& layers,
                                      const AuditPolicy& policy, const std::set<std::string>& revised = {});

}  // namespace evident
