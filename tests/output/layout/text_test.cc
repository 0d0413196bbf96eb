#include "layout_fixture.h"

namespace evident::test {
namespace {

TEST_F(Layout, AnEmptyDocumentIsOneEmptyPage) {
  const Pages pages = lay({});
  ASSERT_EQ(pages.pages.size(), 1u);
  EXPECT_TRUE(pages.pages[0].content.empty());
  EXPECT_EQ(pages.tags.size(), 1u);
}

TEST_F(Layout, AHeadingAndAParagraph) {
  const Pages pages = lay({heading(1, "Title", "title"), paragraph("Some words.")});
  EXPECT_EQ(dump(pages, fonts()),
            "page 1: 340.84x460\n"
            "  0 tag 1\n"
            "    50,59.462 DejaVuSansMono 10 #000000 \"Title\"\n"
            "  1 tag 2\n"
            "    50,71.462 DejaVuSansMono 10 #000000 \"Some words.\"\n"
            "tags\n"
            "  0 Document\n"
            "    1 H1 [1.0]\n"
            "    2 P [1.1]\n"
            "place #title page 1 at 50,50\n");
}

TEST_F(Layout, LinesEndInASpaceSoThatWordsNeverJoin) {
  const Pages pages = lay({paragraph("The quick brown fox jumps over the lazy dog and runs away home.")});
  EXPECT_EQ(shown_lines(pages.pages[0]), (std::vector<std::string>{"The quick brown fox jumps over the lazy ",
                                                                   "dog and runs away home."}));
}

TEST_F(Layout, SpacesInARowAndAroundTheTextAreOne) {
  const Pages pages = lay({paragraph("  one  two\tthree ")});
  EXPECT_EQ(shown_lines(pages.pages[0]), (std::vector<std::string>{"one two three"}));
}

TEST_F(Layout, AStyleChangesInsideAWordWithoutABreak) {
  Inlines content = text("aaaaaaaaa bbbbbbbbb ccccccccc un");
  content.push_back({Strong{text("break")}, {}});
  content.push_back({Text{"able"}, {}});
  const Pages pages = lay({paragraph(content)});
  EXPECT_EQ(shown_lines(pages.pages[0]),
            (std::vector<std::string>{"aaaaaaaaa bbbbbbbbb ccccccccc ", "unbreakable"}));
  const std::vector<Shown> all = runs(pages.pages[0]);
  ASSERT_EQ(all.size(), 4u);
  EXPECT_EQ(all[2].text, "break");
  EXPECT_EQ(all[2].origin.x, points(50) + glyph * 2 - Length{1});
  const auto& bold = std::get<GlyphRun>(pages.pages[0].content[0].items[2]);
  EXPECT_EQ(fonts().metrics(bold.face).postscript_name, "DejaVuSansMono-Bold");
}

TEST_F(Layout, AFigureNeverBreaks) {
  Inlines content = text("aaaaaaaaa bbbbbbbbb ccccccccc ddddd ");
  content.push_back({FigureText{"5\u20136 years", "5", "years"}, {}});
  const Pages pages = lay({paragraph(content)});
  EXPECT_EQ(shown_lines(pages.pages[0]),
            (std::vector<std::string>{"aaaaaaaaa bbbbbbbbb ccccccccc ddddd ", "5\u20136 years"}));
}

TEST_F(Layout, AWordWiderThanTheLineIsTakenApart) {
  const Pages pages = lay({paragraph("See " + std::string(100, 'x') + " there")});
  const std::vector<std::string> got = shown_lines(pages.pages[0]);
  EXPECT_EQ(got, (std::vector<std::string>{"See " + std::string(36, 'x'), std::string(40, 'x'),
                                           std::string(24, 'x') + " there"}));
}

TEST_F(Layout, AHardBreakEndsItsLine) {
  Inlines content = text("one");
  content.push_back({HardBreak{}, {}});
  content.push_back({Text{"two"}, {}});
  EXPECT_EQ(shown_lines(lay({paragraph(content)}).pages[0]), (std::vector<std::string>{"one ", "two"}));
}

TEST_F(Layout, ASoftHyphenIsShownOnlyWhereTheLineBreaksAndIsNoText) {
  const Pages pages = lay({paragraph("aaaaaaaaa bbbbbbbbb ccccccccc part\u00ADner ship part\u00ADnership")});
  EXPECT_EQ(shown_lines(pages.pages[0]),
            (std::vector<std::string>{"aaaaaaaaa bbbbbbbbb ccccccccc partner ", "ship partnership"}));
  const Pages must = lay({paragraph("aaaaaaaaaaaaaaaaaaaaaaaaaaaa\u00ADbbbbbbbbbbbbbbbbbbbbbbbbbbbb")});
  EXPECT_EQ(shown_lines(must.pages[0]),
            (std::vector<std::string>{std::string(28, 'a'), std::string(28, 'b')}));
  EXPECT_EQ(runs(must.pages[0])[1].text, "-");
  EXPECT_EQ(runs(must.pages[0])[1].tag, artifact);
}

TEST_F(Layout, AlignmentMovesLinesAndJustifiedOnesFillTheMeasure) {
  TextStyle style = plain_style();
  style.align = TextAlign::Right;
  theme.styles["body"] = style;
  const Length full = points(50) + glyph * 40;
  const Pages right = lay({paragraph("four")});
  EXPECT_NEAR(static_cast<double>((full - runs(right.pages[0])[0].origin.x).value), 4 * 6020.5, 2);
  style.align = TextAlign::Centre;
  theme.styles["body"] = style;
  EXPECT_EQ(runs(lay({paragraph("four")}).pages[0])[0].origin.x,
            points(50) + (glyph * 40 - Length{24082}) / 2);
  style.align = TextAlign::Justified;
  theme.styles["body"] = style;
  const Pages both = lay({paragraph("aaaaaaaa bbbbbbbbb cccccccc ddddddd eeeeeeeeeee ffffff")});
  const auto& first = std::get<GlyphRun>(both.pages[0].content[0].items[0]);
  std::int64_t units = 0;
  for (std::size_t i = 0; i + 1 < first.glyphs.size(); ++i) units += first.glyphs[i].advance;
  EXPECT_NEAR(static_cast<double>(scale(units, first.size, fonts().metrics(first.face)).value), 240840, 10);
}

TEST_F(Layout, AMissingCharacterIsAnErrorOncePerPlace) {
  const Span here{0, 4, 9};
  document.blocks = {{Paragraph{{{Text{"a \U00012345 b \U00012345"}, here}}}, {}}};
  (void)lay();
  ASSERT_EQ(diagnostics.all().size(), 1u);
  const Diagnostic& error = diagnostics.all()[0];
  EXPECT_EQ(error.code, "missing-glyph");
  EXPECT_EQ(error.severity, Severity::Error);
  EXPECT_EQ(error.span, here);
  EXPECT_EQ(error.message, "No font of the theme has the character U+12345 CUNEIFORM SIGN URU TIMES KI");
  EXPECT_EQ(error.help, "Write something else, or name a font that has it under `fallbacks` in the theme");
}

TEST_F(Layout, AMissingCharacterIsPlacedAtItsWord) {
  const std::string text = "One \U00012345 two";
  const Span here{0, 10, 10 + static_cast<std::uint32_t>(text.size())};
  (void)lay({{Paragraph{{{Text{text}, here}}}, here}});
  ASSERT_EQ(diagnostics.all().size(), 1u);
  EXPECT_EQ(diagnostics.all()[0].span, (Span{0, 14, 18}));
}

std::string british_patterns() {
  std::ifstream stream("/usr/share/hyphen/hyph_en_GB.dic", std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

TEST(Hyphenation, BreaksWordsAsBritishPatternsDoAndLeavesTheRestWhole) {
  const Hyphenator hyphenator(british_patterns());
  EXPECT_EQ(hyphenator.hyphenate("Safeguarding children"), "Safe\u00ADguard\u00ADing chil\u00ADdren");
  const std::string whole =
      "LGBTQIA www.example.org/safeguarding caf\u00E9s2018 people, voil\u00E0safeguarding";
  EXPECT_EQ(hyphenator.hyphenate(whole), whole);
  EXPECT_EQ(Hyphenator("").hyphenate("safeguarding"), "safeguarding");
}

TEST_F(Layout, OnlyStylesThatHyphenateBreakWords) {
  const Hyphenator hyphenator(british_patterns());
  document.blocks = {
      paragraph("It is a commonly held misunderstanding that representation, accountability and "
                "responsibility are interchangeable considerations")};
  TextStyle style = theme.style("body");
  style.align = TextAlign::Justified;  // where gaps cost more than hyphens
  const auto hyphens = [&] {
    theme.styles["body"] = style;
    Shaper shaper(fonts());
    const std::vector<Shown> all = runs(lay_out(document, theme, shaper, diagnostics, &hyphenator).pages[0]);
    return std::count_if(all.begin(), all.end(), [](const Shown& run) { return run.text == "-"; });
  };
  EXPECT_EQ(hyphens(), 0);
  style.hyphenate = true;
  EXPECT_GT(hyphens(), 0);
}

TEST_F(Layout, HeadingsAndOtherLanguagesAreNotHyphenated) {
  const Hyphenator hyphenator(british_patterns());
  const std::string words =
      "representation accountability responsibility considerations misunderstanding interchangeable";
  theme.styles["body"].hyphenate = true;
  theme.styles["body"].align = TextAlign::Justified;
  theme.styles["h2"] = theme.styles["body"];
  const auto hyphens = [&](Block block) {
    document.blocks = {std::move(block)};
    Shaper shaper(fonts());
    const std::vector<Shown> all = runs(lay_out(document, theme, shaper, diagnostics, &hyphenator).pages[0]);
    return std::count_if(all.begin(), all.end(), [](const Shown& run) { return run.text == "-"; });
  };
  const auto spoken = [&](const char* language) {
    SpanOf span{text(words), {}};
    span.attributes.values = {{"lang", language}};
    return paragraph(Inlines{{span, {}}});
  };
  EXPECT_GT(hyphens(paragraph(words)), 0);
  EXPECT_EQ(hyphens(heading(2, words)), 0);
  EXPECT_EQ(hyphens(spoken("cy")), 0);
  EXPECT_GT(hyphens(spoken("en-GB")), 0);
  Container welsh{"lead", {}, {paragraph(words)}};
  welsh.attributes.values = {{"lang", "cy"}};
  EXPECT_EQ(hyphens({welsh, {}}), 0);
}

using Texts = std::vector<std::string>;

TEST_F(Layout, NoBreakSpacesHold) {
  const std::string words = std::string(35, 'x');
  for (const char* space : {"\u00A0", "\u202F"}) {
    EXPECT_EQ(shown_lines(lay({paragraph(words + " 10" + space + "km")}).pages[0]),
              (Texts{words + " ", std::string("10") + space + "km"}));
  }
}

TEST_F(Layout, LinesEndInDashesAndBeginWithNone) {
  const std::string words = std::string(33, 'x');
  EXPECT_EQ(shown_lines(lay({paragraph(words + " word\u2014another")}).pages[0]),
            (Texts{words + " word\u2014", "another"}));
  EXPECT_EQ(shown_lines(lay({paragraph(words + " words \u2013 another")}).pages[0]),
            (Texts{words + " ", "words \u2013 another"}));
}

TEST_F(Layout, AddressesBreakAfterTheirSignsWithoutAHyphen) {
  const Pages pages = lay({paragraph("See https://www.example.org/children/and/young-people?page=evidence")});
  EXPECT_EQ(shown_lines(pages.pages[0]),
            (Texts{"See https://www.example.org/children/", "and/young-people?page=evidence"}));
  for (const Shown& run : runs(pages.pages[0])) EXPECT_NE(run.tag, artifact);
}

TEST_F(Layout, WordsWithASlashBreakBehindIt) {
  EXPECT_EQ(shown_lines(lay({paragraph(std::string(34, 'x') + " and/or")}).pages[0]),
            (Texts{std::string(34, 'x') + " and/", "or"}));
}

TEST_F(Layout, CodeKeepsItsSpacesAndLines) {
  const Pages pages = lay({{CodeBlock{"if x:\n    y  = 1\n", ""}, {}}});
  EXPECT_EQ(shown_lines(pages.pages[0]),
            (std::vector<std::string>{"if x: ", "\u00A0\u00A0\u00A0\u00A0y \u00A0= 1"}));
  EXPECT_EQ(pages.tags[2].role, Role::Code);
}

TEST_F(Layout, AnExternalLinkIsUnderlinedTaggedAndDescribed) {
  theme.colours["link"] = Colour{0, 0, 160};
  Inlines content = text("See ");
  content.push_back(
      {Link{text("the Alexi Project page on which the publications stand"), "https://x.org/", ""}, {}});
  content.push_back({Text{" now."}, {}});
  const Pages pages = lay({paragraph(content)});
  ASSERT_EQ(pages.pages[0].links.size(), 1u);
  const LinkArea& link = pages.pages[0].links[0];
  EXPECT_EQ(link.target, "https://x.org/");
  EXPECT_EQ(link.description, "the Alexi Project page on which the publications stand (https://x.org/)");
  ASSERT_EQ(link.areas.size(), 2u);
  EXPECT_EQ(link.areas[0].y, points(50));
  EXPECT_EQ(link.areas[1], (Rectangle{points(50), points(62), Length{108369}, points(12)}));
  EXPECT_EQ(pages.tags[link.tag].role, Role::Link);
  ASSERT_EQ(pages.tags[link.tag].kids.size(), 2u);
  EXPECT_TRUE(std::holds_alternative<ContentKid>(pages.tags[link.tag].kids[0]));
  EXPECT_TRUE(std::holds_alternative<LinkKid>(pages.tags[link.tag].kids[1]));
  const MarkedContent& marked = pages.pages[0].content[1];
  ASSERT_EQ(marked.items.size(), 4u);  // two runs, two underlines
  EXPECT_EQ(std::get<GlyphRun>(marked.items[0]).colour, (Colour{0, 0, 160}));
  EXPECT_TRUE(std::holds_alternative<StrokedLine>(marked.items[1]));
  // The paragraph's own text stands on both sides of it.
  EXPECT_EQ(pages.tags[1].kids.size(), 3u);
}

}  // namespace
}  // namespace evident::test
