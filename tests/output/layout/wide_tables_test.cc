#include "layout_fixture.h"

namespace evident::test {
namespace {

constexpr const char* advice =
    "Shorten the longest words of its columns, take out a column, or let rows and columns change places";
const Span here{0, 7, 9};

// A row of words so many letters long.
Block table_of(const std::vector<std::size_t>& letters, char letter = 'x') {
  Table table;
  std::vector<TableCell> row;
  for (const std::size_t count : letters) row.push_back({text(std::string(count, letter)), false});
  table.alignments.assign(letters.size(), Alignment::Right);
  table.rows.push_back(std::move(row));
  return {table, here};
}

// Sizes of the letters on a page, each once.
std::vector<Length> sizes(const Page& page) {
  std::vector<Length> all;
  for (const MarkedContent& content : page.content) {
    for (const Item& item : content.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run != nullptr && (all.empty() || all.back() != run->size)) all.push_back(run->size);
    }
  }
  return all;
}

class WideTables : public Layout {
 protected:
  // The table between two paragraphs.
  Pages lay_table(Block table) { return lay({paragraph("Before."), std::move(table), paragraph("After.")}); }
  std::string said() {
    std::string all;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
      EXPECT_EQ(diagnostic.span, here);
      all += diagnostic.code + ": " + diagnostic.message + "\n";
      if (diagnostic.code == "wide-table") {
        EXPECT_EQ(diagnostic.severity, Severity::Warning);
        EXPECT_EQ(diagnostic.help, advice);
      }
    }
    return all;
  }
};

TEST_F(WideTables, FirstHaveTheirColumnsCloser) {
  const Pages pages = lay_table(table_of({12, 12, 13}));
  EXPECT_EQ(said(), "");
  EXPECT_EQ(sizes(pages.pages[0]), (std::vector<Length>{points(10)}));
  const std::vector<Shown> shown = runs(pages.pages[0]);
  const Length right = shown[3].origin.x + glyph * 13;
  EXPECT_NEAR(static_cast<double>(right.value), static_cast<double>((points(50) + glyph * 40).value), 20);
}

TEST_F(WideTables, ThenGetSmaller) {
  const Pages pages = lay_table(table_of({15, 15, 15}));
  EXPECT_EQ(said(),
            "wide-table: This table is wider than the room it has and is printed in smaller letters\n");
  ASSERT_EQ(pages.pages.size(), 1u);
  EXPECT_EQ(sizes(pages.pages[0]), (std::vector<Length>{points(10), Length{8580}, points(10)}));
  EXPECT_EQ(shown_lines(pages.pages[0]).size(), 3u);
}

TEST_F(WideTables, ThenStandOnAPageTurnedOnItsSide) {
  const Pages pages = lay_table(table_of({20, 20, 20}));
  EXPECT_EQ(
      said(),
      "wide-table: This table is wider than its page and stands on a page of its own, turned on its side\n");
  ASSERT_EQ(pages.pages.size(), 3u);
  EXPECT_GT(pages.pages[1].width, pages.pages[1].height);
  EXPECT_EQ(runs(pages.pages[1]).size(), 3u);
  EXPECT_LT(pages.pages[2].width, pages.pages[2].height);
  EXPECT_EQ(shown_lines(pages.pages[2]), (std::vector<std::string>{"After."}));
}

TEST_F(WideTables, TakeTheirCaptionAndNotesAlong) {
  Block table = table_of({20, 20, 20});
  std::get<Table>(table.node).caption = text(std::string(50, 'c'));
  const Pages pages = lay(
      {table, container("table-notes", {paragraph("Note."), paragraph("Another.")}), paragraph("After.")});
  ASSERT_EQ(pages.pages.size(), 2u);
  EXPECT_EQ(runs(pages.pages[0]).size(), 6u);
  EXPECT_EQ(shown_lines(pages.pages[0]).back(), "Another.");
  EXPECT_EQ(shown_lines(pages.pages[1]), (std::vector<std::string>{"After."}));
}

TEST_F(WideTables, AreNotTurnedInABox) {
  BoxStyle box;
  box.has_background = true;
  theme.boxes["callout"] = box;
  const Pages pages = lay({container("callout", {table_of({20, 20, 20})})});
  EXPECT_EQ(said(), "wide-table: This table is so wide that words in it are broken\n");
  EXPECT_EQ(pages.pages.size(), 1u);
}

TEST_F(WideTables, AtLastBreakWordsAndLoseNothing) {
  const Pages pages = lay_table(table_of({15, 15, 15, 15, 15, 15}));
  EXPECT_EQ(said(), "wide-table: This table is so wide that words in it are broken\n");
  ASSERT_EQ(pages.pages.size(), 3u);
  EXPECT_EQ(sizes(pages.pages[1]), (std::vector<Length>{points(8)}));
  std::string all;
  for (const Shown& run : runs(pages.pages[1])) all += run.text;
  EXPECT_EQ(all, std::string(90, 'x'));
}

TEST_F(WideTables, ThatFitNowhereAreAnError) {
  const Pages pages = lay_table(table_of(std::vector<std::size_t>(20, 9), '7'));
  ASSERT_EQ(diagnostics.all().size(), 1u);
  const Diagnostic& error = diagnostics.all()[0];
  EXPECT_EQ(said(), "table-too-wide: This table does not fit on its page, not even in small letters\n");
  EXPECT_EQ(error.severity, Severity::Error);
  EXPECT_EQ(error.help, "Divide it into several tables, or let rows and columns change places");
  std::string all;
  for (const Page& page : pages.pages) {
    for (const Shown& run : runs(page)) all += run.text;
  }
  EXPECT_EQ(std::count(all.begin(), all.end(), '7'), 180);
}

TEST_F(WideTables, OfNothingAreNoMatter) {
  (void)lay_table(table_of(std::vector<std::size_t>(100, 0)));
  Block empty = table_of({});
  std::get<Table>(empty.node).alignments.clear();
  (void)lay_table(empty);
  EXPECT_EQ(said(), "table-too-wide: This table does not fit on its page, not even in small letters\n");
}

TEST_F(Layout, FiguresStayWholeWhereWordsAreTakenApart) {
  Inlines content = text(std::string(39, 'x'));
  content.push_back({FigureText{"1,060", "", ""}, {}});
  EXPECT_EQ(shown_lines(lay({paragraph(content)}).pages[0]),
            (std::vector<std::string>{std::string(39, 'x'), "1,060"}));
  EXPECT_TRUE(diagnostics.all().empty());
}

TEST_F(Layout, AFigureThatNoLineHoldsIsAnError) {
  const std::string figure(41, '7');
  (void)lay(
      {paragraph({Inline{FigureText{figure, "", ""}, here}, Inline{FigureText{figure, "", ""}, here}})});
  ASSERT_EQ(diagnostics.all().size(), 1u);
  const Diagnostic& error = diagnostics.all()[0];
  EXPECT_EQ(error.code, "figure-too-wide");
  EXPECT_EQ(error.severity, Severity::Error);
  EXPECT_EQ(error.span, here);
  EXPECT_EQ(error.message, "The figure “" + figure + "” is wider than the line that it stands in");
  EXPECT_EQ(error.help, "Give it more room, or print it shorter, for example in millions");
}

}  // namespace
}  // namespace evident::test
