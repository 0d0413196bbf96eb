// Columns of 19 characters with a gap of two, on pages of 30 lines.

#include "layout_fixture.h"

namespace evident::test {
namespace {

class Columns : public Layout {
 protected:
  Columns() {
    theme.boxes["columns"].columns = 2;
    theme.boxes["columns"].gap = glyph * 2;
  }
  static Block columns(Blocks content) { return container("columns", std::move(content)); }
  static Block narrow(int count, std::string mark = "x") { return lines(count, std::move(mark), 19); }
  // How many lines each column of each page has: what stands left of the page's middle and right of it, and
  // what stands above and below in parentheses.
  std::vector<std::string> shape(const Pages& pages) const {
    std::vector<std::string> all;
    for (const Page& page : pages.pages) {
      int left = 0, right = 0;
      for (const Shown& run : runs(page)) {
        if (run.tag == artifact) continue;
        (run.origin.x < page.width / 2 ? left : right) += 1;
      }
      all.push_back(std::to_string(left) + "+" + std::to_string(right));
    }
    return all;
  }
  static const Shown& find(const std::vector<Shown>& all, std::string_view text) {
    for (const Shown& run : all) {
      if (run.text.starts_with(text)) return run;
    }
    ADD_FAILURE() << "no " << text;
    return all.front();
  }
};
using Shapes = std::vector<std::string>;

TEST_F(Columns, TextRunsDownTheFirstThenTheSecond) {
  const Pages pages = lay({columns({narrow(10)})});
  EXPECT_EQ(shape(pages), (Shapes{"5+5"}));
  const std::vector<Shown> all = runs(pages.pages[0]);
  EXPECT_EQ(all[5].origin, (Point{all[0].origin.x + glyph * 21, all[0].origin.y}));
  EXPECT_TRUE(all[5].text.starts_with("x6"));
}

TEST_F(Columns, OnlyTheLastPageIsBalanced) {
  EXPECT_EQ(shape(lay({columns({narrow(80)})})), (Shapes{"30+30", "10+10"}));
  EXPECT_EQ(shape(lay({columns({narrow(81)})})), (Shapes{"30+30", "11+10"}));
}

TEST_F(Columns, TheyBeginBelowAndEndAboveWhatSpansThem) {
  const Pages pages =
      lay({lines(2, "a"), columns({narrow(9)}), heading(2, "Spanning"), columns({narrow(4)}), lines(1, "z")});
  const std::vector<Shown> all = runs(pages.pages[0]);
  const Length top = all[0].origin.y;
  EXPECT_EQ(find(all, "x1").origin.y - top, points(24));
  EXPECT_EQ(find(all, "x6").origin.y - top, points(24));
  EXPECT_EQ(find(all, "Spanning").origin.y - top, points(24 + 5 * 12));
  EXPECT_EQ(find(all, "z1").origin.y - top, points(24 + 5 * 12 + 12 + 2 * 12));
}

TEST_F(Columns, TheThemeSaysHowMany) {
  theme.boxes["columns"].columns = 3;
  theme.boxes["columns"].gap = Length{};
  const Pages pages = lay({columns({lines(9, "x", 13)})});
  const std::vector<Shown> all = runs(pages.pages[0]);
  EXPECT_EQ(all[3].origin.y, all[0].origin.y);
  EXPECT_EQ(all[6].origin.y, all[0].origin.y);
  theme.boxes["columns"].columns = 12;
  EXPECT_EQ(runs(lay({columns({lines(8, "x", 10)})}).pages[0])[6].origin.y, all[0].origin.y)
      << "none is narrower than 60 points";
}

TEST_F(Columns, NoLineOfAParagraphStandsAloneInAColumn) {
  EXPECT_EQ(shape(lay({columns({narrow(2), narrow(3), narrow(2)})})), (Shapes{"5+2"}));
  EXPECT_EQ(shape(lay({columns({narrow(29, "a"), narrow(4, "b"), narrow(30, "c")})})),
            (Shapes{"29+30", "2+2"}));
}

TEST_F(Columns, AHeadingKeepsTwoLinesBelowIt) {
  EXPECT_EQ(shape(lay({columns({narrow(5), heading(3, "H"), narrow(4)})})), (Shapes{"5+5"}));
  EXPECT_EQ(shape(lay({columns({narrow(6), heading(3, "H"), narrow(3)})})), (Shapes{"6+4"}));
}

TEST_F(Columns, AHeadingAboveThemKeepsTwoLinesOfThem) {
  EXPECT_EQ(shape(lay({lines(27), heading(2, "H"), columns({narrow(8)})})), (Shapes{"30+2", "2+2"}));
  EXPECT_EQ(shape(lay({lines(28), heading(2, "H"), columns({narrow(8)})})), (Shapes{"28+0", "5+4"}));
}

TEST_F(Columns, WhatIsKeptTogetherIsNotDivided) {
  theme.boxes["callout"].keep_together = true;
  EXPECT_EQ(shape(lay({columns({narrow(2), container("callout", {narrow(6)}), narrow(2)})})),
            (Shapes{"8+2"}));
  EXPECT_EQ(shape(lay({lines(26), columns({container("callout", {narrow(6)})})})), (Shapes{"26+0", "6+0"}));
}

TEST_F(Columns, ABoxThatIsKeptTogetherMayHoldColumns) {
  theme.boxes["callout"].keep_together = true;
  EXPECT_EQ(shape(lay({container("callout", {columns({narrow(10)})})})), (Shapes{"5+5"}));
}

TEST_F(Columns, ABoxGoesOnInTheNextColumnAndOnTheNextPage) {
  BoxStyle& box = theme.boxes["callout"];
  box.has_background = true;
  box.padding_top = box.padding_bottom = points(6);
  const Pages pages = lay({columns({container("callout", {narrow(70)})})});
  EXPECT_EQ(shape(pages), (Shapes{"29+29", "6+6"}));
  std::vector<Rectangle> areas;
  for (const Page& page : pages.pages) {
    EXPECT_EQ(page.content[0].kind, ArtifactKind::Background);
    for (const Item& item : page.content[0].items) areas.push_back(std::get<FilledRectangle>(item).area);
  }
  ASSERT_EQ(areas.size(), 4u);
  const Length second = points(50) + glyph * 21;
  EXPECT_EQ(areas[0], (Rectangle{points(50), points(50), glyph * 19, points(12 + 29 * 12)}));
  EXPECT_EQ(areas[1], (Rectangle{second, points(50), glyph * 19, points(12 + 29 * 12)}));
  EXPECT_EQ(areas[2], (Rectangle{points(50), points(50), glyph * 19, points(12 + 6 * 12)}));
  EXPECT_EQ(areas[3], (Rectangle{second, points(50), glyph * 19, points(12 + 6 * 12)}));
}

TEST_F(Columns, ABoxAroundThemIsOneBox) {
  BoxStyle& box = theme.boxes["callout"];
  box.has_background = true;
  box.padding_bottom = points(6);
  const Pages pages = lay({container("callout", {columns({narrow(69)}), lines(1, "z")}), lines(1)});
  EXPECT_EQ(shape(pages), (Shapes{"29+29", "8+5"}));
  const auto& area = std::get<FilledRectangle>(pages.pages[1].content[0].items[0]).area;
  EXPECT_EQ(area, (Rectangle{points(50), points(50), glyph * 40, points(6 * 12 + 12 + 6)}));
}

TEST_F(Columns, NotesStandAtThePagesFootAndColumnsMakeRoom) {
  document.footnotes.push_back({"1", {paragraph("Note.")}, 1, {}});
  Inlines call = text("call");
  call.push_back({FootnoteReference{1, 1}, {}});
  const Pages pages = lay({columns({narrow(40), paragraph(call), narrow(40)})});
  ASSERT_EQ(pages.pages.size(), 2u);
  const std::vector<Shown> all = runs(pages.pages[0]);
  EXPECT_EQ(all.back().text, "Note.");
  EXPECT_EQ(all.back().origin.y, points(50 + 29 * 12) + Length{9462});
  EXPECT_EQ(all.back().origin.x, points(50 + 12));
  // Columns of 27 lines, as the note and what is above it take 28 points; the notes' marks count as runs.
  EXPECT_EQ(shape(pages), (Shapes{"29+28", "14+13"}));
}

TEST_F(Columns, AForcedBreakInsideBeginsAPageAndBalancesWhatStandsAbove) {
  EXPECT_EQ(shape(lay({columns({narrow(6), {PageBreak{}, {}}, narrow(4)}), lines(1)})),
            (Shapes{"3+3", "3+2"}));
}

TEST_F(Columns, ATableGoesOnWithItsHeadInTheNextColumn) {
  Table table;
  table.alignments = {Alignment::Left};
  table.head = {{text("Head"), false}};
  for (int i = 0; i < 40; ++i) table.rows.push_back({{text("row"), false}});
  theme.table.padding_vertical = {};
  const Pages pages = lay({columns({{table, {}}})});
  ASSERT_EQ(pages.pages.size(), 1u);
  std::size_t heads = 0;
  for (const Shown& run : runs(pages.pages[0])) heads += run.text.starts_with("Head") ? 1u : 0u;
  EXPECT_EQ(heads, 2u);
  EXPECT_EQ(shape(pages), (Shapes{"22+19"}));
}

TEST_F(Columns, ARuleStandsBetweenThem) {
  theme.boxes["columns"].has_rule = true;
  theme.boxes["columns"].rule_colour = {1, 2, 3};
  const Pages pages = lay({columns({narrow(10)})});
  const MarkedContent& last = pages.pages[0].content.back();
  EXPECT_EQ(last.kind, ArtifactKind::Layout);
  const auto& rule = std::get<StrokedLine>(last.items[0]);
  EXPECT_EQ(rule.from, (Point{points(50) + glyph * 20, points(50)}));
  EXPECT_EQ(rule.to, (Point{points(50) + glyph * 20, points(50 + 5 * 12)}));
  EXPECT_EQ(rule.colour, (Colour{1, 2, 3}));
}

TEST_F(Columns, TagsKeepTheOrderOfTheText) {
  const std::string tree = dump(lay({columns({narrow(2, "a"), narrow(2, "b")}), narrow(1, "c")}), fonts());
  EXPECT_NE(tree.find("  0 Document\n"
                      "    1 Div\n"
                      "      2 P [1.0]\n"
                      "      3 P [1.1]\n"
                      "    4 P [1.2]\n"),
            tree.npos)
      << tree;
}

TEST_F(Columns, ColumnsInColumnsInPanelsAndInNotesAreOne) {
  EXPECT_EQ(shape(lay({columns({columns({narrow(4)})})})), (Shapes{"2+2"}));
  EXPECT_EQ(shape(lay({container("panels", {container("panel", {columns({narrow(4)})})})})), (Shapes{"2+0"}));
}

TEST_F(Columns, ARowThatNoColumnHoldsIsCut) {
  Table table;
  table.alignments = {Alignment::Left};
  std::string words;
  for (int i = 0; i < 100; ++i) words += "wwwwwwwwwwwwwwwwww ";
  table.rows = {{{text(words), false}}};
  const Pages pages = lay({narrow(2), columns({narrow(2), {table, {}}})});
  std::size_t shown = 0;
  for (const Page& page : pages.pages) shown += shown_lines(page).size();
  EXPECT_EQ(shown, 103u);
  EXPECT_LE(pages.pages.size(), 3u);
}

}  // namespace
}  // namespace evident::test
