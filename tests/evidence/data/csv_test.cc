// CSV: what is read, where it stands, and what is said about what cannot be read.

#include <gtest/gtest.h>

#include <random>

#include "evidence/data/csv_cases.h"
#include "evidence/data/data.h"

namespace evident {
namespace {

struct CsvReading {
  explicit CsvReading(std::string text, Privacy privacy = Privacy::Open) {
    sources.add("data/returns.csv", std::move(text), privacy);
    file = read_csv(0, sources, diagnostics);
  }
  [[nodiscard]] std::string said(DiagnosticStyle style = DiagnosticStyle::Human) const {
    RenderOptions options;
    options.style = style;
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all()) text += render(diagnostic, sources, options);
    return text;
  }
  [[nodiscard]] std::string said_shortly() const { return said(DiagnosticStyle::Short); }
  [[nodiscard]] std::string covered(Span span) const {
    return std::string(sources.text(span.source).substr(span.begin, span.end - span.begin));
  }
  [[nodiscard]] std::vector<std::vector<std::string>> rows() const {
    std::vector<std::vector<std::string>> rows;
    if (file.header.empty()) return rows;
    for (const CsvField& field : file.header) {
      if (rows.empty()) rows.emplace_back();
      rows.back().push_back(field.text);
    }
    for (std::size_t i = 0; i < file.rows(); ++i) {
      rows.emplace_back();
      for (const CsvField& field : file.row(i)) rows.back().push_back(field.text);
    }
    return rows;
  }

  Sources sources;
  Diagnostics diagnostics;
  CsvFile file;
};

std::string check(std::string text) {
  CsvReading reading(std::move(text));
  const std::vector<CsvColumn> columns = {{"period"}, {"area"}, {"value"}, {"note", false}};
  const bool right = check_columns(reading.file, columns, reading.diagnostics);
  EXPECT_EQ(right, !reading.diagnostics.has_errors());
  return reading.said_shortly();
}

TEST(Csv, AgreesWithPython) {
  const std::vector<CsvCase> cases =
      read_csv_cases(std::string(EVIDENT_SOURCE_DIR) + "/tests/evidence/data/csv_cases.txt");
  ASSERT_GE(cases.size(), 200U);
  for (const CsvCase& one : cases) {
    SCOPED_TRACE(one.name);
    const CsvReading reading(one.input);
    EXPECT_EQ(reading.diagnostics.has_errors(), one.refused) << reading.said();
    if (!one.refused) {
      EXPECT_EQ(reading.rows(), one.rows);
    }
    if (one.code.empty() || reading.diagnostics.all().empty()) continue;
    const Diagnostic& first = reading.diagnostics.all().front();
    const Position position = reading.sources.position(0, first.span.begin);
    EXPECT_EQ(first.code, one.code);
    EXPECT_EQ(std::to_string(position.line) + ":" + std::to_string(position.column), one.place);
  }
}

TEST(Csv, EveryFieldHasItsPlace) {
  const CsvReading reading("\xEF\xBB\xBFé,b\r\n\"x \"\"y\"\"\",\r\n,\"1\n2\"");
  EXPECT_EQ(reading.said(), "");
  ASSERT_EQ(reading.file.rows(), 2U);
  EXPECT_EQ(reading.covered(reading.file.header[0].span), "é");
  EXPECT_EQ(reading.covered(reading.file.header[1].span), "b");
  EXPECT_EQ(reading.covered(reading.file.row(0)[0].span), "\"x \"\"y\"\"\"");
  EXPECT_EQ(reading.file.row(0)[0].text, "x \"y\"");
  EXPECT_TRUE(reading.file.row(0)[0].quoted);
  EXPECT_EQ(reading.covered(reading.file.row(0)[1].span), "");
  EXPECT_EQ(reading.sources.position(0, reading.file.row(0)[1].span.begin), (Position{2, 11}));
  EXPECT_EQ(reading.covered(reading.file.row(1)[1].span), "\"1\n2\"");
  EXPECT_FALSE(reading.file.row(1)[0].quoted);
}

TEST(Csv, QuoteInsideAField) {
  EXPECT_EQ(CsvReading("a,b\n5\" nail,2\n").said(),
            "error[csv-quote]: A quotation mark stands inside a field that does not begin with one\n"
            " --> data/returns.csv:2:2\n"
            "  |\n"
            "2 | 5\" nail,2\n"
            "  |  ^\n"
            "  = help: Put the whole field in quotation marks and write two of them for each one inside\n");
}

TEST(Csv, TextAfterAClosingQuote) {
  EXPECT_EQ(CsvReading("a,b\n\"x\"yz,2\n").said(),
            "error[csv-quote]: Text stands after the quotation mark that closes this field\n"
            " --> data/returns.csv:2:4\n"
            "  |\n"
            "2 | \"x\"yz,2\n"
            "  |    ^^\n"
            "  = help: Remove it, or write two quotation marks for one inside the field\n");
}

TEST(Csv, UnclosedQuote) {
  const CsvReading reading("a,b\n1,2\n3,\"four\n5,6\n");
  EXPECT_EQ(reading.said(),
            "error[csv-quote]: A quotation mark opens here and is never closed\n"
            " --> data/returns.csv:3:3\n"
            "  |\n"
            "3 | 3,\"four\n"
            "  |   ^\n"
            "  = help: Close the field with another quotation mark, or remove this one\n");
  EXPECT_EQ(reading.file.rows(), 1U);
}

TEST(Csv, RaggedRows) {
  const CsvReading reading("a,b,c\n1,2\n3,4,5\n6,1,060,7\n\nx\n8,9,10\n");
  EXPECT_EQ(reading.said(),
            "error[csv-ragged-row]: This row has 2 fields, the header has 3 columns\n"
            " --> data/returns.csv:2:1\n"
            "  |\n"
            "2 | 1,2\n"
            "  | ^^^\n"
            "  = help: Every row needs a comma between all its fields, also where a field is empty\n"
            "error[csv-ragged-row]: This row has 4 fields, the header has 3 columns\n"
            " --> data/returns.csv:4:9\n"
            "  |\n"
            "4 | 6,1,060,7\n"
            "  |         ^\n"
            "  = help: Remove what is too much; a field that holds a comma stands in quotation marks, and "
            "numbers are written without thousands commas\n"
            "error[csv-ragged-row]: This line is empty, and the header has 3 columns\n"
            " --> data/returns.csv:5:1\n"
            "  |\n"
            "5 |\n"
            "  | ^\n"
            "  = help: Remove the empty line\n"
            "error[csv-ragged-row]: This row has 1 field, the header has 3 columns\n"
            " --> data/returns.csv:6:1\n"
            "  |\n"
            "6 | x\n"
            "  | ^\n"
            "  = help: Every row needs a comma between all its fields, also where a field is empty\n");
  EXPECT_EQ(reading.rows(),
            (std::vector<std::vector<std::string>>{{"a", "b", "c"}, {"3", "4", "5"}, {"8", "9", "10"}}));
}

TEST(Csv, StopsAtTheTwentiethError) {
  std::string text = "a,b\n";
  for (int i = 0; i < 100; ++i) text += "1\n";
  const CsvReading reading(text);
  EXPECT_EQ(reading.diagnostics.count(Severity::Error), 20U);
}

TEST(Csv, LatinOneIsRefusedWithItsPlaceAndTheWayOut) {
  const CsvReading reading("label,value\nPr\xE9nom \xE9,2\n");
  EXPECT_EQ(reading.said_shortly(),
            "data/returns.csv:2:3: error[invalid-utf8]: This byte is not valid UTF-8\n");
  EXPECT_EQ(reading.diagnostics.all()[0].help,
            "Save the file as UTF-8: in Excel choose “CSV UTF-8 (comma delimited)” as file type, in "
            "LibreOffice “Unicode (UTF-8)” as character set");
  EXPECT_EQ(reading.file.span.source, no_source);
  EXPECT_EQ(CsvReading(std::string("\xFF\xFE") + "a").said_shortly(),
            "data/returns.csv:1:1: error[invalid-utf8]: This file is saved as UTF-16\n");
}

TEST(Csv, ReservedAndControlCharacters) {
  const CsvReading reading("a\n\xF3\xB0\x80\x80\x01\n");
  EXPECT_EQ(
      reading.said_shortly(),
      "data/returns.csv:2:1: error[reserved-character]: U+F0000 (private use) is reserved and cannot be "
      "printed\n"
      "data/returns.csv:2:2: error[control-character]: U+0001 (control character) cannot stand here\n");
  EXPECT_EQ(reading.file.rows(), 0U);
}

TEST(Csv, Limits) {
  EXPECT_EQ(CsvReading("a\n" + std::string(64 * 1024, 'x') + "\n").said(), "");
  const CsvReading plain("a\nb\n" + std::string(64 * 1024 + 1, 'x') + "\n");
  EXPECT_EQ(plain.said_shortly(),
            "data/returns.csv:3:1: error[csv-limit]: This field is longer than 64 KiB\n");
  EXPECT_EQ(plain.file.rows(), 1U);
  const CsvReading quoted("a\n\"" + std::string(64 * 1024 + 1, '\n') + "\"\n");
  EXPECT_EQ(quoted.said_shortly(),
            "data/returns.csv:2:1: error[csv-limit]: This field is longer than 64 KiB\n");
  const CsvReading wide(std::string(1'000, ',') + "\n");
  EXPECT_EQ(wide.said_shortly(),
            "data/returns.csv:1:1000: error[csv-limit]: This file has too many columns\n");
  EXPECT_EQ(wide.file.span.source, no_source);
}

TEST(Csv, MostRows) {
  std::string text = "a\n";
  for (int i = 0; i < 1'000'000; ++i) text += "1\n";
  EXPECT_EQ(CsvReading(text).file.rows(), 1'000'000U);
  text += "1\n";
  const CsvReading reading(text);
  EXPECT_EQ(reading.said_shortly(),
            "data/returns.csv:1000002:1: error[csv-limit]: This file has too many rows\n");
  EXPECT_EQ(reading.file.rows(), 1'000'000U);
}

TEST(CsvColumns, AcceptsAnyOrderAndWhatIsOptional) {
  EXPECT_EQ(check("period,area,value\n1,2,3\n"), "");
  EXPECT_EQ(check("note,value,period,area\n1,2,3,4\n"), "");
}

TEST(CsvColumns, UnknownColumnNamesTheNearest) {
  CsvReading reading("periods,area,value\n");
  const std::vector<CsvColumn> columns = {{"period"}, {"area"}, {"value"}};
  EXPECT_FALSE(check_columns(reading.file, columns, reading.diagnostics));
  EXPECT_EQ(reading.said(),
            "error[unknown-column]: Unknown column `periods`\n"
            " --> data/returns.csv:1:1\n"
            "  |\n"
            "1 | periods,area,value\n"
            "  | ^^^^^^^\n"
            "  = help: Did you mean `period`?\n"
            "error[missing-column]: The column `period` is missing\n"
            " --> data/returns.csv:1:1\n"
            "  |\n"
            "1 | periods,area,value\n"
            "  | ^^^^^^^\n"
            "  = help: Add it; the columns are period,area,value\n");
}

TEST(CsvColumns, DuplicateColumn) {
  EXPECT_EQ(check("period,area,value,area\n"),
            "data/returns.csv:1:19: error[duplicate-column]: The column `area` is given twice\n");
}

TEST(CsvColumns, NamelessColumn) {
  EXPECT_EQ(check("period,area,value,\n"),
            "data/returns.csv:1:19: error[unknown-column]: This column has no name\n");
}

// Without a header the first row holds counts, which no message repeats.
TEST(CsvColumns, RepeatsNoNumber) {
  const std::string said = check("period,area,value,3\n");
  EXPECT_EQ(said, "data/returns.csv:1:19: error[unknown-column]: This is no name of a column\n");
}

TEST(CsvColumns, WrongSeparator) {
  EXPECT_EQ(check("period;area;value\n1;2;3\n"),
            "data/returns.csv:1:1: error[csv-separator]: The columns of this file are separated by "
            "semicolons\n");
  EXPECT_EQ(check("period\tarea\n"),
            "data/returns.csv:1:1: error[csv-separator]: The columns of this file are separated by tabs\n");
}

TEST(CsvColumns, EmptyFile) {
  EXPECT_EQ(check(""), "data/returns.csv:1:1: error[missing-column]: This file is empty\n");
}

TEST(CsvColumns, SaysNothingAboutWhatCouldNotBeRead) {
  CsvReading reading("\"");
  const std::vector<CsvColumn> columns = {{"period"}};
  EXPECT_FALSE(check_columns(reading.file, columns, reading.diagnostics));
  EXPECT_EQ(reading.said_shortly(),
            "data/returns.csv:1:1: error[csv-quote]: A quotation mark opens here and is never closed\n");
}

TEST(Csv, HostileBytesNeverCrash) {
  std::mt19937 random(4180);
  const std::string alphabet = std::string("a,\"\n\r \t;\xEF\xBB\xBF\xE9\xF3\xB0\x80\xFF") + '\0';
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t length = random() % 24; length > 0; --length)
      text += alphabet[random() % alphabet.size()];
    const CsvReading reading(text);
    for (const CsvField& field : reading.file.fields) {
      ASSERT_LE(field.span.begin, field.span.end);
      ASSERT_LE(field.span.end, text.size());
    }
    if (!reading.file.header.empty()) {
      ASSERT_EQ(reading.file.fields.size() % reading.file.header.size(), 0U);
    }
    for (const Diagnostic& diagnostic : reading.diagnostics.all())
      ASSERT_LE(diagnostic.span.begin, text.size());
    (void)reading.said();
  }
}

}  // namespace
}  // namespace evident
