// What a document shows of its own figures.
#include <gtest/gtest.h>

#include "ledger_building.h"

namespace evident {
namespace {

using namespace building;

struct Resolved {
  Resolved(Blocks blocks, const Published& published) {
    Document document;
    document.blocks = std::move(blocks);
    result = resolve_ledger(std::move(document), published, references(), diagnostics);
  }
  Document result;
  Diagnostics diagnostics;
};

Published two_figures() {
  Published published;
  published.figures = {entry("cost", 8000000, Unit::Pounds), entry("hubs", 16), entry("unused", 3)};
  published.figures.own(0).label = "Funding";
  published.figures.own(0).source = "shuker2018";
  published.figures.own(0).page = "35";
  published.figures.own(1).source = "shuker2018";
  published.figures.own(1).page = "section 1";
  return published;
}

TEST(FigureSources, AreATableInOrderOfFirstUse) {
  const Resolved resolved(
      {paragraph({figure("hubs", "16"), figure("cost", "£8 million"), figure("hubs", "Sixteen")}),
       box("figure-sources")},
      two_figures());
  EXPECT_EQ(shown(Blocks{resolved.result.blocks[1]}),
            "| Figure | As printed | Source and place \n"
            "# hubs | <16>; <Sixteen> | @shuker2018 [section 1] \n"
            "# Funding | <£8 million> | @shuker2018 [p. 35] \n"
            ": The figures of this document and their sources\n");
  EXPECT_EQ(said(resolved.diagnostics), "");
  const auto& table = std::get<Table>(std::get<Container>(resolved.result.blocks[1].node).content[0].node);
  EXPECT_TRUE(table.attributes.has_class("header-column"));
  EXPECT_EQ(table.alignments.size(), 3U);
  // What is generated stands where it was asked for.
  EXPECT_EQ(table.rows[0][1].content[0].span, (Span{0, 90, 95}));
}

TEST(FigureSources, SayWhenThereIsNoSourceAndHowOldAFigureIs) {
  Published published;
  published.figures = {entry("visits", 400), entry("staff", 12)};
  published.figures.own(0).as_of = "2018-01";
  published.figures.own(1).page = "annual return";
  const Resolved resolved(
      {box("figure-sources"), paragraph({figure("visits", "400"), figure("staff", "12")})}, published);
  EXPECT_EQ(shown(Blocks{resolved.result.blocks[0]}),
            "| Figure | As printed | Source and place \n"
            "# visits | <400> | The publisher’s own data, as of January 2018 \n"
            "# staff | <12> | The publisher’s own data, annual return \n"
            ": The figures of this document and their sources\n");
}

TEST(FigureSources, CountFiguresInFootnotesAndFillBoxesAnywhere) {
  Document document;
  document.blocks = {{List{false, true, 1, {{{box("figure-sources")}, {}}}}, {}},
                     {BlockQuote{{box("callout", {box("figure-disagreements")})}}, {}}};
  document.footnotes = {{"a", {paragraph({figure("hubs", "16")})}, 1, {}}};
  Diagnostics diagnostics;
  const Document result = resolve_ledger(document, two_figures(), references(), diagnostics);
  EXPECT_NE(shown(result.blocks).find("# hubs | <16>"), std::string::npos);
  const auto& quote = std::get<BlockQuote>(result.blocks[1].node);
  EXPECT_EQ(shown(quote.content), "The sources do not disagree on any figure of this document.\n");
}

TEST(FigureSources, ASentenceSaysThatThereAreNone) {
  const Resolved resolved({box("figure-sources"), box("figure-disagreements"), paragraph({text("16 hubs")})},
                          two_figures());
  EXPECT_EQ(shown(resolved.result.blocks),
            "This document prints no figure from the data.\n"
            "This document prints no figure from the data.\n"
            "16 hubs\n");
}

TEST(FigureDisagreements, SayWhatWePrintAndWhatOthersState) {
  Published published = two_figures();
  published.figures.own(1).label = "Hub services funded";
  published.figures.own(1).disagrees = {
      other(15, Unit::Things, "seminar", "slide 3", ""),
      other(16, Unit::People, "film", "", "The same number, counted as people.")};
  const Resolved resolved(
      {paragraph({figure("hubs", "16"), figure("cost", "£8 million")}), box("figure-disagreements")},
      published);
  EXPECT_EQ(
      shown(Blocks{resolved.result.blocks[1]}),
      "- **Hub services funded.** Printed here as <16> [@shuker2018, section 1]. Stated elsewhere as 15 "
      "[@seminar, slide 3]. Stated elsewhere as 16\u00A0people [@film, ]. The same number, counted as "
      "people.\n");
}

TEST(FigureBoxes, RefuseContent) {
  const Resolved resolved({box("figure-sources", {paragraph({text("words")})})}, two_figures());
  EXPECT_EQ(said(resolved.diagnostics),
            "unexpected-content: Nothing can stand between ::: figure-sources and its ::: (What it shows is "
            "made by "
            "itself; write the text above or below it)\n");
}

TEST(FigureBoxes, ADocumentWithoutThemStaysAsItIs) {
  Document document;
  document.blocks = {heading(2, "A"), paragraph({figure("hubs", "16")})};
  const std::string before = dump(document);
  Diagnostics diagnostics;
  EXPECT_EQ(dump(resolve_ledger(std::move(document), two_figures(), references(), diagnostics)), before);
}

}  // namespace
}  // namespace evident
