// Pages that are not all alike: turned, mirrored, numbered in their own way.

#include "layout_fixture.h"

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

}  // namespace
}  // namespace evident::test
