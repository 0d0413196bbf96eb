#include <gtest/gtest.h>

#include "output/html/writing.h"

namespace evident {
namespace {

using namespace writing;

std::string inlines(Inlines content, std::vector<Footnote> footnotes = {}) {
  const std::string all = body({paragraph(std::move(content))}, std::move(footnotes));
  return all.substr(3, all.find("</p>") - 3);
}

TEST(HtmlInlines, AreTheElementsOfTheirMeaning) {
  EXPECT_EQ(inlines({{Emphasis{run("a")}, {}},
                     {Strong{run("b")}, {}},
                     {Strikethrough{run("c")}, {}},
                     {Code{"d<"}, {}},
                     {SoftBreak{}, {}},
                     {HardBreak{}, {}},
                     {Image{"x.png", "e", {}}, {}}}),
            "<em>a</em><strong>b</strong><s>c</s><code>d&lt;</code>\n<br>\n<span class=\"picture\">e</span>");
}

TEST(HtmlInlines, GiveFiguresToMachines) {
  EXPECT_EQ(
      inlines({{FigureText{"£8\u00A0million", "8000000", "funding"}, {}}, {FigureText{"x", "", "y"}, {}}}),
      "<data class=\"figure\" value=\"8000000\">£8\u00A0million</data><span class=\"figure\">x</span>");
}

TEST(HtmlInlines, SayTheirLanguage) {
  EXPECT_EQ(inlines({{SpanOf{run("Cymru"), {"x", {"quiet"}, {{"lang", "cy"}}}}, {}}}),
            "<span id=\"x\" class=\"quiet\" lang=\"cy\">Cymru</span>");
}

TEST(HtmlInlines, DoNotNestLinks) {
  Citation citation;
  citation.content = {{Text{"("}, {}}, {Link{run("H, 2017"), "#ref-h", {}}, {}}, {Text{")"}, {}}};
  EXPECT_EQ(inlines({{citation, {}}}), "<span class=\"citation\">(<a href=\"#ref-h\">H, 2017</a>)</span>");
  EXPECT_EQ(
      inlines({{Link{{{citation, {}}, {CrossReference{"t", "Table 1"}, {}}, {FootnoteReference{1, 1}, {}}},
                     "https://a.org/",
                     {}},
                {}}},
              {{"n", {}, 1, {}}}),
      "<a href=\"https://a.org/\"><span class=\"citation\">(H, 2017)</span>Table 1<sup>1</sup></a>");
  EXPECT_EQ(inlines({{CrossReference{"t", "Table 1"}, {}}}), "<a href=\"#t\">Table 1</a>");
}

TEST(HtmlNotes, AreLinkedBothWays) {
  const std::string all =
      body({paragraph({{FootnoteReference{1, 1}, {}},
                       {FootnoteReference{1, 2}, {}},
                       {FootnoteReference{2, 1}, {}},
                       {FootnoteReference{9, 1}, {}}})},
           {{"a", {paragraph("One.")}, 2, {}}, {"b", {paragraph("x"), paragraph("y")}, 1, {}}});
  EXPECT_EQ(
      all,
      R"(<p><sup><a id="fnref-1" href="#fn-1" aria-label="Footnote 1">1</a></sup><sup><a id="fnref-1-2" href="#fn-1" aria-label="Footnote 1">1</a></sup><sup><a id="fnref-2" href="#fn-2" aria-label="Footnote 2">2</a></sup></p>
<section class="footnotes" aria-labelledby="evident-notes">
<h2 id="evident-notes" data-html-only>Notes</h2>
<ol>
<li id="fn-1">One.
 <a class="back" href="#fnref-1" aria-label="Back to text from note 1" data-html-only>↑</a> <a class="back" href="#fnref-1-2" aria-label="Back to text from note 1, place 2" data-html-only>↑2</a></li>
<li id="fn-2"><p>x</p>
<p>y</p>
 <a class="back" href="#fnref-2" aria-label="Back to text from note 2" data-html-only>↑</a></li>
</ol></section>
)");
}

}  // namespace
}  // namespace evident
