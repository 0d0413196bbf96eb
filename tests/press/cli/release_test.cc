// `evident release`, and what later builds make of it.

#include "press/cli/small_workspace.h"

namespace evident {
namespace {

namespace fs = std::filesystem;

class ReleaseTest : public SmallWorkspace {
 protected:
  ReleaseTest() {
    write("data/tables.yaml", R"(periods:
  categories:
    - {id: Q1, label: Quarter one, within: year}
    - {id: Q2, label: Quarter two, within: year}
    - {id: year, label: Year to date}
areas: {categories: [{id: all, label: Everywhere}]}
tables:
  - id: referrals
    label: Referrals
    unit: people
    rows:
      total: total
      categories:
        [{id: police, label: Police}, {id: health, label: Health}, {id: self, label: Self}, {id: home, label: Home}, {id: total, label: All}]
)");
    write("data/services/hub.yaml", "name: Hub\n");
    returns(
        "Q1,all,referrals,police,,20,\nQ1,all,referrals,health,,13,\nQ1,all,referrals,self,,9,\n"
        "Q1,all,referrals,home,,31,\n");
    write("content/pack.md",
          "---\ntitle: A pack\n---\n\n# A pack\n\n{% set t = returns.hub.referrals %}\n"
          "{% for period in t.periods %}\n## {{ period.label }}\n\n"
          "{% for row in t.rows %}- {{ row.label }}: {{ t.cells[period.id].all[row.id].all }}\n{% endfor %}\n"
          "{% endfor %}\n");
    write("content/other.md", "---\ntitle: Nothing\n---\n\n# Nothing\n\nWords alone.\n");
  }

  void returns(const std::string& rows) {
    write("data/returns/hub.csv", "period,area,table,row,column,value,code\n" + rows);
  }
};

TEST_F(ReleaseTest, RecordsWhatIsPrinted) {
  EXPECT_EQ(evident({"release", "pack", "--as", "2026-Q1"}), 0) << err_.str();
  EXPECT_EQ(
      read("data/releases/2026-Q1.yaml"),
      "# What was published as 2026-Q1. What is published later is audited together with it: keep it as it "
      "is.\npublication: pack\ndate: 2026-01-01\nreturns:\n  hub:\n    referrals:\n      periods: [Q1, "
      "year]\n      numbers:\n        \"Q1.all.health.all\": \"13\"\n        \"Q1.all.home.all\": \"31\"\n"
      "        \"Q1.all.police.all\": \"20\"\n        \"Q1.all.self.all\": \"9\"\n"
      "        \"Q1.all.total.all\": \"73\"\n        \"year.all.health.all\": \"13\"\n"
      "        \"year.all.home.all\": \"31\"\n        \"year.all.police.all\": \"20\"\n"
      "        \"year.all.self.all\": \"9\"\n        \"year.all.total.all\": \"73\"\n");
  EXPECT_TRUE(out_.str().find("recorded, 0 errors") != std::string::npos) << out_.str();
  EXPECT_EQ(evident({"release", "pack", "--as", "2026-Q1"}), 0) << err_.str();
  EXPECT_TRUE(out_.str().find("nothing new, 0 errors") != std::string::npos) << out_.str();
  EXPECT_EQ(evident({"build"}), 0) << err_.str();
}

TEST_F(ReleaseTest, WithheldNumbersStayWithheldInIt) {
  returns(
      "Q1,all,referrals,police,,20,\nQ1,all,referrals,health,,3,\nQ1,all,referrals,self,,9,\n"
      "Q1,all,referrals,home,,31,\n");
  EXPECT_EQ(evident({"release", "pack", "--as", "first"}), 0) << err_.str();
  const std::string text = read("data/releases/first.yaml");
  EXPECT_NE(text.find("\"Q1.all.health.all\": \"[c]\""), std::string::npos) << text;
  EXPECT_EQ(text.find("\"3\""), std::string::npos) << text;
  EXPECT_EQ(evident({"build"}), 0) << err_.str();
}

TEST_F(ReleaseTest, TheNextQuarterIsSafeBesideIt) {
  const std::string first =
      "Q1,all,referrals,police,,20,\nQ1,all,referrals,health,,3,\nQ1,all,referrals,self,,9,\n"
      "Q1,all,referrals,home,,31,\n";
  returns(first);
  EXPECT_EQ(evident({"release", "pack", "--as", "first"}), 0) << err_.str();
  returns(first +
          "Q2,all,referrals,police,,22,\nQ2,all,referrals,health,,12,\nQ2,all,referrals,self,,14,\n"
          "Q2,all,referrals,home,,17,\n");
  EXPECT_EQ(evident({"build"}), 0) << err_.str();
}

// Each edition alone is safe. Together they are not: what was not revised is known from the first.
TEST_F(ReleaseTest, ARevisedQuarterIsAttackedTogetherWithTheFirst) {
  EXPECT_EQ(evident({"release", "pack", "--as", "first"}), 0) << err_.str();
  returns(
      "Q1,all,referrals,police,,20,\nQ1,all,referrals,health,,3,\nQ1,all,referrals,self,,9,\n"
      "Q1,all,referrals,home,,31,\n");
  EXPECT_EQ(evident({"build", "--diagnostics", "short"}), 7);
  EXPECT_FALSE(fs::exists(root_ / "out"));
  const std::string said = err_.str();
  EXPECT_NE(said.find("data/tables.yaml:8:9: error[small-number-given-away]: A small count is given away: "
                      "`Referrals of hub: Health, Everywhere, Quarter one`"),
            std::string::npos)
      << said;
  EXPECT_EQ(evident({"check"}), 7);
  fs::remove(root_ / "data/releases/first.yaml");
  EXPECT_EQ(evident({"build"}), 0) << err_.str();
}

TEST_F(ReleaseTest, DisclosureWinsOverOtherErrors) {
  EXPECT_EQ(evident({"release", "pack", "--as", "first"}), 0) << err_.str();
  returns(
      "Q1,all,referrals,police,,20,\nQ1,all,referrals,health,,3,\nQ1,all,referrals,self,,9,\n"
      "Q1,all,referrals,home,,31,\n");
  write("content/other.md", "---\ntitle: Wrong\n---\n\n# Wrong\n\n{{ nothing.of.this.name }}\n");
  EXPECT_EQ(evident({"check"}), 7);
  EXPECT_NE(err_.str().find("undefined-name"), std::string::npos);
}

TEST_F(ReleaseTest, RefusesWhatIsNoRelease) {
  EXPECT_EQ(evident({"release", "pack", "--as", "../first", "--diagnostics", "short"}), 1);
  EXPECT_EQ(err_.str(), "error[bad-release-name]: A release cannot be called `../first`\n");
  EXPECT_EQ(evident({"release", "other", "--as", "first", "--diagnostics", "short"}), 1);
  EXPECT_EQ(err_.str(), "error[nothing-to-release]: `other` prints no number of a return\n");
  EXPECT_FALSE(fs::exists(root_ / "data/releases"));
  EXPECT_EQ(evident({"release", "pack"}), 2);
}

TEST_F(ReleaseTest, WhatWasPublishedStaysPublished) {
  EXPECT_EQ(evident({"release", "pack", "--as", "first"}), 0) << err_.str();
  const std::string before = read("data/releases/first.yaml");
  returns(
      "Q1,all,referrals,police,,24,\nQ1,all,referrals,health,,13,\nQ1,all,referrals,self,,9,\n"
      "Q1,all,referrals,home,,31,\n");
  EXPECT_EQ(evident({"release", "pack", "--as", "first", "--diagnostics", "short"}), 1);
  EXPECT_EQ(err_.str(),
            "data/releases/first.yaml:1:1: error[release-exists]: There is a release `first` "
            "already, and it says something else\n");
  EXPECT_EQ(read("data/releases/first.yaml"), before);
}

TEST_F(ReleaseTest, ReportsAReleaseThatSomebodyChanged) {
  write("data/releases/first.yaml",
        "publication: pack\ndate: 2026-01-01\nreturns:\n  hub:\n    referrals:\n      periods: [Q1]\n"
        "      numbers:\n        \"Q1.all.police.all\": \"many\"\n");
  EXPECT_EQ(evident({"check", "--diagnostics", "short"}), 1);
  EXPECT_EQ(err_.str(),
            "data/releases/first.yaml:8:30: error[bad-release]: This is neither a number nor a code "
            "such as [c]\n");
}

}  // namespace
}  // namespace evident
