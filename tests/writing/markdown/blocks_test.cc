#include <gtest/gtest.h>

#include "writing/markdown/parsing.h"

namespace evident {
namespace {

using namespace parsing;

TEST(Containers, NestAndHoldBlocks) {
  EXPECT_EQ(tree("::: key-messages { #top .wide lang=cy title=\"a b\" }\npara\n::: callout\n- "
                 "one\n:::\nafter\n:::\nout"),
            R"(  container key-messages #top .wide lang="cy" title="a b"
    paragraph
      text "para"
    container callout
      list
        item
          paragraph
            text "one"
    paragraph
      text "after"
  paragraph
    text "out"
)");
}

TEST(Containers, StandInListsAndQuotations) {
  EXPECT_EQ(tree("- one\n\n  ::: callout\n  in\n  :::\n- two\n\n> ::: definition\n> quoted\n> :::\n"),
            R"(  list loose
    item
      paragraph
        text "one"
      container callout
        paragraph
          text "in"
    item
      paragraph
        text "two"
  quotation
    container definition
      paragraph
        text "quoted"
)");
}

TEST(Containers, AreHiddenByCode) {
  EXPECT_EQ(tree("```\n::: callout\n```\n\n    ::: callout\n"), R"(  code "" "::: callout"
  code "" "::: callout"
)");
}

TEST(Fences, OfSpecificationsKeepTheirWordsAndAttributes) {
  EXPECT_EQ(tree("```chart { #fig-a .wide }\ntype: bars\n  x: 1\n```\n"),
            "  fence chart #fig-a .wide \"type: bars\\n  x: 1\\n\"\n");
}

TEST(Fences, OfOtherKindsAreCode) { EXPECT_EQ(tree("```charts\nx\n```\n"), "  code \"charts\" \"x\"\n"); }

TEST(Fences, KnowWhereTheirLinesStand) {
  const std::string text = "> - ```chart\n>   type: bars\n>\n>   a: 1\n>   ```\n";
  const Document document = parse(text).document;
  const auto& quote = std::get<BlockQuote>(document.blocks.at(0).node);
  const auto& list = std::get<List>(quote.content.at(0).node);
  const auto& fence = std::get<Fence>(list.items.at(0).content.at(0).node);
  ASSERT_EQ(fence.text, "type: bars\n\na: 1\n");
  ASSERT_EQ(fence.line_starts.size(), 3U);
  EXPECT_EQ(fence.line_starts[0], text.find("type"));
  EXPECT_EQ(fence.line_starts[1], text.find(">\n") + 1);
  EXPECT_EQ(fence.line_starts[2], text.find("a: 1"));
}

TEST(Containers, OfListsAreReplaced) {
  EXPECT_EQ(tree("::: contents\n:::\n\n::: references\n:::\n"), "  contents\n  references\n");
  EXPECT_EQ(parse("::: contents\nwords\n:::\n").said,
            "page.md:2:1: error[unexpected-content]: Nothing can stand between ::: contents and its ::: (The "
            "list is "
            "made by itself; write the text above or below it)\n");
}

TEST(Containers, AreKnownOpenedAndClosed) {
  EXPECT_EQ(parse("::: kay-messages\n:::\n").said,
            "page.md:1:1: error[unknown-container]: There is no box `kay-messages` (Did you mean "
            "`key-messages`?)\n");
  EXPECT_EQ(
      parse("::: zzzzzzzz\n:::\n").said,
      "page.md:1:1: error[unknown-container]: There is no box `zzzzzzzz` (Boxes have names such as callout, "
      "definition, key-messages or stats)\n");
  EXPECT_EQ(parse("::: { #reach }\n:::\n").said,
            "page.md:1:1: error[unknown-container]: This box has no name (Write what it is before its "
            "attributes: ::: callout { #id })\n");
  EXPECT_EQ(parse("a\n\n::: callout\nb\n").said,
            "page.md:3:1: error[unclosed-container]: The box `callout` is opened here and never closed "
            "(Write ::: on a "
            "line of its own where it ends)\n");
  EXPECT_EQ(parse("a\n:::\n").said,
            "page.md:2:1: error[unopened-container]: This ::: closes nothing, since no box is open here "
            "(Take it out, "
            "or open a box above it: ::: name)\n");
}

TEST(AttributesSyntax, IsChecked) {
  EXPECT_EQ(parse("## Aims {#aims}\n").said,
            "page.md:1:1: error[attribute-without-space]: A space is missing after the opening brace (Write "
            "{ #aims }, "
            "since {# opens a comment)\n");
  EXPECT_EQ(parse("## Aims { #1aims }\n").said,
            "page.md:1:1: error[bad-attribute]: What stands in these braces cannot be read (Write one #id, "
            "then any "
            ".class and key=\"value\", with spaces between: { #reach .wide })\n");
  EXPECT_EQ(parse("::: callout wide\n:::\n").said,
            "page.md:1:1: error[bad-attribute]: What stands in these braces cannot be read (Write one #id, "
            "then any "
            ".class and key=\"value\", with spaces between: { #reach .wide })\n");
  EXPECT_EQ(tree("## The set {a, b}\n"), "  heading 2\n    text \"The set {a, b}\"\n");
}

TEST(Headings, TakeAttributes) {
  EXPECT_EQ(tree("## Aims *and* methods { #aims .unnumbered key=\"it's\" }\n\nTitle { .x }\n===\n"),
            R"(  heading 2 #aims .unnumbered key="it's"
    text "Aims "
    emphasis
      text "and"
    text " methods"
  heading 1 .x
    text "Title"
)");
  EXPECT_EQ(parse("##\n").said,
            "page.md:1:1: error[empty-heading]: This heading has no words (Write what the section is about, "
            "or take the "
            "line out)\n");
}

TEST(Tables, TakeTheCaptionBelow) {
  const std::string expected = R"(  table #tbl-x .header-column
    caption
      text "The "
      emphasis
        text "caption"
    alignments left right
    head
      cell
        text "A"
      cell
        text "B"
    row
      cell header
        text "one"
      cell
        text "2"
)";
  const std::string rows = "| A | B |\n|:--|--:|\n| one | 2 |\n";
  EXPECT_EQ(tree(rows + ": The *caption* { #tbl-x .header-column }\n"), expected);
  EXPECT_EQ(tree(rows + "\n: The *caption* { #tbl-x .header-column }\n"), expected);
}

TEST(Tables, CaptionsMayRunOverLinesAndStandInContainers) {
  EXPECT_EQ(tree("::: callout\n| A |\n|---|\n| 1 |\n: First\nsecond { #x }\n:::\n"), R"(  container callout
    table #x
      caption
        text "First"
        soft-break
        text "second"
      alignments none
      head
        cell
          text "A"
      row
        cell
          text "1"
)");
}

TEST(Tables, AndCaptionsBelongTogether) {
  EXPECT_EQ(parse("para\n\n: A caption\n").said,
            "page.md:3:1: error[caption-without-table]: This caption does not stand under a table (Put it "
            "right below "
            "its table, or take the colon off its start)\n");
  EXPECT_EQ(parse("| A |\n|---|\n| 1 |\n").said,
            "page.md:1:1: warning[table-without-caption]: This table has no caption that says what it shows "
            "(Write it "
            "on the line below the table: `: Young people supported { #tbl-reach }`)\n");
  EXPECT_EQ(parse("| A |\n|---|\n| 1 |\n: One\n\n: Two\n").said,
            "page.md:6:1: error[two-captions]: This table has a caption already (Keep one of the two lines "
            "that start "
            "with a colon)\n");
}

TEST(Tables, HaveEvenRows) {
  EXPECT_EQ(parse("| A | B |\n|---|---|\n| 1 | 2 | 3 |\n| 1 |\n| a \\| b | c |\n: Caption\n").said,
            "page.md:3:1: error[uneven-row]: This row has 3 cells, but the table has 2 columns (Write one "
            "cell for each "
            "column; \\| stands for the sign itself)\n"
            "page.md:4:1: error[uneven-row]: This row has 1 cell, but the table has 2 columns (Write one "
            "cell for each "
            "column; \\| stands for the sign itself)\n");
}

TEST(Blocks, OfTheOtherKinds) {
  EXPECT_EQ(tree("3. a\n4. b\n\n***\n\n\\pagebreak\n\n```yaml wide\nx: 1\n```\n\n> q\n"),
            R"(  list ordered from 3
    item
      paragraph
        text "a"
    item
      paragraph
        text "b"
  thematic-break
  page-break
  code "yaml" "x: 1"
  quotation
    paragraph
      text "q"
)");
}

}  // namespace
}  // namespace evident
