// The whole program in memory but for its files: exit codes, what is printed where, and that a run with an
// error leaves out/ as it was.

#include "press/cli/small_workspace.h"

namespace evident {
namespace {

namespace fs = std::filesystem;

class CliTest : public SmallWorkspace {
 protected:
  CliTest() {
    source_date_ = "";
    write("data/programme.yaml", "hubs: {value: 16, unit: things}\n");
    write("content/page.md", "---\ntitle: A page\n---\n\n# A page\n\n{{ programme.hubs }} hubs.\n");
  }

  // The last line printed, without its time.
  [[nodiscard]] std::string tally() const {
    std::string text = out_.str();
    text.resize(text.rfind(", "));
    return text.substr(text.find_last_of('\n') == std::string::npos ? 0 : text.find_last_of('\n') + 1);
  }
};

TEST_F(CliTest, SaysWhatDisclosureControlDecidedWithoutANumber) {
  EXPECT_EQ(evident({"check", "--disclosure"}), 0) << err_.str();
  EXPECT_EQ(out_.str().substr(0, out_.str().find('\n')),
            "There are no returns for disclosure control to decide on");
  write("data/tables.yaml",
        "periods: {categories: [{id: Q1, label: One}]}\nareas: {categories: [{id: all, label: All}]}\n"
        "tables:\n  - {id: waiting, label: Waiting, unit: people, rows: {categories: [{id: a, label: A}, "
        "{id: b, label: B}, {id: c, label: C}]}}\n");
  write("data/services/hub.yaml", "name: Hub\n");
  write("data/returns/hub.csv",
        "period,area,table,row,column,value,code\nQ1,all,waiting,a,,4,\nQ1,all,waiting,b,,30,\n"
        "Q1,all,waiting,c,,41,\n");
  EXPECT_EQ(evident({"check", "--disclosure"}), 0) << err_.str();
  const std::string decision = out_.str().substr(0, out_.str().find('\n'));
  EXPECT_TRUE(decision.starts_with("hub.waiting: 1 of 3 cells hidden")) << decision;
  EXPECT_NE(out_.str().find("found nothing that gives a person away\n"), std::string::npos) << out_.str();
}

TEST_F(CliTest, BuildsBothFormatsAndThenReusesThem) {
  EXPECT_EQ(evident({"build"}), 0) << err_.str();
  EXPECT_EQ(tally(), "2 built, 0 reused, 0 errors, 0 warnings");
  EXPECT_TRUE(fs::exists(root_ / "out/page.html"));
  EXPECT_EQ(read("out/page.pdf").substr(0, 8), "%PDF-1.7");
  EXPECT_EQ(err_.str(), "");
  EXPECT_EQ(evident({"build"}), 0);
  EXPECT_EQ(tally(), "0 built, 2 reused, 0 errors, 0 warnings");
}

TEST_F(CliTest, MakesOnlyTheFormatThatIsAskedFor) {
  EXPECT_EQ(evident({"build", "--format", "html"}), 0) << err_.str();
  EXPECT_TRUE(fs::exists(root_ / "out/page.html"));
  EXPECT_FALSE(fs::exists(root_ / "out/page.pdf"));
}

TEST_F(CliTest, CheckWritesNothing) {
  EXPECT_EQ(evident({"check"}), 0) << err_.str();
  EXPECT_FALSE(fs::exists(root_ / "out"));
}

TEST_F(CliTest, ShowsEveryErrorOfARunAndLeavesOutputsAlone) {
  ASSERT_EQ(evident({"build"}), 0);
  const std::string before = read("out/page.html");
  write("content/page.md",
        "---\ntitle: A page\n---\n\n# A page\n\n{{ programme.hub }} and {{ programm.hubs }}.\n");
  EXPECT_EQ(evident({"build", "--diagnostics", "short"}), 1);
  EXPECT_NE(err_.str().find("content/page.md:7:"), std::string::npos) << err_.str();
  EXPECT_EQ(tally(), "0 built, 0 reused, 2 errors, 0 warnings");
  EXPECT_EQ(read("out/page.html"), before);
}

TEST_F(CliTest, NamesAMissingFileAndWhoAskedForIt) {
  write("evident.yaml", "publisher: Example\ntheme: plain\npublications: [pgae]\n");
  EXPECT_EQ(evident({"build", "--diagnostics", "short"}), 1);
  EXPECT_NE(err_.str().find("evident.yaml:3:16: error[missing-file]"), std::string::npos) << err_.str();
  EXPECT_FALSE(fs::exists(root_ / "out"));
}

TEST_F(CliTest, ExplainsWhereAWorkspaceIsExpected) {
  fs::remove(root_ / "evident.yaml");
  EXPECT_EQ(evident({"build"}), 1);
  EXPECT_NE(err_.str().find("There is no evident.yaml in"), std::string::npos) << err_.str();
}

TEST_F(CliTest, SuggestsTheNearestPublication) {
  EXPECT_EQ(evident({"build", "pagee"}), 1);
  EXPECT_NE(err_.str().find("There is no publication `pagee`"), std::string::npos) << err_.str();
  EXPECT_NE(err_.str().find("Did you mean `page`?"), std::string::npos) << err_.str();
}

TEST_F(CliTest, StrictTurnsWarningsIntoAnExitCodeOfTheirOwn) {
  write("content/page.md",
        "---\ntitle: A page\n---\n\n# A page\n\n| a |\n|---|\n| b |\n");  // a table without a caption
  EXPECT_EQ(evident({"build"}), 0) << err_.str();
  EXPECT_EQ(tally(), "2 built, 0 reused, 0 errors, 1 warning");
  EXPECT_EQ(evident({"build", "--strict"}), 3);
}

TEST_F(CliTest, MasksDigitsOfDataFilesUnlessAsked) {
  write("data/programme.yaml", "hubs: {value: 16, unti: 77}\n");
  EXPECT_EQ(evident({"check"}), 1);
  EXPECT_NE(err_.str().find("data/programme.yaml:1:19"), std::string::npos) << err_.str();
  EXPECT_EQ(err_.str().find("77"), std::string::npos) << err_.str();
  EXPECT_EQ(evident({"check", "--show-data"}), 1);
  EXPECT_NE(err_.str().find("77"), std::string::npos) << err_.str();
}

TEST_F(CliTest, MaterialWithoutConsentEndsWithSeven) {
  const auto service = [&](const std::string& consent) {
    write("data/services/hub.yaml",
          "name: Hub\nvoice:\n  - {id: a, kind: poem, words: W, altered: true, consent: " + consent + "}\n");
    return evident({"check"});
  };
  EXPECT_EQ(service("{given: 2000-01-01, until: 2999-01-01}"), 0) << err_.str();
  EXPECT_EQ(service("{}"), 7);
  EXPECT_EQ(service("{given: 2000-01-01, until: 2001-01-01}"), 7);
}

TEST_F(CliTest, WrongWordsAreAUsageError) {
  EXPECT_EQ(evident_anywhere({"bild"}), 2);
  EXPECT_EQ(evident({"build", "--format", "docx"}), 2);
  EXPECT_EQ(evident({"build", "--no-such-flag"}), 2);
  source_date_ = "yesterday";
  EXPECT_EQ(evident({"build"}), 2);
  EXPECT_NE(err_.str().find("SOURCE_DATE_EPOCH"), std::string::npos);
}

TEST_F(CliTest, TheDateComesFromTheEnvironmentThenTheSettings) {
  write("content/page.md", "---\ntitle: A page\n---\n\n# A page\n\nPrinted on {{ date }}.\n");
  write("evident.yaml", "publisher: Example\ntheme: plain\ndate: 2025-03-09\n");
  ASSERT_EQ(evident({"build"}), 0) << err_.str();
  EXPECT_NE(read("out/page.html").find("Printed on 9 March 2025."), std::string::npos);
  source_date_ = "1782086400";
  ASSERT_EQ(evident({"build"}), 0) << err_.str();
  EXPECT_NE(read("out/page.html").find("Printed on 22 June 2026."), std::string::npos);
}

TEST_F(CliTest, HelpAndVersionAreResults) {
  EXPECT_EQ(run({"--help"}, {out_, err_, false, {}, {}, 0, 1}), 0);
  EXPECT_NE(out_.str().find("build"), std::string::npos);
  EXPECT_EQ(run({"--version"}, {out_, err_, false, {}, {}, 0, 1}), 0);
  EXPECT_NE(out_.str().find("evident 0.1.0"), std::string::npos);
}

}  // namespace
}  // namespace evident
