#include "layout_fixture.h"

namespace evident::test {
namespace {

List list_of(std::vector<Blocks> items, bool ordered = false) {
  List list;
  list.ordered = ordered;
  for (Blocks& content : items) list.items.push_back({std::move(content), {}});
  return list;
}

TEST_F(Layout, ListsHangTheirMarkersAndNest) {
  const Block inner{list_of({{paragraph("deep")}}), {}};
  const Pages pages = lay({{list_of({{paragraph("one")}, {paragraph("two"), inner}}, true), {}}});
  EXPECT_EQ(dump(pages, fonts()),
            "page 1: 340.84x460\n"
            "  0 tag 3\n"
            "    51.959,59.462 DejaVuSansMono 10 #000000 \"1. \"\n"
            "  1 tag 4\n"
            "    68,59.462 DejaVuSansMono 10 #000000 \"one\"\n"
            "  2 tag 6\n"
            "    51.959,71.462 DejaVuSansMono 10 #000000 \"2. \"\n"
            "  3 tag 8\n"
            "    68,71.462 DejaVuSansMono 10 #000000 \"two\"\n"
            "  4 tag 11\n"
            "    75.979,83.462 DejaVuSansMono 10 #000000 \"\u2022 \"\n"
            "  5 tag 12\n"
            "    86,83.462 DejaVuSansMono 10 #000000 \"deep\"\n"
            "tags\n"
            "  0 Document\n"
            "    1 L ordered\n"
            "      2 LI\n"
            "        3 Lbl [1.0]\n"
            "        4 LBody [1.1]\n"
            "      5 LI\n"
            "        6 Lbl [1.2]\n"
            "        7 LBody\n"
            "          8 P [1.3]\n"
            "          9 L\n"
            "            10 LI\n"
            "              11 Lbl [1.4]\n"
            "              12 LBody [1.5]\n");
}

TEST_F(Layout, NumbersOfALongListStandRightAligned) {
  std::vector<Blocks> items;
  for (int i = 0; i < 100; ++i) items.push_back({paragraph("x")});
  const std::vector<Shown> all = runs(lay({{list_of(std::move(items), true), {}}}).pages[0]);
  EXPECT_EQ(all[0].text, "1. ");
  EXPECT_EQ(all[18].text, "10. ");
  EXPECT_NEAR(static_cast<double>((all[0].origin.x - all[18].origin.x).value), 6020.5, 2);
}

TEST_F(Layout, NumbersOfThreeDigitsStandRightAlignedToo) {
  List list = list_of({{paragraph("a")}, {paragraph("b")}, {paragraph("c")}}, true);
  list.start = 9;
  list.items.push_back({{paragraph("d")}, {}});
  const auto ends = [&](std::int64_t start) {
    list.start = start;
    std::vector<Length> all;
    for (const Shown& run : runs(lay({{list, {}}}).pages[0])) {
      if (run.text.size() > 1)
        all.push_back(run.origin.x + Length{6020} * static_cast<std::int64_t>(run.text.size()));
    }
    return all;
  };
  for (const std::int64_t start : {1, 8, 98}) {
    const std::vector<Length> got = ends(start);
    ASSERT_EQ(got.size(), 4u);
    for (const Length end : got)
      EXPECT_NEAR(static_cast<double>(end.value), static_cast<double>(got[0].value), 3);
    EXPECT_GE(runs(lay({{list, {}}}).pages[0])[0].origin.x, points(50) - Length{1})
        << "nothing in the margin";
  }
}

TEST_F(Layout, NestedListsBeginAtTheTextAroundThem) {
  const Block inner{list_of({{paragraph("deep")}}, true), {}};
  const std::vector<Shown> all = runs(lay({{list_of({{paragraph("one"), inner}}, true), {}}}).pages[0]);
  ASSERT_EQ(all.size(), 4u);
  EXPECT_EQ(all[3].origin.x - all[1].origin.x, theme.list_indent);
  EXPECT_EQ(all[2].origin.x - all[0].origin.x, theme.list_indent);
}

TEST_F(Layout, AnItemWithoutAParagraphStillHasItsMarker) {
  const Pages pages = lay({{list_of({{}, {{CodeBlock{"code", ""}, {}}}}), {}}});
  EXPECT_EQ(shown_lines(pages.pages[0]), (std::vector<std::string>{"\u2022 ", "\u2022 ", "code"}));
}

TEST_F(Layout, SectionNumbersHangInTheMarginUnlessInABox) {
  theme.hang_section_numbers = true;
  theme.section_rule = true;
  Section section;
  section.heading = std::get<Heading>(heading(2, "Head").node);
  section.heading.number = "4.1";
  theme.boxes["callout"].has_background = true;
  const Pages pages = lay({{section, {}}, container("callout", {{section, {}}})});
  const std::vector<Shown> all = runs(pages.pages[0]);
  EXPECT_EQ(all[0].text, "4.1 ");
  EXPECT_NEAR(static_cast<double>(all[0].origin.x.value), 50000 - 4000 - 3 * 6020.5, 2);
  EXPECT_EQ(all[1].text, "Head");
  EXPECT_EQ(all[1].origin.x, points(50));
  EXPECT_EQ(all[0].tag, all[1].tag);
  EXPECT_EQ(all[2].text, "4.1\u00A0\u00A0Head");
  EXPECT_EQ(all[2].origin.x, points(50));
  EXPECT_EQ(pages.tags[1].role, Role::Sect);
  EXPECT_EQ(pages.tags[2].role, Role::H2);
}

TEST_F(Layout, PanelsStandSideBySideAsHighAsTheTallest) {
  theme.boxes["stats"].columns = 4;
  theme.boxes["stats"].gap = glyph * 4;
  BoxStyle& panel = theme.boxes["stat"];
  panel.has_background = true;
  panel.padding_top = panel.padding_bottom = points(3);
  theme.styles["stat-number"] = plain_style();
  theme.styles["stat-number"].size = points(20);
  theme.styles["stat-number"].leading = points(24);
  const auto stat = [](const char* number, const char* label) {
    return container("stat", {paragraph(number), paragraph(label)});
  };
  const Pages pages =
      lay({container("stats", {stat("12", "short"), stat("7", "a label that is longer"), stat("3", "x")})});
  const MarkedContent& behind = pages.pages[0].content[0];
  ASSERT_EQ(behind.items.size(), 3u);
  const Length width = (glyph * 40 - glyph * 8) / 3;
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(
        std::get<FilledRectangle>(behind.items[static_cast<std::size_t>(i)]).area,
        (Rectangle{points(50) + (width + glyph * 4) * i, points(50), width, points(3 + 24 + 3 * 12 + 3)}));
  }
  const std::vector<Shown> all = runs(pages.pages[0]);
  EXPECT_EQ(all[0].text, "12");
  EXPECT_EQ(std::get<GlyphRun>(pages.pages[0].content[1].items[0]).size, points(20));
  EXPECT_EQ(all[2].text, "7");
  EXPECT_EQ(all[2].origin.y, all[0].origin.y);
}

TEST_F(Layout, NumbersInPanelsShrinkAlikeRatherThanBreak) {
  theme.boxes["stats"].columns = 3;
  theme.styles["stat-number"] = plain_style();
  theme.styles["stat-number"].size = points(40);
  const auto stat = [](const char* number) { return container("stat", {paragraph(number)}); };
  const Pages wide = lay({container("stats", {stat("12"), stat("1,060"), stat("3")})});
  const std::vector<Shown> all = runs(wide.pages[0]);
  ASSERT_EQ(all.size(), 3u) << "nothing is broken";
  EXPECT_EQ(all[0].origin.y, all[2].origin.y);
  for (const MarkedContent& content : wide.pages[0].content) {
    EXPECT_EQ(std::get<GlyphRun>(content.items[0]).size, Length{26640});
  }
  const Pages wider = lay({container("stats", {stat("12"), stat("\u00A38\u00A0million"), stat("3")})});
  EXPECT_LT(runs(wider.pages[0])[0].origin.y, runs(wider.pages[0])[2].origin.y) << "fewer in a row";
}

TEST_F(Layout, PanelsThatDoNotFitInOneRowStandInEvenRows) {
  theme.boxes["stats"].columns = 4;
  Blocks five;
  for (int i = 0; i < 5; ++i) five.push_back(container("stat", {paragraph(std::to_string(i))}));
  const std::vector<Shown> all = runs(lay({container("stats", five)}).pages[0]);
  EXPECT_EQ(all[2].origin.y, all[0].origin.y);
  EXPECT_LT(all[2].origin.y, all[3].origin.y);
  EXPECT_EQ(all[3].origin.x, all[0].origin.x);
}

TEST_F(Layout, ReferencesHangAndCanBeLinkedTo) {
  ReferenceList list;
  list.entries = {{"harris2017", text("Harris, J. (2017) A report that takes more than one line.")}};
  const Pages pages = lay({{list, {}}});
  const std::vector<Shown> all = runs(pages.pages[0]);
  EXPECT_EQ(all[0].origin.x, points(50));
  EXPECT_EQ(all[1].origin.x, points(68));
  ASSERT_EQ(pages.destinations.size(), 1u);
  EXPECT_EQ(pages.destinations[0].id, "ref-harris2017");
  EXPECT_TRUE(pages.tags[1].unmarked);
}

TEST_F(Layout, ContainersAreTaggedByTheirMeaning) {
  const Pages pages =
      lay({container("key-messages", {paragraph("a")}), container("callout", {paragraph("b")}),
           container("quote", {paragraph("c")}), container("cover", {heading(1, "d")})});
  std::vector<Role> roles;
  for (const Tag& tag : pages.tags) {
    if (tag.parent == 0) roles.push_back(tag.role);
  }
  EXPECT_EQ(roles, (std::vector<Role>{Role::Sect, Role::Sect, Role::BlockQuote, Role::Div}));
}

TEST_F(Layout, BookmarksFollowTheOutline) {
  document.outline = {{2, "1", "One", "one"}, {4, "", "Deep", "deep"}, {2, "", "Gone", "gone"}};
  const Pages pages = lay({heading(2, "One", "one"), heading(4, "Deep", "deep")});
  ASSERT_EQ(pages.bookmarks.size(), 2u);
  EXPECT_EQ(pages.bookmarks[0].title, "1 One");
  EXPECT_EQ(pages.bookmarks[0].level, 1);
  EXPECT_EQ(pages.bookmarks[1].level, 2);
}

TEST_F(Layout, AThematicBreakIsAnArtifact) {
  const Pages pages = lay({paragraph("a"), {ThematicBreak{}, {}}, paragraph("b")});
  EXPECT_EQ(pages.pages[0].content[1].kind, ArtifactKind::Layout);
}

TEST_F(Layout, AnotherLanguageHasATagOfItsOwn) {
  SpanOf welsh;
  welsh.content = text("hwb");
  welsh.attributes.values = {{"lang", "cy"}};
  Inlines content = text("A ");
  content.push_back({welsh, {}});
  const Pages pages = lay({paragraph(content)});
  EXPECT_EQ(pages.tags[2].role, Role::Span);
  EXPECT_EQ(pages.tags[2].language, "cy");
}

}  // namespace
}  // namespace evident::test
