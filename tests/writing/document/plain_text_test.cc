#include <gtest/gtest.h>

#include "writing/document/building.h"

namespace evident {
namespace {

using namespace building;

TEST(PlainText, ReadsEveryKindOfInline) {
  Citation citation;
  citation.content = run("(Harris, 2017)");
  const Inlines inlines = {
      text("a "),
      {FigureText{"£8\u00A0million", "8000000", "funding"}, {}},
      {SoftBreak{}, {}},
      {Emphasis{{{Strong{run("bold")}, {}}}}, {}},
      {HardBreak{}, {}},
      {Strikethrough{run("gone")}, {}},
      {Code{" code"}, {}},
      {FootnoteReference{1, 1}, {}},
      {Image{"x.png", " picture ", {}}, {}},
      {Link{run("link "), "https://example.org/", {}}, {}},
      {citation, {}},
      {CrossReference{"x", " Table 1 "}, {}},
      {SpanOf{run("span"), {}}, {}},
  };
  EXPECT_EQ(plain_text(inlines), "a £8\u00A0million bold gone code picture link (Harris, 2017) Table 1 span");
}

TEST(PlainText, IsBounded) {
  Inlines inlines = run("deep");
  for (int depth = 0; depth < 500; ++depth) {
    Inlines outer;
    outer.push_back({Emphasis{std::move(inlines)}, {}});
    inlines = std::move(outer);
  }
  EXPECT_EQ(plain_text(inlines), "");
}

TEST(Attributes, AreFoundByName) {
  const Attributes attributes{"x", {"wide", "quiet"}, {{"lang", "cy"}}};
  EXPECT_TRUE(attributes.has_class("quiet"));
  EXPECT_FALSE(attributes.has_class("loud"));
  EXPECT_EQ(attributes.value("lang"), "cy");
  EXPECT_EQ(attributes.value("title"), "");
}

TEST(Containers, HaveAKindForEveryName) {
  for (const std::string& name : container_names()) EXPECT_NE(container_kind(name), nullptr) << name;
  EXPECT_EQ(container_kind("kay-messages"), nullptr);
  EXPECT_EQ(*container_kind("cover"), ContainerKind::Header);
  EXPECT_EQ(*container_kind("stats"), ContainerKind::Group);
}

TEST(Dump, ShowsWhatAnEyeCannotTellApart) {
  EXPECT_EQ(dump(document({paragraph("a\u00A0\"b\"\n")})), R"(document "Title" en-GB
  paragraph
    text "a\u{A0}\"b\"\n"
)");
}

TEST(Dump, ShowsTablesAndFootnotes) {
  Document input = document({table("Caption", "x")});
  input.footnotes.push_back({"note", {paragraph("words")}, 2, {}});
  EXPECT_EQ(dump(input), R"(document "Title" en-GB
  table #x
    caption
      text "Caption"
    alignments none
    head
      cell
        text "Head"
    row
      cell
        text "Cell"
  footnote "note" references 2
    paragraph
      text "words"
)");
}

}  // namespace
}  // namespace evident
