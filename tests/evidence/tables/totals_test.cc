// What is computed, what is kept, and which equalities bind the cells.

#include <gtest/gtest.h>

#include <algorithm>

#include "evidence/tables/reading.h"

namespace evident {
namespace {

TEST(Totals, AreComputedInEveryDimension) {
  TableReading reading;
  reading.returns(
      "Q1,north,referrals,police,,10,\nQ1,north,referrals,hospital,,2,\nQ1,north,referrals,school_nurse,,3,\n"
      "Q1,south,referrals,police,,20,\nQ1,south,referrals,hospital,,4,\nQ1,south,referrals,school_nurse,,0,\n"
      "Q2,north,referrals,police,,1,\nQ2,north,referrals,hospital,,1,\nQ2,north,referrals,school_nurse,,1,\n"
      "Q2,south,referrals,police,,1,\nQ2,south,referrals,hospital,,1,\nQ2,south,referrals,school_nurse,,1,"
      "\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(reading.cell("referrals", "Q1", "north", "health"), "5~");
  EXPECT_EQ(reading.cell("referrals", "Q1", "north", "total"), "15~");
  EXPECT_EQ(reading.cell("referrals", "Q1", "service", "police"), "30~");
  EXPECT_EQ(reading.cell("referrals", "Q1", "service", "total"), "39~");
  EXPECT_EQ(reading.cell("referrals", "YTD", "north", "hospital"), "3~");
  EXPECT_EQ(reading.cell("referrals", "YTD", "service", "total"), "45~");
  const Cell* total = reading.table("referrals").find("Q1", "north", "total");
  EXPECT_EQ(total->span, reading.table("referrals").find("Q1", "north", "police")->span);
}

TEST(Totals, OfRowsAndColumns) {
  TableReading reading;
  reading.returns(
      "Q1,north,risk,low,low,1,\nQ1,north,risk,low,high,2,\nQ1,north,risk,high,low,3,\n"
      "Q1,north,risk,high,high,4,\n");
  EXPECT_EQ(reading.cell("risk", "Q1", "north", "low", "all"), "3~");
  EXPECT_EQ(reading.cell("risk", "Q1", "north", "all", "low"), "4~");
  EXPECT_EQ(reading.cell("risk", "Q1", "north", "all", "all"), "10~");
}

TEST(Totals, ThatAreStatedAreKept) {
  TableReading reading;
  reading.returns("Q1,north,spend,staff,,10,\nQ1,north,spend,rent,,5,\nQ1,north,spend,total,,16,\n");
  EXPECT_EQ(reading.cell("spend", "Q1", "north", "total"), "16");
  reading.returns("Q2,north,spend,staff,,10,\nQ2,north,spend,rent,,5,\nQ2,north,spend,total,,,c\n");
  EXPECT_EQ(reading.cell("spend", "Q2", "north", "total"), "[c]");
}

TEST(Totals, AMissingPartMakesThemNotAvailable) {
  for (const char* code : {"c", "x", "z", "low", "u"}) {
    TableReading reading;
    reading.returns("Q1,north,spend,staff,,10,\nQ1,north,spend,rent,,," + std::string(code) + "\n");
    EXPECT_EQ(reading.cell("spend", "Q1", "north", "total"), "[x]~") << code;
    EXPECT_EQ(reading.cell("spend", "Q1", "service", "total"), "[x]~") << code;
  }
  TableReading gap;
  gap.returns("Q1,north,spend,staff,,10,\n");
  EXPECT_EQ(gap.cell("spend", "Q1", "north", "rent"), "-");
  EXPECT_EQ(gap.cell("spend", "Q1", "north", "total"), "[x]~");
}

TEST(Totals, OfPartsThatAllAreNotApplicable) {
  TableReading reading;
  reading.returns(
      "Q1,north,spend,staff,,,z\nQ1,north,spend,rent,,,z\nQ1,south,spend,staff,,,c\nQ1,south,spend,rent,,,"
      "c\n");
  EXPECT_EQ(reading.cell("spend", "Q1", "north", "total"), "[z]~");
  EXPECT_EQ(reading.cell("spend", "Q1", "south", "total"), "[x]~");
}

TEST(Totals, OfNothingStayAbsent) {
  TableReading reading;
  reading.returns("Q1,north,spend,staff,,10,\n");
  EXPECT_EQ(reading.cell("spend", "Q2", "north", "total"), "-");
  EXPECT_EQ(reading.cell("referrals", "Q1", "north", "total"), "-");
}

// The service may state a total that its areas do not.
TEST(Totals, ComeFromWhateverIsGiven) {
  TableReading reading;
  reading.returns(
      "Q1,service,spend,staff,,10,\nQ1,service,spend,rent,,5,\nQ2,north,spend,total,,4,\n"
      "Q2,south,spend,total,,3,\n");
  EXPECT_EQ(reading.cell("spend", "Q1", "service", "total"), "15~");
  EXPECT_EQ(reading.cell("spend", "Q1", "north", "total"), "-");
  EXPECT_EQ(reading.cell("spend", "Q2", "service", "total"), "7~");
}

TEST(Totals, AYearToDateEndsWithTheLastQuarterReturned) {
  TableReading reading;
  reading.returns("Q1,north,spend,staff,,10,\n");
  EXPECT_EQ(reading.cell("spend", "YTD", "north", "staff"), "10~");
  EXPECT_EQ(reading.table("spend").returned, (std::vector<bool>{true, false, true}));
  // Another table shows that the second quarter was returned: here is a gap, and no total.
  reading.returns("Q2,north,waiting,,,1,\n");
  EXPECT_EQ(reading.cell("spend", "YTD", "north", "staff"), "[x]~");
  TableReading later;
  later.returns("Q2,north,spend,staff,,10,\n");
  EXPECT_EQ(later.cell("spend", "YTD", "north", "staff"), "[x]~");
}

TEST(Totals, AYearMayBeTheTotalOfItsQuarters) {
  TableReading reading(
      "periods: {total: Y, categories: [{id: Q1, label: One}, {id: Q2, label: Two}, {id: Y, label: Year}]}\n"
      "tables: [{id: t, label: T, unit: people}]\n");
  reading.returns("Q1,,t,,,4,\n");
  EXPECT_EQ(reading.cell("t", "Y", "", ""), "4~");
  EXPECT_EQ(reading.table("t").returned, (std::vector<bool>{true, false, true}));
}

TEST(Totals, ACaseloadIsNotAddedUpOverQuarters) {
  TableReading reading;
  reading.returns(
      "Q1,north,caseload,start,,10,\nQ1,north,caseload,new,,5,\nQ1,north,caseload,closed,,3,\n"
      "Q1,north,caseload,end,,12,\nQ2,north,caseload,start,,12,\nQ2,north,caseload,new,,6,\n"
      "Q2,north,caseload,closed,,4,\nQ2,north,caseload,end,,14,\nQ1,north,waiting,,,8,\nQ2,north,waiting,,,9,"
      "\n");
  EXPECT_EQ(reading.cell("caseload", "YTD", "north", "start"), "10~");
  EXPECT_EQ(reading.cell("caseload", "YTD", "north", "new"), "11~");
  EXPECT_EQ(reading.cell("caseload", "YTD", "north", "end"), "14~");
  EXPECT_EQ(reading.cell("waiting", "YTD", "north", ""), "9~");
  EXPECT_EQ(reading.check().said(), "");
}

TEST(Totals, PercentagesHaveNone) {
  TableReading reading;
  reading.returns("Q1,north,shares,a,,60,\nQ1,north,shares,b,,40,\nQ1,north,shares,c,,0,\n");
  EXPECT_EQ(reading.cell("shares", "Q1", "north", "total"), "-");
  EXPECT_EQ(reading.cell("shares", "YTD", "north", "a"), "-");
  EXPECT_EQ(reading.cell("shares", "Q1", "service", "a"), "-");
}

TEST(Totals, KeepTheDecimalsOfTheirParts) {
  TableReading reading;
  reading.returns("Q1,north,spend,staff,,0.10,\nQ1,north,spend,rent,,0.20,\n");
  const Cell* total = reading.table("spend").find("Q1", "north", "total");
  EXPECT_EQ(total->quantity.number, 0.3);
  EXPECT_EQ(total->quantity.decimals, 2);
}

std::size_t count(const std::vector<Equality>& all, EqualityKind kind) {
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [&](const Equality& one) { return one.kind == kind; }));
}

TEST(Equalities, AreTheLinkedSystem) {
  TableReading reading;
  reading.returns("Q1,north,waiting,,,1,\nQ2,north,waiting,,,1,\n");
  const std::vector<Equality> all = equalities(reading.tables);
  const std::size_t slices = 9;                                          // periods × areas
  EXPECT_EQ(count(all, EqualityKind::Total), slices * (1 + 3 + 3 + 1));  // referrals, risk both ways, spend
  EXPECT_EQ(count(all, EqualityKind::Hierarchy), slices);
  EXPECT_EQ(count(all, EqualityKind::Link), slices);
  EXPECT_EQ(count(all, EqualityKind::Reconciliation), slices);
  EXPECT_EQ(count(all, EqualityKind::CarriedOver), 3U);
  EXPECT_EQ(count(all, EqualityKind::Hundred), slices);
  const std::size_t rows = 5 + 9 + 4 + 1 + 3;  // of all tables but the percentages
  EXPECT_EQ(count(all, EqualityKind::Areas), rows * 3);
  EXPECT_EQ(count(all, EqualityKind::Periods), rows * 3);
}

TEST(Equalities, NameTheirCells) {
  TableReading reading;
  reading.returns("Q1,north,caseload,start,,1,\n");
  const ReturnTable& caseload = reading.table("caseload");
  for (const Equality& one : equalities(reading.tables)) {
    if (one.kind != EqualityKind::Reconciliation) continue;
    ASSERT_EQ(one.whole.table, 2U);
    const CellPlace end = caseload.place(one.whole.cell);
    EXPECT_EQ(end.row, 3U);
    ASSERT_EQ(one.plus.size(), 2U);
    ASSERT_EQ(one.minus.size(), 1U);
    EXPECT_EQ(caseload.place(one.plus[0].cell), (CellPlace{end.period, end.area, 0, 0}));
    EXPECT_EQ(caseload.place(one.minus[0].cell), (CellPlace{end.period, end.area, 2, 0}));
  }
}

// Adding sessions to people gives nothing.
TEST(Equalities, MixedUnitsHaveNoSum) {
  TableReading reading(
      "periods: {categories: [{id: Q1, label: One}]}\ntables:\n  - id: t\n    label: T\n    unit: people\n"
      "    rows:\n      total: c\n      categories: [{id: a, label: A}, {id: b, label: B, unit: things}, "
      "{id: c, "
      "label: C}]\n");
  reading.returns("Q1,,t,a,,1,\nQ1,,t,b,,2,\n");
  EXPECT_EQ(reading.cell("t", "Q1", "", "c"), "-");
  EXPECT_TRUE(equalities(reading.tables).empty());
}

}  // namespace
}  // namespace evident
