#include "layout_fixture.h"

namespace evident::test {
namespace {

// How many lines of tagged text each page shows.
std::vector<std::size_t> counts(const Pages& pages) {
  std::vector<std::size_t> all;
  for (const Page& page : pages.pages) all.push_back(shown_lines(page).size());
  return all;
}
using Counts = std::vector<std::size_t>;

TEST_F(Layout, APageHoldsThirtyLines) {
  EXPECT_EQ(counts(lay({lines(30)})), (Counts{30}));
  EXPECT_EQ(counts(lay({lines(35)})), (Counts{30, 5}));
}

TEST_F(Layout, NoLineOfAParagraphStandsAlone) {
  EXPECT_EQ(counts(lay({lines(31)})), (Counts{29, 2})) << "no widow";
  EXPECT_EQ(counts(lay({lines(29), lines(4)})), (Counts{29, 4})) << "no orphan";
  EXPECT_EQ(counts(lay({lines(28), lines(3)})), (Counts{28, 3})) << "neither of both";
  EXPECT_EQ(counts(lay({lines(28), lines(4)})), (Counts{30, 2}));
}

TEST_F(Layout, AHeadingKeepsTwoLinesOfWhatFollows) {
  EXPECT_EQ(counts(lay({lines(27), heading(2, "H"), lines(5)})), (Counts{30, 3}));
  EXPECT_EQ(counts(lay({lines(28), heading(2, "H"), lines(5)})), (Counts{28, 6}));
  EXPECT_EQ(counts(lay({lines(28), heading(2, "H"), paragraph("one"), lines(5)})), (Counts{28, 7}))
      << "a single line counts as one";
}

TEST_F(Layout, HeadingsInARowStayTogether) {
  EXPECT_EQ(counts(lay({lines(26), heading(2, "H"), heading(3, "H"), heading(4, "H"), lines(5)})),
            (Counts{26, 8}));
}

TEST_F(Layout, AnIntroductionKeepsWithItsList) {
  List list;
  for (int i = 0; i < 5; ++i) list.items.push_back({{paragraph("item")}, {}});
  EXPECT_EQ(counts(lay({lines(29), paragraph("These count:"), {list, {}}})), (Counts{29, 6}));
  EXPECT_EQ(counts(lay({lines(29), paragraph("These count."), {list, {}}})), (Counts{30, 5}));
}

TEST_F(Layout, TheLargerOfTwoSpacesCountsAndNoneAtAPagesTop) {
  theme.styles["body"].space_after = points(6);
  theme.styles["h2"] = plain_style();
  theme.styles["h2"].space_before = points(20);
  theme.styles["h2"].space_after = points(2);
  const Pages pages = lay({paragraph("a"), heading(2, "h"), paragraph("b"), lines(30)});
  const std::vector<Shown> all = runs(pages.pages[0]);
  EXPECT_EQ(all[1].origin.y - all[0].origin.y, points(12 + 20));
  EXPECT_EQ(all[2].origin.y - all[1].origin.y, points(12 + 2));
  const Pages top = lay({lines(30), heading(2, "h"), lines(2)});
  EXPECT_EQ(runs(top.pages[1])[0].origin.y, runs(top.pages[0])[0].origin.y);
}

TEST_F(Layout, APageBreakBeginsAPageAndNeverAnEmptyOne) {
  EXPECT_EQ(
      counts(lay(
          {{PageBreak{}, {}}, lines(2), {PageBreak{}, {}}, {PageBreak{}, {}}, lines(3), {PageBreak{}, {}}})),
      (Counts{2, 3}));
}

TEST_F(Layout, ABoxIsKeptTogetherUnlessNoPageHoldsIt) {
  theme.boxes["callout"].keep_together = true;
  EXPECT_EQ(counts(lay({lines(20), container("callout", {lines(6), lines(6)})})), (Counts{20, 12}));
  EXPECT_EQ(counts(lay({lines(20), container("callout", {lines(20), lines(20)})})), (Counts{30, 30}));
}

TEST_F(Layout, ABoxGoesOnWithItsPaddingOnBothPages) {
  BoxStyle& box = theme.boxes["callout"];
  box.has_background = true;
  box.background = {200, 220, 240};
  box.padding_top = box.padding_bottom = points(6);
  box.padding_left = box.padding_right = glyph * 5;
  Blocks content;
  for (int i = 0; i < 40; ++i) content.push_back(paragraph("line"));
  const Pages pages = lay({lines(2), container("callout", content)});
  ASSERT_EQ(pages.pages.size(), 2u);
  const auto background = [&](std::size_t page) {
    const MarkedContent& first = pages.pages[page].content[0];
    EXPECT_EQ(first.kind, ArtifactKind::Background);
    return std::get<FilledRectangle>(first.items[0]).area;
  };
  EXPECT_EQ(background(0), (Rectangle{points(50), points(74), glyph * 40, points(6 + 27 * 12 + 6)}));
  EXPECT_EQ(background(1), (Rectangle{points(50), points(50), glyph * 40, points(6 + 13 * 12 + 6)}));
  EXPECT_EQ(runs(pages.pages[0])[2].origin.x, points(50) + glyph * 5);
  EXPECT_EQ(counts(pages), (Counts{29, 13}));
}

TEST_F(Layout, ABandFillsTheFirstPagesTopAndHasNoRunningHead) {
  theme.page.running_head_left = "{title}";
  theme.page.running_foot_right = "Page {page} of {pages}";
  document.metadata.title = "Findings";
  BoxStyle& box = theme.boxes["cover"];
  box.has_background = true;
  box.bleed = true;
  box.min_height = points(200);
  box.heading = "cover-title";
  theme.styles["cover-title"] = plain_style();
  theme.styles["cover-title"].colour = {255, 255, 255};
  const Pages pages = lay({container("cover", {heading(1, "Title")}), lines(30)});
  ASSERT_EQ(pages.pages.size(), 2u);
  const MarkedContent& behind = pages.pages[0].content[0];
  EXPECT_EQ(std::get<FilledRectangle>(behind.items[0]).area,
            (Rectangle{{}, {}, pages.pages[0].width, points(200)}));
  const auto& title = std::get<GlyphRun>(pages.pages[0].content[1].items[0]);
  EXPECT_EQ(title.colour, (Colour{255, 255, 255}));
  EXPECT_EQ(title.origin.x, points(50));
  EXPECT_EQ(runs(pages.pages[0]).back().text, "Page 1 of 2 ");
  EXPECT_EQ(pages.pages[0].content.back().kind, ArtifactKind::Footer);
  const std::vector<Shown> second = runs(pages.pages[1]);
  EXPECT_EQ(second[second.size() - 2].text, "Findings ");
  EXPECT_EQ(pages.pages[1].content[pages.pages[1].content.size() - 2].kind, ArtifactKind::Header);
  EXPECT_EQ(runs(pages.pages[0])[1].origin.y - title.origin.y, points(150)) << "text goes on below the band";
}

TEST_F(Layout, RunningHeadsNameTheSectionAndAreCutToFit) {
  theme.page.running_head_left = "{title}";
  theme.page.running_head_right = "{section}";
  document.metadata.title = "A title that is much too long for half a line";
  const Pages pages =
      lay({lines(2), heading(2, "One"), lines(30), heading(2, "Two and its very long name"), lines(3)});
  const auto head = [&](std::size_t page) {
    std::string all;
    for (const MarkedContent& content : pages.pages[page].content) {
      if (content.kind != ArtifactKind::Header) continue;
      for (const Item& item : content.items) all += std::get<GlyphRun>(item).text + "|";
    }
    return all;
  };
  EXPECT_EQ(head(0), "A title that is much too long for\u2026 |One |");
  EXPECT_EQ(head(1), "A title that is mu\u2026 |Two and its very l\u2026 |");
}

TEST_F(Layout, ContentsSayThePagesOfTheirTargets) {
  Contents contents;
  contents.entries = {{2, "1", "First", "first"}, {3, "1.1", "Deeper", "deeper"}, {2, "", "Last", "last"}};
  const Pages pages = lay({{contents, {}},
                           heading(2, "First", "first"),
                           lines(28),
                           heading(3, "Deeper", "deeper"),
                           lines(30),
                           heading(2, "Last", "last"),
                           lines(2)});
  const std::vector<std::string> got = shown_lines(pages.pages[0]);
  EXPECT_EQ(got[0], "1 First1");
  EXPECT_EQ(got[1], "1.1 Deeper2");
  EXPECT_EQ(got[2], "Last3");
  for (const MarkedContent& content : pages.pages[0].content) {
    if (content.tag == artifact || pages.tags[content.tag].role != Role::Lbl) continue;
    const auto& number = std::get<GlyphRun>(content.items[0]);
    EXPECT_NEAR(static_cast<double>((number.origin.x + glyph).value),
                static_cast<double>((points(50) + glyph * 40).value), 2);
  }
  ASSERT_EQ(pages.pages[0].links.size(), 3u);
  EXPECT_EQ(pages.pages[0].links[1].description, "1.1 Deeper");
  EXPECT_EQ(pages.pages[0].links[1].target, "#deeper");
}

}  // namespace
}  // namespace evident::test
