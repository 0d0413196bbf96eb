#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

TEST(GroupThousands, UsesCommasAndATrueMinus) {
  EXPECT_EQ(group_thousands(0), "0");
  EXPECT_EQ(group_thousands(999), "999");
  EXPECT_EQ(group_thousands(1060), "1,060");
  EXPECT_EQ(group_thousands(-1060), "\u22121,060");
  EXPECT_EQ(group_thousands(12345678), "12,345,678");
  EXPECT_EQ(group_thousands(least), "\u22129,223,372,036,854,775,808");
}

TEST(FormatNumber, RoundsHalfAwayFromZeroOnTheDecimalThatPeopleSee) {
  EXPECT_EQ(format_number(1234.5, 0), "1,235");
  EXPECT_EQ(format_number(2.5, 0), "3");
  EXPECT_EQ(format_number(-2.5, 0), "\u22123");
  EXPECT_EQ(format_number(1.005, 2), "1.01");
  EXPECT_EQ(format_number(0.285, 2), "0.29");
  EXPECT_EQ(format_number(999.995, 2), "1,000.00");
  EXPECT_EQ(format_number(99.5, 0), "100");
  EXPECT_EQ(format_number(12.5, 2), "12.50");
  EXPECT_EQ(format_number(72, 1), "72.0");
}

TEST(FormatNumber, ShowsNoMinusZero) {
  EXPECT_EQ(format_number(-0.0, 0), "0");
  EXPECT_EQ(format_number(-0.4, 0), "0");
  EXPECT_EQ(format_number(-0.04, 1), "0.0");
}

TEST(FormatNumber, TakesTheNumbersOwnDecimalsWhenNoneAreAsked) {
  EXPECT_EQ(format_number(49, -1), "49");
  EXPECT_EQ(format_number(49.25, -1), "49.25");
  EXPECT_EQ(format_number(-1234.5, -1), "\u22121,234.5");
}

TEST(FormatNumber, CopesWithExtremes) {
  EXPECT_EQ(format_number(1e21, 0), "1,000,000,000,000,000,000,000");
  EXPECT_EQ(format_number(5e-324, 2), "0.00");
  EXPECT_EQ(format_number(1.0, 1000), "1." + std::string(20, '0'));
  EXPECT_EQ(format_number(std::numeric_limits<double>::max(), 0).size(), 309u + 102u);
  EXPECT_EQ(format_number(std::nan(""), 0), "");
  EXPECT_EQ(format_number(std::numeric_limits<double>::infinity(), 0), "");
  EXPECT_FALSE(format_number(5e-324, -1).empty());
}

TEST(NumberInWords, IsBritish) {
  EXPECT_EQ(number_in_words(0), "zero");
  EXPECT_EQ(number_in_words(13), "thirteen");
  EXPECT_EQ(number_in_words(21), "twenty-one");
  EXPECT_EQ(number_in_words(40), "forty");
  EXPECT_EQ(number_in_words(100), "one hundred");
  EXPECT_EQ(number_in_words(101), "one hundred and one");
  EXPECT_EQ(number_in_words(1060), "one thousand and sixty");
  EXPECT_EQ(number_in_words(1100), "one thousand, one hundred");
  EXPECT_EQ(number_in_words(1234567),
            "one million, two hundred and thirty-four thousand, five hundred and sixty-seven");
  EXPECT_EQ(number_in_words(2'000'000'005), "two billion and five");
  EXPECT_EQ(number_in_words(-7), "minus seven");
  EXPECT_TRUE(
      number_in_words(least).starts_with("minus nine quintillion, two hundred and twenty-three quadrillion"));
}

TEST(Ordinals, InWords) {
  EXPECT_EQ(ordinal_in_words(1), "first");
  EXPECT_EQ(ordinal_in_words(5), "fifth");
  EXPECT_EQ(ordinal_in_words(8), "eighth");
  EXPECT_EQ(ordinal_in_words(9), "ninth");
  EXPECT_EQ(ordinal_in_words(12), "twelfth");
  EXPECT_EQ(ordinal_in_words(20), "twentieth");
  EXPECT_EQ(ordinal_in_words(21), "twenty-first");
  EXPECT_EQ(ordinal_in_words(100), "one hundredth");
  EXPECT_EQ(ordinal_in_words(1060), "one thousand and sixtieth");
}

TEST(Ordinals, InFigures) {
  EXPECT_EQ(ordinal(1), "1st");
  EXPECT_EQ(ordinal(2), "2nd");
  EXPECT_EQ(ordinal(3), "3rd");
  EXPECT_EQ(ordinal(4), "4th");
  EXPECT_EQ(ordinal(11), "11th");
  EXPECT_EQ(ordinal(112), "112th");
  EXPECT_EQ(ordinal(1021), "1,021st");
}

}  // namespace
}  // namespace evident
