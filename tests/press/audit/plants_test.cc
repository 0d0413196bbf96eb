// Leaks planted one at a time into a good workspace's files and view: each must be found.

#include "audited_workspace.h"

namespace evident {
namespace {

class PlantsTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    good_ = std::make_unique<AuditedWorkspace>();
    said_ = good_->make();
    files_ = good_->files;
    published_ = good_->published;
  }
  static void TearDownTestSuite() { good_.reset(); }
  void SetUp() override {
    good_->files = files_;
    good_->published = published_;
    good_->releases.clear();
  }

  [[nodiscard]] std::string& page() { return good_->files.at("pack.html"); }
  [[nodiscard]] std::string& csv() { return good_->files.at("pack/hub.csv"); }

  // A piece of a file replaced, where it stands first.
  static void change(std::string& bytes, const std::string& old, const std::string& to) {
    const std::size_t at = bytes.find(old);
    ASSERT_NE(at, std::string::npos) << old;
    bytes.replace(at, old.size(), to);
  }
  static std::string mark(const std::string& name, const std::string& value, const std::string& text) {
    return "<data class=\"figure\" value=\"" + value + "\" data-figure=\"returns.hub." + name + "\">" + text +
           "</data>";
  }
  void expect_found(const std::string& code) {
    const std::string said = good_->audited();
    EXPECT_NE(said.find(code + ": "), std::string::npos) << said;
    for (const char* number : {"7331", "6419", "7,331", "6,419"})
      EXPECT_EQ(said.find(number), std::string::npos) << "the finding says the number: " << said;
  }
  void plant(const std::string& old, const std::string& to, const std::string& code) {
    change(page(), old, to);
    if (!HasFatalFailure()) expect_found(code);
  }

  static std::unique_ptr<AuditedWorkspace> good_;
  static std::string said_;
  static std::map<std::string, std::string> files_;
  static Published published_;
};
std::unique_ptr<AuditedWorkspace> PlantsTest::good_;
std::string PlantsTest::said_;
std::map<std::string, std::string> PlantsTest::files_;
Published PlantsTest::published_;

constexpr const char* given_away = "small-number-given-away";
constexpr const char* no_origin = "number-of-no-origin";
const std::string health = "referrals.Q1.north.health.all";
const std::string hidden_health =
    "<data class=\"figure\" value=\"[c]\" "
    "data-figure=\"returns.hub.referrals.Q1.north.health.all\">[c]</data>";

const std::string cell = "<td class=\"right\">";

TEST_F(PlantsTest, TheGoodWorkspaceIsSafe) {
  EXPECT_EQ(said_, "");
  EXPECT_EQ(good_->audited(), "");
  EXPECT_EQ(good_->printed(health), "[c]");
  EXPECT_EQ(good_->printed("referrals.Q1.north.police.all"), "[c]");
  EXPECT_EQ(good_->printed("referrals.Q1.north.self.all"), "1620");
  EXPECT_EQ(good_->printed("feedback.Q1.south.answered.all"), "[c]");
  EXPECT_EQ(good_->printed("exploited.Q1.north.yes.all"), "[c]");
}

// --- Pages ------------------------------------------------------------------------------------------

TEST_F(PlantsTest, WithheldNumberUnderItsMark) { plant(hidden_health, mark(health, "3", "3"), given_away); }
TEST_F(PlantsTest, WithheldNumberInTheWordsOfAMark) {
  plant(hidden_health, mark(health, "[c]", "3"), given_away);
}
TEST_F(PlantsTest, WithheldNumberForMachinesAlone) {
  plant(hidden_health, mark(health, "3", "[c]"), given_away);
}
TEST_F(PlantsTest, WithheldNumberInASpan) {
  plant(hidden_health, "<span class=\"figure\" data-figure=\"returns.hub." + health + "\">3</span>",
        given_away);
}
TEST_F(PlantsTest, MarkOfAFigureThatIsNot) {
  plant(hidden_health, mark("referrals.Q1.north.schools.all", "3", "3"), no_origin);
}
TEST_F(PlantsTest, AnotherNumberUnderAPublicMark) {
  plant(mark("referrals.Q1.north.self.all", "1620", "1,620"),
        mark("referrals.Q1.north.self.all", "7331", "7,331"), no_origin);
}
TEST_F(PlantsTest, MorePrecisionForMachinesThanInPrint) {
  plant(mark("referrals.Q1.north.self.all", "1620", "1,620"),
        mark("referrals.Q1.north.self.all", "1620.4", "1,620"), no_origin);
}
TEST_F(PlantsTest, AnotherValueForMachinesWithoutAMark) {
  plant("<data class=\"figure\" value=\"16\">16</data>", "<data class=\"figure\" value=\"7331\">16</data>",
        no_origin);
}
TEST_F(PlantsTest, NumberInACellWithoutAMark) { plant(cell + hidden_health, cell + "3", no_origin); }
TEST_F(PlantsTest, NumberBesideAMarkInACell) {
  plant(cell + hidden_health, cell + hidden_health + " (3)", no_origin);
}
TEST_F(PlantsTest, AFinerBandInAnotherTable) {
  plant("</main>", "<table><tr><th scope=\"row\">Eleven</th><td>2</td></tr></table></main>", no_origin);
}
TEST_F(PlantsTest, AFurtherColumn) { plant("</td></tr>", "</td><td>+3</td></tr>", no_origin); }
TEST_F(PlantsTest, AlternativeTextOfAChart) {
  plant("</title><desc", ". Police: 6419.</title><desc", no_origin);
}
TEST_F(PlantsTest, LongDescriptionOfAChart) { plant("</desc>", " Police: 6,419.</desc>", no_origin); }
TEST_F(PlantsTest, WordsInAChart) {
  plant("</svg>", "<text x=\"120\" y=\"70\">6,419</text></svg>", no_origin);
}
TEST_F(PlantsTest, ABarForWhatIsWithheld) {
  plant("</svg>",
        "<path d=\"M0 0L30 0L30 9L0 9Z\" fill=\"#000000\" "
        "data-figure=\"returns.hub.referrals.Q1.south.police.all\"></path></svg>",
        given_away);
}
TEST_F(PlantsTest, TheLengthOfABar) {
  const std::size_t at =
      page().find("data-figure=\"returns.hub.referrals.Q1.south.home.all\"", page().find("<svg"));
  ASSERT_NE(at, std::string::npos);
  const std::size_t path = page().rfind("<path d=\"", at), end = page().find('"', path + 9);
  std::string longer = "M100 10L177.331 10L177.331 20L100 20Z";
  page().replace(path + 9, end - path - 9, longer);
  expect_found("drawn-otherwise");
}
TEST_F(PlantsTest, TheHeightOfAColumn) {
  const std::size_t figure = page().find("id=\"fig-columns\"");
  const std::size_t at =
      page().find("data-figure=\"returns.hub.referrals.Q1.north.home.all\"", page().find("<svg", figure));
  ASSERT_NE(at, std::string::npos);
  const std::size_t path = page().rfind("<path d=\"", at), end = page().find('"', path + 9);
  page().replace(path + 9, end - path - 9, "M100 10L120 10L120 19L100 19Z");
  expect_found("drawn-otherwise");
}
TEST_F(PlantsTest, AComment) { plant("</main>", "<!-- health 3 --></main>", no_origin); }
TEST_F(PlantsTest, AnAttributeForScripts) {
  plant(cell + hidden_health, "<td class=\"right\" data-raw=\"3\">" + hidden_health, no_origin);
}
TEST_F(PlantsTest, AnAttributeToSortBy) {
  plant(cell + hidden_health, "<td data-sort=\"0003\">" + hidden_health, no_origin);
}
TEST_F(PlantsTest, ATitleToHoverOver) {
  plant(cell + hidden_health, "<td title=\"6419 people\">" + hidden_health, no_origin);
}
TEST_F(PlantsTest, ALabelForScreenReaders) {
  plant(cell + hidden_health, "<td aria-label=\"7331\">" + hidden_health, no_origin);
}
TEST_F(PlantsTest, AValueOfAnItem) {
  plant(cell + hidden_health, "<td value=\"3\">" + hidden_health, no_origin);
}
TEST_F(PlantsTest, AStyle) {
  plant(cell + hidden_health, "<td style=\"--bar: 3\">" + hidden_health, no_origin);
}
TEST_F(PlantsTest, APictureWithAnAlternative) {
  plant("</main>", "<img src=\"a.png\" alt=\"7331 referred themselves\"></main>", no_origin);
}
TEST_F(PlantsTest, TheDescriptionForSearchEngines) {
  plant("</head>", "<meta name=\"description\" content=\"7331 referred themselves\"></head>", no_origin);
}

// --- CSV ----------------------------------------------------------------------------------------------

TEST_F(PlantsTest, WithheldNumberInACsv) {
  change(csv(), "Q1,north,referrals,health,,[c]", "Q1,north,referrals,health,,3");
  expect_found(given_away);
}
TEST_F(PlantsTest, AnotherNumberInACsv) {
  change(csv(), "Q1,north,referrals,self,,1620", "Q1,north,referrals,self,,7331");
  expect_found(no_origin);
}
TEST_F(PlantsTest, AFurtherColumnOfACsv) {
  change(csv(), "column,value\n", "column,value,true\n");
  for (std::size_t at = csv().find('\n') + 1; at < csv().size(); at = csv().find('\n', at) + 1)
    csv().insert(csv().find('\n', at),
                 csv().substr(at).starts_with("Q1,north,referrals,health") ? ",7331" : ",");
  expect_found(no_origin);
}
TEST_F(PlantsTest, ARowOfACsvThatNoTableHas) {
  csv() += "Q1,north,referrals,schools,,7331\n";
  expect_found(no_origin);
}

// --- PDF ----------------------------------------------------------------------------------------------

TEST_F(PlantsTest, MetadataOfAPdf) {
  std::string& pdf = good_->files.at("pack.pdf");
  const std::string xmp = "<?xpacket begin=\"\"?><rdf:li>7331</rdf:li>";
  pdf += "\n99999 0 obj\n<</Type /Metadata /Subtype /XML>>\nstream\n" + xmp + "\nendstream\nendobj\n";
  expect_found(no_origin);
}
TEST_F(PlantsTest, TitleOfAPdf) {
  good_->files.at("pack.pdf") += "\n99999 0 obj\n<</Title (A pack about 7331)>>\nendobj\n";
  expect_found(no_origin);
}
TEST_F(PlantsTest, AlternativeTextOfAPdf) {
  good_->files.at("pack.pdf") += "\n99999 0 obj\n<</S /Figure /Alt <FEFF0037003300330031>>>\nendobj\n";
  expect_found(no_origin);
}
TEST_F(PlantsTest, AnAttachmentOfAPdf) {
  good_->files.at("pack.pdf") +=
      "\n99999 0 obj\n<</Type /EmbeddedFile>>\nstream\nself,7331\nendstream\nendobj\n";
  expect_found(no_origin);
}
// Where no page and no CSV are made beside it, an attached CSV is read all the same.
class AttachedCsv : public PlantsTest {
 protected:
  void attach(const std::string& value) {
    good_->files.erase("pack.html");
    good_->files.erase("pack/hub.csv");
    good_->files.at("pack.pdf") +=
        "\n99999 0 obj\n<</Type/EmbeddedFile/Subtype/text#2Fcsv>>\nstream\n"
        "period,area,table,row,column,value,code\r\nQ1,north,referrals,health,all," +
        value + "\r\nendstream\nendobj\n";
  }
};
TEST_F(AttachedCsv, MaySayThatANumberIsWithheld) {
  attach(",c");
  EXPECT_EQ(good_->audited(), "");
}
TEST_F(AttachedCsv, GivesAWithheldNumberAway) {
  attach("3,");
  expect_found(given_away);
}
TEST_F(AttachedCsv, HasANumberOfNoOrigin) {
  attach(",c\r\nQ1,north,referrals,schools,all,7331,");
  expect_found(no_origin);
}

// --- The view: what all outputs could say together --------------------------------------------------------

TEST_F(PlantsTest, TheSmallNumberItself) {
  good_->reveal(health, 3);
  expect_found(given_away);
}
TEST_F(PlantsTest, OneComplementShown) {
  good_->reveal("referrals.Q1.north.police.all", 7331);
  expect_found(given_away);
}
TEST_F(PlantsTest, TheOtherAreaShown) {
  good_->reveal("referrals.Q1.south.health.all", 44);
  good_->reveal("referrals.Q1.service.health.all", 47);
  expect_found(given_away);
}
TEST_F(PlantsTest, TheYearToDateShown) {
  good_->reveal("referrals.year.north.health.all", 3);
  expect_found(given_away);
}
TEST_F(PlantsTest, AFinerAgeBandShown) {
  good_->reveal("age.Q1.north.younger.all", 5411);
  good_->reveal("age.Q1.north.older.all", 4472);
  expect_found(given_away);
}
TEST_F(PlantsTest, APercentageShown) {
  good_->reveal("response.Q1.south.all.all", 13);
  expect_found(given_away);
}
TEST_F(PlantsTest, APercentageOfAllButAFew) {
  good_->reveal("feedback.Q1.south.answered.all", 29);
  good_->reveal("feedback.Q1.south.asked.all", 31);
  good_->reveal("response.Q1.south.all.all", 94);
  expect_found(given_away);
}
TEST_F(PlantsTest, AnAverageThatNothingIsDeclaredOf) {
  good_->reveal("wait.Q1.north.all.all", 11);
  expect_found(given_away);
}
TEST_F(PlantsTest, ZerosThatSayOfEveryoneWhatTheyAre) {
  good_->reveal("exploited.Q1.north.no.all", 0);
  good_->reveal("exploited.Q1.north.unsure.all", 0);
  expect_found(given_away);
}
TEST_F(PlantsTest, ATotalThatTwoTablesShare) {
  good_->reveal("age.Q1.north.teenage.all", 9883);
  good_->reveal("age.Q1.north.total.all", 9885);
  expect_found(given_away);
}
TEST_F(PlantsTest, ATotalThatIsWrong) {
  good_->reveal("referrals.Q1.service.self.all", 3471);
  expect_found("contradicting-numbers");
}

// --- Releases ---------------------------------------------------------------------------------------------

TEST_F(PlantsTest, AQuarterPublishedBefore) {
  Release first{"first", {}, {{"hub.referrals", {"Q1", "year"}}}};
  for (const FigureEntry& entry : good_->published.figures) {
    if (entry.name.starts_with("returns.hub.referrals.Q1")) first.figures.emplace(entry.name, entry.quantity);
  }
  good_->releases = {first};
  EXPECT_EQ(good_->audited(), "");
  good_->releases.front().figures["returns.hub.referrals.Q1.north.police.all"] =
      Quantity{.number = 7331, .said = {}};
  expect_found(given_away);
}

}  // namespace
}  // namespace evident
