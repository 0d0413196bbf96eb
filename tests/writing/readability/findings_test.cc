// Each warning as people read it.
#include <gtest/gtest.h>

#include "reading.h"

namespace evident {
namespace {

using reading::document;
using reading::findings;
using reading::paragraph;
using reading::Publication;
using reading::text;

Audience for_us() {
  Audience audience;
  audience.readers = "young people";
  return audience;
}

TEST(Findings, LongSentenceIsNamedByItsFirstWords) {
  Audience audience = for_us();
  audience.sentence_words = 6;
  const Publication page({"This one is short. It can’t be said that this is. Yes."});
  EXPECT_EQ(
      findings(page.document, page.sources, audience),
      "warning[long-sentence]: The sentence “It can’t be said that …” has 7 words, and 6 are the most for "
      "young people\n"
      " --> page.md:2:20\n"
      "  |\n"
      "2 | This one is short. It can’t be said that this is. Yes.\n"
      "  |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
      "  = help: Make two sentences of it, each with one idea\n");
  audience.sentence_words = 7;
  EXPECT_EQ(findings(page.document, page.sources, audience), "");
}

TEST(Findings, SignsTypedInAnotherWayStillHaveTheirPlace) {
  Audience audience = for_us();
  audience.sentence_words = 3;
  Sources sources;
  sources.add("page.md", "It's so. We don't say it's so.");
  const Document page = document({paragraph({text("It’s so. We don’t say it’s so.", {0, 0, 30})})});
  const std::string said = findings(page, sources, audience);
  EXPECT_NE(said.find(" --> page.md:1:10\n"), std::string::npos) << said;
  EXPECT_NE(said.find("|          ^^^^^^\n"), std::string::npos) << said;
}

TEST(Findings, ThingsInARowAreNoLongSentence) {
  Audience audience = for_us();
  audience.sentence_words = 4;
  const Publication page({"999 for the police · 101 for the police · 0800 1111 for children"});
  EXPECT_EQ(findings(page.document, page.sources, audience), "");
}

const std::vector<PlainWord> plain_words = {{{"commence", "commenced"}, "start"},
                                            {{"in order to"}, "to"},
                                            {{"principle", "principles"}, "idea about how to act"},
                                            {{"referral", "referrals"}, "asking a service to help"}};

TEST(Findings, HardWordComesWithASuggestion) {
  Audience audience = for_us();
  audience.plain_words = true;
  const Publication page({"They Commenced."});
  EXPECT_EQ(findings(page.document, page.sources, audience, plain_words), "") << "a name";
  const Publication plain({"We commenced work."});
  EXPECT_EQ(findings(plain.document, plain.sources, audience, plain_words),
            "warning[hard-word]: `commenced` may be a hard word for young people\n"
            " --> page.md:2:4\n"
            "  |\n"
            "2 | We commenced work.\n"
            "  |    ^^^^^^^^^\n"
            "  = help: Say “start”, or explain it where it stands or in the glossary\n");
  const Publication phrase({"In order to help, we ask."});
  EXPECT_NE(findings(phrase.document, phrase.sources, audience, plain_words).find("`In order to` may be"),
            std::string::npos);
  audience.plain_words = false;
  EXPECT_EQ(findings(plain.document, plain.sources, audience, plain_words), "");
}

TEST(Findings, HardWordMayStayWhereItIsExplained) {
  Audience audience = for_us();
  audience.plain_words = true;
  const std::vector<Explanation> glossary = {{"Referral", "When someone asks a service to help you."}};
  const auto said = [&](const std::vector<std::string>& paragraphs) {
    const Publication page(paragraphs);
    return findings(page.document, page.sources, audience, plain_words, glossary);
  };
  EXPECT_NE(said({"You get a referral."}), "") << "the glossary is not printed here";
  EXPECT_EQ(said({"You get a referral.", "Referral. When someone asks a service to help you."}), "");
  EXPECT_NE(said({"There are ten principles."}), "");
  EXPECT_EQ(said({"There are ten principles.", "A principle is an idea."}), "");
  EXPECT_EQ(said({"These ideas are called principles. The principles are ours."}), "");
  EXPECT_EQ(said({"To commence is to start. We commenced."}), "");
  EXPECT_EQ(said({"Commence means start. We commenced."}), "");
  EXPECT_NE(said({"The principle is good."}), "") << "praise explains nothing";
}

TEST(Findings, SentencesStandOnLinesOfTheirOwn) {
  Audience audience = for_us();
  audience.one_sentence_a_line = true;
  const Publication page({"One idea. Another one."});
  EXPECT_EQ(findings(page.document, page.sources, audience),
            "warning[crowded-line]: The sentence “Another one” stands on a line with the one before\n"
            " --> page.md:2:11\n"
            "  |\n"
            "2 | One idea. Another one.\n"
            "  |           ^^^^^^^^^^^\n"
            "  = help: Leave an empty line above it: for young people each sentence has its own line\n");
  const Document broken = document({paragraph({text("One idea."), {HardBreak{}, {}}, text("Another one.")})});
  EXPECT_EQ(findings(broken, page.sources, audience), "");
}

TEST(Findings, BlockCapitalsAreNamesAtMost) {
  Audience audience = for_us();
  audience.no_block_capitals = true;
  const Publication page(
      {"Read this IMPORTANT page.", "Call NSPCC. I do.", "DO IT now.", "Its licence is CC BY."});
  EXPECT_EQ(findings(page.document, page.sources, audience),
            "warning[block-capitals]: `IMPORTANT` is in block capitals\n"
            " --> page.md:2:11\n"
            "  |\n"
            "2 | Read this IMPORTANT page.\n"
            "  |           ^^^^^^^^^\n"
            "  = help: Write it in small letters: the shape of a word helps to read it\n"
            "warning[block-capitals]: `DO` is in block capitals\n"
            " --> page.md:4:1\n"
            "  |\n"
            "4 | DO IT now.\n"
            "  | ^^\n"
            "  = help: Write it in small letters: the shape of a word helps to read it\n");
}

TEST(Findings, ItalicsAndTables) {
  Audience audience = for_us();
  audience.no_italics = true;
  audience.no_tables = true;
  Sources sources;
  sources.add("page.md", "*Look* at\n\n| this |\n");
  Table table;
  table.alignments = {Alignment::None};
  table.head = {{{text("this")}, false}};
  const Document page = document(
      {paragraph({{Emphasis{{text("Look")}}, {0, 0, 6}}, text(" at")}), {std::move(table), {0, 11, 19}}});
  EXPECT_EQ(findings(page, sources, audience),
            "warning[italics]: Italics are hard for young people\n"
            " --> page.md:1:1\n"
            "  |\n"
            "1 | *Look* at\n"
            "  | ^^^^^^\n"
            "  = help: Leave the words plain, or make them bold with `**`\n"
            "warning[table-here]: A table is hard for young people\n"
            " --> page.md:3:1\n"
            "  |\n"
            "3 | | this |\n"
            "  | ^^^^^^^^\n"
            "  = help: Say what it shows in sentences, each with a picture\n");
  EXPECT_EQ(findings(page, sources, for_us()), "");
}

std::string many_times(const std::string& words, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += words;
  return all;
}

TEST(Findings, WholeIsHeldAgainstGradeAndSmog) {
  Audience audience = for_us();
  audience.grade = 6;
  audience.smog = 8;
  const Publication page({many_times("Multiple organisations safeguard individuals. ", 30)});
  EXPECT_EQ(findings(page.document, page.sources, audience),
            "warning[hard-to-read]: Its Flesch-Kincaid grade is 30.2, and 6 is the most for young people\n"
            " --> page.md:1:11\n"
            "  |\n"
            "1 | audience: us\n"
            "  |           ^^\n"
            "  = help: Shorten sentences and words; `evident check --readability` shows the score of each "
            "paragraph\n"
            "warning[hard-to-read]: Its SMOG score is 13.0, and 8 is the most for young people\n"
            " --> page.md:1:11\n"
            "  |\n"
            "1 | audience: us\n"
            "  |           ^^\n"
            "  = help: Shorten sentences and words; `evident check --readability` shows the score of each "
            "paragraph\n");
}

TEST(Findings, LittleTextIsNotJudgedAsAWhole) {
  Audience audience = for_us();
  audience.grade = 6;
  audience.smog = 8;
  const Publication few_words({many_times("Multiple organisations safeguard individuals. ", 24)});
  EXPECT_EQ(findings(few_words.document, few_words.sources, audience), "");
  const Publication few_sentences({many_times("Multiple organisations safeguard individuals. ", 29)});
  const std::string said = findings(few_sentences.document, few_sentences.sources, audience);
  EXPECT_NE(said.find("grade"), std::string::npos);
  EXPECT_EQ(said.find("SMOG"), std::string::npos);
}

}  // namespace
}  // namespace evident
