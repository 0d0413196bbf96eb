#include <gtest/gtest.h>

#include "reading.h"

namespace evident {
namespace {

using reading::box;
using reading::document;
using reading::list;
using reading::paragraph;
using reading::text;

Measures whole(Blocks blocks) { return measure(document(std::move(blocks))).whole; }

TEST(Measure, CountsWordsSentencesSyllablesAndLetters) {
  // Ser-vi-ces 3 and safe-guard-ing 3 are long by their endings alone, or-gan-i-sa-tion 5 is complex.
  const Measures measures = whole({paragraph("Services help. Safeguarding is the organisation’s work.")});
  EXPECT_EQ(measures, (Measures{7, 2, 15, 3, 1, 46}));
}

TEST(Measure, SentencesGoOnAfterAbbreviationsAndInNumbers) {
  EXPECT_EQ(whole({paragraph("Ask a service, e.g. Dr. Smith at 0.5 days a week. It works (see p. 3). Yes!")})
                .sentences,
            3U);
  EXPECT_EQ(whole({paragraph("Harris et al. found it, i.e. Mr. Lee did. Prof. Pearce agrees.")}).sentences,
            2U);
  EXPECT_EQ(whole({paragraph("It has e.g. Three parts. No. 5 is one.")}).sentences, 2U);
}

TEST(Measure, LeavesOutWhatIsNoRunningText) {
  Table table;
  table.alignments = {Alignment::None};
  table.head = {{{text("Head of a table.")}, false}};
  table.rows = {{{{text("A cell with words.")}, false}}};
  Illustration picture;
  picture.caption = {text("A caption.")};
  picture.details = {paragraph("The details say it again.")};
  Document made = document({{Heading{2, {text("A heading with words.")}, {}, {}}, {}},
                            {std::move(table), {}},
                            {std::move(picture), {}},
                            {CodeBlock{"some code.", {}}, {}},
                            {ReferenceList{{{"a", {text("Lee (1995) Beta.")}}}}, {}},
                            box("cite-this", {paragraph("Lee (1995) Beta.")}),
                            box("notice", {paragraph("Pictures: by us, under a licence.")}),
                            box("stat", {paragraph("hubs in all")}),
                            paragraph("Two words.")});
  made.footnotes = {{"a", {paragraph("A note with words.")}, 1, {}}};
  const Readability readability = measure(made);
  EXPECT_EQ(readability.whole.words, 2U);
  ASSERT_EQ(readability.passages.size(), 1U);
  EXPECT_EQ(readability.passages[0].opening, "“Two words”");
}

TEST(Measure, LeavesOutCitationsInBracketsAndAddresses) {
  Citation bracketed;
  bracketed.content = {text("(Lee, 1995)")};
  Citation narrative;
  narrative.form = Citation::Form::Narrative;
  narrative.content = {text("Lee (1995)")};
  const Inlines address = {text("https://example.org/a-page")};
  const Inlines words = {text("the page")};
  EXPECT_EQ(whole({paragraph({text("It works "), {bracketed, {}}, text(".")})}).words, 2U);
  EXPECT_EQ(whole({paragraph({{narrative, {}}, text(" says so.")})}).words, 4U);
  EXPECT_EQ(
      whole({paragraph({text("See "), {Link{address, "https://example.org/a-page", {}}, {}}, text(".")})})
          .words,
      1U);
  EXPECT_EQ(whole({paragraph({text("See "), {Link{words, "https://example.org/a-page", {}}, {}}, text(".")})})
                .words,
            3U);
}

TEST(Measure, CountsItemsOfListsAsSentences) {
  const Measures measures = whole({paragraph("It says:"), list({"what it means", "what to ask"})});
  EXPECT_EQ(measures.sentences, 3U);
  EXPECT_EQ(measures.words, 8U);
}

TEST(Measure, WordsInBoxesAndInMarkupCountOnce) {
  EXPECT_EQ(whole({box("callout", {paragraph({{Strong{{text("Stay")}}, {}},
                                              text(" safe "),
                                              {FootnoteReference{1, 1}, {}},
                                              text("here.")})})})
                .words,
            3U);
}

TEST(Measure, NestingHasABound) {
  Blocks blocks = {paragraph("Deep words.")};
  for (int i = 0; i < 3 * max_nesting; ++i) {
    Blocks outer;
    outer.push_back(box("callout", std::move(blocks)));
    blocks = std::move(outer);
  }
  EXPECT_EQ(whole(std::move(blocks)).words, 0U);
}

// A paragraph of a megabyte, in which every sentence is too long: what grows with the square takes minutes
// here.
TEST(Measure, LongTextTakesTimeInProportion) {
  std::string words;
  while (words.size() < 1000000) words += "This says it’s one of “many” sentences that go on. ";
  const reading::Publication page({words});
  EXPECT_GT(measure(page.document).whole.sentences, 15000U);
  Audience audience;
  audience.sentence_words = 3;
  Diagnostics diagnostics;
  check_reading(page.document, {audience, {}, {}, {}}, page.sources, diagnostics);
  EXPECT_GT(diagnostics.all().size(), 15000U);
}

}  // namespace
}  // namespace evident
