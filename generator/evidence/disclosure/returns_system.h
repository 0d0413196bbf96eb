#pragma once
// The tables of a service's returns as systems of cells that hang together.

#include <vector>

#include "evidence/disclosure/disclosure.h"
#include "evidence/disclosure/table_system.h"
#include "evidence/tables/tables.h"

namespace evident {

// What is known of a table before numbers are chosen.
enum class TableStanding { Open, Withheld };

struct ReturnsPart {
  TableSystem system;
  std::vector<CellId> cells;  // by cell of the system
};

struct ReturnsSystem {
  std::vector<ReturnsPart> parts;  // those with something to hide
  // Tables whose numbers contradict what they promise, or cannot be completed: a reader's way of thinking
  // cannot be followed there, so they must be withheld.
  std::vector<std::size_t> contradictory;
};

// Whether a cell is a count of people whom the service supports.
[[nodiscard]] bool is_count_of_people(const ReturnTable& table, std::size_t cell);
// Whether it says something else of them: a percentage, an average.
[[nodiscard]] bool is_rate_of_people(const ReturnTable& table, std::size_t cell);

// `standings` by table. Periods that were not returned are left out.
[[nodiscard]] ReturnsSystem system_of_returns(const std::vector<ReturnTable>& tables,
                                              const std::vector<Equality>& equalities,
                                              const std::vector<TableStanding>& standings,
                                              const DisclosurePolicy& policy);

}  // namespace evident
