// Which tables of a return are published, and what is seen of them.

#include <gtest/gtest.h>

#include "evidence/disclosure/disclosure.h"
#include "evidence/tables/reading.h"

namespace evident {
namespace {

struct DisclosedReturns : TableReading {
  explicit DisclosedReturns(const std::string& rows, DisclosurePolicy policy = {},
                            std::string declared = small_declarations)
      : TableReading(std::move(declared)) {
    returns(rows);
    DataFile file{"hub", {}, {1, 0, 0}, std::make_shared<const std::vector<ReturnTable>>(tables)};
    published = disclose(read_facts({file}, {}, diagnostics), policy);
  }

  [[nodiscard]] const ValueMap& published_table(std::string_view id) const {
    return *published.values.find("returns")->map()->find("hub")->map()->find(id)->map();
  }
  [[nodiscard]] bool withheld(std::string_view id) const {
    return *published_table(id).find("withheld")->as<bool>();
  }
  [[nodiscard]] std::string printed(std::string_view name) const {
    for (const FigureEntry& entry : published.figures) {
      if (entry.name == name) return print(entry.quantity);
    }
    return "no such figure";
  }
  // The numbers of a period and area, as they print.
  [[nodiscard]] std::string slice(std::string_view id, std::string_view period, std::string_view area) const {
    std::string text;
    const ValueMap& cells = *published_table(id).find("cells")->map()->find(period)->map()->find(area)->map();
    for (const auto& [row, columns] : cells.entries()) {
      for (const auto& [column, value] : columns.map()->entries())
        text += (text.empty() ? "" : " ") + print(value);
    }
    return text;
  }
  [[nodiscard]] std::string slices(std::string_view id, std::string_view period) const {
    return slice(id, period, "north") + ", " + slice(id, period, "south") + ", " +
           slice(id, period, "service");
  }
  // Everything that a template or the ledger could print.
  [[nodiscard]] std::string all() const {
    std::string text = print(Value::map(published.values));
    for (const FigureEntry& entry : published.figures)
      text += entry.name + entry.label + entry.note + print(entry.quantity) + machine_value(entry.quantity);
    return text;
  }

  Published published;
};

constexpr const char* large_referrals =
    "Q1,north,referrals,police,,20,\nQ1,north,referrals,hospital,,12,\nQ1,north,referrals,school_nurse,,13,\n"
    "Q1,south,referrals,police,,21,\nQ1,south,referrals,hospital,,14,\nQ1,south,referrals,school_nurse,,15,"
    "\n";

TEST(DisclosedTables, LargeCountsAreFiguresOfTheLedger) {
  const DisclosedReturns result(large_referrals);
  EXPECT_EQ(result.said(), "");
  EXPECT_FALSE(result.withheld("referrals"));
  EXPECT_EQ(result.printed("returns.hub.referrals.Q1.north.police.all"), "20");
  EXPECT_EQ(result.printed("returns.hub.referrals.Q1.service.total.all"), "95");
  EXPECT_EQ(result.printed("returns.hub.referrals.YTD.service.health.all"), "54");
  EXPECT_EQ(result.printed("returns.hub.referrals.Q2.north.police.all"), "no such figure");
}

TEST(DisclosedTables, TemplatesWalkThemByPeriodAreaRowAndColumn) {
  const DisclosedReturns result(large_referrals);
  const ValueMap& table = result.published_table("referrals");
  EXPECT_EQ(*table.find("label")->as<std::string>(), "Referrals");
  EXPECT_EQ(*table.find("unit")->as<std::string>(), "people");
  EXPECT_EQ(*table.find("reason")->as<std::string>(), "");
  EXPECT_EQ(table.find("rows")->list()->size(), 5U);
  EXPECT_EQ(table.find("periods")->list()->size(), 2U);  // Q1 and the year to date
  EXPECT_EQ(*table.find("columns")->list()->front().map()->find("id")->as<std::string>(), "all");
  const Value* cell = table.find("cells")->map()->find("Q1")->map()->find("north")->map()->find("police");
  EXPECT_EQ(print(*cell->map()->find("all")), "20");
  EXPECT_EQ(*table.find("latest_period")->map()->find("id")->as<std::string>(), "Q1");
  EXPECT_EQ(print(*table.find("latest")->map()->find("south")->map()->find("total")->map()->find("all")),
            "50");
}

TEST(DisclosedTables, OneSmallCountTakesThoseThatWouldTellIt) {
  const DisclosedReturns result(
      "Q1,north,referrals,police,,20,\nQ1,north,referrals,hospital,,5,\nQ1,north,referrals,school_nurse,,13,"
      "\n"
      "Q1,south,referrals,police,,21,\nQ1,south,referrals,hospital,,14,\nQ1,south,referrals,school_nurse,,15,"
      "\nQ1,north,spend,staff,,3,\nQ1,north,spend,rent,,4,\n");
  EXPECT_FALSE(result.withheld("referrals"));
  EXPECT_EQ(result.slice("referrals", "Q1", "north"), "20 18 [c] [c] 38");
  EXPECT_EQ(result.slice("referrals", "Q1", "south"), "21 29 [c] [c] 50");
  EXPECT_EQ(result.slice("referrals", "Q1", "service"), "41 47 19 28 88");
  EXPECT_EQ(result.slice("referrals", "YTD", "north"), "20 18 [c] [c] 38");
  EXPECT_EQ(result.all().find("hospital.allReferrals: Hospital, North, Quarter one5"), std::string::npos);
  EXPECT_EQ(result.printed("returns.hub.spend.Q1.north.staff.all"), "£3");  // money of no one in particular
}

TEST(DisclosedTables, TheThresholdDecides) {
  const std::string rows = "Q1,north,waiting,,,6,\nQ1,south,waiting,,,9,\n";
  EXPECT_EQ(DisclosedReturns(rows).slices("waiting", "Q1"), "6, 9, 15");
  EXPECT_EQ(DisclosedReturns(rows, {7}).slices("waiting", "Q1"), "[c], [c], 15");
  EXPECT_EQ(DisclosedReturns("Q1,north,waiting,,,0,\nQ1,south,waiting,,,9,\n").slices("waiting", "Q1"),
            "0, 9, 9");
}

TEST(DisclosedTables, WhatTheServiceHeldBackIsHeldBack) {
  EXPECT_EQ(DisclosedReturns("Q1,north,waiting,,,,c\nQ1,south,waiting,,,9,\n").slices("waiting", "Q1"),
            "[c], 9, [x]");
  EXPECT_EQ(DisclosedReturns("Q1,north,waiting,,,,low\nQ1,south,waiting,,,9,\n").slices("waiting", "Q1"),
            "[c], 9, [x]");
  EXPECT_EQ(DisclosedReturns("Q1,north,waiting,,,,c\nQ1,south,waiting,,,9,\nQ1,service,waiting,,,12,\n")
                .slices("waiting", "Q1"),
            "[c], [c], 12");
}

// Nobody said the 3, but everybody could.
TEST(DisclosedTables, WhatIsNotAvailableCannotBeWorkedOutWhenItIsSmall) {
  EXPECT_EQ(DisclosedReturns("Q1,north,waiting,,,,x\nQ1,south,waiting,,,9,\n").slices("waiting", "Q1"),
            "[x], 9, [x]");
  EXPECT_EQ(DisclosedReturns("Q1,north,waiting,,,,x\nQ1,south,waiting,,,9,\nQ1,service,waiting,,,12,\n")
                .slices("waiting", "Q1"),
            "[x], [c], 12");
  EXPECT_EQ(DisclosedReturns("Q1,north,waiting,,,,x\nQ1,south,waiting,,,9,\nQ1,service,waiting,,,29,\n")
                .slices("waiting", "Q1"),
            "[x], 9, 29");
}

TEST(DisclosedTables, ATotalThatIsAllInOneCategoryIsHidden) {
  const DisclosedReturns result(
      "Q1,north,referrals,police,,20,\nQ1,north,referrals,hospital,,0,\n"
      "Q1,north,referrals,school_nurse,,0,\n");
  EXPECT_EQ(result.slice("referrals", "Q1", "north"), "[c] [c] [c] 0 20");
}

TEST(DisclosedTables, NumbersThatContradictTheirSumsAreWithheld) {
  const DisclosedReturns result(std::string(large_referrals) +
                                "Q1,north,referrals,health,,26,\nQ1,north,waiting,,,9,\n");
  EXPECT_TRUE(result.withheld("referrals"));
  EXPECT_NE(*result.published_table("referrals").find("reason")->as<std::string>(), "");
  for (const FigureEntry& entry : result.published.figures) {
    if (!entry.name.starts_with("returns.hub.referrals.")) continue;
    EXPECT_EQ(print(entry.quantity), "[c]") << entry.name;
    EXPECT_EQ(entry.quantity.number, 0) << entry.name;
  }
  EXPECT_FALSE(result.withheld("waiting"));
}

TEST(DisclosedTables, SharesAreHiddenWithTheCountsThatTheyMayRestOn) {
  const std::string shares =
      "Q1,north,shares,a,,50,\nQ1,north,shares,b,,30,\nQ1,north,shares,c,,20,\nQ1,north,shares,total,,100,\n";
  EXPECT_FALSE(DisclosedReturns(shares + "Q1,north,waiting,,,9,\n").withheld("shares"));
  EXPECT_EQ(DisclosedReturns(shares + "Q1,south,waiting,,,3,\n").slice("shares", "Q1", "north"),
            "50% 30% 20% 100%");
  EXPECT_TRUE(DisclosedReturns(shares + "Q1,north,waiting,,,3,\n").withheld("shares"));
}

// referrals.total = risk.all: the total of what is hidden is all that the other table tells.
TEST(DisclosedTables, TablesThatMustAgreeAreOneSystem) {
  const std::string risk =
      "Q1,north,risk,low,low,10,\nQ1,north,risk,low,high,12,\nQ1,north,risk,high,low,11,\n"
      "Q1,north,risk,high,high,12,\n";
  const DisclosedReturns result(risk +
                                "Q1,north,referrals,police,,30,\nQ1,north,referrals,hospital,,3,\n"
                                "Q1,north,referrals,school_nurse,,12,\n");
  EXPECT_EQ(result.slice("risk", "Q1", "north"), "10 12 22 11 12 23 21 24 45");
  EXPECT_EQ(result.slice("referrals", "Q1", "north"), "30 15 [c] [c] 45");
}

TEST(DisclosedTables, ACellThatAnotherTableRepeatsIsHiddenInBoth) {
  std::string declared = small_declarations;
  const std::string before = "links: [{equals: risk.all}]";
  declared.replace(declared.find(before), before.size(), "links: [{of: police, equals: caseload.new}]");
  const DisclosedReturns result(
      "Q1,north,referrals,police,,3,\nQ1,north,referrals,hospital,,30,\nQ1,north,referrals,school_nurse,,12,"
      "\n"
      "Q1,north,caseload,start,,40,\nQ1,north,caseload,new,,3,\nQ1,north,caseload,closed,,10,\n"
      "Q1,north,caseload,end,,33,\nQ1,north,waiting,,,9,\n",
      {}, declared);
  EXPECT_EQ(result.said(), "");
  EXPECT_EQ(result.printed("returns.hub.referrals.Q1.north.police.all"), "[c]");
  EXPECT_EQ(result.printed("returns.hub.caseload.Q1.north.new.all"), "[c]");
  EXPECT_EQ(result.printed("returns.hub.waiting.Q1.north.all.all"), "9");
}

// The published view of returns that differ in hidden numbers alone is the same.
TEST(DisclosedTables, HiddenNumbersCannotBeToldApart) {
  const auto view = [](const std::string& hospital, const std::string& nurse) {
    return DisclosedReturns("Q1,north,referrals,police,,20,\nQ1,north,referrals,hospital,," + hospital +
                            ",\nQ1,north,referrals,school_nurse,," + nurse + ",\nQ1,north,spend,staff,,3,\n")
        .all();
  };
  EXPECT_EQ(view("1", "19"), view("5", "15"));
  EXPECT_EQ(view("1", "19"), view("17", "3"));
  EXPECT_NE(view("1", "19"), view("10", "10"));
}

TEST(DisclosedTables, NamesBecomeNamesOfTemplates) {
  std::string declared = small_declarations;
  declared.replace(declared.find("id: waiting"), 11, "id: wait-list");
  const DisclosedReturns result("Q1,north,wait-list,,,9,\n", {}, declared);
  EXPECT_EQ(result.printed("returns.hub.wait_list.Q1.north.all.all"), "9");
}

TEST(DisclosedTables, TwoServicesOfOneNameAreAnError) {
  Diagnostics diagnostics;
  Sources sources;
  sources.add("data/returns/a.csv", "");
  const auto tables = std::make_shared<const std::vector<ReturnTable>>();
  const DataFile file{"a", {}, {0, 0, 0}, tables};
  const Facts facts = read_facts({file, file, {"returns", {}, {0, 0, 0}}}, {}, diagnostics);
  EXPECT_EQ(facts.returns.size(), 1U);
  ASSERT_EQ(diagnostics.all().size(), 2U);
  EXPECT_EQ(diagnostics.all()[0].message, "Two services have the name `a` in templates");
  EXPECT_EQ(diagnostics.all()[1].message, "`returns` is the name of what services return");
}

}  // namespace
}  // namespace evident
