#include <gtest/gtest.h>

#include "writing/markdown/parsing.h"

namespace evident {
namespace {

using namespace parsing;

TEST(CitationSyntax, ReadsWorksInBrackets) {
  EXPECT_EQ(tree("[see @harris2017, p. 35; @jago:2011 passim;\n@a_b.c-d, section 4.1]"), R"(  paragraph
    citation
      item harris2017 prefix "see" locator "p.\u{A0}35"
      item jago:2011 suffix "passim"
      item a_b.c-d locator "section\u{A0}4.1"
)");
}

TEST(CitationSyntax, ReadsNarrativeOnes) {
  EXPECT_EQ(tree("@harris2017 [p. 3] says, with @jago2011's and (@scott2006). @end2001."), R"(  paragraph
    citation narrative
      item harris2017 locator "p.\u{A0}3"
    text " says, with "
    citation narrative
      item jago2011
    text "’s and ("
    citation narrative
      item scott2006
    text "). "
    citation narrative
      item end2001
    text "."
)");
}

TEST(CitationSyntax, LeavesAddressesEscapesAndCodeAlone) {
  EXPECT_EQ(tree("me@example.org \\@key [\\@key] `@key` &#64;key @ x"), R"(  paragraph
    text "me@example.org @key [@key] "
    code "@key"
    text " @key @ x"
)");
}

TEST(CitationSyntax, TakesKeysAndLocatorsFromValues) {
  EXPECT_EQ(tree("[@«0», «1»]", {value("harris2017"), value("p. 35; *x*")}), R"(  paragraph
    citation
      item harris2017 locator "p.\u{A0}35; *x*"
)");
}

TEST(CitationSyntax, ReadsCrossReferences) {
  EXPECT_EQ(tree("@tbl-reach shows it (see @sec-aims) [compare @tbl-a; @fig-b]."), R"(  paragraph
    cross-reference #tbl-reach ""
    text " shows it (see "
    cross-reference #sec-aims ""
    text ") (compare "
    cross-reference #tbl-a ""
    text ", "
    cross-reference #fig-b ""
    text ")."
)");
}

TEST(CitationSyntax, WorksAfterOddIndentation) {
  EXPECT_EQ(tree("1. first\nlazy \\@a\n   then \\@b\n"), R"(  list ordered
    item
      paragraph
        text "first"
        soft-break
        text "lazy @a"
        soft-break
        text "then @b"
)");
}

TEST(CitationSyntax, ReportsWhatNamesNoSource) {
  EXPECT_EQ(parse("[@harris2017; and others]").said,
            "page.md:1:14: error[bad-citation]: This part of the citation names no source (Write each source "
            "with its "
            "key, for example: [@harris2017, p. 35; @jago2011])\n");
  EXPECT_EQ(parse("[@harris2017; @tbl-a]").said,
            "page.md:1:1: error[bad-citation]: A source and a place in this document stand in the same "
            "brackets (Give "
            "each brackets of its own, for example: [@harris2017] (see @tbl-reach))\n");
}

TEST(CitationSyntax, RefusesCitationsInsideLinks) {
  EXPECT_EQ(parse("[by @harris2017](https://a.org)").said,
            "page.md:1:5: error[nested-link]: A citation, note or reference cannot stand inside a link (Put "
            "it before "
            "or after the link)\n");
}

TEST(Footnotes, StandInTheOrderOfTheirReferences) {
  EXPECT_EQ(tree("a[^x] b[^y] c[^x]\n\n[^y]: Why.\n[^x]: One[^z].\n\n    Two.\n\n[^z]: Inner.\n"),
            R"(  paragraph
    text "a"
    footnote-reference 1 occurrence 1
    text " b"
    footnote-reference 2 occurrence 1
    text " c"
    footnote-reference 1 occurrence 2
  footnote "x" references 2
    paragraph
      text "One"
      footnote-reference 3 occurrence 1
      text "."
    paragraph
      text "Two."
  footnote "y" references 1
    paragraph
      text "Why."
  footnote "z" references 1
    paragraph
      text "Inner."
)");
}

TEST(Footnotes, AreKnownUsedAndWrittenOnce) {
  EXPECT_EQ(parse("a[^hub]\n\n[^hubs]: Note.\n").said,
            "page.md:1:2: error[unknown-footnote]: There is no footnote [^hub] (Did you mean [^hubs]?)\n"
            "page.md:3:1: warning[unused-footnote]: Nothing in the text refers to this footnote (Write "
            "[^hubs] where it "
            "belongs, or take it out)\n");
  EXPECT_EQ(
      parse("a[^q]").said,
      "page.md:1:2: error[unknown-footnote]: There is no footnote [^q] (Write it in a paragraph of its own: "
      "[^q]: The text of the note)\n");
  EXPECT_EQ(parse("a[^q]\n\n[^q]: One.\n\n[^q]: Two.\n").said,
            "page.md:5:1: error[duplicate-footnote]: The footnote [^q] is written twice (Give one of the two "
            "another "
            "name)\n");
}

}  // namespace
}  // namespace evident
