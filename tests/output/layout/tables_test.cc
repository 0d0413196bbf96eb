#include "output/layout/tables.h"

#include "layout_fixture.h"

namespace evident::test {
namespace {

TableCell cell(std::string words, bool header = false) { return {text(std::move(words)), header}; }

Table table_of(int rows) {
  Table table;
  table.alignments = {Alignment::Left, Alignment::Right};
  table.head = {cell("Measure"), cell("Figure")};
  for (int i = 0; i < rows; ++i) {
    table.rows.push_back({cell("Row " + std::to_string(i + 1), true), cell(std::to_string(i * 100))});
  }
  table.caption = text("What was counted");
  table.number = "Table 1";
  table.attributes.id = "tbl-count";
  return table;
}

// The text of a page, artifacts in brackets.
std::string marked(const Page& page) {
  std::string all;
  for (const MarkedContent& content : page.content) {
    for (const Item& item : content.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run != nullptr) all += content.tag == artifact ? "[" + run->text + "]" : run->text + "|";
    }
  }
  return all;
}

TEST_F(Layout, ATableIsCaptionHeadRulesAndRows) {
  theme.table.rule_strong = {1, 2, 3};
  theme.table.rule_light = {200, 200, 200};
  const Pages pages = lay({{table_of(2), {}}});
  EXPECT_EQ(dump(pages, fonts()),
            "page 1: 340.84x460\n"
            "  0 tag 2\n"
            "    50,59.462 DejaVuSansMono 10 #000000 \"Table 1. What was counted\"\n"
            "  1 artifact layout\n"
            "    line 50,80 to 140.267,80 width 0.75 #010203\n"
            "  2 tag 5\n"
            "    50,74.462 DejaVuSansMono 10 #000000 \"Measure\"\n"
            "  3 tag 6\n"
            "    104.144,74.462 DejaVuSansMono 10 #000000 \"Figure\"\n"
            "  4 artifact layout\n"
            "    line 50,98 to 140.267,98 width 0.5 #C8C8C8\n"
            "  5 tag 9\n"
            "    50,92.462 DejaVuSansMono-Bold 10 #000000 \"Row 1\"\n"
            "  6 tag 10\n"
            "    134.246,92.462 DejaVuSansMono 10 #000000 \"0\"\n"
            "  7 artifact layout\n"
            "    line 50,116 to 140.267,116 width 0.75 #010203\n"
            "  8 tag 12\n"
            "    50,110.462 DejaVuSansMono-Bold 10 #000000 \"Row 2\"\n"
            "  9 tag 13\n"
            "    122.205,110.462 DejaVuSansMono 10 #000000 \"100\"\n"
            "tags\n"
            "  0 Document\n"
            "    1 Table\n"
            "      2 Caption [1.0]\n"
            "      3 THead\n"
            "        4 TR\n"
            "          5 TH scope=column [1.2]\n"
            "          6 TH scope=column [1.3]\n"
            "      7 TBody\n"
            "        8 TR\n"
            "          9 TH scope=row [1.5]\n"
            "          10 TD [1.6]\n"
            "        11 TR\n"
            "          12 TH scope=row [1.8]\n"
            "          13 TD [1.9]\n"
            "place #tbl-count page 1 at 50,50\n");
}

TEST_F(Layout, ALongTableRepeatsItsHeadAsAnArtifact) {
  const Pages pages = lay({{table_of(40), {}}});
  ASSERT_EQ(pages.pages.size(), 3u);
  EXPECT_TRUE(marked(pages.pages[0]).starts_with("Table 1. What was counted|Measure|Figure|Row 1|0|"));
  EXPECT_TRUE(marked(pages.pages[1]).starts_with("[Table 1 continued][Measure][Figure]Row 19|1800|"))
      << marked(pages.pages[1]);
  EXPECT_TRUE(marked(pages.pages[2]).starts_with("[Table 1 continued][Measure][Figure]Row 37|3600|"))
      << marked(pages.pages[2]);
}

TEST_F(Layout, ATablesCaptionAndHeadStayWithItsFirstRow) {
  Table table = table_of(40);
  EXPECT_EQ(shown_lines(lay({lines(25), {table, {}}}).pages[0]).size(), 25u + 3u);
  EXPECT_EQ(shown_lines(lay({lines(27), {table, {}}}).pages[0]).size(), 27u);
}

TEST_F(Layout, AShortTableIsNotDivided) {
  EXPECT_EQ(shown_lines(lay({lines(22), {table_of(6), {}}}).pages[0]).size(), 22u);
}

TEST_F(Layout, ARowIsCutOnlyWhenNoPageHoldsIt) {
  Table table = table_of(1);
  std::string words;
  for (int i = 0; i < 500; ++i) words += "word" + std::to_string(1000 + i) + " ";
  table.rows.push_back({cell("Long", true), cell(words)});
  const Pages pages = lay({{table, {}}});
  EXPECT_GT(pages.pages.size(), 3u);
  std::string all;
  for (const Page& page : pages.pages) {
    for (const std::string& line : shown_lines(page)) all += line;
  }
  for (int i = 0; i < 500; ++i) EXPECT_NE(all.find("word" + std::to_string(1000 + i)), all.npos) << i;
}

TEST_F(Layout, RowsShorterThanTheTableAreFilledUp) {
  Table table = table_of(1);
  table.rows.push_back({cell("only")});
  const Pages pages = lay({{table, {}}});
  std::size_t cells = 0;
  for (const Tag& tag : pages.tags) cells += tag.role == Role::Td || tag.role == Role::Th ? 1 : 0;
  EXPECT_EQ(cells, 6u);
}

// A column of such cells below a short head: where each begins, in glyphs from the table's left edge.
std::vector<std::int64_t> starts(const std::vector<std::string>& cells, const Pages& pages) {
  std::vector<std::int64_t> all;
  for (const std::string& wanted : cells) {
    for (const Shown& run : runs(pages.pages[0])) {
      if (run.text == wanted) all.push_back((run.origin.x - points(50) + glyph / 2).value / glyph.value);
    }
  }
  return all;
}
Table column_of(const std::vector<std::string>& cells, Alignment alignment = Alignment::Right) {
  Table table;
  table.alignments = {alignment};
  table.head = {cell("A head of twenty-two..")};
  for (const std::string& words : cells) table.rows.push_back({cell(words)});
  return table;
}

TEST_F(Layout, NumbersStandByTheirPoints) {
  const std::vector<std::string> cells = {"1,060", "12.5", "\u22120.25", "£7"};
  // Five digits, the point and two decimals end at the head's end: column 22.
  EXPECT_EQ(starts(cells, lay({{column_of(cells), {}}})), (std::vector<std::int64_t>{14, 17, 17, 17}));
}

TEST_F(Layout, UnitsAndMarksHangBehindTheNumbers) {
  const std::vector<std::string> cells = {"72%", "1,060", "9.5 [p]", "[c]", "words"};
  const std::vector<std::int64_t> got = starts(cells, lay({{column_of(cells), {}}}));
  // " [p]" hangs behind all else; what is no number ends where decimals and units end.
  EXPECT_EQ(got, (std::vector<std::int64_t>{14, 11, 15, 15, 13}));
}

TEST_F(Layout, NothingStandsByThePointOfANumberWithAWord) {
  const std::vector<std::string> cells = {"£8\u00A0million", "16"};
  EXPECT_EQ(starts(cells, lay({{column_of(cells), {}}})), (std::vector<std::int64_t>{12, 20}));
}

TEST_F(Layout, ANotesNumberIsNoDigit) {
  document.footnotes = {{"a", {paragraph("Note.")}, 1, {}}};
  Table table = column_of({"10", "20"});
  table.rows[0][0].content.push_back({FootnoteReference{1, 1}, {}});
  const std::vector<std::int64_t> got = starts({"10", "20"}, lay({{table, {}}}));
  ASSERT_EQ(got.size(), 2u);
  EXPECT_EQ(got[0], got[1]);
}

TEST_F(Layout, ANumberWithItsMarkIsNotBroken) {
  Table table = column_of({"1,060 [p]", "12"});
  table.head.clear();
  table.alignments.push_back(Alignment::Left);
  for (std::vector<TableCell>& row : table.rows) row.push_back(cell(std::string(60, 'x')));
  const Pages pages = lay({{table, {}}});
  EXPECT_EQ(starts({"1,060 [p]"}, pages), (std::vector<std::int64_t>{0}));
}

TEST_F(Layout, ColumnsOfNumbersStandToTheRightUnlessTheirAuthorSaysOtherwise) {
  Table table = table_of(1);
  for (const Alignment alignment : {Alignment::None, Alignment::Left}) {
    table.alignments = {Alignment::None, alignment};
    const std::vector<Shown> shown = runs(lay({{table, {}}}).pages[0]);
    ASSERT_EQ(shown.back().text, "0");
    EXPECT_EQ(shown.back().origin.x.value, alignment == Alignment::None ? 134246 : 104144);
  }
}

TEST_F(Layout, ATotalIsBoldBetweenStrongRules) {
  theme.table.rule_strong = {1, 2, 3};
  Table table = table_of(3);
  table.attributes.classes = {"total"};
  const std::string got = dump(lay({{table, {}}}), fonts());
  EXPECT_NE(got.find("DejaVuSansMono-Bold 10 #000000 \"200\""), got.npos);
  EXPECT_EQ(got.find("DejaVuSansMono-Bold 10 #000000 \"100\""), got.npos);
  EXPECT_NE(got.find("line 50,116 to 140.267,116 width 0.75 #010203"), got.npos) << got;
  EXPECT_NE(got.find("line 50,134 to 140.267,134 width 0.75 #010203"), got.npos) << got;
}

TEST_F(Layout, NotesStayWithTheirTable) {
  const Block notes = container("table-notes", {paragraph("One."), lines(2)});
  // Caption, head and six rows take eleven lines of 12 pt; the notes three.
  const Pages apart = lay({lines(17), {table_of(6), {}}, paragraph("One."), lines(2)});
  EXPECT_EQ(apart.pages.size(), 2u);
  EXPECT_EQ(shown_lines(apart.pages[0])[17], "Table 1. What was counted");
  const Pages together = lay({lines(17), {table_of(6), {}}, notes});
  EXPECT_EQ(shown_lines(together.pages[0]).size(), 17u);
  EXPECT_EQ(shown_lines(together.pages[1]).back(), "x2" + std::string(38, '.'));
}

TEST_F(Layout, NotesOfALongTableTakeItsLastRowsAlong) {
  const Block notes = container("table-notes", {paragraph("One."), lines(2)});
  const Pages pages = lay({{table_of(18), {}}, notes});
  ASSERT_EQ(pages.pages.size(), 2u);
  EXPECT_EQ(marked(pages.pages[1]).substr(0, 71),
            "[Table 1 continued][Measure][Figure]Row 17|1600|Row 18|1700|One.|x1....")
      << marked(pages.pages[1]);
}

TEST_F(Layout, ARowThatGoesToThePageAfterItsHeadHasTheHeadAbove) {
  Table table = table_of(1);
  std::string words;
  for (int i = 0; i < 27; ++i) words += std::string(30, 'w') + " ";
  table.caption = text(std::string(39, 'c') + " " + std::string(39, 'c') + " c");
  table.rows[0][1] = cell(words);
  const Pages pages = lay({{table, {}}});
  ASSERT_EQ(pages.pages.size(), 2u);
  EXPECT_TRUE(marked(pages.pages[1]).starts_with("[Table 1 continued][Measure][Figure]Row 1|www"))
      << marked(pages.pages[1]);
}

TEST(ColumnWidths, AreNaturalWhenTheTableIsNarrow) {
  EXPECT_EQ(column_widths({{{10}, {20}}, {{5}, {30}}}, {100}), (std::vector<Length>{{20}, {30}}));
}
TEST(ColumnWidths, FillTheMeasureWhenTheTableIsNearlyAsWide) {
  EXPECT_EQ(column_widths({{{10}, {20}}, {{5}, {60}}}, {100}), (std::vector<Length>{{25}, {75}}));
}
TEST(ColumnWidths, ShareWhatLiesBetweenLeastAndMost) {
  EXPECT_EQ(column_widths({{{10}, {60}}, {{20}, {140}}}, {115}), (std::vector<Length>{{35}, {80}}));
}
TEST(ColumnWidths, LeaveShortColumnsWhole) {
  EXPECT_EQ(column_widths({{{10}, {40}}, {{20}, {140}}}, {110}), (std::vector<Length>{{40}, {70}}));
}
TEST(ColumnWidths, TakeFromTheWidestWhenNotEvenTheLeastFits) {
  EXPECT_EQ(column_widths({{{10}, {10}}, {{200}, {300}}, {{100}, {100}}}, {110}),
            (std::vector<Length>{{10}, {50}, {50}}));
}

}  // namespace
}  // namespace evident::test
