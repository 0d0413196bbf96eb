#include <gtest/gtest.h>

#include <limits>

#include "foundation/text/text.h"

namespace evident {
namespace {

TEST(Dates, AreReadAsFarAsTheyAreKnown) {
  EXPECT_EQ(parse_date("2018"), (Date{2018, 0, 0}));
  EXPECT_EQ(parse_date("2018-01"), (Date{2018, 1, 0}));
  EXPECT_EQ(parse_date("2018-01-31"), (Date{2018, 1, 31}));
  EXPECT_EQ(parse_date("2016-02-29"), (Date{2016, 2, 29}));
}

TEST(Dates, ThatAreNoneAreRefused) {
  for (const char* text : {"", "18", "0000", "2018-", "2018-00", "2018-13", "2018-1", "2018-01-00",
                           "2018-01-32", "2018-02-29", "2018-01-31 ", "2018-01-31T00:00", "2018/01/31",
                           "31 January 2018", "-2018", "20180131", "2018-01-", "２０１８"}) {
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
  }
}

TEST(Dates, ArePrinted) {
  EXPECT_EQ(date_in_words({2018, 1, 31}), "31 January 2018");
  EXPECT_EQ(date_in_words({2018, 12, 0}), "December 2018");
  EXPECT_EQ(date_in_words({2018, 0, 0}), "2018");
  EXPECT_EQ(date_in_words({2018, 99, 1}), "2018");
  EXPECT_EQ(date_iso({2018, 1, 3}), "2018-01-03");
  EXPECT_EQ(date_iso({2018, 1, 0}), "2018-01");
  EXPECT_EQ(date_iso({987, 0, 0}), "0987");
}

TEST(Dates, OfUnixTimeAreUtc) {
  EXPECT_EQ(date_of_unix_time(0), (Date{1970, 1, 1}));
  EXPECT_EQ(date_of_unix_time(-1), (Date{1969, 12, 31}));
  EXPECT_EQ(date_of_unix_time(1517443199), (Date{2018, 1, 31}));
  EXPECT_EQ(date_of_unix_time(1517443200), (Date{2018, 2, 1}));
  EXPECT_EQ(date_of_unix_time(std::numeric_limits<std::int64_t>::max()), (Date{9999, 12, 31}));
  EXPECT_EQ(date_of_unix_time(std::numeric_limits<std::int64_t>::min()), (Date{1, 1, 1}));
}

}  // namespace
}  // namespace evident
