#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "evidence/values/values.h"

namespace evident {
namespace {

// Shows the no-break spaces of a printed figure as _.
std::string shown(const Quantity& quantity) {
  std::string text = print(quantity);
  EXPECT_EQ(text.find(' '), std::string::npos) << text;
  for (std::size_t at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0")) {
    text.replace(at, 2, "_");
  }
  return text;
}

Quantity of(double number, Unit unit = Unit::None, int decimals = -1) {
  return {.number = number, .unit = unit, .decimals = decimals, .said = {}};
}

TEST(PrintQuantity, GroupsPlainNumbers) {
  for (const Unit unit : {Unit::None, Unit::People, Unit::Cases, Unit::Things}) {
    EXPECT_EQ(shown(of(1060, unit)), "1,060");
    EXPECT_EQ(shown(of(-3, unit)), "\u22123");
  }
  EXPECT_EQ(shown(of(49, Unit::FullTimeEquivalent)), "49");
  EXPECT_EQ(shown(of(2.5, Unit::FullTimeEquivalent)), "2.5");
}

TEST(PrintQuantity, KeepsItsDecimals) {
  EXPECT_EQ(shown(of(72.25)), "72.25");
  EXPECT_EQ(shown(of(72.25, Unit::None, 0)), "72");
  EXPECT_EQ(shown(of(72.25, Unit::None, 1)), "72.3");
  EXPECT_EQ(shown(of(72, Unit::Percent, 1)), "72.0%");
  EXPECT_EQ(shown(of(0.1 + 0.2)), "0.3");
  EXPECT_EQ(shown(of(1.1 * 3)), "3.3");
}

TEST(PrintQuantity, PrintsMoney) {
  EXPECT_EQ(shown(of(8'000'000, Unit::Pounds)), "£8_million");
  EXPECT_EQ(shown(of(1'500'000, Unit::Pounds)), "£1.5_million");
  EXPECT_EQ(shown(of(1'250'000, Unit::Pounds)), "£1,250,000");
  EXPECT_EQ(shown(of(999'999, Unit::Pounds)), "£999,999");
  EXPECT_EQ(shown(of(900'000, Unit::Pounds)), "£900,000");
  EXPECT_EQ(shown(of(2'000'000'000, Unit::Pounds)), "£2_billion");
  EXPECT_EQ(shown(of(1'250'000'000, Unit::Pounds)), "£1,250_million");
  EXPECT_EQ(shown(of(7500, Unit::Pounds)), "£7,500");
  EXPECT_EQ(shown(of(12.5, Unit::Pounds)), "£12.50");
  EXPECT_EQ(shown(of(12.345, Unit::Pounds)), "£12.35");
  EXPECT_EQ(shown(of(-7500, Unit::Pounds)), "\u2212£7,500");
  EXPECT_EQ(shown(of(-8'000'000, Unit::Pounds)), "\u2212£8_million");
  EXPECT_EQ(shown(of(8'000'000, Unit::Pounds, 2)), "£8,000,000.00");
  EXPECT_EQ(shown(of(8'000'000, Unit::Pounds, 0)), "£8_million");
}

TEST(PrintQuantity, PrintsPercentDaysAndYears) {
  EXPECT_EQ(shown(of(72, Unit::Percent)), "72%");
  EXPECT_EQ(shown(of(12, Unit::Days)), "12_days");
  EXPECT_EQ(shown(of(1, Unit::Days)), "1_day");
  EXPECT_EQ(shown(of(0, Unit::Days)), "0_days");
  EXPECT_EQ(shown(of(1.5, Unit::Days)), "1.5_days");
  EXPECT_EQ(shown(of(3, Unit::Years)), "3_years");
  EXPECT_EQ(shown(of(1, Unit::Years)), "1_year");
}

TEST(PrintQuantity, PutsTheQualifierBefore) {
  const auto qualified = [](Qualifier qualifier) {
    Quantity quantity = of(1060, Unit::People);
    quantity.qualifier = qualifier;
    return shown(quantity);
  };
  EXPECT_EQ(qualified(Qualifier::About), "about_1,060");
  EXPECT_EQ(qualified(Qualifier::Over), "over_1,060");
  EXPECT_EQ(qualified(Qualifier::Under), "under_1,060");
  EXPECT_EQ(qualified(Qualifier::AtLeast), "at_least_1,060");
  EXPECT_EQ(qualified(Qualifier::AtMost), "at_most_1,060");
}

TEST(PrintQuantity, SaysWhatTheSourceSaid) {
  Quantity quantity = of(25, Unit::Percent);
  quantity.said = "fewer than  a quarter";
  EXPECT_EQ(shown(quantity), "25%");  // an exact number prints itself
  quantity.qualifier = Qualifier::Under;
  EXPECT_EQ(shown(quantity), "fewer_than_a_quarter");
  quantity.missing = Missing::Confidential;
  EXPECT_EQ(shown(quantity), "[c]");
}

TEST(PrintQuantity, PrintsWhyItIsMissing) {
  const auto missing = [](Missing code) {
    Quantity quantity = of(3, Unit::Pounds);
    quantity.missing = code;
    quantity.qualifier = Qualifier::About;
    EXPECT_EQ(machine_value(quantity), print(quantity));
    return shown(quantity);
  };
  EXPECT_EQ(missing(Missing::Confidential), "[c]");
  EXPECT_EQ(missing(Missing::NotAvailable), "[x]");
  EXPECT_EQ(missing(Missing::NotApplicable), "[z]");
  EXPECT_EQ(missing(Missing::Low), "[low]");
  EXPECT_EQ(missing(Missing::LowReliability), "[u]");
}

TEST(PrintQuantity, NeverPrintsWhatIsNoNumber) {
  EXPECT_EQ(shown(of(-0.0, Unit::Percent)), "0%");
  EXPECT_EQ(shown(of(-0.001, Unit::Pounds)), "£0.00");
  EXPECT_EQ(shown(of(-0.4, Unit::Days, 0)), "0_days");
  for (const Unit unit : {Unit::None, Unit::Pounds, Unit::Percent, Unit::Days}) {
    EXPECT_EQ(shown(of(std::nan(""), unit)), "[x]");
    EXPECT_EQ(shown(of(-std::numeric_limits<double>::infinity(), unit)), "[x]");
    EXPECT_FALSE(shown(of(std::numeric_limits<double>::max(), unit)).empty());
    EXPECT_FALSE(shown(of(std::numeric_limits<double>::denorm_min(), unit)).empty());
  }
  EXPECT_EQ(machine_value(of(std::nan(""))), "[x]");
}

TEST(MachineValue, IsThePrintedNumberWithoutItsDress) {
  EXPECT_EQ(machine_value(of(8'000'000, Unit::Pounds)), "8000000");
  EXPECT_EQ(machine_value(of(12.5, Unit::Pounds)), "12.50");
  EXPECT_EQ(machine_value(of(72.4, Unit::Percent, 0)), "72");
  EXPECT_EQ(machine_value(of(-1060)), "-1060");
  EXPECT_EQ(machine_value(of(0.1 + 0.2)), "0.3");
  Quantity said = of(100, Unit::People);
  said.qualifier = Qualifier::Over;
  said.said = "over 100";
  EXPECT_EQ(machine_value(said), ">100");
}

}  // namespace
}  // namespace evident
