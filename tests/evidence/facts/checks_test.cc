// Figures that are too old, and shares without a base.

#include <gtest/gtest.h>

#include "evidence/facts/reading.h"

namespace evident {
namespace {

std::string stale(const std::string& text, const char* today) { return FactsReading(text, {}, today).said(); }

TEST(Freshness, AFigureGrowsOldAfterItsDays) {
  const std::string figure = "a: {value: 12, as_of: 2026-01-01, max_age_days: 90}\n";
  EXPECT_EQ(stale(figure, "2026-04-01"), "");
  EXPECT_EQ(stale(figure, "2026-04-02"),
            "data/p.yaml:1:12: warning[stale-figure]: This figure is older than its `max_age_days` allows\n");
  EXPECT_EQ(stale(figure, ""), "");
}

TEST(Freshness, AMonthAndAYearCountFromTheirEnd) {
  EXPECT_EQ(stale("a: {value: 12, as_of: 2025, max_age_days: 31}\n", "2026-01-31"), "");
  EXPECT_NE(stale("a: {value: 12, as_of: 2025, max_age_days: 31}\n", "2026-02-01"), "");
  EXPECT_EQ(stale("a: {value: 12, as_of: 2024-02, max_age_days: 1}\n", "2024-03-01"), "");
}

TEST(Freshness, IsInheritedAndNeedsADate) {
  EXPECT_EQ(stale("defaults: {max_age_days: 9, as_of: 2020}\na: {b: 12}\n", "2026-01-01"),
            "data/p.yaml:2:8: warning[stale-figure]: This figure is older than its `max_age_days` allows\n");
  EXPECT_EQ(stale("a: {value: 12, max_age_days: 9}\n", "2026-01-01"),
            "data/p.yaml:1:12: warning[stale-figure]: How old this figure is cannot be told\n");
  EXPECT_EQ(stale("a: {value: 12, max_age_days: soon}\n", ""),
            "data/p.yaml:1:30: error[out-of-range]: `max_age_days` must be a whole number of days from 1 to "
            "36500\n");
}

TEST(Bases, SharesOfPeopleSayOfHowMany) {
  EXPECT_EQ(FactsReading("a: {value: 40, unit: percent}\n").said(),
            "data/p.yaml:1:12: warning[no-base]: Of how many people this is a share is not said\n");
  EXPECT_EQ(FactsReading("a: {value: 40, unit: percent, source: shuker2018}\nb: {value: 40, unit: percent, "
                         "people: false}\nc: {value: 40, unit: percent, base: 200}\nn: 200\nd: {value: 40, "
                         "unit: percent, base: n}\ne: {value: \"[x]\", unit: percent}\n")
                .said(),
            "");
  EXPECT_EQ(FactsReading("a: {value: 40, unit: percent, base: nn}\n").said(),
            "data/p.yaml:1:37: error[undefined-name]: This names no figure that could be the base\n");
}

TEST(Bases, TellWhatASharesGivesAway) {
  const FactsReading reading("n: 200\na: {value: 2, unit: percent, base: n}\n");
  EXPECT_EQ(reading.figure("p.a").computed.gives_away, (std::vector<double>{200, 4, 196}));
}

}  // namespace
}  // namespace evident
