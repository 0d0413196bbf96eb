#include <gtest/gtest.h>

#include "foundation/text/text.h"

namespace evident {
namespace {

// The text with | at opportunities and ! at mandatory breaks.
std::string broken(std::string_view text) {
  TextBreaker breaker;
  std::string out;
  std::size_t begin = 0;
  for (const LineBreak& at : breaker.line_breaks(text)) {
    out += std::string(text.substr(begin, at.offset - begin)) + (at.mandatory ? "!" : "|");
    begin = at.offset;
  }
  return out + std::string(text.substr(begin));
}

TEST(LineBreaks, StandAfterSpacesAndHyphens) {
  EXPECT_EQ(broken("One two-three, four."), "One |two-|three, |four.");
  EXPECT_EQ(broken("“Quoted” (words)!"), "“Quoted” |(words)!");
}

TEST(LineBreaks, StandBetweenAQuotationAndItsCitation) {
  EXPECT_EQ(broken("‘it helped’ (p. 3)"), "‘it |helped’ |(p. |3)");
  EXPECT_EQ(broken("”  [1]"), "”  |[1]");
  EXPECT_EQ(broken("“(yes)”"), "“(yes)”");
  EXPECT_EQ(broken("’(s)"), "’(s)");
}

TEST(LineBreaks, NeitherAtStartNorAtEnd) {
  EXPECT_EQ(broken(""), "");
  EXPECT_EQ(broken(" "), " ");
  EXPECT_EQ(broken("word "), "word ");
  EXPECT_EQ(broken("line\n"), "line\n");
}

TEST(LineBreaks, AreMandatoryAfterLineFeeds) {
  EXPECT_EQ(broken("one\ntwo\u2028three"), "one\n!two\u2028!three");
}

TEST(LineBreaks, KeepFiguresWhole) {
  EXPECT_EQ(broken("£8\u00A0million in 2017/18"), "£8\u00A0million |in |2017/18");
  EXPECT_EQ(broken("about\u00A01,060 (72%)"), "about\u00A01,060 |(72%)");
  EXPECT_EQ(broken("\u22125.5 or -5"), "\u22125.5 |or |-5");
}

TEST(LineBreaks, DoNotStandBesideGlue) {
  EXPECT_EQ(broken("a-\u00A0b"), "a-\u00A0b");
  EXPECT_EQ(broken("a–\u00A0b"), "a–\u00A0b");
  EXPECT_EQ(broken("a-\u2060b"), "a-\u2060b");
  EXPECT_EQ(broken("co\u2011operate twenty\u2011-one"), "co\u2011operate |twenty\u2011-|one");
  EXPECT_EQ(broken("10\u202Fkm"), "10\u202Fkm");
  EXPECT_EQ(broken("one \u00A0two"), "one |\u00A0two");
}

TEST(LineBreaks, StandAfterDashesAndNotBeforeSpacedOnes) {
  EXPECT_EQ(broken("2013–2018"), "2013–|2018");
  EXPECT_EQ(broken("one – two"), "one – |two");
  EXPECT_EQ(broken("one—two"), "one—|two");
  EXPECT_EQ(broken("one —two –5"), "one |—|two |–|5");
  EXPECT_EQ(broken("one –"), "one –");
}

TEST(LineBreaks, StandAfterSoftHyphensAndZeroWidthSpaces) {
  EXPECT_EQ(broken("hy\u00ADphen"), "hy\u00AD|phen");
  EXPECT_EQ(broken("zero\u200Bwidth"), "zero\u200B|width");
}

TEST(LineBreaks, StandInsideLongAddresses) {
  EXPECT_EQ(broken("see https://www.beds.ac.uk/ic/a_b?c=d&e#f-1."),
            "see |https://|www.|beds.|ac.|uk/|ic/|a_|b?|c=|d&|e#|f-|1.");
  EXPECT_EQ(broken("(www.example.org/)"), "(www.|example.|org/)");
  EXPECT_EQ(broken("www.example.org/"), "www.|example.|org/");
  EXPECT_EQ(broken("e.g. a_b=c"), "e.g. |a_b=c");
  EXPECT_EQ(broken("doi.org/10.1080/0261"), "doi.|org/|10.|1080/|0261");
  EXPECT_EQ(broken("2.5/3.5 and e.g./i.e."), "2.5/3.5 |and |e.g./|i.e.");
}

TEST(LineBreaks, StandAfterSlashesBetweenWords) {
  EXPECT_EQ(broken("and/or 24/7 2017/18"), "and/|or |24/7 |2017/18");
}

TEST(LineBreaks, AreTheSameWhenTheBreakerIsUsedAgain) {
  TextBreaker breaker("cy");
  EXPECT_EQ(breaker.line_breaks("un dau tri").size(), 2u);
  EXPECT_EQ(breaker.line_breaks("un").size(), 0u);
  TextBreaker moved = std::move(breaker);
  EXPECT_EQ(moved.line_breaks("un dau").size(), 1u);
}

TEST(LineBreaks, SurviveAnyLanguageAndBytes) {
  for (const char* language : {"", "x", "not a language", "ja", "en-GB-oxendict"}) {
    TextBreaker breaker(language);
    EXPECT_EQ(breaker.line_breaks("a b").size(), 1u) << language;
    for (const LineBreak& at : breaker.line_breaks("\xFF \xE2\x80 \xF0\x9F\xA6 \xC0://\x80.a")) {
      EXPECT_LT(at.offset, 20u);
    }
  }
}

TEST(Words, HoldALetterOrDigit) {
  TextBreaker breaker;
  EXPECT_EQ(breaker.words("Don’t – say 1,060 young people’s “no” _ !"),
            (std::vector<std::string_view>{"Don’t", "say", "1,060", "young", "people’s", "no"}));
  EXPECT_TRUE(breaker.words("— … !").empty());
}

TEST(Sentences, EndAtFullStopsAndNotAtAbbreviations) {
  TextBreaker breaker;
  EXPECT_EQ(breaker.sentences("It works, e.g. for Mr. Smith. Does it?  Yes! "),
            (std::vector<std::string_view>{"It works, e.g. for Mr. Smith.", "Does it?", "Yes!"}));
  EXPECT_EQ(breaker.sentences("As found (Harris et al., 2017, p. 35). See Dr. Smith. On p. The end."),
            (std::vector<std::string_view>{"As found (Harris et al., 2017, p. 35).", "See Dr. Smith.",
                                           "On p.", "The end."}));
  EXPECT_EQ(breaker.sentences("A charity, e.g. Barnardo’s, i.e. A hub, cf. Lee. It has 0.5 posts. Go."),
            (std::vector<std::string_view>{"A charity, e.g. Barnardo’s, i.e. A hub, cf. Lee.",
                                           "It has 0.5 posts.", "Go."}));
  EXPECT_EQ(breaker.sentences("“Stop!” they said. “Now.” They stopped."),
            (std::vector<std::string_view>{"“Stop!” they said.", "“Now.”", "They stopped."}));
  EXPECT_TRUE(breaker.sentences("  ").empty());
}

TEST(Graphemes, KeepMarksWithTheirBase) {
  TextBreaker breaker;
  EXPECT_EQ(breaker.graphemes("ae\u0301b👩‍👩‍👧"), (std::vector<std::size_t>{0, 1, 4, 5}));
  EXPECT_TRUE(breaker.graphemes("").empty());
}

}  // namespace
}  // namespace evident
