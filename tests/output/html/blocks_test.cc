#include <gtest/gtest.h>

#include "output/html/writing.h"

namespace evident {
namespace {

using namespace writing;

Block table(std::string caption) {
  Table node;
  node.alignments = {Alignment::Left, Alignment::Right};
  node.head = {{{}, false}, {run("N"), false}};
  node.rows = {{{run("a"), true}, {run("1"), false}}};
  if (!caption.empty()) {
    node.caption = run(std::move(caption));
    node.number = "Table 1";
  }
  node.attributes = {"tbl-x", {"wide"}, {}};
  return {std::move(node), {}};
}

TEST(HtmlTables, ScrollInANamedRegion) {
  EXPECT_EQ(
      body({table("Cap")}),
      R"(<div class="table-scroll" id="tbl-x" role="region" aria-labelledby="evident-caption-tbl-x" tabindex="0"><table class="wide">
<caption id="evident-caption-tbl-x">Table 1. Cap</caption>
<thead><tr><td></td><th scope="col" class="right">N</th></tr></thead>
<tbody>
<tr><th scope="row">a</th><td class="right">1</td></tr>
</tbody></table></div>
)");
}

TEST(HtmlTables, WithoutACaptionHaveNamesOfTheirOwn) {
  const std::string all = body({table(""), table("")});
  EXPECT_NE(all.find("aria-label=\"Table without a caption\""), std::string::npos);
  EXPECT_NE(all.find("aria-label=\"Table without a caption 2\""), std::string::npos);
  EXPECT_EQ(all.find("<caption"), std::string::npos);
}

TEST(HtmlTables, SetNumbersToTheRightAndSayWhichRowIsTheTotal) {
  Table node;
  node.alignments = {Alignment::None, Alignment::None, Alignment::None};
  node.head = {{run("Area"), false}, {run("N"), false}, {run("Said"), false}};
  node.rows = {{{run("a"), true}, {run("[c]"), false}, {run("yes"), false}},
               {{run("All"), true}, {run("1,060"), false}, {run("no"), false}}};
  node.attributes.classes = {"total"};
  const std::string all = body({{node, {}}});
  EXPECT_NE(all.find("<td class=\"right\">[c]</td><td>yes</td></tr>"), std::string::npos) << all;
  EXPECT_NE(all.find("<tr class=\"total-row\"><th scope=\"row\">All</th>"), std::string::npos) << all;
}

TEST(HtmlBlocks, AreTheElementsOfTheirMeaning) {
  List tight{true, true, 3, {{{paragraph("a")}, {}}, {{paragraph("b")}, {}}}};
  List loose{false, false, 1, {{{paragraph("c")}, {}}}};
  EXPECT_EQ(body({{tight, {}},
                  {loose, {}},
                  {BlockQuote{{paragraph("q")}}, {}},
                  {CodeBlock{"x < y", "chart"}, {}},
                  {ThematicBreak{}, {}},
                  {PageBreak{}, {}}}),
            R"(<ol start="3">
<li>a
</li>
<li>b
</li>
</ol>
<ul class="loose">
<li><p>c</p>
</li>
</ul>
<blockquote>
<p>q</p>
</blockquote>
<pre tabindex="0" role="group" aria-label="Code"><code>x &lt; y</code></pre>
<hr>
<div class="page-break"></div>
)");
}

TEST(HtmlContainers, TakeTheNameOfTheirOnlySection) {
  EXPECT_EQ(body({container("key-messages", {section(2, "Key messages", "key", {paragraph("x")})},
                            {"", {"wide"}, {}})}),
            R"(<section class="key-messages wide" aria-labelledby="key">
<h2 id="key">Key messages</h2>
<p>x</p>
</section>
)");
}

TEST(HtmlContainers, AreLandmarksOnlyAtTheTop) {
  const Block notice = container("notice", {section(2, "About", "about", {})});
  EXPECT_NE(body({notice}).find("<aside class=\"notice\" aria-labelledby=\"about\">"), std::string::npos);
  const std::string inside = body({section(2, "S", "s", {notice})});
  EXPECT_EQ(inside.find("<aside"), std::string::npos);
  EXPECT_NE(inside.find("<div class=\"notice\" role=\"note\">"), std::string::npos);
  EXPECT_NE(
      body({container("definition", {paragraph("x")})}).find("<div class=\"definition\" role=\"note\">"),
      std::string::npos);
}

TEST(HtmlContainers, StandSideBySideAsInPrint) {
  Theme theme;
  theme.boxes["stats"].columns = 3;
  const Block stat = container("stat", {paragraph("1")});
  EXPECT_NE(body({container("stats", {stat, stat, stat, stat})}, {}, theme).find("class=\"stats panels-2\""),
            std::string::npos);
  EXPECT_NE(body({container("stats", {stat, stat, stat})}, {}, theme).find("class=\"stats panels-3\""),
            std::string::npos);
  EXPECT_NE(body({container("quote", {paragraph("x")})}).find("<blockquote class=\"quote\">"),
            std::string::npos);
}

TEST(HtmlContents, AreTheNavigation) {
  Contents contents;
  contents.entries = {
      {2, "1", "One", "one"}, {3, "1.1", "Part", "part"}, {2, "", "References", "references"}};
  EXPECT_EQ(body({section(2, "Contents", "contents", {{contents, {}}})}),
            R"(<nav class="contents" aria-labelledby="contents">
<h2 id="contents">Contents</h2>

<ol>
<li><a href="#one"><span class="number">1</span> One</a>
<ol>
<li><a href="#part"><span class="number">1.1</span> Part</a></li></ol></li>
<li><a href="#references">References</a></li></ol>
</nav>
)");
  EXPECT_NE(body({{contents, {}}}).find("<nav class=\"contents\" aria-label=\"Contents\">"),
            std::string::npos);
  EXPECT_EQ(body({{Contents{}, {}}}), "");
}

TEST(HtmlContents, ThatSkipLevelsStayWellFormed) {
  Contents contents;
  contents.entries = {{3, "", "a", "a"}, {2, "", "b", "b"}, {4, "", "c", "c"}, {2, "", "d", "d"}};
  const std::string all = body({{contents, {}}});
  const auto count = [&](std::string_view part) {
    int found = 0;
    for (std::size_t at = all.find(part); at != all.npos; at = all.find(part, at + 1)) ++found;
    return found;
  };
  EXPECT_EQ(count("<ol>"), count("</ol>"));
  EXPECT_EQ(count("<li>"), count("</li>"));
  EXPECT_EQ(count("<li>"), 4);
}

TEST(HtmlReferences, HaveIds) {
  ReferenceList list;
  list.entries = {{"harris2017", run("Harris (2017)")}};
  EXPECT_EQ(body({{list, {}}}),
            "<ul class=\"references\">\n<li id=\"ref-harris2017\">Harris (2017)</li>\n</ul>\n");
}

}  // namespace
}  // namespace evident
