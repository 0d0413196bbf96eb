// What was decided, for the publisher.

#include <algorithm>

#include "evidence/disclosure/decide_tables.h"
#include "evidence/disclosure/words.h"

namespace evident {
namespace {

const char* words_of_reason(Withheld reason) {
  switch (reason) {
    case Withheld::No:
      return "";
    case Withheld::NothingLeft:
      return "withheld, since nothing else would be left of it";
    case Withheld::TooSmall:
      return "withheld, since more than three of four of its counts are small";
    case Withheld::Contradictory:
      return "withheld, since its numbers do not keep to its sums; `evident check` says where";
    case Withheld::CannotBeSafe:
      return "withheld, since hiding all that may be hidden would not be enough";
  }
  return "";
}

std::string explain(const ReturnTable& table, const TableDecision& decision, const DisclosurePolicy& policy) {
  std::string words;
  if (decision.withheld != Withheld::No) {
    words = words_of_reason(decision.withheld);
  } else {
    std::size_t cells = 0, hidden = 0;
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      if (!table.returned[table.place(i).period]) continue;
      ++cells;
      hidden += decision.hidden[i];
    }
    words = std::to_string(hidden) + " of " + std::to_string(cells) + " cells hidden";
  }
  if (decision.collapsed) words += "; merged: " + decision.collapsed->words;
  const std::string own = words_of_table(table.declaration, policy);
  return own.empty() ? words : words + "; " + own;
}

}  // namespace

std::vector<std::string> explain_disclosure(const Facts& facts, const DisclosurePolicy& policy) {
  std::vector<std::string> lines;
  for (const ServiceReturns& service : facts.returns) {
    if (!service.tables) continue;
    const TableDecisions decided = decide_tables(*service.tables, policy);
    for (std::size_t i = 0; i < decided.tables.size(); ++i) {
      const ReturnTable& table = decided.tables[i];
      lines.push_back(service.service + '.' + table.declaration.id + ": " +
                      explain(table, decided.decisions[i], policy));
    }
  }
  return lines;
}

}  // namespace evident
