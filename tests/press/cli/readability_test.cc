// What `evident check` says of how hard publications are to read, and what their audiences ask of them.

#include "press/cli/small_workspace.h"

namespace evident {
namespace {

class ReadabilityTest : public SmallWorkspace {
 protected:
  ReadabilityTest() {
    write("templates/audiences/young-people.yaml",
          "readers: young people\nsentence_words: 5\nplain_words: true\ntested: true\npages: 1\n");
    write("templates/audiences/professional.yaml",
          "readers: professionals\nfindings: report\nsentence_words: 5\n");
    write("data/plain-words.yaml", "- {word: assist, say: help}\n");
    write("data/words.yaml", "long: This one sentence comes from data.\n");
  }

  void write_page(const std::string& front_matter, const std::string& body) {
    write("content/page.md", "---\ntitle: A page\n" + front_matter + "---\n\n# A page\n\n" + body + "\n");
  }
};

TEST_F(ReadabilityTest, CheckPrintsFiveScoresForEachPublication) {
  write_page("", "Two words. This has four words.");
  ASSERT_EQ(evident({"check"}), 0) << err_.str();
  // 6 words, 2 sentences, 6 syllables, 24 letters.
  EXPECT_EQ(out_.str().substr(0, out_.str().find("0 built")),
            "      words sentences   ease  grade   SMOG    Fog    C-L   over limits\n"
            "page      6         2  119.2   -2.6    3.1*   1.2   -2.1\n"
            "* SMOG is made for 30 sentences or more; with fewer it is a hint\n"
            "\n");
  ASSERT_EQ(evident({"build"}), 0) << err_.str();
  EXPECT_EQ(out_.str().find("SMOG"), std::string::npos);
}

TEST_F(ReadabilityTest, ParagraphsAndReportsAreListedWhenAskedFor) {
  write_page("audience: professional\n", "Two words.\n\nThis one sentence is a bit long.");
  ASSERT_EQ(evident({"check", "--strict"}), 0) << err_.str();
  EXPECT_NE(out_.str().find("             1\n"), std::string::npos) << out_.str();
  EXPECT_EQ(out_.str().find("content/page.md"), std::string::npos) << out_.str();
  ASSERT_EQ(evident({"check", "--strict", "--readability"}), 0) << err_.str();
  const std::string out = out_.str();
  EXPECT_NE(
      out.find("\npage\n  content/page.md:10  The sentence “This one sentence is a …” has 7 words, and 5 are "
               "the most for professionals\n"),
      std::string::npos)
      << out;
  EXPECT_NE(out.find("\n  content/page.md:8       2         1"), std::string::npos) << out;
  EXPECT_NE(out.find("  “This one sentence is a …”\n"), std::string::npos) << out;
}

TEST_F(ReadabilityTest, JsonIsAloneOnItsStream) {
  write_page("audience: professional\n", "This one sentence is a bit long.");
  ASSERT_EQ(evident({"check", "--readability=json"}), 0) << err_.str();
  EXPECT_EQ(
      out_.str(),
      "{\"publications\":[\n"
      "  {\"publication\":\"page\",\"readers\":\"professionals\",\"words\":7,\"sentences\":1,"
      "\"flesch_ease\":103.0,\"grade\":0.6,\"smog\":3.1,\"enough_for_smog\":false,\"fog\":2.8,"
      "\"coleman_liau\":1.0,\"over_limits\":[{\"file\":\"content/page.md\",\"line\":8,"
      "\"code\":\"long-sentence\",\"message\":\"The sentence “This one sentence is a …” has 7 words, and 5 "
      "are the most for professionals\"}],\"paragraphs\":[\n"
      "    {\"file\":\"content/page.md\",\"line\":8,\"opening\":\"“This one sentence is a …”\",\"words\":7,"
      "\"sentences\":1,\"flesch_ease\":103.0,\"grade\":0.6,\"smog\":3.1,\"enough_for_smog\":false,"
      "\"fog\":2.8,\"coleman_liau\":1.0}]}]}\n");
  EXPECT_NE(err_.str().find("0 errors, 0 warnings"), std::string::npos);
}

TEST_F(ReadabilityTest, WordsOfDataAreTracedToTheirPlace) {
  write_page("audience: young-people\ntested_with: nobody yet\n", "{{ words.long }}");
  ASSERT_EQ(evident({"check", "--strict"}), 3);
  EXPECT_EQ(
      err_.str(),
      "warning[long-sentence]: The sentence “This one sentence comes from …” has 6 words, and 5 are the most "
      "for young people\n"
      " --> content/page.md:9:4\n"
      "  |\n"
      "9 | {{ words.long }}\n"
      "  |    ^^^^^^^^^^\n"
      "note: the value comes from here\n"
      " --> data/words.yaml:1:7\n"
      "  |\n"
      "1 | long: This one sentence comes from data.\n"
      "  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
      "  = help: Make two sentences of it, each with one idea\n"
      "\n");
}

TEST_F(ReadabilityTest, SilenceAboutTestingIsAWarningAndNobodyYetIsNot) {
  write_page("audience: young-people\n", "Two words.");
  ASSERT_EQ(evident({"check", "--strict"}), 3);
  EXPECT_EQ(
      err_.str(),
      "warning[not-tested]: It does not say whether young people have tested it\n"
      " --> content/page.md:3:11\n"
      "  |\n"
      "3 | audience: young-people\n"
      "  |           ^^^^^^^^^^^^\n"
      "  = help: Write `tested_with: {people: …, date: …}`, or `tested_with: nobody yet`, which is printed\n"
      "\n");
  for (const char* said : {"nobody yet", "{people: six young people from a youth club, date: 2026-05}"}) {
    write_page("audience: young-people\ntested_with: " + std::string(said) + "\n", "Two words.");
    EXPECT_EQ(evident({"check", "--strict"}), 0) << err_.str();
  }
  for (const char* said : {"everybody", "{people: six young people}", "{date: 2026-05}"}) {
    write_page("audience: young-people\ntested_with: " + std::string(said) + "\n", "Two words.");
    EXPECT_EQ(evident({"check"}), 1) << said;
  }
  write_page("audience: professional\n", "Two words.");
  EXPECT_EQ(evident({"check", "--strict"}), 0) << err_.str();
}

TEST_F(ReadabilityTest, UnknownAudienceIsAnError) {
  write_page("audience: young-peple\n", "Two words.");
  ASSERT_EQ(evident({"check"}), 1);
  EXPECT_EQ(err_.str(),
            "error[unknown-audience]: There is no audience `young-peple` in templates/audiences/\n"
            " --> content/page.md:3:11\n"
            "  |\n"
            "3 | audience: young-peple\n"
            "  |           ^^^^^^^^^^^\n"
            "  = help: Did you mean `young-people`?\n"
            "\n");
}

TEST_F(ReadabilityTest, PagesAreCounted) {
  write_page("audience: young-people\ntested_with: nobody yet\n", "One.\n\n\\pagebreak\n\nTwo.");
  ASSERT_EQ(evident({"check", "--strict"}), 3);
  EXPECT_EQ(err_.str(),
            "warning[too-many-pages]: The PDF of `page` has 2 pages, and 1 are the most for young people\n"
            " --> content/page.md:3:11\n"
            "  |\n"
            "3 | audience: young-people\n"
            "  |           ^^^^^^^^^^^^\n"
            "  = help: Say less, or make two publications of it\n"
            "\n");
}

TEST_F(ReadabilityTest, LintsOffAsksForNothing) {
  write_page("audience: young-people\nlints: off\n",
             "This one sentence is long and does assist nobody.\n\n\\pagebreak\n\nTwo.");
  EXPECT_EQ(evident({"check", "--strict"}), 0) << err_.str();
  write_page("audience: young-people\n", "They assist us.");
  ASSERT_EQ(evident({"check", "--diagnostics", "short"}), 0);
  EXPECT_NE(err_.str().find("page.md:8:6: warning[hard-word]"), std::string::npos) << err_.str();
}

TEST_F(ReadabilityTest, OtherLanguagesAreNotJudged) {
  write_page("audience: young-people\ntested_with: nobody yet\nlanguage: cy\n",
             "Mae hon yn un frawddeg hir iawn yn wir.");
  ASSERT_EQ(evident({"check", "--strict"}), 0) << err_.str();
  EXPECT_EQ(out_.str().find("SMOG"), std::string::npos);
}

TEST_F(ReadabilityTest, TemplatesCanSayWhoTheReadersAre) {
  write("templates/plain.md", "# {{ page.title }}\n\n{{ body }}\n\nFor {{ readers }}.\n");
  write("content/page.md",
        "---\ntitle: A page\naudience: young-people\ntested_with: nobody yet\ntemplate: "
        "plain\n---\n\nWords.\n");
  ASSERT_EQ(evident({"build", "--format", "html"}), 0) << err_.str();
  std::ifstream file(root_ / "out/page.html");
  const std::string html((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  EXPECT_NE(html.find("For young people."), std::string::npos);
}

}  // namespace
}  // namespace evident
