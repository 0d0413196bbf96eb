#include <gtest/gtest.h>

#include "evidence/expressions/evaluating.h"

namespace evident {
namespace {

class Quantities : public testing::Test {
 protected:
  void SetUp() override {
    world.values["cases"] = quantity(255, Unit::Cases, 0);
    world.values["opened"] = quantity(783, Unit::Cases, 1);
    world.values["money"] = quantity(8000000, Unit::Pounds, 2);
    world.values["share"] = quantity(72, Unit::Percent, 3);
    world.values["hidden"] = missing(Missing::Confidential, 4);
    world.values["unknown"] = missing(Missing::NotAvailable, 5);
    world.values["zero"] = quantity(0, Unit::People, 6);
    world.values["over"] = qualified(100, Qualifier::Over);
    world.values["about"] = qualified(50, Qualifier::About);
    world.values["atleast"] = qualified(10, Qualifier::AtLeast);
  }
  World world;
};

TEST_F(Quantities, KeepTheirUnitWithPlainNumbersAndEqualUnits) {
  EXPECT_EQ(quantity_said("cases + 1", world).unit, Unit::Cases);
  EXPECT_EQ(quantity_said("1 + cases", world).unit, Unit::Cases);
  EXPECT_EQ(quantity_said("opened - cases", world).unit, Unit::Cases);
  EXPECT_EQ(quantity_said("opened - cases", world).number, 528);
  EXPECT_EQ(quantity_said("money / 2", world).unit, Unit::Pounds);
  EXPECT_EQ(quantity_said("2 * money", world).unit, Unit::Pounds);
  EXPECT_EQ(quantity_said("share + 1", world).unit, Unit::Percent);
}

TEST_F(Quantities, LoseTheirUnitOtherwise) {
  EXPECT_EQ(quantity_said("cases + money", world).unit, Unit::None);
  EXPECT_EQ(quantity_said("cases / opened", world).unit, Unit::None);
  EXPECT_EQ(quantity_said("money / cases", world).unit, Unit::None);
  EXPECT_EQ(quantity_said("100 / cases", world).unit, Unit::None);
  EXPECT_EQ(quantity_said("cases ** 2", world).unit, Unit::None);
}

TEST_F(Quantities, StayTheirFigureWithPlainNumbersOnly) {
  EXPECT_EQ(quantity_said("cases * 2", world).figure, 0U);
  EXPECT_EQ(quantity_said("1 + opened", world).figure, 1U);
  EXPECT_EQ(quantity_said("-cases", world).figure, 0U);
  EXPECT_EQ(quantity_said("cases + opened", world).figure, no_figure);
  EXPECT_EQ(quantity_said("opened / cases", world).figure, no_figure);
}

TEST_F(Quantities, MissingOnesMakeTheResultMissing) {
  EXPECT_EQ(quantity_said("hidden + 1", world).missing, Missing::Confidential);
  EXPECT_EQ(quantity_said("1 - unknown", world).missing, Missing::NotAvailable);
  EXPECT_EQ(quantity_said("hidden / cases", world).missing, Missing::Confidential);
  EXPECT_EQ(quantity_said("cases * hidden", world).missing, Missing::Confidential);
  EXPECT_EQ(quantity_said("hidden + unknown", world).missing, Missing::Confidential);
  EXPECT_EQ(quantity_said("-hidden", world).missing, Missing::Confidential);
  EXPECT_EQ(said("hidden", world), "[c]");
}

TEST_F(Quantities, DividedByZeroAreNotAvailable) {
  EXPECT_EQ(said("cases / zero", world), "[x]");
  EXPECT_EQ(said("cases / 0", world), "[x]");
  EXPECT_EQ(said("1 // zero", world), "[x]");
  EXPECT_EQ(said("1 % zero", world), "[x]");
  EXPECT_EQ(said("1 / 0", world),
            "1-5 division-by-zero: This divides by zero | Ask first, as in `{% if total %}`");
}

TEST_F(Quantities, KeepTheirQualifier) {
  EXPECT_EQ(quantity_said("over + 1", world).qualifier, Qualifier::Over);
  EXPECT_EQ(quantity_said("2 * over", world).qualifier, Qualifier::Over);
  EXPECT_EQ(quantity_said("over + cases", world).qualifier, Qualifier::Over);
  EXPECT_EQ(quantity_said("over + over", world).qualifier, Qualifier::Over);
  EXPECT_EQ(quantity_said("about / 2", world).qualifier, Qualifier::About);
}

TEST_F(Quantities, TurnTheirQualifierRoundWhenTakenAway) {
  EXPECT_EQ(quantity_said("200 - over", world).qualifier, Qualifier::Under);
  EXPECT_EQ(quantity_said("1 / over", world).qualifier, Qualifier::Under);
  EXPECT_EQ(quantity_said("-over", world).qualifier, Qualifier::Under);
  EXPECT_EQ(quantity_said("over * -1", world).qualifier, Qualifier::Under);
  EXPECT_EQ(quantity_said("100 - atleast", world).qualifier, Qualifier::AtMost);
  EXPECT_EQ(quantity_said("over - atleast", world).qualifier, Qualifier::About);
  EXPECT_EQ(quantity_said("over + about", world).qualifier, Qualifier::About);
}

TEST_F(Quantities, CompareByTheirNumber) {
  EXPECT_EQ(said("cases == 255", world), "True");
  EXPECT_EQ(said("cases < opened", world), "True");
  EXPECT_EQ(said("over > 99", world), "True");
  EXPECT_EQ(said("cases == \"255\"", world), "False");
  EXPECT_EQ(said("[opened, cases] | max == 783", world), "True");
}

TEST_F(Quantities, AreNeverComparedWhenMissing) {
  const std::string help = " | Ask `is missing` first: a figure that is missing is neither large nor small";
  EXPECT_EQ(said("hidden < 5", world),
            "1-10 missing-compared: This compares a missing figure ([c]) with a value" + help);
  EXPECT_EQ(said("5 == unknown", world),
            "1-12 missing-compared: This compares a missing figure ([x]) with a value" + help);
  EXPECT_EQ(said("hidden != hidden", world),
            "1-16 missing-compared: This compares a missing figure ([c]) with a value" + help);
  EXPECT_EQ(said("[cases, hidden] | sort | first", world),
            "19-22 missing-compared: This compares a missing figure ([c]) with a value" + help);
  EXPECT_EQ(said("hidden is lt 5", world),
            "11-12 missing-compared: This compares a missing figure ([c]) with a value" + help);
  EXPECT_EQ(said("hidden == none", world), "False");
}

TEST_F(Quantities, AreFalseWhenMissingOrZero) {
  EXPECT_EQ(said("1 if hidden else 2", world), "2");
  EXPECT_EQ(said("1 if zero else 2", world), "2");
  EXPECT_EQ(said("1 if cases else 2", world), "1");
  EXPECT_EQ(said("not unknown", world), "True");
}

TEST_F(Quantities, AnswerTests) {
  EXPECT_EQ(said("hidden is missing", world), "True");
  EXPECT_EQ(said("cases is missing", world), "False");
  EXPECT_EQ(said("5 is missing", world), "False");
  EXPECT_EQ(said("cases is figure", world), "True");
  EXPECT_EQ(said("5 is figure", world), "False");
  EXPECT_EQ(said("cases is number and cases is integer and cases is odd", world), "True");
  EXPECT_EQ(said("hidden is number", world), "False");
  EXPECT_EQ(said("cases is string", world), "False");
  EXPECT_EQ(said("cases is divisibleby 5", world), "True");
}

TEST_F(Quantities, AddUp) {
  EXPECT_EQ(quantity_said("[cases, opened] | sum", world).number, 1038);
  EXPECT_EQ(quantity_said("[cases, opened] | sum", world).figure, no_figure);
  EXPECT_EQ(quantity_said("[cases, opened] | sum", world).unit, Unit::Cases);
  EXPECT_EQ(said("[cases, hidden] | sum", world), "[c]");
  EXPECT_EQ(quantity_said("[cases] | sum", world).figure, 0U);
}

TEST_F(Quantities, AreRoundedAsFigures) {
  world.values["exact"] = quantity(73.46, Unit::Percent, 9);
  EXPECT_EQ(quantity_said("exact | round", world).number, 73);
  EXPECT_EQ(quantity_said("exact | round(1)", world).number, 73.5);
  EXPECT_EQ(quantity_said("exact | round", world).figure, 9U);
  EXPECT_EQ(said("hidden | round", world), "[c]");
  EXPECT_EQ(quantity_said("(0 - exact) | abs", world).number, 73.46);
  EXPECT_EQ(said("exact | int", world), "73");
}

TEST_F(Quantities, DoNotMixWithText) {
  EXPECT_EQ(
      said("cases + \"x\"", world),
      "1-11 wrong-type: `+` cannot be used with a figure and text | Write `~` to join texts and numbers");
  EXPECT_EQ(
      said("\"a\" < cases", world),
      "1-11 wrong-type: Neither is larger: text and a figure have no order | Compare numbers with numbers "
      "and text with text");
  EXPECT_EQ(said("cases[0]", world), "undefined");
  EXPECT_EQ(said("cases.sad ~ 1", world),
            "1-9 undefined-name: There is no `cases.sad` | Did you mean `said`?");
}

}  // namespace
}  // namespace evident
