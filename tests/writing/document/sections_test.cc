#include <gtest/gtest.h>

#include "writing/document/building.h"

namespace evident {
namespace {

using namespace building;

Document resolved(Blocks blocks, ResolveOptions options = {}) {
  Diagnostics diagnostics;
  Document result = resolve(document(std::move(blocks)), options, diagnostics);
  EXPECT_EQ(said(diagnostics), "");
  return result;
}

TEST(Sections, NestByLevelAndLeaveTheTitleBare) {
  const Document result = resolved({
      container("cover", {heading(1, "Name")}),
      paragraph("before"),
      heading(2, "One"),
      heading(3, "Part"),
      paragraph("inside"),
      heading(2, "Two"),
  });
  EXPECT_EQ(dump(result), R"(document "Title" en-GB
  outline 1 "Name" #name
  outline 2 "One" #one
  outline 3 "Part" #part
  outline 2 "Two" #two
  container cover
    heading 1 #name
      text "Name"
  paragraph
    text "before"
  section 2 #one
    text "One"
    section 3 #part
      text "Part"
      paragraph
        text "inside"
  section 2 #two
    text "Two"
)");
}

TEST(Sections, OpenInsideTheirContainerAndEndWithIt) {
  const Document result = resolved({
      heading(2, "One"),
      container("callout", {heading(3, "Boxed"), paragraph("inside")}),
      paragraph("after"),
  });
  EXPECT_EQ(dump(result), R"(document "Title" en-GB
  outline 2 "One" #one
  outline 3 "Boxed" #boxed
  section 2 #one
    text "One"
    container callout
      section 3 #boxed
        text "Boxed"
        paragraph
          text "inside"
    paragraph
      text "after"
)");
}

TEST(Sections, EndBeforeABoxWithAHeadingOfTheirOwnLevel) {
  const Document result = resolved({
      heading(2, "One"),
      heading(3, "Part"),
      container("notice", {heading(2, "About"), paragraph("inside")}),
  });
  EXPECT_EQ(result.blocks.size(), 2u);
  EXPECT_TRUE(std::holds_alternative<Container>(result.blocks[1].node));
}

TEST(Sections, DeepestNestingIsReportedAndCut) {
  Block block = paragraph("deep");
  for (int depth = 0; depth < 150; ++depth) {
    Blocks content;
    content.push_back(std::move(block));
    block = {BlockQuote{std::move(content)}, {}};
  }
  Diagnostics diagnostics;
  Blocks blocks;
  blocks.push_back(std::move(block));
  const Document result = resolve(document(std::move(blocks)), {}, diagnostics);
  EXPECT_EQ(said(diagnostics),
            "too-deep: The text is nested more than 100 levels deep (Take some of the boxes, lists or "
            "quotations apart)\n");
  EXPECT_EQ(dump(result).find("deep"), std::string::npos);
}

std::string numbers(const Document& document) {
  std::string text;
  for (const OutlineEntry& entry : document.outline) text += entry.text + "=" + entry.number + " ";
  return text;
}

TEST(Numbers, CountSectionsAtTheTopAlone) {
  const Document result = resolved(
      {
          container("key-messages", {heading(2, "Messages")}),
          heading(2, "Contents", with_class("unnumbered")),
          heading(2, "A"),
          heading(3, "A1"),
          heading(4, "A1a"),
          heading(3, "A2"),
          heading(2, "Not", with_class("unnumbered")),
          heading(3, "NotEither"),
          heading(2, "B"),
          container("callout", {heading(3, "Boxed")}),
          heading(3, "B1"),
      },
      {.number_sections = true});
  EXPECT_EQ(numbers(result),
            "Messages= Contents= A=1 A1=1.1 A1a=1.1.1 A2=1.2 Not= NotEither= B=2 Boxed= B1=2.1 ");
}

TEST(Numbers, AreLeftOutUnlessAskedFor) {
  EXPECT_EQ(numbers(resolved({heading(2, "A"), heading(3, "B")})), "A= B= ");
}

TEST(Numbers, CountTablesThatHaveACaption) {
  const Document result = resolved({table("First"), table(""), container("callout", {table("Second", "x")})});
  const auto& first = std::get<Table>(result.blocks[0].node);
  const auto& bare = std::get<Table>(result.blocks[1].node);
  const auto& second = std::get<Table>(std::get<Container>(result.blocks[2].node).content[0].node);
  EXPECT_EQ(first.number, "Table 1");
  EXPECT_EQ(first.attributes.id, "table-1");
  EXPECT_EQ(bare.number, "");
  EXPECT_EQ(bare.attributes.id, "table");
  EXPECT_EQ(second.number, "Table 2");
  EXPECT_EQ(second.attributes.id, "x");
}

TEST(ContentsList, NamesSectionsAtTheTop) {
  const Document result = resolved(
      {
          container("cover", {heading(1, "Name")}),
          container("key-messages", {heading(2, "Messages")}),
          heading(2, "Contents", with_class("unnumbered")),
          {Contents{}, {}},
          heading(2, "A"),
          heading(3, "A1"),
          heading(4, "A1a"),
          heading(2, "Hidden", with_class("unlisted")),
          heading(2, "References", with_class("unnumbered")),
      },
      {.number_sections = true});
  const auto& section = std::get<Section>(result.blocks[2].node);
  std::string entries;
  for (const ContentsEntry& entry : std::get<Contents>(section.content[0].node).entries) {
    entries +=
        std::to_string(entry.level) + " " + entry.number + " " + entry.text + " #" + entry.target + "\n";
  }
  EXPECT_EQ(entries, "2 1 A #a\n3 1.1 A1 #a1\n2  References #references\n");
  EXPECT_EQ(result.outline.size(), 7u);
}

TEST(ContentsList, EndsAtTheDepthAskedFor) {
  const Document result =
      resolved({{Contents{}, {}}, heading(2, "A"), heading(3, "B")}, {.contents_depth = 2});
  EXPECT_EQ(std::get<Contents>(result.blocks[0].node).entries.size(), 1u);
}

}  // namespace
}  // namespace evident
