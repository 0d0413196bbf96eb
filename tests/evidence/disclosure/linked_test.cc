// Tables that must agree over quarters, years to date, areas and one another.

#include <gtest/gtest.h>

#include <cstdlib>
#include <thread>

#include "evidence/disclosure/invented_returns.h"
#include "evidence/disclosure/table_system.h"
#include "evidence/disclosure/whole_number_attacker.h"
#include "evidence/tables/reading.h"

namespace evident {
namespace {

// Sources, a cross table whose total they repeat, a caseload, a waiting list; other numbers for each seed.
struct InventedService : TableReading {
  explicit InventedService(unsigned seed, double size) {
    returns(InventedReturns(declarations, size, seed).rows()).check();
    EXPECT_EQ(said(), "");
  }
};

std::size_t expect_doubt(const TableDecisions& decided, const DisclosurePolicy& policy, unsigned seed) {
  const WholeNumberAttacker attacker(decided, policy);
  for (const CellId& id : attacker.hidden()) {
    EXPECT_TRUE(attacker.must_doubt(id, policy.min_width))
        << "seed " << seed << ", " << decided.tables[id.table].declaration.id << ", cell " << id.cell;
  }
  return attacker.hidden().size();
}

// With EVIDENT_PROOF=full 300 services, else 6.
TEST(LinkedTables, NoHiddenCountIsGivenAwayToWhoCountsInWholeNumbers) {
  const char* proof = std::getenv("EVIDENT_PROOF");
  const unsigned services = proof && std::string(proof) == "full" ? 300 : 6;
  std::size_t hidden = 0;
  for (unsigned seed = 1; seed <= services; ++seed) {
    const InventedService service(seed, 2.0 + 6 * (seed % 5));
    hidden += expect_doubt(decide_tables(service.tables, {}), {}, seed);
  }
  EXPECT_GT(hidden, 20U * services);
}

// The same for whoever rounds, or hides zeros as well, or has another threshold. With EVIDENT_PROOF=full 40
// services for each policy, else 2.
TEST(LinkedTables, NoHiddenCountIsGivenAwayWhereCountsAreRoundedOrZerosAreHidden) {
  const char* proof = std::getenv("EVIDENT_PROOF");
  const unsigned services = proof && std::string(proof) == "full" ? 40 : 2;
  constexpr ZeroCounts shown = ZeroCounts::Published, hides = ZeroCounts::Hidden;
  for (const DisclosurePolicy& policy :
       {DisclosurePolicy{5, 3, 5, shown}, DisclosurePolicy{5, 3, 10, shown}, DisclosurePolicy{7, 5, 5, shown},
        DisclosurePolicy{5, 3, 1, hides}, DisclosurePolicy{5, 3, 5, hides}}) {
    std::size_t hidden = 0;
    for (unsigned seed = 1; seed <= services; ++seed) {
      const InventedService service(seed, 6.0 + 6 * (seed % 5));
      hidden += expect_doubt(decide_tables(service.tables, policy), policy, seed);
    }
    EXPECT_GT(hidden, 20U * services);
  }
}

TEST(LinkedTables, TheAttackerFindsWhatIsNotSafe) {
  const InventedService service(4, 20);
  TableDecisions decided = decide_tables(service.tables, {});
  std::size_t given_away = 0;
  for (std::size_t table = 0; table < decided.tables.size(); ++table) {
    TableDecision& decision = decided.decisions[table];
    if (decision.withheld != Withheld::No) continue;
    for (std::size_t cell = 0; cell < decision.hidden.size(); ++cell) {
      if (decided.tables[table].cells[cell].quantity.number > 5) decision.hidden[cell] = false;
    }
  }
  const WholeNumberAttacker attacker(decided);
  for (const CellId& id : attacker.hidden()) given_away += !attacker.must_doubt(id, 3);
  EXPECT_GT(given_away, 0U);
}

std::vector<HiddenCells> hidden_of(const InventedService& service) {
  std::vector<HiddenCells> hidden;
  for (const TableDecision& decision : decide_tables(service.tables, {}).decisions)
    hidden.push_back(decision.hidden);
  return hidden;
}

TEST(LinkedTables, ServicesAreDecidedOnSeveralThreadsAsOnOne) {
  constexpr unsigned services = 6;
  std::vector<std::vector<HiddenCells>> alone, together(services);
  for (unsigned i = 0; i < services; ++i) alone.push_back(hidden_of(InventedService(i + 1, 10)));
  {
    std::vector<std::jthread> threads;
    for (unsigned first = 0; first < 2; ++first) {
      threads.emplace_back([&together, first] {
        for (unsigned i = first; i < services; i += 2) together[i] = hidden_of(InventedService(i + 1, 10));
      });
    }
  }
  EXPECT_EQ(alone, together);
}

TEST(LinkedTables, WhatWasDecidedBeforeGivesTheSameView) {
  InventedService service(3, 10);
  const DataFile file{"hub", {}, {1, 0, 0}, std::make_shared<const std::vector<ReturnTable>>(service.tables)};
  const Facts facts = read_facts({file}, {}, service.diagnostics);
  const Published at_once = disclose(facts, {});
  const Published later = disclose(facts, {}, {decide_returns(facts.returns.front(), {})});
  EXPECT_EQ(print(Value::map(at_once.values)), print(Value::map(later.values)));
  EXPECT_GT(at_once.figures.size(), 100U);
}

}  // namespace
}  // namespace evident
