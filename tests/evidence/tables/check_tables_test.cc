// What is said of returns whose numbers do not agree. No message holds a number of a return.

#include <gtest/gtest.h>

#include "evidence/tables/reading.h"

namespace evident {
namespace {

std::string said_of(const std::string& rows) { return TableReading().returns(rows).check().said(); }
std::string codes_of(const std::string& rows) { return TableReading().returns(rows).check().codes(); }

constexpr const char* good_referrals =
    "Q1,north,referrals,police,,10,\nQ1,north,referrals,hospital,,2,\nQ1,north,referrals,school_nurse,,3,\n";

TEST(CheckTables, ATotalThatDoesNotSum) {
  EXPECT_EQ(
      said_of(std::string(good_referrals) + "Q1,north,referrals,total,,16,\n"),
      "warning[total-does-not-sum]: “All referrals” in `referrals` for Quarter one, North is not the sum of "
      "its parts\n"
      " --> data/returns.csv:5:27\n"
      "  |\n"
      "5 | Q•,north,referrals,total,,••,\n"
      "  |                           ^^\n"
      "note: The first of its parts\n"
      " --> data/returns.csv:2:28\n"
      "  |\n"
      "2 | Q•,north,referrals,police,,••,\n"
      "  |                            ^^\n"
      "  = help: Correct the total or one of its parts; a total that is left out is computed from its "
      "parts\n");
  EXPECT_EQ(codes_of(std::string(good_referrals) + "Q1,north,referrals,total,,15,\n"), "");
}

TEST(CheckTables, AHierarchyThatDoesNotSum) {
  EXPECT_EQ(
      said_of(std::string(good_referrals) + "Q1,north,referrals,health,,4,\n"),
      "warning[hierarchy-does-not-sum]: “Health” in `referrals` for Quarter one, North is not the sum of "
      "what lies within it\n"
      " --> data/returns.csv:5:28\n"
      "  |\n"
      "5 | Q•,north,referrals,health,,•,\n"
      "  |                            ^\n"
      "note: The first of its parts\n"
      " --> data/returns.csv:3:30\n"
      "  |\n"
      "3 | Q•,north,referrals,hospital,,•,\n"
      "  |                              ^\n"
      "  = help: Correct the total or one of its parts; a total that is left out is computed from its "
      "parts\n");
}

TEST(CheckTables, AYearToDateThatDoesNotSum) {
  const std::string rows =
      "Q1,north,spend,staff,,10,\nQ1,north,spend,rent,,5,\nQ2,north,spend,staff,,10,\nQ2,north,spend,rent,,5,"
      "\n";
  EXPECT_EQ(
      said_of(rows + "YTD,north,spend,staff,,21,\nYTD,north,spend,rent,,10,\n"),
      "warning[year-to-date-does-not-sum]: “Staff” in `spend` for Year to date, North is not the sum of the "
      "periods within it\n"
      " --> data/returns.csv:6:24\n"
      "  |\n"
      "6 | YTD,north,spend,staff,,••,\n"
      "  |                        ^^\n"
      "note: The first of its parts\n"
      " --> data/returns.csv:2:23\n"
      "  |\n"
      "2 | Q•,north,spend,staff,,••,\n"
      "  |                       ^^\n"
      "  = help: Correct the total or one of its parts; a total that is left out is computed from its "
      "parts\n");
  EXPECT_EQ(codes_of(rows + "YTD,north,spend,staff,,20,\nYTD,north,spend,rent,,10,\n"), "");
  EXPECT_EQ(
      said_of("Q1,north,waiting,,,5,\nQ2,north,waiting,,,6,\nYTD,north,waiting,,,11,\n"),
      "warning[year-to-date-does-not-sum]: `waiting` for Year to date, North does not agree with the period "
      "within it\n"
      " --> data/returns.csv:4:21\n"
      "  |\n"
      "4 | YTD,north,waiting,,,••,\n"
      "  |                     ^^\n"
      "note: This one\n"
      " --> data/returns.csv:3:20\n"
      "  |\n"
      "3 | Q•,north,waiting,,,•,\n"
      "  |                    ^\n"
      "  = help: Correct the total or one of its parts; a total that is left out is computed from its "
      "parts\n");
}

TEST(CheckTables, AreasThatDoNotSum) {
  EXPECT_EQ(said_of("Q1,north,waiting,,,5,\nQ1,south,waiting,,,6,\nQ1,service,waiting,,,12,\n"),
            "warning[areas-do-not-sum]: `waiting` for Quarter one, Service is not the sum of the areas\n"
            " --> data/returns.csv:4:22\n"
            "  |\n"
            "4 | Q•,service,waiting,,,••,\n"
            "  |                      ^^\n"
            "note: The first of its parts\n"
            " --> data/returns.csv:2:20\n"
            "  |\n"
            "2 | Q•,north,waiting,,,•,\n"
            "  |                    ^\n"
            "  = help: Correct the total or one of its parts; a total that is left out is computed from its "
            "parts\n");
}

TEST(CheckTables, ALinkThatIsNotASum) {
  std::string declared = small_declarations;
  declared.replace(declared.find("equals: risk.all"), 16, "of: police, equals: risk.low/low + risk.high/low");
  const std::string risk =
      "Q1,north,risk,low,low,7,\nQ1,north,risk,low,high,0,\nQ1,north,risk,high,low,2,\n"
      "Q1,north,risk,high,high,7,\n";
  EXPECT_EQ(
      TableReading(declared).returns(good_referrals + risk).check().said(),
      "warning[link-does-not-agree]: “Police” in `referrals` for Quarter one, North is not the sum of 2 "
      "cells, the first of them “Low”, “Low” in `risk` for Quarter one, North\n"
      " --> data/returns.csv:2:28\n"
      "  |\n"
      "2 | Q•,north,referrals,police,,••,\n"
      "  |                            ^^\n"
      "note: The first of its parts\n"
      " --> data/returns.csv:5:23\n"
      "  |\n"
      "5 | Q•,north,risk,low,low,•,\n"
      "  |                       ^\n"
      "  = help: Both count the same; correct what is wrong\n");
  const std::string agrees = "Q1,north,risk,low,low,8,\n" + risk.substr(risk.find('\n') + 1);
  EXPECT_EQ(TableReading(declared).returns(good_referrals + agrees).check().codes(), "");
}

TEST(CheckTables, ALinkThatDiffers) {
  const std::string risk =
      "Q1,north,risk,low,low,7,\nQ1,north,risk,low,high,0,\nQ1,north,risk,high,low,0,\n"
      "Q1,north,risk,high,high,7,\nQ1,north,risk,all,all,14,\n";
  EXPECT_EQ(
      said_of(good_referrals + risk + "Q1,north,referrals,total,,15,\n"),
      "warning[link-does-not-agree]: “All referrals” in `referrals` for Quarter one, North differs from “All "
      "first”, “All last” in `risk` for Quarter one, North\n"
      "  --> data/returns.csv:10:27\n"
      "   |\n"
      "10 | Q•,north,referrals,total,,••,\n"
      "   |                           ^^\n"
      "note: This one\n"
      "  --> data/returns.csv:9:23\n"
      "   |\n"
      " 9 | Q•,north,risk,all,all,••,\n"
      "   |                       ^^\n"
      "   = help: Both count the same; correct the one that is wrong\n");
}

TEST(CheckTables, ACaseloadThatDoesNotReconcile) {
  const std::string start =
      "Q1,north,caseload,start,,10,\nQ1,north,caseload,new,,5,\nQ1,north,caseload,closed,,3,\n";
  EXPECT_EQ(codes_of(start + "Q1,north,caseload,end,,12,\n"), "");
  EXPECT_EQ(
      said_of(start + "Q1,north,caseload,end,,13,\n"),
      "warning[does-not-reconcile]: “Open at end” in `caseload` for Quarter one, North does not follow from "
      "the start, what came and what went\n"
      " --> data/returns.csv:5:24\n"
      "  |\n"
      "5 | Q•,north,caseload,end,,••,\n"
      "  |                        ^^\n"
      "note: The first of its parts\n"
      " --> data/returns.csv:2:26\n"
      "  |\n"
      "2 | Q•,north,caseload,start,,••,\n"
      "  |                          ^^\n"
      "  = help: Start, plus what came, minus what went must give the end; correct the one that is wrong\n");
}

TEST(CheckTables, ACaseloadThatIsNotCarriedOver) {
  EXPECT_EQ(
      said_of("Q1,north,caseload,start,,10,\nQ1,north,caseload,new,,5,\nQ1,north,caseload,closed,,3,\n"
              "Q1,north,caseload,end,,12,\nQ2,north,caseload,start,,11,\nQ2,north,caseload,new,,5,\n"
              "Q2,north,caseload,closed,,3,\nQ2,north,caseload,end,,13,\n"),
      "warning[does-not-carry-over]: “Open at start” in `caseload` for Quarter two, North differs from “Open "
      "at end” in `caseload` for Quarter one, North\n"
      " --> data/returns.csv:6:26\n"
      "  |\n"
      "6 | Q•,north,caseload,start,,••,\n"
      "  |                          ^^\n"
      "note: This one\n"
      " --> data/returns.csv:5:24\n"
      "  |\n"
      "5 | Q•,north,caseload,end,,••,\n"
      "  |                        ^^\n"
      "  = help: A period starts with what was open when the one before it ended\n");
}

TEST(CheckTables, PercentagesSumToOneHundredWithinRounding) {
  const auto shares = [](const char* a, const char* b, const char* c) {
    return "Q1,north,shares,a,," + std::string(a) + ",\nQ1,north,shares,b,," + b + ",\nQ1,north,shares,c,," +
           c + ",\n";
  };
  EXPECT_EQ(codes_of(shares("33", "33", "33")), "");
  EXPECT_EQ(codes_of(shares("33.3", "33.3", "33.3")), "");
  EXPECT_EQ(codes_of(shares("33.4", "33.4", "33.4")), "percentages-do-not-sum");
  EXPECT_EQ(codes_of(shares("34", "34", "34")), "percentages-do-not-sum");
  EXPECT_EQ(codes_of(shares("33", "33", "34") + "Q1,north,shares,total,,100,\n"), "");
  EXPECT_EQ(codes_of(shares("33", "33", "34") + "Q1,north,shares,total,,99,\n"), "percentages-do-not-sum");
  EXPECT_EQ(
      said_of(shares("50", "30", "10")),
      "warning[percentages-do-not-sum]: “All” in `shares` for Quarter one, North: the percentages do not sum "
      "to 100\n"
      " --> data/returns.csv:2:20\n"
      "  |\n"
      "2 | Q•,north,shares,a,,••,\n"
      "  |                    ^^\n"
      "  = help: They may differ from 100 by rounding alone; correct the one that is wrong\n");
}

TEST(CheckTables, CellsThatWereForgotten) {
  EXPECT_EQ(said_of("Q1,north,referrals,police,,10,\n"),
            "warning[cells-not-given]: 2 cells of `referrals` for Quarter one, North are not given\n"
            " --> data/returns.csv:2:28\n"
            "  |\n"
            "2 | Q•,north,referrals,police,,••,\n"
            "  |                            ^^\n"
            "  = help: Give each a number, 0 included, or a code: x where it is not known, z where it cannot "
            "apply\n");
  EXPECT_EQ(codes_of("Q1,north,referrals,police,,10,\nQ1,north,referrals,hospital,,,x\n"
                     "Q1,north,referrals,school_nurse,,,z\n"),
            "");
}

TEST(CheckTables, ARoundedTotalIsNoMistake) {
  const std::string parts = "Q1,north,spend,staff,,10.40,\nQ1,north,spend,rent,,5.25,\n";
  EXPECT_EQ(codes_of(parts + "Q1,north,spend,total,,15.65,\n"), "");
  EXPECT_EQ(codes_of(parts + "Q1,north,spend,total,,16,\n"), "");
  EXPECT_EQ(codes_of(parts + "Q1,north,spend,total,,15,\n"), "total-does-not-sum");
  EXPECT_EQ(codes_of(parts + "Q1,north,spend,total,,15.66,\n"), "total-does-not-sum");
}

// With a part missing nothing can be summed, but parts of a count are never more than it.
TEST(CheckTables, PartsAreNeverMoreThanTheirTotal) {
  const std::string parts =
      "Q1,north,referrals,police,,10,\nQ1,north,referrals,hospital,,,c\n"
      "Q1,north,referrals,school_nurse,,,c\n";
  EXPECT_EQ(codes_of(parts + "Q1,north,referrals,total,,12,\n"), "");
  EXPECT_EQ(codes_of(parts + "Q1,north,referrals,total,,9,\n"), "total-does-not-sum");
}

TEST(CheckTables, AMissingTotalIsNoMistake) {
  EXPECT_EQ(codes_of(std::string(good_referrals) + "Q1,north,referrals,total,,,c\n"), "");
}

TEST(CheckTables, ATotalComputedOneWayIsHeldAgainstTheOther) {
  const std::string said = said_of(
      "Q1,service,spend,staff,,10,\nQ1,service,spend,rent,,5,\nQ1,north,spend,total,,8,\n"
      "Q1,south,spend,total,,8,\nQ1,north,spend,staff,,,x\nQ1,north,spend,rent,,,x\nQ1,south,spend,staff,,,"
      "x\n"
      "Q1,south,spend,rent,,,x\n");
  EXPECT_EQ(
      said,
      "warning[areas-do-not-sum]: “All” in `spend` for Quarter one, Service, as computed, is not the sum of "
      "the areas\n"
      " --> data/returns.csv:2:25\n"
      "  |\n"
      "2 | Q•,service,spend,staff,,••,\n"
      "  |                         ^^\n"
      "note: The first of its parts\n"
      " --> data/returns.csv:4:23\n"
      "  |\n"
      "4 | Q•,north,spend,total,,•,\n"
      "  |                       ^\n"
      "  = help: Correct the total or one of its parts; a total that is left out is computed from its "
      "parts\n");
}

}  // namespace
}  // namespace evident
