// The published view under attack.

#include <gtest/gtest.h>

#include <random>

#include "audited_returns.h"

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
