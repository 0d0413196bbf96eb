// Pages that are not all alike: turned, mirrored, numbered in their own way.

#include "layout_fixture.h"
#include "output/layout/page_labels.h"

namespace evident::test {
namespace {

// How many lines of tagged text each page shows, and which way it lies.
std::vector<std::string> kinds(const Pages& pages) {
  std::vector<std::string> all;
  for (const Page& page : pages.pages) {
    const char* way = page.width > page.height ? " wide" : " high";
    all.push_back(std::to_string(shown_lines(page).size()) + way);
  }
  return all;
}
using Kinds = std::vector<std::string>;

class Landscape : public Layout {
 protected:
  Landscape() {
    theme.page.width = points(100) + glyph * 40;
    theme.page.height = points(100) + line_height * 50;
  }
  // Lines of 70 characters: two on upright pages.
  static Block wide(int count) { return lines(count, "x", 70); }
};

TEST_F(Landscape, ASectionLiesOnItsSideAndStandsUprightAgain) {
  const Pages pages = lay({lines(2), container("landscape", {wide(2)}), lines(3)});
  EXPECT_EQ(kinds(pages), (Kinds{"2 high", "2 wide", "3 high"}));
  EXPECT_EQ(pages.pages[1].width, theme.page.height);
  EXPECT_EQ(pages.pages[1].height, theme.page.width);
}

TEST_F(Landscape, ItsPagesEndWhereTheyAreLow) {
  // 240.84 points of text: 20 lines.
  EXPECT_EQ(kinds(lay({container("landscape", {wide(30)})})), (Kinds{"20 wide", "10 wide"}));
}

TEST_F(Landscape, NeitherAnEmptyPageBeforeItNorAfterIt) {
  EXPECT_EQ(kinds(lay({container("landscape", {wide(2)})})), (Kinds{"2 wide"}));
  EXPECT_EQ(kinds(lay({{PageBreak{}, {}}, container("landscape", {wide(2)}), {PageBreak{}, {}}, lines(1)})),
            (Kinds{"2 wide", "1 high"}));
  EXPECT_EQ(kinds(lay({container("landscape", {wide(2)}), container("landscape", {wide(3)})})),
            (Kinds{"2 wide", "3 wide"}));
  EXPECT_EQ(kinds(lay({container("landscape", {}), lines(3)})), (Kinds{"3 high"}));
}

TEST_F(Landscape, OneInsideAnotherChangesNothing) {
  EXPECT_EQ(kinds(lay({container("landscape", {wide(2), container("landscape", {wide(3)}), wide(1)})})),
            (Kinds{"6 wide"}));
}

TEST_F(Landscape, NothingTurnsInsideABoxOrOnPagesThatLieAlready) {
  theme.boxes["callout"].has_background = true;
  EXPECT_EQ(kinds(lay({container("callout", {container("landscape", {lines(2)})}), lines(1)})),
            (Kinds{"3 high"}));
  std::swap(theme.page.width, theme.page.height);
  EXPECT_EQ(kinds(lay({wide(1), container("landscape", {wide(2)}), wide(1)})), (Kinds{"4 wide"}));
}

TEST_F(Landscape, RunningMatterAndNotesFollowThePage) {
  theme.page.running_head_right = "{title}";
  theme.page.running_foot_right = "{page}";
  document.metadata.title = "Title";
  document.footnotes.push_back({"1", {paragraph("Note.")}, 1, {}});
  Inlines call = text("word");
  call.push_back({FootnoteReference{1, 1}, {}});
  const Pages pages = lay({lines(1), container("landscape", {paragraph(call)})});
  ASSERT_EQ(pages.pages.size(), 2u);
  const Page& wide = pages.pages[1];
  const std::vector<Shown> all = runs(wide);
  const Shown& note = all[all.size() - 3];
  const Shown& head = all[all.size() - 2];
  EXPECT_EQ(note.text, "Note.");
  EXPECT_EQ(note.origin.y, wide.height - points(50) - points(12) + Length{9462});
  EXPECT_NEAR(static_cast<double>(head.origin.x.value),
              static_cast<double>((wide.width - points(50) - glyph * 5).value), 3);
  EXPECT_EQ(all.back().origin.y, wide.height - points(25));
}

TEST_F(Landscape, ABandIsAsWideAsItsPage) {
  BoxStyle& box = theme.boxes["cover"];
  box.has_background = true;
  box.bleed = true;
  const Pages pages = lay({container("landscape", {container("cover", {lines(1)})})});
  const auto& behind = std::get<FilledRectangle>(pages.pages[0].content[0].items[0]);
  EXPECT_EQ(behind.area.width, theme.page.height);
}

class Mirrored : public Layout {
 protected:
  Mirrored() {
    theme.page.mirrored = true;
    theme.page.left = points(30);
    theme.page.right = points(70);
    theme.page.running_head_left = "{title}";
    theme.page.running_foot_right = "{page}";
    document.metadata.title = "Title";
  }
};

TEST_F(Mirrored, EvenPagesHaveTheirOuterMarginOnTheLeft) {
  const Pages pages = lay({lines(90)});
  ASSERT_EQ(pages.pages.size(), 3u);
  EXPECT_EQ(runs(pages.pages[0])[0].origin.x, points(30));
  EXPECT_EQ(runs(pages.pages[1])[0].origin.x, points(70));
  EXPECT_EQ(runs(pages.pages[2])[0].origin.x, points(30));
}

TEST_F(Mirrored, RunningMatterChangesSides) {
  const Pages pages = lay({lines(60)});
  const auto at = [&](std::size_t page, ArtifactKind kind) {
    for (const MarkedContent& content : pages.pages[page].content) {
      if (content.kind == kind) return std::get<GlyphRun>(content.items[0]).origin.x;
    }
    return Length{-1};
  };
  EXPECT_EQ(at(0, ArtifactKind::Header), points(30));
  EXPECT_GT(at(1, ArtifactKind::Header), pages.pages[1].width / 2);
  EXPECT_GT(at(0, ArtifactKind::Footer), pages.pages[0].width / 2);
  EXPECT_EQ(at(1, ArtifactKind::Footer), points(70));
}

TEST_F(Mirrored, BoxesNotesLinksAndPlacesMoveWithTheText) {
  BoxStyle& box = theme.boxes["callout"];
  box.has_background = true;
  document.footnotes.push_back({"1", {paragraph("Note.")}, 1, {}});
  Inlines call = text("word");
  call.push_back({FootnoteReference{1, 1}, {}});
  const Pages pages = lay({lines(30), container("callout", {paragraph(call), heading(2, "H", "here")})});
  const Page& left = pages.pages[1];
  EXPECT_EQ(std::get<FilledRectangle>(left.content[0].items[0]).area.x, points(70));
  EXPECT_NEAR(static_cast<double>(left.links[0].areas[0].x.value),
              static_cast<double>((points(70) + glyph * 4).value), 3);
  EXPECT_EQ(pages.destinations[0].point.x, points(70));
  for (const Shown& run : runs(left)) EXPECT_GE(run.origin.x, points(70));
}

TEST_F(Mirrored, ABandStaysAtThePagesEdge) {
  BoxStyle& box = theme.boxes["cover"];
  box.has_background = true;
  box.bleed = true;
  const Pages pages = lay({lines(30), container("cover", {lines(1)})});
  const auto& area = std::get<FilledRectangle>(pages.pages[1].content[0].items[0]).area;
  EXPECT_EQ(area.x, Length{});
  EXPECT_EQ(area.width, pages.pages[1].width);
}

TEST_F(Mirrored, SoDoColumnsAndTurnedPages) {
  theme.boxes["columns"].columns = 2;
  theme.boxes["columns"].gap = glyph * 2;
  theme.page.height = points(100) + line_height * 50;
  const Pages pages = lay({lines(50), container("columns", {lines(4, "x", 19)}),
                           container("landscape", {lines(1)}), container("landscape", {lines(1)})});
  ASSERT_EQ(pages.pages.size(), 4u);
  EXPECT_EQ(runs(pages.pages[1])[0].origin.x, points(70));
  EXPECT_EQ(runs(pages.pages[1])[2].origin.x, points(70) + glyph * 21);
  EXPECT_EQ(runs(pages.pages[2])[0].origin.x, points(30));
  EXPECT_EQ(runs(pages.pages[3])[0].origin.x, points(70));
}

class Labels : public Layout {
 protected:
  Labels() { theme.page.running_foot_right = "{page} of {pages}"; }
  static std::vector<std::string> feet(const Pages& pages) {
    std::vector<std::string> all;
    for (const Page& page : pages.pages) all.push_back(runs(page).back().text);
    return all;
  }
};
using Words = std::vector<std::string>;

TEST_F(Labels, PagesAreUsuallyOneTwoThree) {
  const Pages pages = lay({lines(50)});
  EXPECT_TRUE(pages.page_labels.empty());
  EXPECT_EQ(feet(pages), (Words{"1 of 2 ", "2 of 2 "}));
}

TEST_F(Labels, TheyMayBeginWithAnotherNumber) {
  theme.page.numbers.first = 17;
  const Pages pages = lay({lines(50)});
  EXPECT_EQ(pages.page_labels, (Words{"17", "18"}));
  EXPECT_EQ(feet(pages), (Words{"17 of 18 ", "18 of 18 "}));
}

TEST_F(Labels, PagesBeforeAPlaceHaveRomanNumbers) {
  theme.page.numbers.roman_before = "start";
  Contents contents;
  contents.entries = {{2, "", "Foreword", "foreword"}, {2, "", "Start", "start"}};
  const Pages pages = lay({{contents, {}},
                           {PageBreak{}, {}},
                           heading(2, "Foreword", "foreword"),
                           {PageBreak{}, {}},
                           heading(2, "Start", "start"),
                           {PageBreak{}, {}},
                           lines(1)});
  EXPECT_EQ(pages.page_labels, (Words{"i", "ii", "1", "2"}));
  EXPECT_EQ(feet(pages), (Words{"i of ii ", "ii of ii ", "1 of 2 ", "2 of 2 "}));
  EXPECT_EQ(shown_lines(pages.pages[0]), (Words{"Forewordii", "Start1"}));
  EXPECT_NE(dump(pages, fonts()).find("page 2 called ii: "), std::string::npos);
}

TEST_F(Labels, APlaceThatIsNotThereIsReported) {
  theme.page.numbers.roman_before = "strat";
  const Pages pages = lay({heading(2, "Start", "start"), {PageBreak{}, {}}, lines(1)});
  EXPECT_TRUE(pages.page_labels.empty());
  ASSERT_EQ(diagnostics.all().size(), 1u);
  EXPECT_EQ(diagnostics.all()[0].code, "unknown-target");
  EXPECT_EQ(diagnostics.all()[0].message, "There is no place `strat` in this publication");
  EXPECT_EQ(diagnostics.all()[0].help, "Did you mean `start`?");
}

TEST(RomanNumbers, AreWrittenAsIsUsual) {
  EXPECT_EQ(roman_number(1), "i");
  EXPECT_EQ(roman_number(4), "iv");
  EXPECT_EQ(roman_number(14), "xiv");
  EXPECT_EQ(roman_number(1999), "mcmxcix");
  EXPECT_EQ(roman_number(4000), "4000");
}

}  // namespace
}  // namespace evident::test
