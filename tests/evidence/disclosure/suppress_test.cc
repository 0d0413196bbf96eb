// Which cells are hidden beside those that must be, and whether that holds against every attacker.

#include "evidence/disclosure/suppress.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

#include "evidence/disclosure/brute_force.h"

namespace evident {
namespace {

// A table with its margins; hidden numbers as c.
std::string shown(const SmallTable& table, const Suppression& suppression) {
  std::string text;
  const std::vector<std::int64_t> values = table.all();
  for (std::size_t i = 0; i < values.size(); ++i) {
    text += suppression.hidden[i] ? "c" : std::to_string(values[i]);
    text += (i + 1) % table.width() == 0 ? "\n" : " ";
  }
  return text;
}
std::string shown(const SmallTable& table, std::int64_t threshold = 5) {
  const Suppression suppression = suppress(system_of(table, threshold));
  EXPECT_TRUE(suppression.unsafe.empty());
  return shown(table, suppression);
}

TEST(Suppress, LargeNumbersStay) { EXPECT_EQ(shown({1, 2, {20, 30}}), "20 30 50\n20 30 50\n"); }

TEST(Suppress, TwoSmallNumbersOfATableNeedTheirBox) {
  const SmallTable table{3, 3, {3, 12, 20, 15, 2, 30, 9, 18, 25}};
  EXPECT_EQ(shown(table), "c c 20 35\nc c 30 47\n9 18 25 52\n27 32 75 134\n");
}

TEST(Suppress, BoundsAreThoseOfAReaderWhoKnowsThePolicy) {
  const SmallTable table{3, 3, {3, 12, 20, 15, 2, 30, 9, 18, 25}};
  TableSystem system = system_of(table, 5);
  const HiddenCells primaries = [&] {
    HiddenCells hidden;
    for (const SystemCell& cell : system.cells) hidden.push_back(cell.must_hide);
    return hidden;
  }();
  const auto alone = attack(system, primaries, 0);
  ASSERT_TRUE(alone);
  EXPECT_EQ(alone->low, 3);
  EXPECT_EQ(alone->high, 3);  // worked out exactly

  const HiddenCells box = suppress(system).hidden;
  const auto three = attack(system, box, 0), two = attack(system, box, 5);
  ASSERT_TRUE(three && two);
  EXPECT_EQ(three->low, 2);
  EXPECT_EQ(three->high, 14);
  EXPECT_EQ(two->low, 1);
  EXPECT_EQ(two->high, 13);
}

TEST(Suppress, ZerosStayButWhereTheyTellAClass) {
  EXPECT_EQ(shown({2, 2, {20, 0, 7, 9}}), "c c 20\nc c 16\n27 9 36\n");
  EXPECT_EQ(shown({2, 3, {20, 4, 0, 9, 8, 0}}), "c c 0 24\nc c 0 17\n29 12 0 41\n");
}

// 2 + 2 of 44: a reader would know that they are 4 together.
TEST(Suppress, FewTogetherAreAsFewAsOne) {
  TableSystem system;
  for (const std::int64_t value : {20, 20, 3, 2, 45}) {
    system.cells.push_back(cell_of(value));
    system.cells.back().must_hide = value <= 5;
  }
  system.lines.push_back({{{0, 1}, {1, 1}, {2, 1}, {3, 1}, {4, -1}}, 6});
  const Suppression suppression = suppress(system);
  EXPECT_TRUE(suppression.unsafe.empty());
  EXPECT_EQ(std::count(suppression.hidden.begin(), suppression.hidden.end(), true), 3);
}

TEST(Suppress, WhatCannotBeHiddenElsewhereIsSaidToBeUnsafe) {
  TableSystem system;
  for (const std::int64_t value : {20, 3, 23}) {
    system.cells.push_back(cell_of(value));
    system.cells.back().must_hide = value <= 5;
    system.cells.back().may_hide = value <= 5;
  }
  system.lines.push_back({{{0, 1}, {1, 1}, {2, -1}}, 6});
  EXPECT_EQ(suppress(system).unsafe, std::vector<std::size_t>{1});
}

// 33 of 30, 35 and 40 rounds to 35: between 33 and 37. What hides may use what rounding leaves open.
TEST(Suppress, RoundedNumbersAreIntervals) {
  TableSystem system;
  for (const std::int64_t value : {4, 33, 37}) {
    SystemCell cell = cell_of(value);
    cell.must_hide = value <= 5;
    cell.shown_low = (value + 2) / 5 * 5 - 2;
    cell.shown_high = cell.shown_low + 4;
    system.cells.push_back(cell);
  }
  system.lines.push_back({{{0, 1}, {1, 1}, {2, -1}}, 0});
  const Suppression suppression = suppress(system);
  EXPECT_TRUE(suppression.unsafe.empty());
  EXPECT_EQ(suppression.hidden, (HiddenCells{true, false, false}));
  const auto interval = attack(system, suppression.hidden, 0);
  ASSERT_TRUE(interval);
  EXPECT_EQ(interval->low, 1);
  EXPECT_EQ(interval->high, 4);
}

// A cube with all its margins: quarters, areas and sources.
TEST(Suppress, LinkedTablesAreOneSystem) {
  TableSystem system;
  std::mt19937 random(5);
  constexpr std::size_t side = 4;  // three and their total
  const auto at = [](std::size_t x, std::size_t y, std::size_t z) { return (x * side + y) * side + z; };
  for (std::size_t i = 0; i < side * side * side; ++i) system.cells.push_back(cell_of(0));
  for (std::size_t i = 0; i < 27; ++i) {
    const std::int64_t value = i == 13 ? 2 : 10 + random() % 20;
    for (unsigned total = 0; total < 8; ++total) {
      const auto part = [&](std::size_t place, unsigned bit) { return total & bit ? side - 1 : place; };
      system.cells[at(part(i / 9, 1), part(i / 3 % 3, 2), part(i % 3, 4))].value += value;
    }
  }
  for (SystemCell& cell : system.cells) {
    cell.shown_low = cell.shown_high = cell.value;
    cell.must_hide = cell.value <= 5;
  }
  for (std::size_t a = 0; a < side; ++a) {
    for (std::size_t b = 0; b < side; ++b) {
      SystemLine x, y, z;
      for (std::size_t i = 0; i < side; ++i) {
        const std::int64_t factor = i + 1 == side ? -1 : 1;
        x.terms.push_back({at(i, a, b), factor});
        y.terms.push_back({at(a, i, b), factor});
        z.terms.push_back({at(a, b, i), factor});
      }
      for (SystemLine* line : {&x, &y, &z}) {
        line->least_hidden = 6;
        system.lines.push_back(*line);
      }
    }
  }
  ASSERT_TRUE(system.keeps_its_lines());
  const Suppression suppression = suppress(system);
  EXPECT_TRUE(suppression.unsafe.empty());
  EXPECT_EQ(std::count(suppression.hidden.begin(), suppression.hidden.end(), true), 8);  // the smallest cube
  EXPECT_TRUE(is_safe_by_bounds(system, suppression.hidden));
}

// --- Proofs -------------------------------------------------------------------------------------

std::vector<std::int64_t> smallest_of_its_kind(const std::vector<std::int64_t>& cells) {
  static constexpr std::array<std::array<std::size_t, 3>, 6> orders = {
      {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}};
  std::vector<std::int64_t> best = cells, other(9);
  for (const bool turned : {false, true}) {
    for (const auto& rows : orders) {
      for (const auto& columns : orders) {
        for (std::size_t r = 0; r < 3; ++r) {
          for (std::size_t c = 0; c < 3; ++c)
            other[r * 3 + c] = turned ? cells[columns[c] * 3 + rows[r]] : cells[rows[r] * 3 + columns[c]];
        }
        best = std::min(best, other);
      }
    }
  }
  return best;
}

// Calls with every table of three rows and columns that counts up to so many, up to permutation.
void for_all_tables(std::int64_t most, const std::function<void(const SmallTable&)>& call) {
  SmallTable table{3, 3, std::vector<std::int64_t>(9, 0)};
  const std::function<void(std::size_t, std::int64_t)> place = [&](std::size_t next, std::int64_t left) {
    if (next == 9) {
      if (smallest_of_its_kind(table.inner) == table.inner) call(table);
      return;
    }
    for (std::int64_t value = 0; value <= left; ++value) {
      table.inner[next] = value;
      place(next + 1, left - value);
    }
    table.inner[next] = 0;
  };
  place(0, most);
}

// With EVIDENT_PROOF=full the proofs are about many more tables than a run of all tests has time for.
bool is_full_proof() {
  const char* proof = std::getenv("EVIDENT_PROOF");
  return proof && std::string(proof) == "full";
}

// All 4,842 tables that count up to 12, or 60.
TEST(SuppressProof, EverySmallTableKeepsItsIntervalsFromWhoTriesAllTables) {
  const bool full = is_full_proof();
  std::size_t tables = 0, doubted = 0;
  for_all_tables(full ? 12 : 5, [&](const SmallTable& table) {
    ++tables;
    const Suppression suppression = suppress(system_of(table, 5));
    EXPECT_TRUE(suppression.unsafe.empty()) << shown(table, suppression);
    TryingAttacker attacker(table, suppression.hidden);
    for (std::size_t cell = 0; cell < suppression.hidden.size(); ++cell) {
      if (!suppression.hidden[cell]) continue;
      ++doubted;
      EXPECT_TRUE(attacker.must_doubt(cell, 3)) << cell << " of\n" << shown(table, suppression);
    }
  });
  EXPECT_EQ(tables, full ? 4842U : 60U);
  EXPECT_GT(doubted, tables);
}

TEST(SuppressProof, TheTryingAttackerFindsWhatIsNotSafe) {
  const SmallTable table{3, 3, {3, 12, 20, 15, 2, 30, 9, 18, 25}};
  HiddenCells primaries(16, false);
  primaries[0] = primaries[5] = true;
  EXPECT_FALSE(TryingAttacker(table, primaries).must_doubt(0, 3));
  EXPECT_FALSE(is_safe_by_bounds(system_of(table, 5), primaries));
}

// The aim is 1.25 times the fewest.
TEST(SuppressProof, LittleMoreIsHiddenThanMustBeAndNothingIsWithheldThatCouldBeSafe) {
  std::mt19937 random(7);
  for (std::size_t side = 2; side <= 4; ++side) {
    std::size_t hidden = 0, fewest = 0, compared = 0;
    for (int i = 0; i < (is_full_proof() ? 100 : 12); ++i) {
      SmallTable table{side, side, {}};
      const unsigned most = i % 2 == 0 ? 61 : 16;
      for (std::size_t cell = 0; cell < side * side; ++cell) table.inner.push_back(random() % most);
      const TableSystem system = system_of(table, 5);
      const Suppression suppression = suppress(system);
      const auto least = fewest_hidden(system, 3);
      if (!least) continue;
      EXPECT_TRUE(suppression.unsafe.empty());
      EXPECT_TRUE(is_safe_by_bounds(system, suppression.hidden));
      ++compared;
      fewest += *least;
      hidden +=
          static_cast<std::size_t>(std::count(suppression.hidden.begin(), suppression.hidden.end(), true));
    }
    EXPECT_GT(fewest, 0U);
    RecordProperty("compared_" + std::to_string(side), static_cast<int>(compared));
    RecordProperty("hidden_" + std::to_string(side), static_cast<int>(hidden));
    RecordProperty("fewest_" + std::to_string(side), static_cast<int>(fewest));
    EXPECT_LE(static_cast<double>(hidden), 1.25 * static_cast<double>(fewest)) << side;
  }
}

TEST(SuppressProof, LargerTablesAreSafeByBoundsToo) {
  std::mt19937 random(11);
  for (int i = 0; i < 6; ++i) {
    SmallTable table{5U + random() % 4, 4U + random() % 4, {}};
    for (std::size_t cell = 0; cell < table.rows * table.columns; ++cell)
      table.inner.push_back(random() % 4 == 0 ? random() % 8 : random() % 90);
    const TableSystem system = system_of(table, 5);
    const Suppression suppression = suppress(system);
    EXPECT_TRUE(suppression.unsafe.empty());
    EXPECT_TRUE(is_safe_by_bounds(system, suppression.hidden)) << shown(table, suppression);
  }
}

}  // namespace
}  // namespace evident
