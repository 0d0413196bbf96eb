// The published view under attack.

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "audited_returns.h"
#include "evidence/disclosure/decide_tables.h"
#include "evidence/disclosure/returns_system.h"
#include "evidence/disclosure/table_policy.h"

namespace evident {
namespace {

std::string random_rows(unsigned seed, int most) {
  std::mt19937 random(seed);
  const auto number = [&] { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  std::string rows;
  for (const std::string period : {"Q1", "Q2"}) {
    for (const std::string area : {"north", "south"}) {
      const std::string where = period + "," + area + ",";
      int sum = 0;
      std::vector<int> risk;
      for (int i = 0; i < 4; ++i) risk.push_back(number());
      for (const int n : risk) sum += n;
      int index = 0;
      for (const std::string row : {"low", "high"}) {
        for (const std::string column : {"low", "high"})
          rows += where + "risk," + row + "," + column + "," +
                  std::to_string(risk[static_cast<std::size_t>(index++)]) + ",\n";
      }
      const int police = sum == 0 ? 0 : static_cast<int>(random() % static_cast<unsigned>(sum + 1));
      const int hospital = static_cast<int>(random() % static_cast<unsigned>(sum - police + 1));
      rows += where + "referrals,police,," + std::to_string(police) + ",\n";
      rows += where + "referrals,hospital,," + std::to_string(hospital) + ",\n";
      rows += where + "referrals,school_nurse,," + std::to_string(sum - police - hospital) + ",\n";
      rows += where + "waiting,,," + std::to_string(number()) + ",\n";
    }
  }
  return rows;
}

TEST(AuditedView, WhatDisclosureControlPublishesIsSafe) {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    for (const int most : {4, 12, 40}) {
      const AuditedReturns returns(random_rows(seed, most));
      ASSERT_EQ(returns.said(), "");
      EXPECT_EQ(returns.audited(), "") << "seed " << seed << ", up to " << most;
    }
  }
}

// Rounding is read as disclosure control rounds: what a printed number may have been is the same for both.
TEST(AuditedView, WhatIsRoundedOrHidesZerosIsSafe) {
  constexpr ZeroCounts shown = ZeroCounts::Published, hides = ZeroCounts::Hidden;
  for (const DisclosurePolicy& policy :
       {DisclosurePolicy{5, 3, 5, shown}, DisclosurePolicy{5, 3, 10, shown},
        DisclosurePolicy{5, 3, 20, shown}, DisclosurePolicy{7, 5, 5, shown}, DisclosurePolicy{5, 3, 1, hides},
        DisclosurePolicy{5, 3, 5, hides}}) {
    for (unsigned seed = 1; seed <= 3; ++seed) {
      for (const int most : {12, 40}) {
        const AuditedReturns returns(random_rows(seed, most), policy);
        ASSERT_EQ(returns.said(), "");
        EXPECT_EQ(returns.audited(), "") << "seed " << seed << ", up to " << most << ", to " << policy.round;
      }
    }
  }
}

// A rounded number may lie up to half a base away, and above the threshold: 10 of 7 stands for 6 to 14.
TEST(AuditedView, ARoundedNumberNeverLiesBelowTheThreshold) {
  AuditedReturns returns(random_rows(5, 40), {5, 3, 10, ZeroCounts::Published});
  const TableDecisions decided = decide_tables(returns.tables, returns.policy);
  std::size_t read = 0;
  for (std::size_t t = 0; t < decided.tables.size(); ++t) {
    const ReturnTable& table = decided.tables[t];
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      const Quantity& count = table.cells[i].quantity;
      if (decided.decisions[t].hidden[i] || !is_count_of_people(table, i) || count.number == 0) continue;
      const auto [low, high] = before_rounding(std::llround(count.number), returns.policy);
      EXPECT_GE(low, 6);
      EXPECT_LE(low, count.number);
      EXPECT_GE(high, count.number);
      ++read;
    }
  }
  EXPECT_GT(read, 5U);
}

// Each of some withheld small counts, published after all.
TEST(AuditedView, FindsEachSmallNumberThatIsPublished) {
  AuditedReturns returns(random_rows(3, 12));
  int small = 0;
  for (std::size_t i = 0; i < returns.published.figures.size(); ++i) {
    FigureEntry& entry = returns.published.figures.own(i);
    if (entry.quantity.missing != Missing::Confidential) continue;
    const double truth = returns.truth(entry.name).number;
    if (truth < 1 || truth > 5 || small >= 12) continue;
    ++small;
    const Quantity before = entry.quantity;
    returns.reveal(entry, truth);
    EXPECT_NE(returns.audited(), "") << entry.name;
    entry.quantity = before;
  }
  EXPECT_EQ(small, 12);
}

}  // namespace
}  // namespace evident
