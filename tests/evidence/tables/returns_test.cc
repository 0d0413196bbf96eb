// Long returns: which cells they fill, and what is said about rows that fill none.

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

#include "evidence/tables/reading.h"

namespace evident {
namespace {

std::string said_of(const std::string& rows) { return TableReading().returns(rows).said_shortly(); }
std::string help_of(const std::string& rows) {
  const TableReading reading = std::move(TableReading().returns(rows));
  return reading.diagnostics.all().empty() ? "nothing was said" : reading.diagnostics.all()[0].help;
}

std::string text_of(const std::string& path) {
  std::ifstream file(std::string(EVIDENT_SOURCE_DIR) + "/" + path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(Returns, FillTheirCells) {
  TableReading reading;
  reading.returns("Q1,north,referrals,police,,12,\nQ2,service,risk,low,high,0,\nQ1,south,waiting,,,7,\n");
  EXPECT_EQ(reading.said(), "");
  ASSERT_EQ(reading.tables.size(), 6U);
  EXPECT_EQ(reading.cell("referrals", "Q1", "north", "police"), "12");
  EXPECT_EQ(reading.cell("risk", "Q2", "service", "low", "high"), "0");
  EXPECT_EQ(reading.cell("waiting", "Q1", "south", ""), "7");
  EXPECT_EQ(reading.cell("referrals", "Q1", "south", "police"), "-");
  const Cell* cell = reading.table("referrals").find("Q1", "north", "police");
  ASSERT_NE(cell, nullptr);
  EXPECT_EQ(cell->quantity.unit, Unit::People);
  EXPECT_EQ(reading.sources.position(1, cell->span.begin), (Position{2, 28}));
  EXPECT_EQ(cell->span.end - cell->span.begin, 2U);
}

TEST(Returns, WhatIsNotGivenIsNotAvailable) {
  const TableReading reading = std::move(TableReading().returns(""));
  const Cell* cell = reading.table("referrals").find("Q1", "north", "police");
  ASSERT_NE(cell, nullptr);
  EXPECT_EQ(cell->origin, Origin::Absent);
  EXPECT_EQ(cell->quantity.missing, Missing::NotAvailable);
  EXPECT_EQ(cell->span.source, no_source);
}

TEST(Returns, CodesWithAndWithoutBrackets) {
  TableReading reading;
  reading.returns(
      "Q1,north,referrals,police,,,c\nQ1,north,referrals,hospital,,,[x]\nQ1,south,referrals,police,,,z\n"
      "Q1,south,referrals,hospital,,,[low]\nQ2,south,referrals,hospital,,,u\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(reading.cell("referrals", "Q1", "north", "police"), "[c]");
  EXPECT_EQ(reading.cell("referrals", "Q1", "north", "hospital"), "[x]");
  EXPECT_EQ(reading.cell("referrals", "Q1", "south", "police"), "[z]");
  EXPECT_EQ(reading.cell("referrals", "Q1", "south", "hospital"), "[low]");
  EXPECT_EQ(reading.cell("referrals", "Q2", "south", "hospital"), "[u]");
}

TEST(Returns, KeepDecimalsAsWritten) {
  TableReading reading;
  reading.returns("Q1,north,spend,staff,,1200.50,\nQ1,north,spend,rent,,-40,\nQ1,north,shares,a,,33.0,\n");
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(reading.table("spend").find("Q1", "north", "staff")->quantity.decimals, 2);
  EXPECT_EQ(reading.table("spend").find("Q1", "north", "rent")->quantity.number, -40);
  EXPECT_EQ(reading.table("spend").find("Q1", "north", "rent")->quantity.decimals, -1);
  EXPECT_EQ(reading.table("shares").find("Q1", "north", "a")->quantity.decimals, 1);
}

TEST(Returns, SlicesAreRowsByColumns) {
  TableReading reading;
  reading.returns("Q2,south,risk,high,low,5,\n");
  const ReturnTable& risk = reading.table("risk");
  const std::span<const Cell> slice = risk.slice(1, 1);
  ASSERT_EQ(slice.size(), 9U);
  EXPECT_EQ(slice[3].quantity.number, 5);
  for (std::size_t i = 0; i < risk.cells.size(); ++i) EXPECT_EQ(risk.index(risk.place(i)), i);
}

TEST(Returns, SeveralFilesAreOneReturn) {
  TableReading reading;
  reading.returns("Q1,north,referrals,police,,12,\n").returns("Q2,north,referrals,police,,13,\n");
  EXPECT_EQ(reading.cell("referrals", "YTD", "north", "police"), "25~");
  reading.returns("Q1,north,referrals,police,,12,\n");
  EXPECT_EQ(reading.codes(), "duplicate-cell");
}

TEST(Returns, EmptyRowsArePassedOver) { EXPECT_EQ(said_of("Q1,north,referrals,police,,12,\n,,,,,,\n"), ""); }

TEST(Returns, UnknownNames) {
  EXPECT_EQ(TableReading().returns("Q1,north,referals,police,,12,\n").said(),
            "error[unknown-table]: There is no table `referals`\n"
            " --> data/returns.csv:2:10\n"
            "  |\n"
            "2 | Q•,north,referals,police,,••,\n"
            "  |          ^^^^^^^^\n"
            "  = help: Did you mean `referrals`?\n");
  EXPECT_EQ(TableReading().returns("Q5,north,referrals,polce,low,12,\n").said(),
            "error[unknown-period]: There is no period `Q5` in the table `referrals`\n"
            " --> data/returns.csv:2:1\n"
            "  |\n"
            "2 | Q•,north,referrals,polce,low,••,\n"
            "  | ^^\n"
            "  = help: Did you mean `Q1`?\n"
            "error[unknown-category]: There is no row `polce` in the table `referrals`\n"
            " --> data/returns.csv:2:20\n"
            "  |\n"
            "2 | Q•,north,referrals,polce,low,••,\n"
            "  |                    ^^^^^\n"
            "  = help: Did you mean `police`?\n"
            "error[unknown-category]: The table `referrals` has no columns\n"
            " --> data/returns.csv:2:26\n"
            "  |\n"
            "2 | Q•,north,referrals,polce,low,••,\n"
            "  |                          ^^^\n"
            "  = help: Leave `column` empty in its rows\n");
  EXPECT_EQ(said_of("Q1,nort,risk,low,med,12,\n"),
            "data/returns.csv:2:4: error[unknown-area]: There is no area `nort` in the table `risk`\n"
            "data/returns.csv:2:18: error[unknown-category]: There is no column `med` in the table `risk`\n");
}

TEST(Returns, EmptyNamesPointToTheTotal) {
  EXPECT_EQ(
      said_of("Q1,north,referrals,,,12,\n"),
      "data/returns.csv:2:20: error[unknown-category]: The row is left empty in the table `referrals`\n");
  EXPECT_EQ(help_of("Q1,north,referrals,,,12,\n"), "Write `total` for the total");
}

// A number in the wrong column is no name: it may count people.
TEST(Returns, MessagesRepeatNoNumber) {
  const TableReading reading =
      std::move(TableReading().returns("Q1,north,referrals,3,,police,\n3,north,referrals,police,,\"1,060\",\n"
                                       "Q1,3,referrals,police,,-3,\nQ1,north,3,police,,,3\n"
                                       "Q1,north,referrals,hospital,,3.5,\nQ1,north,referrals,hospital,,,3\n"
                                       "3 "
                                       "girls,3girls!,referrals,police,,3,\nQ1,north,risk,low,low,3,c\nQ1,"
                                       "north,risk,low,high,3,\nQ1,north,risk,low,high,4,\n"));
  EXPECT_GE(reading.diagnostics.all().size(), 8U);
  for (const Diagnostic& diagnostic : reading.diagnostics.all()) {
    EXPECT_EQ(diagnostic.message.find_first_of("0123456789"), std::string::npos) << diagnostic.message;
  }
}

TEST(Returns, ValueOrCode) {
  EXPECT_EQ(TableReading().returns("Q1,north,referrals,police,,12,c\n").said(),
            "error[value-and-code]: This row has both a value and a code\n"
            " --> data/returns.csv:2:31\n"
            "  |\n"
            "2 | Q•,north,referrals,police,,••,c\n"
            "  |                               ^\n"
            "note: The value\n"
            " --> data/returns.csv:2:28\n"
            "  |\n"
            "2 | Q•,north,referrals,police,,••,c\n"
            "  |                            ^^\n"
            "  = help: Keep the value, or the code that says why there is none\n");
  EXPECT_EQ(said_of("Q1,north,referrals,police,,,\n"),
            "data/returns.csv:2:28: error[no-value]: This row has neither a value nor a code\n");
  EXPECT_EQ(help_of("Q1,north,referrals,police,,,\n"),
            "Write a number, 0 included, or say why there is none. The codes are c (confidential), x (not "
            "available), z (not applicable), low (rounds to 0 but is not 0) and u (low reliability)");
  EXPECT_EQ(said_of("Q1,north,referrals,police,,,n/a\n"),
            "data/returns.csv:2:29: error[unknown-code]: This is no code for a missing value\n");
  EXPECT_EQ(
      help_of("Q1,north,referrals,police,,,n/a\n"),
      "The codes are c (confidential), x (not available), z (not applicable), low (rounds to 0 but is not "
      "0) and u (low reliability)");
}

TEST(Returns, Numbers) {
  const auto help = [](const std::string& value) {
    const TableReading reading =
        std::move(TableReading().returns("Q1,north,spend,staff,,\"" + value + "\",\n"));
    EXPECT_EQ(reading.said_shortly(),
              "data/returns.csv:2:23: error[bad-number]: This is no number that can be read\n");
    return reading.diagnostics.all()[0].help;
  };
  EXPECT_EQ(help("1,060"), "Write it without commas: 1060, not 1,060");
  EXPECT_EQ(help("£60"), "Write the digits alone; data/tables.yaml says what they are");
  EXPECT_EQ(help("60%"), "Write the digits alone; data/tables.yaml says what they are");
  EXPECT_EQ(help("1 060"), "Write it without spaces");
  EXPECT_EQ(help("−60"), "Write the minus sign as a hyphen: -5");
  const char* use_a_code = "Leave `value` empty and write a code, such as c or x, in the column `code`";
  EXPECT_EQ(help("<5"), use_a_code);
  EXPECT_EQ(help("*"), use_a_code);
  EXPECT_EQ(help("[c]"), use_a_code);
  EXPECT_EQ(help("x"), use_a_code);
  EXPECT_EQ(help("-"), use_a_code);
  const char* digits = "Write digits, with a point before decimals: 12 or 3.5";
  for (const char* value :
       {"twelve", "1e3", "+5", "0800", ".5", "5.", "0x10", "1.2.3", "inf", "nan", "--5"}) {
    EXPECT_EQ(help(value), digits) << value;
  }
  EXPECT_EQ(help("12345678901234567"), "Write up to 15 digits");
}

TEST(Returns, CountsAreWholeAndNotNegative) {
  EXPECT_EQ(said_of("Q1,north,referrals,police,,-1,\nQ1,north,caseload,new,,-1,\n"),
            "data/returns.csv:2:28: error[negative-count]: A count of people cannot be negative\n"
            "data/returns.csv:3:24: error[negative-count]: A count of cases cannot be negative\n");
  EXPECT_EQ(help_of("Q1,north,referrals,police,,-1,\n"),
            "Correct the number; where it is not known, leave it empty and write the code x");
  EXPECT_EQ(said_of("Q1,north,referrals,police,,1.5,\n"),
            "data/returns.csv:2:28: error[bad-number]: A count of people is a whole number\n");
}

TEST(Returns, ACellGivenTwice) {
  EXPECT_EQ(TableReading().returns("Q1,north,waiting,,,12,\nQ1,north,waiting,,,,c\n").said(),
            "error[duplicate-cell]: This cell is given twice\n"
            " --> data/returns.csv:3:21\n"
            "  |\n"
            "3 | Q•,north,waiting,,,,c\n"
            "  |                     ^\n"
            "note: First given here\n"
            " --> data/returns.csv:2:20\n"
            "  |\n"
            "2 | Q•,north,waiting,,,••,\n"
            "  |                    ^^\n"
            "  = help: Remove one of the two rows; period, area, table, row and column are the same\n");
}

TEST(Returns, ColumnsOfTheFile) {
  TableReading reading;
  reading.returns_file("period,area,table,row,colum,value,code\nQ1,north,referrals,police,,12,\n");
  EXPECT_EQ(reading.codes(), "unknown-column missing-column");
  EXPECT_EQ(reading.cell("referrals", "Q1", "north", "police"), "-");
}

TEST(Returns, StopAtTheFiftiethError) {
  std::string rows;
  for (int i = 0; i < 1'000; ++i) rows += "Q1,north,nothing,police,,12,\n";
  const TableReading reading = std::move(TableReading().returns(rows));
  EXPECT_EQ(reading.diagnostics.all().size(), 50U);
}

TEST(Returns, AHundredThousandRows) {
  std::string declared = "periods: {categories: [";
  std::string rows = "period,area,table,row,column,value,code\n";
  for (int p = 0; p < 20; ++p) declared += "{id: P" + std::to_string(p) + ", label: P}, ";
  declared += "]}\ntables:\n";
  for (int t = 0; t < 5; ++t) {
    const std::string table = "t" + std::to_string(t);
    declared += "  - id: " + table + "\n    label: T\n    unit: people\n    rows: {total: r99, categories: [";
    for (int r = 0; r < 100; ++r) declared += "{id: r" + std::to_string(r) + ", label: R}, ";
    declared += "]}\n    columns: {categories: [";
    for (int c = 0; c < 10; ++c) declared += "{id: c" + std::to_string(c) + ", label: C}, ";
    declared += "]}\n";
    for (int i = 0; i < 20'000; ++i) {
      rows += "P" + std::to_string(i / 1'000) + ",," + table + ",r" + std::to_string(i / 10 % 100) + ",c" +
              std::to_string(i % 10) + "," + std::to_string(i / 10 % 100 == 99 ? 99 : 1) + ",\n";
    }
  }
  TableReading reading(declared);
  reading.returns_file(rows).check();
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(reading.files[0].rows(), 100'000U);
  EXPECT_EQ(reading.cell("t4", "P19", "", "r99", "c9"), "99");
}

TEST(Returns, TheShippedDeclarationsAndAnExample) {
  TableReading reading(text_of("data/tables.yaml"));
  EXPECT_EQ(reading.said(), "");
  EXPECT_GE(reading.declarations.tables.size(), 25U);
  reading.returns_file(text_of("tests/evidence/tables/returns.csv")).check();
  EXPECT_EQ(reading.said(), "");
  EXPECT_EQ(reading.cell("referrals", "2025-Q1", "service", "total"), "68~");
  EXPECT_EQ(reading.cell("decisions", "2025-26", "service", "declined"), "34~");
  EXPECT_EQ(reading.cell("caseload", "2025-26", "service", "open_at_start"), "85~");
  EXPECT_EQ(reading.cell("caseload", "2025-26", "service", "open_at_end"), "98~");
  EXPECT_EQ(reading.cell("risk", "2025-26", "service", "total", "total"), "60~");
  EXPECT_EQ(reading.cell("sexual_orientation", "2025-26", "service", "total"), "[x]~");
}

TEST(Returns, HostileRowsNeverCrash) {
  std::mt19937 random(7);
  const std::vector<std::string> scraps = {"Q1",    "YTD",  "north", "service", "referrals", "risk",   "low",
                                           "total", "all",  "987",   "-987",    "",          "c",      "[x]",
                                           "\"",    "\xE9", ",",     "\n",      "1e999",     "waiting"};
  for (int round = 0; round < 1'000; ++round) {
    std::string rows;
    for (int line = 0; line < 4; ++line) {
      for (int field = 0; field < 7; ++field) {
        rows += (field == 0 ? "" : ",") + scraps[random() % scraps.size()];
      }
      rows += '\n';
    }
    TableReading reading;
    reading.returns(rows).check();
    for (const Diagnostic& diagnostic : reading.diagnostics.all()) {
      ASSERT_EQ(diagnostic.message.find("987"), std::string::npos) << diagnostic.message;
    }
  }
}

}  // namespace
}  // namespace evident
