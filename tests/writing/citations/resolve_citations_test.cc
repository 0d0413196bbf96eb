#include <gtest/gtest.h>

#include "writing/citations/reading.h"

namespace evident {
namespace {

const char* const works = R"(references:
  - {id: harris2017, type: report, title: Evaluation, author: [{family: Harris, given: J.}, {family: Roker, given: D.}], with: [{family: Shuker, given: L.}, {family: Brodie, given: I.}], issued: 2017}
  - {id: shuker2018, type: report, title: The role, author: [{family: Shuker, given: L.}, {family: Harris, given: J.}], issued: 2018}
  - {id: seminar, type: speech, title: Project overview}
  - {id: chapter, type: chapter, title: A part, issued: 2001}
  - {id: dcsf2009, type: report, title: Guidance, author: [{literal: Department of Things, short: DoT}], issued: 2009}
  - {id: lee2, type: book, title: Beta, author: [{family: Lee}], issued: 1995}
  - {id: lee1, type: book, title: Alpha, author: [{family: Lee}], issued: 1995}
  - {id: lee3, type: book, title: Gamma, author: [{family: Lee}]}
  - {id: lee4, type: book, title: Delta, author: [{family: Lee}]}
  - {id: lee5, type: book, title: Early, author: [{family: Lee}], issued: 1990}
)";

Inline cite(std::vector<CitationItem> items, Citation::Form form = Citation::Form::Parenthetical) {
  return {Citation{form, std::move(items), {}}, {}};
}
Inline cite(const std::string& key) { return cite({{key, {}, {}, {}}}); }
Inline narrate(const std::string& key, const std::string& locator = {}) {
  return cite({{key, locator, {}, {}}}, Citation::Form::Narrative);
}
Block paragraph(Inlines content) { return {Paragraph{std::move(content)}, {}}; }
Block list_of_references() { return {ReferenceList{}, {}}; }

struct Cited {
  explicit Cited(Document document) : reading(works) {
    result = resolve_citations(std::move(document), reading.references, reading.diagnostics);
  }
  explicit Cited(Inlines content)
      : Cited([&] {
          Document document;
          document.blocks = {paragraph(std::move(content)), list_of_references()};
          return document;
        }()) {}

  // The text of the first paragraph, then one entry a line.
  [[nodiscard]] std::string text() const {
    return shown(std::get<Paragraph>(result.blocks.at(0).node).content);
  }
  [[nodiscard]] std::string list() const {
    std::string lines;
    for (const Block& block : result.blocks) {
      const auto* entries = std::get_if<ReferenceList>(&block.node);
      if (!entries) continue;
      for (const ReferenceEntry& one : entries->entries) lines += one.key + ": " + shown(one.content) + "\n";
    }
    return lines;
  }

  ReferencesReading reading;
  Document result;
};

TEST(Citations, InBrackets) {
  EXPECT_EQ(Cited({cite("shuker2018")}).text(), "([Shuker and Harris, 2018](#ref-shuker2018))");
  EXPECT_EQ(Cited({cite({{"harris2017", "p. 35", {}, {}}})}).text(),
            "([Harris *et\u00A0al.*, 2017, p. 35](#ref-harris2017))");
  EXPECT_EQ(Cited({cite({{"shuker2018", "section 4.1", {}, {}}, {"seminar", {}, {}, {}}})}).text(),
            "([Shuker and Harris, 2018, section 4.1](#ref-shuker2018); [*Project overview*, no "
            "date](#ref-seminar))");
}

TEST(Citations, InTheText) {
  EXPECT_EQ(Cited({narrate("harris2017", "p. 35")}).text(),
            "[Harris *et\u00A0al.* (2017, p. 35)](#ref-harris2017)");
  EXPECT_EQ(Cited({narrate("shuker2018")}).text(), "[Shuker and Harris (2018)](#ref-shuker2018)");
  EXPECT_EQ(Cited({narrate("seminar")}).text(), "[*Project overview* (no date)](#ref-seminar)");
  EXPECT_EQ(Cited({narrate("chapter")}).text(), "[‘A part’ (2001)](#ref-chapter)");
  EXPECT_EQ(Cited({narrate("dcsf2009")}).text(), "[DoT (2009)](#ref-dcsf2009)");
}

TEST(Citations, PrefixAndSuffix) {
  EXPECT_EQ(Cited({cite({{"shuker2018", "p. 3", "see", "and elsewhere"},
                         {"dcsf2009", {}, "but", ", emphasis added"}})})
                .text(),
            "(see [Shuker and Harris, 2018, p. 3](#ref-shuker2018) and elsewhere; but [DoT, "
            "2009](#ref-dcsf2009), emphasis added)");
}

TEST(Citations, TheListHoldsWhatIsCitedInOrder) {
  EXPECT_EQ(
      Cited({cite("shuker2018"), cite("seminar"), cite("harris2017"), cite("dcsf2009"), cite("shuker2018")})
          .list(),
      "dcsf2009: Department of Things (DoT) (2009) *Guidance*.\n"
      "harris2017: Harris, J. and Roker, D. with Shuker, L. and Brodie, I. (2017) *Evaluation*.\n"
      "seminar: *Project overview* (no date).\n"
      "shuker2018: Shuker, L. and Harris, J. (2018) *The role*.\n");
}

TEST(Citations, SameAuthorAndYearGetLettersInListOrder) {
  const Cited result({cite("lee2"), cite("lee1"), narrate("lee4"), cite("lee3"), cite("lee5")});
  EXPECT_EQ(result.text(),
            "([Lee, 1995b](#ref-lee2))([Lee, 1995a](#ref-lee1))[Lee (no date a)](#ref-lee4)([Lee, no date "
            "b](#ref-lee3))([Lee, 1990](#ref-lee5))");
  EXPECT_EQ(result.list(),
            "lee5: Lee (1990) *Early*.\n"
            "lee1: Lee (1995a) *Alpha*.\n"
            "lee2: Lee (1995b) *Beta*.\n"
            "lee4: Lee (no date a) *Delta*.\n"
            "lee3: Lee (no date b) *Gamma*.\n");
}

TEST(Citations, AWorkThatIsAloneHasNoLetter) {
  EXPECT_EQ(Cited({cite("lee2")}).text(), "([Lee, 1995](#ref-lee2))");
}

TEST(Citations, AreFoundEverywhere) {
  Document document;
  document.blocks.push_back({Heading{2, {cite("lee1")}, {}, {}}, {}});
  document.blocks.push_back(
      {Container{"callout", {}, {{BlockQuote{{paragraph({{Strong{{cite("lee2")}}, {}}})}}, {}}}}, {}});
  List list;
  list.items.push_back({{paragraph({cite("lee3")})}, {}});
  document.blocks.push_back({std::move(list), {}});
  Table table;
  table.caption = {cite("lee4")};
  table.head = {{{cite("lee5")}, true}};
  table.rows = {{{{cite("chapter")}, false}}};
  document.blocks.push_back({std::move(table), {}});
  document.blocks.push_back(list_of_references());
  document.footnotes.push_back({"1", {paragraph({cite("seminar")})}, 1, {}});
  const Cited result(std::move(document));
  EXPECT_EQ(result.reading.said(), "");
  EXPECT_EQ(std::get<ReferenceList>(result.result.blocks.back().node).entries.size(), 7U);
  EXPECT_EQ(shown(std::get<Heading>(result.result.blocks[0].node).content), "([Lee, 1995a](#ref-lee1))");
  EXPECT_EQ(shown(std::get<Table>(result.result.blocks[3].node).caption), "([Lee, no date a](#ref-lee4))");
  EXPECT_EQ(shown(std::get<Table>(result.result.blocks[3].node).rows[0][0].content),
            "([‘A part’, 2001](#ref-chapter))");
  EXPECT_EQ(shown(std::get<Paragraph>(result.result.footnotes[0].content[0].node).content),
            "([*Project overview*, no date](#ref-seminar))");
}

TEST(Citations, NoLinkStandsInALink) {
  EXPECT_EQ(Cited({{Link{{cite("lee1")}, "https://a.org", {}}, {}}}).text(), "[(Lee, 1995)](https://a.org)");
}

TEST(Citations, UnknownReference) {
  ReferencesReading reading(works);
  const SourceId page = reading.sources.add("content/page.md", "So it was [@haris2017] said.\n");
  Document document;
  document.blocks = {
      paragraph({{Citation{Citation::Form::Parenthetical, {{"haris2017", {}, {}, {}}}, {}}, {page, 10, 22}}}),
      list_of_references()};
  const Document result = resolve_citations(std::move(document), reading.references, reading.diagnostics);
  EXPECT_EQ(reading.said(DiagnosticStyle::Human),
            "error[unknown-reference]: There is no reference `haris2017`\n"
            " --> content/page.md:1:11\n"
            "  |\n"
            "1 | So it was [@haris2017] said.\n"
            "  |           ^^^^^^^^^^^^\n"
            "  = help: Did you mean `harris2017`? The works are in data/references.yaml\n");
  EXPECT_EQ(shown(std::get<Paragraph>(result.blocks[0].node).content), "(haris2017 (?))");
  EXPECT_EQ(Cited({cite("nobody")}).reading.diagnostics.all().at(0).help,
            "Add the work to data/references.yaml");
}

TEST(Citations, WithoutAListThereAreNoLinks) {
  Document document;
  document.blocks = {paragraph({cite({{"harris2017", "p. 35", {}, {}}})})};
  const Cited result(std::move(document));
  EXPECT_EQ(result.text(), "(Harris *et\u00A0al.*, 2017, p. 35)");
  EXPECT_EQ(result.reading.said(),
            "warning[no-reference-list]: This document cites works and has no list of references\n");
}

TEST(Citations, TwoLists) {
  Document document;
  document.blocks = {paragraph({cite("lee1")}), list_of_references(), list_of_references()};
  const Cited result(std::move(document));
  EXPECT_EQ(result.reading.said(), "error[two-reference-lists]: A second list of references stands here\n");
  EXPECT_EQ(std::get<ReferenceList>(result.result.blocks[1].node).entries.size(), 1U);
  EXPECT_TRUE(std::get<ReferenceList>(result.result.blocks[2].node).entries.empty());
}

TEST(Citations, ADocumentWithoutCitationsIsLeftAlone) {
  Document document;
  document.blocks = {paragraph({{Text{"plain"}, {}}})};
  const Cited result(std::move(document));
  EXPECT_EQ(result.text(), "plain");
  EXPECT_EQ(result.reading.said(), "");
}

TEST(Citations, DeepNestingIsBounded) {
  Block block = paragraph({cite("lee1")});
  for (int i = 0; i < 5000; ++i) {
    Container container{"callout", {}, {}};
    container.content.push_back(std::move(block));
    block = {std::move(container), {}};
  }
  Document document;
  document.blocks.push_back(std::move(block));
  const Cited result(std::move(document));
  EXPECT_EQ(result.result.blocks.size(), 1U);
}

}  // namespace
}  // namespace evident
