#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/text/text.h"

namespace evident {
namespace {

const std::vector<std::string> names = {"services", "hubs", "funding", "first-year", "interviews"};

TEST(NearestName, FindsWhatWasMeant) {
  EXPECT_EQ(nearest_name("service", names), "services");
  EXPECT_EQ(nearest_name("hubbs", names), "hubs");
  EXPECT_EQ(nearest_name("hbus", names), "hubs");  // two neighbours swapped
  EXPECT_EQ(nearest_name("FUNDING", names), "funding");
  EXPECT_EQ(nearest_name("first_year", names), "first-year");
  EXPECT_EQ(nearest_name("intreveiws", names), "interviews");
}

TEST(NearestName, KeepsSilentWhenNoneIsNear) {
  EXPECT_EQ(nearest_name("weather", names), std::nullopt);
  EXPECT_EQ(nearest_name("hub-leads", names), std::nullopt);
  EXPECT_EQ(nearest_name("", names), std::nullopt);
  EXPECT_EQ(nearest_name("x", std::vector<std::string>{"y"}), std::nullopt);
  EXPECT_EQ(nearest_name("x", {}), std::nullopt);
  EXPECT_EQ(nearest_name(std::string(100000, 'x'), names), std::nullopt);
}

TEST(NearestName, TakesTheNearestAndThenTheFirst) {
  EXPECT_EQ(nearest_name("rate", std::vector<std::string>{"rates", "date", "rate_"}), "rate_");
  EXPECT_EQ(nearest_name("cat", std::vector<std::string>{"bat", "rat"}), "bat");
}

TEST(Slug, IsLowerCaseAscii) {
  EXPECT_EQ(slug("A slug of this Text"), "a-slug-of-this-text");
  EXPECT_EQ(slug("4.1  What’s “going on”?"), "4-1-whats-going-on");
  EXPECT_EQ(slug("Café Straße Łódź Ångström"), "cafe-strasse-lodz-angstrom");
  EXPECT_EQ(slug("ﬁrst½"), "first1-2");
  EXPECT_EQ(slug("--a_b--"), "a-b");
}

TEST(Slug, IsNeverEmpty) {
  EXPECT_EQ(slug(""), "section");
  EXPECT_EQ(slug("…"), "section");
  EXPECT_EQ(slug("日本"), "section");
  EXPECT_EQ(slug("\xFF"), "section");
}

TEST(CompareNames, FollowsABritishIndex) {
  std::vector<std::string> list = {"Zed",   "de Souza", "Éluard",      "Harris", "harris",
                                   "Eland", "De",       "van Meeuwen", "Evans"};
  std::sort(list.begin(), list.end(),
            [](const std::string& a, const std::string& b) { return compare_names(a, b) < 0; });
  EXPECT_EQ(list, (std::vector<std::string>{"De", "de Souza", "Eland", "Éluard", "Evans", "harris", "Harris",
                                            "van Meeuwen", "Zed"}));
}

TEST(CompareNames, BreaksTiesByBytes) {
  EXPECT_EQ(compare_names("a", "a"), 0);
  EXPECT_NE(compare_names("é", "e\u0301"), 0);
  EXPECT_EQ(compare_names("é", "e\u0301"), -compare_names("e\u0301", "é"));
}

}  // namespace
}  // namespace evident
