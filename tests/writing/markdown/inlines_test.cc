#include <gtest/gtest.h>

#include "writing/markdown/parsing.h"

namespace evident {
namespace {

using namespace parsing;

TEST(Inlines, KeepTheirMarkup) {
  EXPECT_EQ(tree("a *b **c*** `d`  \ne\nf"), R"(  paragraph
    text "a "
    emphasis
      text "b "
      strong
        text "c"
    text " "
    code "d"
    hard-break
    text "e"
    soft-break
    text "f"
)");
}

TEST(Inlines, SetQuotesAndDashes) {
  EXPECT_EQ(tree("\"It's\" 'so' -- in the '90s --- don't..."), R"(  paragraph
    text "“It’s” ‘so’ – in the ’90s — don’t…"
)");
}

TEST(Inlines, StrikeThroughWhatStandsBetweenTwoTildes) {
  EXPECT_EQ(tree("~~a *b* c~~ d ~~ e ~~f"), R"(  paragraph
    strikethrough
      text "a "
      emphasis
        text "b"
      text " c"
    text " d ~~ e ~~f"
)");
  EXPECT_EQ(tree("~~*all*~~"), R"(  paragraph
    strikethrough
      emphasis
        text "all"
)");
  EXPECT_EQ(tree("~one~ ~~~three~~~ \\~~no\\~~"), R"(  paragraph
    text "~one~ ~~~three~~~ ~~no~~"
)");
}

TEST(Inlines, LinkBareAddressesAsTheyAreWritten) {
  EXPECT_EQ(tree("(see https://example.org/a--b?x=1&y='2')."), R"(  paragraph
    text "(see "
    link "https://example.org/a--b?x=1&y='2"
      text "https://example.org/a--b?x=1&y='2"
    text "’)."
)");
  EXPECT_EQ(tree("www.example.org, xhttps://no.org, https://localhost and http://a.org/(b)c"), R"(  paragraph
    link "http://www.example.org"
      text "www.example.org"
    text ", xhttps://no.org, https://localhost and "
    link "http://a.org/(b)c"
      text "http://a.org/(b)c"
)");
}

TEST(Inlines, LeaveAddressesInLinksAndCodeAlone) {
  EXPECT_EQ(tree("[https://a.org](https://b.org \"T\") `https://c.org` <https://d.org>"), R"(  paragraph
    link "https://b.org" title "T"
      text "https://a.org"
    text " "
    code "https://c.org"
    text " "
    link "https://d.org"
      text "https://d.org"
)");
}

TEST(Inlines, EncodeWhatMayNotStandInAnAddress) {
  EXPECT_EQ(tree("[a](<https://a.org/x y\"z>)"), R"(  paragraph
    link "https://a.org/x%20y%22z"
      text "a"
)");
}

TEST(Inlines, GiveAttributesToWordsInBrackets) {
  EXPECT_EQ(tree("In [Cymru «0»]{ lang=cy title=\"a b\" } and [x]{y} [z] {a}", {value("2026")}),
            R"(  paragraph
    text "In "
    span lang="cy" title="a b"
      text "Cymru 2026"
    text " and [x]{y} [z] {a}"
)");
  EXPECT_EQ(parse("a [b]{.c}").said,
            "page.md:1:3: error[attribute-without-space]: A space is missing after the opening brace (Write "
            "{ .c }, "
            "since {# opens a comment)\n");
}

TEST(Inlines, ReadImages) {
  EXPECT_EQ(tree("![A *map* of 16 towns](pictures/map.png \"T\")"), R"(  paragraph
    image "pictures/map.png" "A map of 16 towns" title "T"
)");
}

TEST(Inlines, RefuseLinksThatAreNotSafe) {
  EXPECT_EQ(parse("[a](javascript:alert(1))").said,
            "page.md:1:1: error[unsafe-link]: This link does not go to a web page, an e-mail address or a "
            "place here "
            "(Start it with https://, http://, mailto: or #)\n");
  EXPECT_EQ(parse("[a](//example.org)").said,
            "page.md:1:1: error[unsafe-link]: This link does not go to a web page, an e-mail address or a "
            "place here "
            "(Start it with https://, http://, mailto: or #)\n");
  EXPECT_EQ(parse("x [a](other.html)").said,
            "page.md:1:3: error[relative-link]: This link goes to `other.html`, which a reader may not have "
            "(Give the "
            "whole address (https://…), or #id for a place in this document)\n");
  EXPECT_EQ(
      parse("[](https://a.org)").said,
      "page.md:1:1: error[empty-link]: This link has no words (Say between the brackets where it goes: [The "
      "final report](https://…))\n");
  EXPECT_EQ(parse("![a](https://a.org/x.png)").said,
            "page.md:1:1: error[unsafe-image]: This image is not a file of the workspace (Put it into the "
            "workspace "
            "and write its path from there, for example: pictures/map.png)\n");
  EXPECT_EQ(parse("[a](HTTPS://a.org) [b](mailto:x@a.org) [c](#d)").said, "");
}

TEST(Inlines, RefuseHtml) {
  EXPECT_EQ(parse("a <b>c</b>").said,
            "page.md:1:3: error[raw-html]: HTML cannot stand in the text (Use Markdown, or `::: name` for a "
            "box; write "
            "\\< for the sign itself)\n"
            "page.md:1:7: error[raw-html]: HTML cannot stand in the text (Use Markdown, or `::: name` for a "
            "box; write "
            "\\< for the sign itself)\n");
  EXPECT_EQ(parse("<div>\nx\n</div>\n").said,
            "page.md:1:1: error[raw-html]: HTML cannot stand in the text (Use Markdown, or `::: name` for a "
            "box; write "
            "\\< for the sign itself)\n");
  EXPECT_EQ(parse("<!-- later -->\n").said,
            "page.md:1:1: error[raw-html]: An HTML comment cannot stand in the text (Write {# … #} for a "
            "comment)\n");
  EXPECT_EQ(parse("a \\<b> 3 < 4").said, "");
}

}  // namespace
}  // namespace evident
