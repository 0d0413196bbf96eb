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

std::string declared_with(const std::string& before, const std::string& after) {
  std::string declared = small_declarations;
  return declared.replace(declared.find(before), before.size(), after);
}

TEST(DisclosedTables, ATableMayDeclareAnotherThresholdWithItsReason) {
  const std::string declared =
      declared_with("over_periods: last",
                    "over_periods: last\n    disclosure: {threshold: 7, reason: The waiting list is short.}");
  const DisclosedReturns result("Q1,north,waiting,,,6,\nQ1,south,waiting,,,9,\n", {}, declared);
  EXPECT_EQ(result.said(), "");
  EXPECT_EQ(result.slices("waiting", "Q1"), "[c], [c], 15");
  EXPECT_EQ(*result.published_table("waiting").find("policy")->as<std::string>(),
            "In this table, counts of people from 1 to 7 are not published. The waiting list is short.");
  EXPECT_EQ(*result.published_table("referrals").find("policy")->as<std::string>(), "");
}

TEST(DisclosedTables, AnOverrideNeedsItsReasonAndItsBounds) {
  const DisclosedReturns nameless("", {}, declared_with("over_periods: last", "disclosure: {threshold: 7}"));
  EXPECT_EQ(nameless.codes(), "missing-key");
  const DisclosedReturns none(
      "", {}, declared_with("over_periods: last", "disclosure: {threshold: 0, reason: None.}"));
  EXPECT_EQ(
      none.said_shortly(),
      "data/tables.yaml:47:29: error[out-of-range]: `threshold` must be a whole number from 1 to 100\n");
}

TEST(DisclosedTables, RoundedCountsAreRoundedOneByOne) {
  DisclosurePolicy policy;
  policy.round = 5;
  const DisclosedReturns result("Q1,north,waiting,,,13,\nQ1,south,waiting,,,9,\nQ1,north,spend,staff,,8,\n",
                                policy);
  EXPECT_EQ(result.slices("waiting", "Q1"), "15, 10, 20");
  EXPECT_EQ(result.printed("returns.hub.spend.Q1.north.staff.all"), "£8");
  // 3 of 12 is hidden; what rounding leaves open may be enough for it, and 0 stays 0.
  EXPECT_EQ(
      DisclosedReturns("Q1,north,waiting,,,0,\nQ1,south,waiting,,,9,\n", policy).slices("waiting", "Q1"),
      "0, 10, 10");
  policy.threshold = 1;
  EXPECT_EQ(
      DisclosedReturns("Q1,north,waiting,,,2,\nQ1,south,waiting,,,9,\n", policy).slices("waiting", "Q1"),
      "[low], 10, 10");
}

TEST(DisclosedTables, ZerosMayBeHiddenToo) {
  DisclosurePolicy policy;
  policy.zeros = ZeroCounts::Hidden;
  EXPECT_EQ(
      DisclosedReturns("Q1,north,waiting,,,0,\nQ1,south,waiting,,,9,\n", policy).slices("waiting", "Q1"),
      "[c], [c], 9");
}

// Health is all but empty: with its two parts there would be nothing to see.
TEST(DisclosedTables, ATableThatWouldShowNothingIsCollapsed) {
  const std::string declared = declared_with(
      "  - id: waiting",
      "  - id: age\n    label: Age\n    unit: people\n    rows:\n      categories:\n"
      "        - {id: young, label: Under 12, collapse: old}\n        - {id: old, label: 12 and over}\n"
      "  - id: waiting");
  const DisclosedReturns result("Q1,north,age,young,,4,\nQ1,north,age,old,,3,\n", {}, declared);
  EXPECT_EQ(result.said(), "");
  EXPECT_FALSE(result.withheld("age"));
  EXPECT_EQ(*result.published_table("age").find("merged")->as<std::string>(),
            "“Under 12” is part of “12 and over”.");
  EXPECT_EQ(result.slice("age", "Q1", "north"), "7");
  EXPECT_EQ(result.published_table("age").find("rows")->list()->size(), 1U);
  const DisclosedReturns fewer("Q1,north,age,young,,1,\nQ1,north,age,old,,3,\n", {}, declared);
  EXPECT_TRUE(fewer.withheld("age"));
  EXPECT_EQ(fewer.slice("age", "Q1", "north"), "[c]");
}

// Twelve rows of twos: eight of nine counts are small, until six are merged into six.
TEST(DisclosedTables, ALargeTableOfSmallCountsIsCollapsedOrWithheld) {
  const auto disclosed = [](const std::string& collapse) {
    std::string categories, rows;
    for (int i = 0; i < 12; ++i) {
      const std::string id = "a" + std::to_string(i);
      categories += "        - {id: " + id + ", label: Age" +
                    (i % 2 == 0 ? collapse + std::to_string(i + 1) + "}\n" : "}\n");
      for (const char* where : {"Q1,north,", "Q1,south,", "Q2,north,", "Q2,south,"})
        rows += where + ("age," + id) + ",,2,\n";
    }
    return DisclosedReturns(
        rows, {},
        declared_with("  - id: waiting",
                      "  - id: age\n    label: Age\n    unit: people\n    rows:\n      categories:\n" +
                          categories + "  - id: waiting"));
  };
  const DisclosedReturns withheld = disclosed(", unit: people} # a");
  EXPECT_TRUE(withheld.withheld("age"));
  EXPECT_EQ(
      *withheld.published_table("age").find("reason")->as<std::string>(),
      "Most numbers in this table are small enough to give a person away. The whole table is withheld.");
  const DisclosedReturns collapsed = disclosed(", collapse: a");
  EXPECT_EQ(collapsed.said(), "");
  EXPECT_FALSE(collapsed.withheld("age"));
  EXPECT_EQ(collapsed.published_table("age").find("rows")->list()->size(), 6U);
  EXPECT_EQ(collapsed.slice("age", "YTD", "service"), "16 16 16 16 16 16");
}

TEST(DisclosedTables, SharesGoWithTheCountsThatTheyAreMadeOf) {
  const std::string declared =
      declared_with("  - id: shares\n    label: Shares\n    unit: percent",
                    "  - id: shares\n    label: Shares\n    unit: percent\n"
                    "    shares: [{of: a, part: risk.low, base: risk}, {base: risk}]");
  const auto shares = [&](const std::string& low, const std::string& high, const std::string& share) {
    return DisclosedReturns("Q1,north,risk,low,low,20,\nQ1,north,risk,low,high," + low +
                                ",\nQ1,north,risk,high,low,1,\nQ1,north,risk,high,high," + high +
                                ",\nQ1,north,shares,a,,50,\nQ1,north,shares,b,," + share +
                                ",\nQ1,north,waiting,,,3,\n",
                            {}, declared)
        .slice("shares", "Q1", "north");
  };
  EXPECT_EQ(shares("30", "40", "30"), "50% 30% [x] [x]");  // no other count has to do with it
  // One of them alone could be worked out from the 100.
  EXPECT_EQ(shares("30", "40", "4"), "[c] [c] [c] [c]");   // 4% of 91
  EXPECT_EQ(shares("30", "40", "97"), "[c] [c] [c] [c]");  // all but 3% of 91
  EXPECT_EQ(shares("30", "2", "30"), "[c] [c] [c] [c]");   // the other part is 3
}

TEST(DisclosedTables, PercentagesAreHiddenWhereThePolicySaysSo) {
  const auto shares = [](const std::string& own, Percentages percentages) {
    DisclosurePolicy policy;
    policy.percentages = percentages;
    const DisclosedReturns result(
        "Q1,north,risk,low,low,20,\nQ1,north,risk,low,high,30,\nQ1,north,risk,high,low,21,\n"
        "Q1,north,risk,high,high,40,\nQ1,north,shares,a,,50,\nQ1,north,shares,b,,30,\n",
        policy,
        declared_with("  - id: shares\n    label: Shares\n    unit: percent",
                      "  - id: shares\n    label: Shares\n    unit: percent\n"
                      "    shares: [{base: risk}]" +
                          own));
    EXPECT_EQ(result.slice("risk", "Q1", "north").find("[c]"), std::string::npos);
    return result.slice("shares", "Q1", "north");
  };
  EXPECT_EQ(shares("", Percentages::WhenSafe), "50% 30% [x] [x]");
  EXPECT_EQ(shares("", Percentages::Hidden), "[c] [c] [c] [c]");
  // A table says otherwise, and why.
  EXPECT_EQ(shares("\n    disclosure: {percentages: hide, reason: Few answered.}", Percentages::WhenSafe),
            "[c] [c] [c] [c]");
  EXPECT_EQ(shares("\n    disclosure: {percentages: publish, reason: All answered.}", Percentages::Hidden),
            "50% 30% [x] [x]");
}

TEST(DisclosedTables, ThePolicyIsInWords) {
  const DisclosedReturns result("");
  const ValueMap& policy = *result.published.values.find("disclosure")->map();
  EXPECT_EQ(*policy.find("threshold")->as<std::int64_t>(), 5);
  EXPECT_TRUE(policy.find("note")->as<std::string>()->starts_with(
      "Counts of people from 1 to 5 are not published and print as [c]."));
}

TEST(DisclosedTables, DecisionsAreExplainedWithoutNumbersOfTheReturn) {
  TableReading reading;
  reading.returns("Q1,north,waiting,,,3,\nQ1,south,waiting,,,9,\nQ1,north,risk,low,low,4,\n" +
                  std::string(large_referrals) + "Q1,north,referrals,total,,77,\n");
  const DataFile file{"hub", {}, {1, 0, 0}, std::make_shared<const std::vector<ReturnTable>>(reading.tables)};
  const std::vector<std::string> lines =
      explain_disclosure(read_facts({file}, {}, reading.diagnostics), DisclosurePolicy{});
  ASSERT_EQ(lines.size(), 6U);
  EXPECT_EQ(lines[0],
            "hub.referrals: withheld, since its numbers do not keep to its sums; `evident check` says where");
  EXPECT_EQ(lines[3], "hub.waiting: 4 of 6 cells hidden");
  EXPECT_EQ(lines[4], "hub.spend: 0 of 18 cells hidden");
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
