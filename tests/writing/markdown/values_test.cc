#include <gtest/gtest.h>

#include "writing/markdown/parsing.h"

namespace evident {
namespace {

using namespace parsing;

const std::vector<Insertion> hostile = {value("**b** [x](y) <i> | ::: `c`\n# d"),
                                        figure("£8\u00A0million", "8000000", "f")};

TEST(Values, AreNeverMarkup) {
  EXPECT_EQ(tree("a «0» b *«1»*\n\n# «0»\n", hostile), R"(  paragraph
    text "a **b** [x](y) <i> | ::: `c` # d b "
    emphasis
      figure "£8\u{A0}million" value "8000000" name "f"
  heading 1
    text "**b** [x](y) <i> | ::: `c` # d"
)");
}

TEST(Values, StandInCodeTablesAndAlternatives) {
  EXPECT_EQ(tree("`x «0»`\n\n```lang-«1»\n«0»\n```\n\n![a «1»](p.png)\n", hostile), R"(  paragraph
    code "x **b** [x](y) <i> | ::: `c` # d"
  code "lang-£8\u{A0}million" "**b** [x](y) <i> | ::: `c`\n# d"
  paragraph
    image "p.png" "a £8\u{A0}million"
)");
  EXPECT_EQ(tree("| A «1» |\n|---|\n| «0» |\n: C «1»\n", hostile), R"(  table
    caption
      text "C "
      figure "£8\u{A0}million" value "8000000" name "f"
    alignments none
    head
      cell
        text "A "
        figure "£8\u{A0}million" value "8000000" name "f"
    row
      cell
        text "**b** [x](y) <i> | ::: `c` # d"
)");
}

TEST(Values, InAddressesAreEncodedUnlessTheyAreTheWhole) {
  const std::vector<Insertion> values = {value("a b&c/é"), value("https://example.org/x y"),
                                         value("javascript:x"), value("#aims")};
  EXPECT_EQ(tree("[w](https://e.org/«0») [w](«1») [w](«3»)", values), R"(  paragraph
    link "https://e.org/a%20b%26c%2F%C3%A9"
      text "w"
    text " "
    link "https://example.org/x%20y"
      text "w"
    text " "
    link "#aims"
      text "w"
)");
  EXPECT_EQ(parse("[w](«2»)", values).said,
            "page.md:1:1: error[unsafe-link]: This link does not go to a web page, an e-mail address or a "
            "place here "
            "(Start it with https://, http://, mailto: or #)\n");
}

TEST(Values, StandInAttributes) {
  EXPECT_EQ(tree("## A { #«0» title=\"x «1»\" }\n", {value("aims"), value("\"y\" }")}),
            R"(  heading 2 #aims title="x \"y\" }"
    text "A"
)");
  EXPECT_NE(parse("## A { #«0» }\n", {value("a b")}).said, "");
}

TEST(Values, NextToQuotesCountAsLetters) {
  EXPECT_EQ(tree("\"«0»\" and '«0»'s", {value("x")}), R"(  paragraph
    text "“x” and ‘x’s"
)");
}

TEST(Values, ThatNobodyInsertedAreReplaced) {
  EXPECT_EQ(tree("a «7»"), "  paragraph\n    text \"a \uFFFD\"\n");
}

TEST(Spans, PointIntoTheSource) {
  const std::string text = "> Sæl «0» and [w\n> x](https://a.org) @harris2017 \\* [^n] *e* --\n\n[^n]: N\n";
  Diagnostics diagnostics;
  const Document document = parse_markdown(merged(text, {figure("16", "16", "hubs")}), diagnostics);
  const auto& quote = std::get<BlockQuote>(document.blocks[0].node);
  std::string places;
  for (const Inline& element : std::get<Paragraph>(quote.content[0].node).content) {
    if (std::holds_alternative<SoftBreak>(element.node)) continue;
    places += "[" + text.substr(element.span.begin, element.span.end - element.span.begin) + "]\n";
  }
  EXPECT_EQ(
      places,
      "[Sæl ]\n[«0»]\n[ and ]\n[[w\n> x](https://a.org)]\n[ ]\n[@harris2017]\n[ \\* ]\n[[^n]]\n[ ]\n[*e*]\n[ "
      "-]\n");
}

}  // namespace
}  // namespace evident
