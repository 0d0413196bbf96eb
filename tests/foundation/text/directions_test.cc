#include <gtest/gtest.h>

#include "foundation/text/text.h"

namespace evident {
namespace {

// Each stretch with its level: "0:one |1:…|".
std::string levels(std::string_view text) {
  std::string out;
  for (const DirectionRun& run : direction_runs(text)) {
    out += std::to_string(run.level) + ":" + std::string(text.substr(run.begin, run.end - run.begin)) + "|";
  }
  return out;
}

TEST(Directions, AreNoneWhereAllRunsFromLeftToRight) {
  for (const char* text : {"", "One, two – “three”…", "ŵ 日本 ✓ 👩", "\xFF\xE2\x80"})
    EXPECT_EQ(levels(text), "") << text;
}

TEST(Directions, OfWordsInsideALine) {
  EXPECT_EQ(levels("One שלום עולם, two"), "0:One |1:שלום עולם|0:, two|");
  EXPECT_EQ(levels("مرحبا"), "1:مرحبا|");
  EXPECT_EQ(levels("(שלום)"), "0:(|1:שלום|0:)|");
}

TEST(Directions, OfNumbersAmongThem) {
  EXPECT_EQ(levels("a שלום 12 עולם z"), "0:a |1:שלום |2:12|1: עולם|0: z|");
}

TEST(Directions, BeyondTheBasicPlane) {
  EXPECT_EQ(levels("a \U00010800\U00010801 z"), "0:a |1:\U00010800\U00010801|0: z|");
}

TEST(Directions, OfStretchesInALine) {
  EXPECT_EQ(visual_order({}), (std::vector<std::size_t>{}));
  EXPECT_EQ(visual_order({0, 1, 1, 0}), (std::vector<std::size_t>{0, 2, 1, 3}));
  EXPECT_EQ(visual_order({0, 1, 2, 2, 1, 0}), (std::vector<std::size_t>{0, 4, 2, 3, 1, 5}));
}

TEST(Directions, MirrorBrackets) {
  EXPECT_EQ(mirrored(U'('), U')');
  EXPECT_EQ(mirrored(U'a'), U'a');
}

}  // namespace
}  // namespace evident
