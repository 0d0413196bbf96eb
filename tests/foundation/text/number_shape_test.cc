#include <gtest/gtest.h>

#include "foundation/text/text.h"

namespace evident {
namespace {

// The text with | at the point and at the end; "no" for what is no number.
std::string shape(std::string_view text) {
  const std::optional<NumberShape> found = number_shape(text);
  if (!found) return "no";
  return std::string(text.substr(0, found->point)) + "|" +
         std::string(text.substr(found->point, found->end - found->point)) + "|" +
         std::string(text.substr(found->end));
}

TEST(NumberShapes, HaveAPointBehindTheWholePart) {
  EXPECT_EQ(shape("7"), "7||");
  EXPECT_EQ(shape("1,060"), "1,060||");
  EXPECT_EQ(shape("12.5"), "12|.5|");
  EXPECT_EQ(shape("1\u202F060·25"), "1\u202F060|·25|");
  EXPECT_EQ(shape(".5"), "|.5|");
}

TEST(NumberShapes, TakeSignsAndCurrenciesToTheWholePart) {
  EXPECT_EQ(shape("−£1,060.5"), "−£1,060|.5|");
  EXPECT_EQ(shape("+3"), "+3||");
  EXPECT_EQ(shape("< 5"), "< 5||");
  EXPECT_EQ(shape("(1,060)"), "(1,060|)|");
  EXPECT_EQ(shape("€5"), "€5||");
}

TEST(NumberShapes, TakeUnitsToTheDecimals) {
  EXPECT_EQ(shape("72%"), "72|%|");
  EXPECT_EQ(shape("7.25%"), "7|.25%|");
  EXPECT_EQ(shape("£8\u00A0million"), "£8|\u00A0million|");
  EXPECT_EQ(shape("3 pp"), "3| pp|");
  EXPECT_EQ(shape("21st"), "21|st|");
}

TEST(NumberShapes, KnowWordsFromSigns) {
  for (const char* text : {"£8 million", "12 people"}) EXPECT_TRUE(number_shape(text)->has_word) << text;
  for (const char* text : {"7", "7%", "3 pp", "5 km", "£8bn"})
    EXPECT_FALSE(number_shape(text)->has_word) << text;
}

TEST(NumberShapes, LeaveMarksBehindTheEnd) {
  EXPECT_EQ(shape("1,060 [p]"), "1,060|| [p]");
  EXPECT_EQ(shape("7.5%*"), "7|.5%|*");
  EXPECT_EQ(shape("12 [r] †"), "12|| [r] †");
  EXPECT_EQ(shape("5²"), "5||²");
}

TEST(NumberShapes, AreNoneForWordsRangesAndDates) {
  for (const char* text :
       {"", " ", "Total", "2017/18", "12–15", "2018-01-31", "5 January 2018", "10:30", "-", "£", "1.2.3",
        "12,34", "3 of 10", "[c]", "5 [see the note]", "4 supercalifragilistic", "\xFF", "1\xFF"}) {
    EXPECT_EQ(shape(text), "no") << text;
  }
}

TEST(NumberShapes, StandIns) {
  for (const char* text : {"[c]", "[low]", "–", "-", "..", "…", "n/a", " * "}) {
    EXPECT_TRUE(stands_for_number(text)) << text;
  }
  for (const char* text : {"", "[]", "[see note]", "none", "7"})
    EXPECT_FALSE(stands_for_number(text)) << text;
}

}  // namespace
}  // namespace evident
