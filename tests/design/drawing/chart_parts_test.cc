// Ticks, scales and places for labels.

#include "design/drawing/charts.h"
#include "design/drawing/placing.h"
#include "design/drawing/ticks.h"
#include "drawing_fixture.h"

namespace evident {
namespace {

std::string ticks_of(Range range, int count, TickRange kind, const Chart& chart) {
  std::string text;
  for (const Tick& tick : make_ticks(range, count, kind, chart).ticks) text += tick.text + " ";
  return text;
}

TEST(Ticks, AreOneTwoOrFiveTimesAPowerOfTen) {
  const Chart chart = plain_bars();
  EXPECT_EQ(ticks_of({0, 1060}, 5, TickRange::Around, chart), "0 500 1,000 1,500 ");
  EXPECT_EQ(ticks_of({0, 1060}, 6, TickRange::Inside, chart), "0 200 400 600 800 1,000 ");
  EXPECT_EQ(ticks_of({-15, 12}, 5, TickRange::Around, chart), "−20 −10 0 10 20 ");
  EXPECT_EQ(ticks_of({0, 40}, 4, TickRange::Around, chart), "0 10 20 30 40 ");
}

TEST(Ticks, CarryPrefixAndSuffix) {
  Chart chart = plain_bars();
  chart.unit_prefix = "£";
  EXPECT_EQ(ticks_of({-1500, 3000}, 5, TickRange::Around, chart), "−£2,000 −£1,000 £0 £1,000 £2,000 £3,000 ");
  chart.unit_prefix.clear();
  chart.unit_suffix = "%";
  EXPECT_EQ(ticks_of({90.5, 98}, 4, TickRange::Around, chart), "90% 92% 94% 96% 98% ");
}

TEST(Ticks, AreWholeWhereAllNumbersAre) {
  Chart chart = plain_bars();
  EXPECT_EQ(ticks_of({0, 3}, 6, TickRange::Around, chart), "0 1 2 3 ");
  chart.series[0].values[0].number = 0.5;
  EXPECT_EQ(ticks_of({0, 0.2}, 4, TickRange::Around, chart), "0.00 0.05 0.10 0.15 0.20 ");
}

TEST(Ticks, SurviveAnyRange) {
  const Chart chart = plain_bars();
  for (const Range range : {Range{0, 0}, Range{0, 1e308}, Range{-1.7e308, 1.7e308}, Range{0, 1e-320}}) {
    EXPECT_LE(make_ticks(range, 5, TickRange::Around, chart).ticks.size(), 60U);
  }
}

TEST(Placing, SpreadsLabelsEvenlyAroundWhereTheyWantToBe) {
  std::vector<Standing> labels = {
      {points(50), points(10)}, {points(52), points(10)}, {points(90), points(10)}};
  spread(labels, points(0), points(100));
  EXPECT_EQ(labels[0].middle, points(46));
  EXPECT_EQ(labels[1].middle, points(56));
  EXPECT_EQ(labels[2].middle, points(90));
}

TEST(Placing, KeepsLabelsInsideAndInOrder) {
  std::vector<Standing> labels = {
      {points(99), points(10)}, {points(98), points(20)}, {points(2), points(10)}};
  spread(labels, points(0), points(100));
  EXPECT_EQ(labels[2].middle, points(5));
  EXPECT_EQ(labels[1].middle, points(80));
  EXPECT_EQ(labels[0].middle, points(95));
}

TEST(Placing, FindsTheLargestScaleThatLeavesRoomForWords) {
  // 10 units with 20 pt of words and 5 units with 70 pt: the second decides.
  EXPECT_NEAR(fitting_scale({{10, points(20)}, {5, points(70)}}, 10, points(100)), 6000, 1);
  // Words on both sides of zero share the room.
  EXPECT_NEAR(fitting_scale({{10, points(10)}, {-10, points(10)}}, 20, points(100)), 4000, 1);
}

TEST(Placing, KnowsWhenALineTouchesABox) {
  const Rectangle box{points(10), points(10), points(10), points(10)};
  EXPECT_TRUE(crosses({points(0), points(0)}, {points(30), points(30)}, box));
  EXPECT_TRUE(crosses({points(15), points(0)}, {points(15), points(40)}, box));
  EXPECT_FALSE(crosses({points(0), points(25)}, {points(40), points(25)}, box));
  EXPECT_FALSE(crosses({points(0), points(15)}, {points(5), points(15)}, box));
}

}  // namespace
}  // namespace evident
