#include <gtest/gtest.h>

#include "writing/document/building.h"

namespace evident {
namespace {

using namespace building;

std::string errors(Document input) {
  Diagnostics diagnostics;
  const Document result = resolve(std::move(input), {}, diagnostics);
  return said(diagnostics);
}
std::string errors(Blocks blocks) { return errors(document(std::move(blocks))); }

TEST(Headings, MayNotSkipALevelAnywhere) {
  EXPECT_EQ(errors({heading(1, "A"), heading(3, "B")}),
            "heading-skipped: This heading has level 3, but the one before it has level 1 (Use level 2 here "
            "(##), so "
            "that no level is left out) [the heading before]\n");
  EXPECT_EQ(
      errors({heading(2, "A"), container("callout", {heading(4, "B")})}),
      "heading-skipped: This heading has level 4, but the one before it has level 2 (Use level 3 here (###), "
      "so that no level is left out) [the heading before]\n");
  EXPECT_EQ(errors({heading(3, "A")}),
            "heading-skipped: The first heading has level 3 (Use level 2 here (##), so that no level is left "
            "out)\n");
  EXPECT_EQ(errors({heading(2, "A"), heading(3, "B"), heading(4, "C"), heading(2, "D")}), "");
}

TEST(Headings, HaveOneTitle) {
  EXPECT_EQ(
      errors({heading(1, "A"), heading(1, "B")}),
      "two-titles: This is a second title; a document has one heading of level 1 (Use ## for a section) [the "
      "first title]\n");
}

TEST(Headings, StandBelowTheTitle) {
  EXPECT_EQ(
      errors({heading(2, "A"), heading(1, "B"), heading(2, "C")}),
      "heading-above-title: This heading stands above the title (Begin with the title, so that who listens "
      "hears first what this is (ISO 14289-1, 7.4.2)) [the title]\n");
}

TEST(Headings, NeedATitleSomewhere) {
  Document untitled = document({heading(2, "A")});
  untitled.metadata.title.clear();
  EXPECT_EQ(
      errors(untitled),
      "no-title: The document has no title (Write `title:` in the front matter, or a heading of level 1: # "
      "Title)\n");
  untitled.blocks.insert(untitled.blocks.begin(), heading(1, "Name"));
  EXPECT_EQ(errors(untitled), "");
}

TEST(Ids, AreMadeUnique) {
  Diagnostics diagnostics;
  const Document result = resolve(document({heading(2, "Aims"), heading(2, "Aims"), heading(2, "Aims"),
                                            heading(2, "Other", with_id("aims-2")), heading(2, "Main")}),
                                  {}, diagnostics);
  std::string ids;
  for (const OutlineEntry& entry : result.outline) ids += entry.target + " ";
  EXPECT_EQ(ids, "aims aims-3 aims-4 aims-2 section-main ");
  EXPECT_EQ(said(diagnostics), "");
}

TEST(Ids, AreUsedOnce) {
  EXPECT_EQ(errors({heading(2, "A", with_id("x")), container("callout", {}, with_id("x"))}),
            "duplicate-id: The id `x` is used twice (Give one of the two another id) [first used here]\n");
  EXPECT_EQ(errors({heading(2, "A", with_id("x")), table("T", "x")}),
            "duplicate-id: The id `x` is used twice (Give one of the two another id) [first used here]\n");
}

TEST(Ids, OfTheWritersAreKept) {
  EXPECT_EQ(errors({heading(2, "A", with_id("ref-harris2017"))}),
            "reserved-id: The id `ref-harris2017` is kept for notes, references and the page (Give this "
            "place another "
            "id)\n");
}

TEST(Links, GoToPlacesThatExist) {
  EXPECT_EQ(errors({heading(2, "Aims and methods"), paragraph({link("#aims-and-methods")})}), "");
  EXPECT_EQ(errors({paragraph({link("https://example.org/#x")})}), "");
  EXPECT_EQ(
      errors({heading(2, "Implications"), paragraph({link("#implication")})}),
      "unknown-target: Nothing in this document has the id `implication` (Did you mean `implications`?)\n");
  EXPECT_EQ(
      errors({paragraph({link("#zz")})}),
      "unknown-target: Nothing in this document has the id `zz` (Give the place that is meant an id, for "
      "example: ## Heading { #zz })\n");
}

TEST(Links, InCaptionsCellsAndFootnotesAreFollowedToo) {
  Block with_caption = table("T");
  std::get<Table>(with_caption.node).caption = {link("#caption-target")};
  std::get<Table>(with_caption.node).rows[0][0].content = {link("#cell-target")};
  Document input = document({std::move(with_caption)});
  input.footnotes.push_back({"a", {paragraph({cross_reference("note-target")})}, 1, {}});
  const std::string text = errors(std::move(input));
  EXPECT_NE(text.find("`caption-target`"), std::string::npos);
  EXPECT_NE(text.find("`cell-target`"), std::string::npos);
  EXPECT_NE(text.find("`note-target`"), std::string::npos);
}

TEST(Links, ToFootnotesAndWorksCitedAreKnown) {
  Citation citation;
  citation.items.push_back({"harris2017", {}, {}, {}});
  Document input =
      document({paragraph({{citation, {}}, link("#ref-harris2017"), link("#fn-1"), link("#main")})});
  input.footnotes.push_back({"a", {}, 1, {}});
  EXPECT_EQ(errors(std::move(input)), "");
}

TEST(CrossReferences, PrintTheNumberOrTheWords) {
  Diagnostics diagnostics;
  const Document result =
      resolve(document({
                  heading(2, "Reach", with_id("reach")),
                  table("Figures", "tbl-reach"),
                  heading(2, "Loose", {"loose", {"unnumbered"}, {}}),
                  container("definition", {paragraph("x")}, with_id("word")),
                  paragraph({cross_reference("reach"), text(" and "), cross_reference("tbl-reach"),
                             text(". "), cross_reference("reach"), text(", "), cross_reference("reach"),
                             text(" "), cross_reference("loose"), text(" "), cross_reference("word")}),
              }),
              {.number_sections = true}, diagnostics);
  const auto& last = std::get<Section>(result.blocks[1].node).content.back();
  EXPECT_EQ(plain_text(std::get<Paragraph>(last.node).content),
            "Section\u00A01 and Table\u00A01. Section\u00A01, section\u00A01 Loose definition");
  EXPECT_EQ(said(diagnostics), "");
}

TEST(Images, NeedAnAlternative) {
  EXPECT_EQ(
      errors({paragraph({{Image{"map.png", " ", {}}, {}}})}),
      "image-without-alternative: This image has no description for people who cannot see it (Write what it "
      "shows between the brackets: ![What the image shows](map.png))\n");
}

}  // namespace
}  // namespace evident
