// Leaks planted one at a time into a good workspace's files and view: each must be found.

#include <regex>

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

  // A coordinate of the first mark of a chart, moved.
  void move_mark(const std::string& chart, std::size_t coordinate) {
    const std::size_t svg = page().find("<svg", page().find("id=\"fig-" + chart + "\""));
    const std::size_t name = page().find("data-figure=\"returns.", svg);
    ASSERT_NE(name, std::string::npos) << chart;
    std::size_t at = page().rfind("<path d=\"", name) + 10;  // behind the M
    for (; coordinate > 0; --coordinate) at = page().find_first_of(" L", at) + 1;
    const std::size_t end = page().find_first_of(" LZ\"", at);
    page().replace(at, end - at, std::to_string(std::stod(page().substr(at, end - at)) + 4));
    expect_found("drawn-otherwise");
  }

  // The PDF of a workspace whose pack says something else, beside this one's page.
  void plant_pdf(const std::string& old, const std::string& to, const std::string& code) {
    AuditedWorkspace other;
    std::string pack = AuditedWorkspace::pack + AuditedWorkspace::charts();
    change(pack, old, to);
    other.write("content/pack.md", pack);
    other.write("data/programme.yaml",
                "hubs: {value: 16, unit: things}\nanother: {value: 3, unit: things}\n");
    EXPECT_EQ(other.make(), "");
    ASSERT_TRUE(other.files.contains("pack.pdf"));
    good_->files.at("pack.pdf") = other.files.at("pack.pdf");
    expect_found(code);
  }
  // A piece of what the pages' operators say, replaced where it stands first behind `after`.
  void change_content(const std::string& after, const std::regex& piece, const std::string& to,
                      const std::string& code) {
    std::string& pdf = good_->files.at("pack.pdf");
    pdf = with_plain_streams(pdf);
    EXPECT_EQ(good_->audited(), "");
    const std::size_t from = pdf.find(after);
    ASSERT_NE(from, std::string::npos) << after;
    const std::string rest = pdf.substr(from);
    std::smatch found;
    ASSERT_TRUE(std::regex_search(rest, found, piece));
    pdf = pdf.substr(0, from) + std::regex_replace(rest, piece, to, std::regex_constants::format_first_only);
    expect_found(code);
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
TEST_F(PlantsTest, WhatATemplateCountsPasses) {
  AuditedWorkspace other;
  other.write("content/pack.md",
              AuditedWorkspace::pack +
                  std::string("\n| Row | Number |\n|:--|--:|\n{% for id in ['a', 'b'] %}\n"
                              "| {{ id }} | {{ loop.index }} |\n{% endfor %}\n: Rows { #tbl-rows }\n"));
  EXPECT_EQ(other.make(), "");
  EXPECT_NE(other.files.at("pack.html").find("<td class=\"right\"><span class=\"figure\">2</span></td>"),
            std::string::npos);
}
TEST_F(PlantsTest, ASentenceThatNamesWhatIsWithheld) {
  plant("There are", "Health sent only 3 of them. There are", given_away);
}
TEST_F(PlantsTest, ASentenceThatNamesAnotherThingPasses) {
  change(page(), "There are",
         "The 3 areas met. Health spoke of twelve, and 1,620 came by themselves. There are");
  EXPECT_EQ(good_->audited(), "");
}
TEST_F(PlantsTest, ADateBesideWhatIsWithheldPasses) {
  change(page(), "There are", "Health met on 1 January 2026 and on 2\u00A0May\u00A02026. There are");
  EXPECT_EQ(good_->audited(), "");
}
TEST_F(PlantsTest, AMonthAloneHidesNoNumber) {
  plant("There are", "Of those from Health 3 may come again. There are", given_away);
}
TEST_F(PlantsTest, APartOfABar) { move_mark("stacked", 2); }
TEST_F(PlantsTest, APartOfAWholeBar) { move_mark("share", 2); }
TEST_F(PlantsTest, AStem) { move_mark("dots", 2); }
TEST_F(PlantsTest, ACornerOfALine) { move_mark("lines", 3); }
TEST_F(PlantsTest, ACornerOfALineInAPanel) { move_mark("panels", 3); }
TEST_F(PlantsTest, ASlope) { move_mark("slope", 3); }
TEST_F(PlantsTest, ALineToWhatIsWithheld) {
  const std::string names = "returns.hub.referrals.Q1.north.self.all ";
  plant(names + "returns.hub.referrals.Q1.north.home.all", names + "returns.hub." + health, given_away);
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

TEST_F(PlantsTest, WithheldNumberInTheTextOfAPdf) {
  plant_pdf("health {{ returns.hub.referrals.latest.north.health.all }}", "health {{ programme.another }}",
            no_origin);
}
TEST_F(PlantsTest, WithheldNumberInATableOfAPdf) {
  plant_pdf("\"{{ t.latest[area.id][row.id].all }}\"",
            "{% if row.id == \"health\" and area.id == \"north\" %}"
            "\"{{ programme.another }}\"{% else %}\"{{ t.latest[area.id][row.id].all }}\"{% endif %}",
            no_origin);
}
TEST_F(PlantsTest, WithheldNumberBesideAMarkInAPdf) {
  plant_pdf("  Self in the north", "  Health: {{ programme.another }}\n  Self in the north", no_origin);
}
TEST_F(PlantsTest, ABarOfAPdfForWhatIsWithheld) {
  plant_pdf("  Health in the north: {{ returns.hub.referrals.latest.north.health.all }}",
            "  Health in the north: {{ programme.another }}", "drawn-otherwise");
}
TEST_F(PlantsTest, ALineOfAPdfToWhatIsWithheld) {
  const std::string before =
      "lines\ntitle: What the areas returned\nmeasure: Referrals\ncategories: [Self, Home]\n"
      "series:\n  - name: North\n    values: [\"{{ r.north.self.all }}\", \"{{ ";
  plant_pdf(before + "r.north.home.all", before + "programme.another", "drawn-otherwise");
}
// Where nobody asks for pages, a PDF is compared with one that nobody sees.
TEST_F(PlantsTest, APdfAlone) {
  AuditedWorkspace other;
  EXPECT_EQ(other.make(false), "");
  EXPECT_TRUE(other.files.contains("pack.pdf"));
  EXPECT_FALSE(other.files.contains("pack.html"));
  std::string pack = AuditedWorkspace::pack;
  change(pack, "\"{{ t.latest[area.id][row.id].all }}\"", "3");
  other.write("content/pack.md", pack);
  EXPECT_NE(other.make(false).find(no_origin), std::string::npos);
}
TEST_F(PlantsTest, TheLengthOfABarOfAPdf) {
  change_content("/Figure<<", std::regex(R"((\S+) (\S+) m (\S+) \S+ l \S+ (\S+) l )"),
                 "$1 $2 m $3 $2 l 500.5 $4 l ", "drawn-otherwise");
}
TEST_F(PlantsTest, WordsInTheMarginOfAPdf) {
  const std::string pdf = with_plain_streams(good_->files.at("pack.pdf"));
  std::smatch seven;
  ASSERT_TRUE(std::regex_search(pdf, seven, std::regex("<([0-9A-F]{4})><0037>")));
  const std::string code = seven[1];
  change_content("EMC\n", std::regex("EMC\n"),
                 "EMC\n/Artifact BMC\nBT\n/F0 9 Tf\n20 20 Td\n<" + code + code + ">Tj\nET\nEMC\n", no_origin);
}
TEST_F(PlantsTest, WordsThatNoMarkHolds) {
  change_content("EMC\n", std::regex("EMC\n"), "EMC\nBT\n/None 9 Tf\n20 20 Td\n<0041>Tj\nET\n", no_origin);
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
