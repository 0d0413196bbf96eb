// What data/tables.yaml may say, and what is said about what it may not.

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

#include "evidence/tables/reading.h"

namespace evident {
namespace {

// One table with the given lines, indented as its keys.
std::string one_table(const std::string& keys) {
  return "periods: {categories: [{id: Q1, label: One}]}\ntables:\n  - id: t\n    label: T\n    unit: "
         "people\n" +
         keys;
}

std::string said_of(const std::string& keys) { return TableReading(one_table(keys)).said_shortly(); }

TEST(Declarations, AreRead) {
  const TableReading reading;
  EXPECT_EQ(reading.said(), "");
  const TableDeclarations& all = reading.declarations;
  ASSERT_EQ(all.tables.size(), 6U);
  const TableDeclaration& referrals = all.tables[0];
  EXPECT_EQ(referrals.id, "referrals");
  EXPECT_EQ(referrals.label, "Referrals");
  EXPECT_EQ(referrals.unit, Unit::People);
  EXPECT_EQ(referrals.periods.categories.size(), 3U);
  EXPECT_EQ(referrals.areas.total, 2U);
  EXPECT_EQ(referrals.rows.total, 4U);
  EXPECT_EQ(referrals.rows.categories[2].within, 1U);
  EXPECT_EQ(referrals.rows.categories[3].collapse, 2U);
  EXPECT_TRUE(referrals.columns.is_nameless());
  EXPECT_EQ(referrals.rows.parts(4), (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(referrals.rows.parts(1), (std::vector<std::size_t>{2, 3}));
  EXPECT_EQ(referrals.rows.parts(0), std::vector<std::size_t>{});
  EXPECT_EQ(referrals.cell_count(), 45U);
  ASSERT_EQ(referrals.links.size(), 1U);
  EXPECT_EQ(referrals.links[0].of.row, 4U);
  EXPECT_EQ(referrals.links[0].equals[0].table, 1U);
  EXPECT_EQ(referrals.links[0].equals[0].cell.row, 2U);
  EXPECT_EQ(referrals.links[0].equals[0].cell.column, 2U);
  ASSERT_NE(all.find("caseload"), nullptr);
  ASSERT_TRUE(all.find("caseload")->reconciles);
  EXPECT_EQ(all.find("caseload")->reconciles->minus, std::vector<std::size_t>{2});
  EXPECT_EQ(all.find("nothing"), nullptr);
}

// Whoever forgets to say so counts people.
TEST(Declarations, PeopleUnlessDeclaredOtherwise) {
  const TableReading reading(
      one_table("    rows: {categories: [{id: a, label: A}, {id: b, label: B, people: false, unit: things}, "
                "{id: c, label: C, unit: things}]}\n"));
  EXPECT_EQ(reading.said(), "");
  const TableDeclaration& table = reading.declarations.tables[0];
  EXPECT_TRUE(table.people);
  EXPECT_TRUE(table.counts_people({0, 0}));
  EXPECT_FALSE(table.counts_people({1, 0}));
  EXPECT_TRUE(table.counts_people({2, 0}));
  EXPECT_EQ(table.unit_of({0, 0}), Unit::People);
  EXPECT_EQ(table.unit_of({1, 0}), Unit::Things);
  const TableReading wrong(one_table("    people: no\n"));
  EXPECT_EQ(wrong.codes(), "wrong-type");
  EXPECT_TRUE(wrong.declarations.tables[0].people);
}

TEST(Declarations, SayHowPeriodsAndAreasAddUp) {
  const TableReading reading;
  const auto over_periods = [&](const char* table, std::size_t row) {
    return reading.declarations.find(table)->over_periods_of({row, 0});
  };
  EXPECT_EQ(over_periods("referrals", 0), OverPeriods::Sum);
  EXPECT_EQ(over_periods("caseload", 0), OverPeriods::First);
  EXPECT_EQ(over_periods("caseload", 1), OverPeriods::Sum);
  EXPECT_EQ(over_periods("caseload", 3), OverPeriods::Last);
  EXPECT_EQ(over_periods("waiting", 0), OverPeriods::Last);
  EXPECT_EQ(over_periods("shares", 0), OverPeriods::None);
  EXPECT_EQ(reading.declarations.find("spend")->over_areas_of({0, 0}), OverAreas::Sum);
  EXPECT_EQ(reading.declarations.find("shares")->over_areas_of({0, 0}), OverAreas::None);
}

TEST(Declarations, SymbolsHaveWords) {
  const TableReading reading(one_table("    symbols: {x: Not collected}\n"));
  EXPECT_EQ(reading.said(), "");
  ASSERT_EQ(reading.declarations.tables[0].symbols.size(), 1U);
  EXPECT_EQ(reading.declarations.tables[0].symbols[0].first, Missing::NotAvailable);
  EXPECT_EQ(reading.declarations.tables[0].symbols[0].second, "Not collected");
}

TEST(Declarations, AServiceMayHaveItsOwnAreas) {
  TableReading reading;
  const SourceId id = reading.sources.add(
      "data/services/a.yaml", "total: all\ncategories: [{id: east, label: E}, {id: all, label: All}]\n");
  const Node areas = read_yaml(id, reading.sources, reading.diagnostics);
  const TableDeclarations own = with_areas(reading.declarations, areas, reading.diagnostics);
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(own.tables[0].areas.categories[0].id, "east");
  EXPECT_EQ(own.tables[0].areas.total, 1U);
  EXPECT_EQ(own.tables[0].links.size(), 1U);
}

TEST(Declarations, UnknownKeyNamesTheNearest) {
  EXPECT_EQ(TableReading(one_table("    measre: x\n")).said(),
            "error[unknown-key]: Unknown key `measre` in `tables[0]`\n"
            " --> data/tables.yaml:6:5\n"
            "  |\n"
            "6 |     measre: x\n"
            "  |     ^^^^^^\n"
            "  = help: Did you mean `measure`?\n");
}

TEST(Declarations, DuplicateIds) {
  EXPECT_EQ(TableReading(one_table("  - id: t\n    label: U\n    unit: cases\n")).said(),
            "error[duplicate-id]: The table `t` is declared twice\n"
            " --> data/tables.yaml:6:9\n"
            "  |\n"
            "6 |   - id: t\n"
            "  |         ^\n"
            "note: First declared here\n"
            " --> data/tables.yaml:3:9\n"
            "  |\n"
            "3 |   - id: t\n"
            "  |         ^\n"
            "  = help: Remove or rename one of the two\n");
  EXPECT_EQ(said_of("    rows: {categories: [{id: a, label: A}, {id: a, label: B}]}\n"),
            "data/tables.yaml:6:49: error[duplicate-id]: The category `a` is declared twice\n");
}

TEST(Declarations, BadId) {
  TableReading reading(one_table("    rows: {categories: [{id: a b, label: A}]}\n"));
  EXPECT_EQ(reading.said_shortly(), "data/tables.yaml:6:30: error[bad-id]: This cannot be an id\n");
  EXPECT_EQ(reading.diagnostics.all()[0].help,
            "Use up to 64 letters, digits, _ and -; `label` holds the words for readers");
}

TEST(Declarations, UnknownCategory) {
  TableReading reading(one_table("    rows: {total: totl, categories: [{id: total, label: A}]}\n"));
  EXPECT_EQ(reading.said(),
            "error[unknown-category]: There is no category `totl` here\n"
            " --> data/tables.yaml:6:19\n"
            "  |\n"
            "6 |     rows: {total: totl, categories: [{id: total, label: A}]}\n"
            "  |                   ^^^^\n"
            "  = help: Did you mean `total`?\n");
  EXPECT_EQ(said_of("    rows: {categories: [{id: a, label: A, within: bcd}]}\n"),
            "data/tables.yaml:6:51: error[unknown-category]: There is no category `bcd` here\n");
  EXPECT_EQ(said_of("    reconciles: {start: a, end: b}\n"),
            "data/tables.yaml:6:25: error[unknown-category]: There is no category `a` here\n"
            "data/tables.yaml:6:33: error[unknown-category]: There is no category `b` here\n");
}

TEST(Declarations, BadHierarchy) {
  TableReading reading(
      one_table("    rows: {categories: [{id: a, label: A, within: b}, {id: b, label: B, within: a}]}\n"));
  EXPECT_EQ(
      reading.said_shortly(),
      "data/tables.yaml:6:51: error[bad-hierarchy]: `a` lies within itself or more than 8 levels deep\n");
  EXPECT_EQ(reading.diagnostics.all()[0].help, "Let `within` name the category next above, and none below");
  EXPECT_EQ(said_of("    rows: {total: b, categories: [{id: a, label: A}, {id: b, label: B, within: a}]}\n"),
            "data/tables.yaml:6:80: error[bad-hierarchy]: The total cannot lie within another category\n");
}

TEST(Declarations, HierarchiesHaveUpToEightLevels) {
  const auto chain = [](int levels) {
    std::string categories = "{id: c1, label: C}";
    for (int i = 2; i <= levels; ++i) {
      categories += ", {id: c" + std::to_string(i) + ", label: C, within: c" + std::to_string(i - 1) + "}";
    }
    return TableReading(one_table("    rows: {categories: [" + categories + "]}\n")).codes();
  };
  EXPECT_EQ(chain(8), "");
  EXPECT_EQ(chain(9), "bad-hierarchy");
}

TEST(Declarations, WithinTheTotalIsWhereAllStand) {
  const TableReading reading(
      one_table("    rows: {total: b, categories: [{id: a, label: A, within: b}, {id: b, label: B}]}\n"));
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(reading.declarations.tables[0].rows.parts(1), std::vector<std::size_t>{0});
}

TEST(Declarations, BadCollapse) {
  EXPECT_EQ(
      said_of("    rows: {total: b, categories: [{id: a, label: A, collapse: b}, {id: b, label: B}]}\n"),
      "data/tables.yaml:6:63: error[bad-collapse]: `a` cannot be merged into `b`\n");
}

TEST(Declarations, LinksPointAtTheirPart) {
  EXPECT_EQ(TableReading(one_table("    links: [{equals: u.row}]\n")).said(),
            "error[unknown-table]: There is no table `u`\n"
            " --> data/tables.yaml:6:22\n"
            "  |\n"
            "6 |     links: [{equals: u.row}]\n"
            "  |                      ^\n"
            "  = help: The tables are: t\n");
  const std::string rows =
      "    rows: {categories: [{id: a, label: A}]}\n"
      "    columns: {categories: [{id: b, label: B}]}\n";
  EXPECT_EQ(said_of(rows + "    links: [{of: a/b, equals: t.a/c}]\n"),
            "data/tables.yaml:8:35: error[unknown-category]: There is no category `c` here\n");
  EXPECT_EQ(said_of(rows + "    links: [{of: a/b, equals: t}]\n"),
            "data/tables.yaml:8:31: error[bad-link]: The table `t` has no total\n");
  EXPECT_EQ(said_of(rows + "    links: [{of: a, equals: t.a/b}]\n"),
            "data/tables.yaml:8:18: error[bad-link]: The columns of the table `t` have no total\n");
  EXPECT_EQ(said_of(rows + "    links: [{of: a/b, equals: t.a/b}]\n"), "");
  EXPECT_EQ(said_of(rows + "    links: [{of: a/b, equals: t.a/b + t.a/c}]\n"),
            "data/tables.yaml:8:43: error[unknown-category]: There is no category `c` here\n");
  EXPECT_EQ(said_of(rows + "    links: [{of: a/b, equals: t.a/b +}]\n"),
            "data/tables.yaml:8:38: error[unknown-table]: There is no table ``\n");
}

TEST(Declarations, ALinkMayBeASum) {
  const TableReading reading(
      one_table("    rows: {categories: [{id: a, label: A}, {id: b, label: B}, {id: c, label: C}]}\n"
                "    links: [{of: a, equals: t.b+t.c}]\n"));
  EXPECT_EQ(reading.said(), "");
  ASSERT_EQ(reading.declarations.tables[0].links.size(), 1U);
  const TableLink& link = reading.declarations.tables[0].links[0];
  EXPECT_EQ(link.of.row, 0U);
  ASSERT_EQ(link.equals.size(), 2U);
  EXPECT_EQ(link.equals[0].cell.row, 1U);
  EXPECT_EQ(link.equals[1].cell.row, 2U);
}

TEST(Declarations, ConflictingUnits) {
  EXPECT_EQ(said_of("    rows: {categories: [{id: a, label: A, unit: GBP}]}\n"
                    "    columns: {categories: [{id: b, label: B, people: false}]}\n"),
            "data/tables.yaml:7:33: error[conflicting-units]: Rows and columns of `t` both say what they "
            "count\n");
}

TEST(Declarations, NoPeriods) {
  EXPECT_EQ(TableReading("tables: [{id: t, label: T, unit: days}]\n").said_shortly(),
            "data/tables.yaml:1:15: error[missing-key]: The table `t` has no periods\n");
}

TEST(Declarations, Limits) {
  std::string categories;
  for (int i = 0; i < 1'001; ++i) categories += "{id: c" + std::to_string(i) + ", label: L}, ";
  TableReading many(one_table("    rows: {categories: [" + categories + "]}\n"));
  EXPECT_EQ(many.codes(), "table-limit");
  EXPECT_EQ(many.diagnostics.all()[0].message, "These are too many categories");

  std::string fewer;
  for (int i = 0; i < 101; ++i) fewer += "{id: c" + std::to_string(i) + ", label: L}, ";
  std::string keys;
  for (const char* dimension : {"periods", "areas", "rows", "columns"}) {
    keys += "    " + std::string(dimension) + ": {categories: [" + fewer + "]}\n";
  }
  TableReading large(one_table(keys));
  EXPECT_EQ(large.said_shortly(),
            "data/tables.yaml:3:9: error[table-limit]: The table `t` has too many cells\n");
  EXPECT_TRUE(large.declarations.tables.empty());
}

TEST(Declarations, SayNothingAboutWhatCouldNotBeRead) {
  const TableReading reading("tables: [");
  EXPECT_EQ(reading.codes(), "yaml-syntax");
  EXPECT_TRUE(reading.declarations.tables.empty());
}

TEST(Declarations, HostileTreesNeverCrash) {
  std::mt19937 random(6);
  const std::string whole = small_declarations;
  const std::vector<std::string> scraps = {"",         "[]",  "{}", "~",     "id",  ": ",    "\n",
                                           "total",    "Q1",  "- ", "YTD",   "a/b", "t.a/b", "...",
                                           "risk.all", "low", "'",  "label", "of",  "  ",    "people"};
  for (int round = 0; round < 1'500; ++round) {
    std::string text = whole;
    for (int edits = 0; edits < 3; ++edits) {
      const std::size_t at = random() % text.size();
      text.replace(at, random() % 6, scraps[random() % scraps.size()]);
    }
    TableReading reading(text);
    reading.returns(
        "Q1,north,referrals,police,,12,\nQ1,north,caseload,start,,1,\nQ1,south,risk,low,low,,x\n");
    reading.check();
    (void)equalities(reading.tables);
  }
}

}  // namespace
}  // namespace evident
