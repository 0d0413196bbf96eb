// What the audit says, as it is printed.

#include <gtest/gtest.h>

#include "audited_returns.h"

namespace evident {
namespace {

constexpr const char* rows =
    "Q1,north,referrals,police,,40,\nQ1,north,referrals,hospital,,3,\nQ1,north,referrals,school_nurse,,21,\n"
    "Q1,south,referrals,police,,50,\nQ1,south,referrals,hospital,,31,\nQ1,south,referrals,school_nurse,,22,"
    "\n";

struct AuditErrors : testing::Test {
  AuditErrors() : returns(rows) {}

  void expect_first(const std::string& printed) const {
    const Diagnostics found = returns.found();
    ASSERT_FALSE(found.all().empty());
    EXPECT_EQ(render(found.all().front(), returns.sources, {}), printed);
  }
  void write(const std::string& path, const std::string& bytes) {
    written = bytes;
    returns.written = {{path, written}};
  }
  static std::string figure(const std::string& name, const std::string& number) {
    return "<p><data class=\"figure\" value=\"" + number + "\" data-figure=\"returns.hub." + name + "\">" +
           number + "</data></p>";
  }

  AuditedReturns returns;
  std::string written;
};

TEST_F(AuditErrors, SmallNumberGivenAway) {
  returns.reveal(returns.figure("returns.hub.referrals.Q1.north.hospital.all"), 3);
  expect_first(
      R"(error[small-number-given-away]: A small count is given away: `Referrals of hub: Hospital, North, Year to date`
  --> data/tables.yaml:13:9
   |
13 |   - id: referrals
   |         ^^^^^^^^^
   = help: These published numbers give it away: Referrals of hub: Hospital, North, Quarter one
)");
}

TEST_F(AuditErrors, SmallNumberGivenAwayByOthers) {
  returns.reveal(returns.figure("returns.hub.referrals.Q1.north.health.all"), 24);
  returns.reveal(returns.figure("returns.hub.referrals.Q1.north.school_nurse.all"), 21);
  expect_first(
      R"(error[small-number-given-away]: A small count is given away: `Referrals of hub: Hospital, North, Quarter one`
  --> data/tables.yaml:13:9
   |
13 |   - id: referrals
   |         ^^^^^^^^^
   = help: These published numbers give it away: Referrals of hub: Health, North, Quarter one; Referrals of hub: School nurse, North, Quarter one
)");
}

TEST_F(AuditErrors, SmallNumberGivenAwayInAFile) {
  write("pack.html", figure("referrals.Q1.north.hospital.all", "3"));
  expect_first(
      R"(error[small-number-given-away]: `pack.html` prints `returns.hub.referrals.Q1.north.hospital.all`, which is withheld
  = help: Print what disclosure control lets through: [c]
)");
}

TEST_F(AuditErrors, SmallNumberBesideItsName) {
  write("pack.html", figure("referrals.Q1.south.police.all", "50") +
                         "<p>In the north, 3 came through hospital staff (Hospital).</p>");
  expect_first(
      R"(error[small-number-given-away]: `pack.html` says a small number in one sentence with the name of `returns.hub.referrals.Q1.north.hospital.all`, which is withheld
  = help: Print the figure, which says [c]; if the number counts something else, write it in words
)");
}

TEST_F(AuditErrors, NumberOfNoOrigin) {
  write("pack.html", figure("referrals.Q1.south.police.all", "50") + "<table><tr><td>51</td></tr></table>");
  expect_first(
      R"(error[number-of-no-origin]: `pack.html` has a number that comes from no published figure: a cell of a table
  = help: Print figures of the data, so that each number is known to be safe
)");
}

TEST_F(AuditErrors, DrawnOtherwise) {
  const std::string name = "data-figure=\"returns.hub.referrals.Q1.south.";
  write("pack.html", "<svg><path d=\"M0 0L50 0L50 9L0 9Z\" " + name + "police.all\"></path>" +
                         "<path d=\"M0 9L33 9L33 18L0 18Z\" " + name + "total.all\"></path></svg>");
  expect_first(
      R"(error[drawn-otherwise]: `pack.html` draws `returns.hub.referrals.Q1.south.police.all` in a length that is not its printed number's
  = help: Charts draw printed numbers alone: somebody can measure them
)");
}

TEST_F(AuditErrors, ContradictingNumbers) {
  returns.reveal(returns.figure("returns.hub.referrals.Q1.south.total.all"), 104);
  expect_first(
      R"(error[contradicting-numbers]: Published numbers around `Referrals of hub: All referrals, South, Quarter one` do not agree with their sums, so nobody can say what they give away
  --> data/tables.yaml:13:9
   |
13 |   - id: referrals
   |         ^^^^^^^^^
   = help: Correct the return, or what data/tables.yaml promises of it
)");
}

}  // namespace
}  // namespace evident
