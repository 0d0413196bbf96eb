#include <ctime>

#include "layout_fixture.h"

namespace evident::test {
namespace {

TEST_F(Layout, EmptyThingsLeaveNothingBehind) {
  Table empty_table;
  const Pages pages = lay({paragraph(Inlines{}),
                           paragraph(""),
                           paragraph("   "),
                           {List{}, {}},
                           {empty_table, {}},
                           {Contents{}, {}},
                           {ReferenceList{}, {}},
                           {CodeBlock{"\n\n", ""}, {}},
                           {BlockQuote{}, {}},
                           container("stats", {}),
                           container("callout", {})});
  EXPECT_EQ(pages.pages.size(), 1u);
  EXPECT_TRUE(runs(pages.pages[0]).empty());
}

TEST_F(Layout, AVeryLongWordIsAllThere) {
  const Pages pages = lay({paragraph(std::string(20000, 'w'))});
  std::size_t letters = 0;
  for (const Page& page : pages.pages) {
    for (const std::string& line : shown_lines(page)) letters += line.size();
  }
  EXPECT_EQ(letters, 20000u);
}

TEST_F(Layout, StrangeCharactersAreSpacesOrNothing) {
  const Pages pages =
      lay({paragraph("a\xE2\x80\xA8"
                     "b\x0B"
                     "c\xC2\x85"
                     "d\xE2\x80\x8B"
                     "e\xC2\xAD"
                     "f")});
  EXPECT_EQ(shown_lines(pages.pages[0]), (std::vector<std::string>{"a b c def"}));
  const Pages invalid = lay({paragraph("\xFF\xC3 x")});
  EXPECT_EQ(invalid.pages.size(), 1u);
}

TEST_F(Layout, DeepNestingKeepsAMeasureThatCanBeRead) {
  Blocks blocks = {paragraph("at the bottom of it all")};
  for (int i = 0; i < max_nesting - 1; ++i) {
    if (i % 2 == 0) {
      blocks = {{BlockQuote{blocks}, {}}};
    } else {
      List list;
      list.items.push_back({blocks, {}});
      blocks = {{list, {}}};
    }
  }
  const Pages pages = lay(blocks);
  std::string all;
  for (const Page& page : pages.pages) {
    for (const Shown& run : runs(page)) all += run.text;
  }
  EXPECT_NE(all.find("bottom"), all.npos);
}

TEST_F(Layout, BoxesWithinBoxesAndBoxesTallerThanAPage) {
  BoxStyle& box = theme.boxes["callout"];
  box.has_background = true;
  box.keep_together = true;
  box.padding_top = box.padding_bottom = points(4);
  box.min_height = points(2000);
  Blocks inner = {lines(40)};
  for (int i = 0; i < 5; ++i) inner = {container("callout", inner), lines(2)};
  const Pages pages = lay(inner);
  std::size_t shown = 0;
  for (const Page& page : pages.pages) shown += shown_lines(page).size();
  EXPECT_EQ(shown, 50u);
}

TEST_F(Layout, APageTooSmallForALineStillShowsEachOnce) {
  theme.page.height = points(106);  // six points of text
  const Pages pages = lay({heading(1, "H"), lines(3)});
  EXPECT_EQ(pages.pages.size(), 4u);
}

TEST_F(Layout, ThousandsOfHeadingsInARow) {
  Blocks blocks;
  for (int i = 0; i < 2000; ++i) blocks.push_back(heading(2, "H"));
  EXPECT_EQ(lay(blocks).pages.size(), 67u);
}

// Ten times the pages must not take far more than ten times the time.
class Long : public Layout {
 protected:
  double take(Blocks blocks, std::size_t pages) {
    document.blocks = std::move(blocks);
    const std::clock_t begin = std::clock();
    Shaper shaper(fonts());
    EXPECT_EQ(lay_out(document, theme, shaper, diagnostics).pages.size(), pages);
    return static_cast<double>(std::clock() - begin);
  }
  static Blocks paragraphs(int count, std::size_t width = 40) {
    Blocks blocks;
    for (int i = 0; i < count; ++i) blocks.push_back(lines(10, std::to_string(i) + "-", width));
    return blocks;
  }
};

TEST_F(Long, ThreeHundredPagesTakeTimeInProportion) {
  (void)take(paragraphs(30), 10);
  const double tenth = take(paragraphs(90), 30);
  EXPECT_LT(take(paragraphs(900), 300), tenth * 10 * 4);
}

TEST_F(Long, SoDoColumnsThatRunOverThreeHundredPages) {
  theme.boxes["columns"].columns = 2;
  theme.boxes["columns"].gap = glyph * 2;
  const auto columns = [](int count) -> Blocks { return {container("columns", paragraphs(count, 19))}; };
  (void)take(columns(60), 10);
  const double tenth = take(columns(180), 30);
  EXPECT_LT(take(columns(1800), 300), tenth * 10 * 4);
}

TEST_F(Long, AndThousandsOfShortOnes) {
  theme.boxes["columns"].columns = 2;
  theme.boxes["columns"].gap = glyph * 2;
  const auto columns = [](int count) {
    Blocks blocks;
    for (int i = 0; i < count; ++i) blocks.push_back(container("columns", paragraphs(1, 19)));
    return blocks;
  };
  (void)take(columns(60), 10);
  const double tenth = take(columns(180), 30);
  EXPECT_LT(take(columns(1800), 300), tenth * 10 * 4);
}

}  // namespace
}  // namespace evident::test
