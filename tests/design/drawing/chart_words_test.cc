// Charts in words and as tables.

#include <regex>
#include <set>

#include "design/drawing/charts.h"
#include "drawing_fixture.h"

namespace evident {
namespace {

class ChartWords : public DrawingTest {
 protected:
  Diagnostics diagnostics;

  Drawing drawing_of(const Chart& chart) { return draw(chart, theme, shaper, points(420), diagnostics); }
  std::string alternative(const Chart& chart) { return drawing_of(chart).alternative; }
};

TEST_F(ChartWords, SayTheHighestAndTheLowest) {
  EXPECT_EQ(alternative(plain_bars()),
            "Bar chart: Young people referred. Highest Children’s social care (412), lowest Voluntary "
            "organisations (64).");
  EXPECT_EQ(
      alternative(grouped_bars()),
      "Grouped bar chart: Young people referred. First year: highest Children’s social care (160), lowest "
      "Health (20). Second year: highest Children’s social care (252), lowest Voluntary organisations (33).");
}

TEST_F(ChartWords, SayAFewNumbersOneByOneAndWhatIsMissing) {
  EXPECT_EQ(
      alternative(intervals(ChartKind::Bars)),
      "Bar chart: Young people who feel safer. North 64%, Midlands 52%, South 71%. Missing: London [u].");
}

TEST_F(ChartWords, NameAllThatShareAnExtreme) {
  EXPECT_EQ(alternative(chart_of(ChartKind::Dots, {"A", "B", "C", "D"}, {numbers("", {3, 7, 7, 3})})),
            "Dot chart: Young people referred. Highest B and C (7), lowest A and D (3).");
}

TEST_F(ChartWords, ClaimNoExtremeThatAnOpenNumberCouldBeBeyond) {
  const Chart chart = chart_of(
      ChartKind::Bars, {"A", "B", "C", "D"},
      {series_of("", {number(3), bounded(7, ChartValue::Bound::Over, "over 7"), number(9), number(1)})});
  EXPECT_EQ(alternative(chart), "Bar chart: Young people referred. A 3, B over 7, C 9, D 1.");
}

TEST_F(ChartWords, SayTheFirstAndTheLastOfLines) {
  EXPECT_EQ(
      alternative(quarterly(2)),
      "Line chart: Young people referred. 2015 Q1 to 2016 Q4. Social care: from 12 to 55. Police: from 30 to "
      "17.");
  Chart gaps = quarterly(1);
  gaps.series[0].values[0] = missing("[x]", "not collected");
  gaps.series[0].values[7] = missing("[c]", "confidential");
  EXPECT_EQ(
      alternative(gaps),
      "Line chart: Young people referred. 2015 Q1 to 2016 Q4. From 18 (2015 Q2) to 47 (2016 Q3). Missing: "
      "2015 Q1 [x]; 2016 Q4 [c].");
}

TEST_F(ChartWords, KeepToAboutTwoHundredAndFiftyCharacters) {
  Chart chart = quarterly(6);
  for (ChartSeries& series : chart.series) series.name = times(series.name, 4);
  const std::string text = alternative(chart);
  EXPECT_LE(code_point_count(text), 250U);
  EXPECT_TRUE(text.ends_with(" The table says more.")) << text;
  chart.measure = times("Young people referred to the service", 20);
  EXPECT_LE(code_point_count(alternative(chart)), 250U);
}

TEST_F(ChartWords, GiveWayToTheAuthors) {
  Chart chart = plain_bars();
  chart.alternative = "What I say.";
  EXPECT_EQ(alternative(chart), "What I say.");
}

TEST_F(ChartWords, DescribeEveryNumberAndWhyOneIsMissing) {
  EXPECT_EQ(drawing_of(open_bars()).description,
            (std::vector<std::string>{
                "Bar chart: What the services reported.",
                "Sessions held 620; Carers supported about 400; Professionals trained over 1,000; Young "
                "people seen "
                "fewer than 250; Complaints [c] (confidential); Peer mentors [x] (not collected)."}));
  EXPECT_EQ(
      drawing_of(intervals(ChartKind::Dots)).description.at(1),
      "North 64% (95% confidence interval 58% to 70%); Midlands 52% (95% confidence interval 41% to 63%); "
      "South 71% (95% confidence interval 66% to 76%); London [u] (low reliability).");
}

TEST_F(ChartWords, FollowTheOrderOfTheDrawing) {
  EXPECT_EQ(drawing_of(grouped_bars()).description.at(1),
            "Children’s social care: First year 160; Second year 252.");
  EXPECT_EQ(drawing_of(slope()).description.at(1),
            "High risk: First assessment 48%; Closing assessment 19%.");
}

TEST_F(ChartWords, MakeATable) {
  const DrawnTable bars = drawing_of(grouped_bars()).table;
  EXPECT_EQ(bars.head, (std::vector<std::string>{"Category", "First year", "Second year"}));
  EXPECT_EQ(bars.rows.at(1), (std::vector<std::string>{"Police", "98", "190"}));
  const DrawnTable lines = drawing_of(quarterly(1)).table;
  EXPECT_EQ(lines.head.front(), "Period");
  const DrawnTable lowly = drawing_of(intervals(ChartKind::Bars)).table;
  EXPECT_EQ(lowly.head,
            (std::vector<std::string>{"Category", "Young people who feel safer", "95% confidence interval"}));
  EXPECT_EQ(lowly.rows.at(0), (std::vector<std::string>{"North", "64%", "58% to 70%"}));
  EXPECT_EQ(lowly.rows.at(3), (std::vector<std::string>{"London", "[u]", "[u]"}));
  const DrawnTable sloping = drawing_of(slope()).table;
  EXPECT_EQ(sloping.head,
            (std::vector<std::string>{"Share of young people", "First assessment", "Closing assessment"}));
  EXPECT_EQ(sloping.rows.at(0), (std::vector<std::string>{"High risk", "48%", "19%"}));
}

// Whoever selects and copies the texts of a drawing, or hears them, gets them in an order that makes sense.
TEST_F(ChartWords, StandInOrderInTheDrawing) {
  const auto read = [&](const Chart& chart) { return texts_of(drawing_of(chart).scene); };
  EXPECT_EQ(read(chart_of(ChartKind::Columns, {"2014", "2015"},
                          {numbers("Hubs", {412, 288}), numbers("Spokes", {100, 320})})),
            "Young people referred\nHubs\nSpokes\n2014\n412\n100\n2015\n288\n320\n");
  EXPECT_EQ(read(slope()),
            "Share of young people\nFirst assessment\nClosing assessment\nHigh risk\n48%\n19%\nMedium "
            "risk\n34%\n33%\nLow risk\n18%\n48%\n");
  EXPECT_EQ(read(chart_of(ChartKind::Lines, {"2014", "2015", "2016"}, {numbers("", {4, 7, 9})})),
            "Young people referred\n2014\n4\n2015\n7\n2016\n9\n");
  EXPECT_EQ(read(chart_of(ChartKind::Bars, {"North", "South"}, {numbers("", {4, 7})})),
            "Young people referred\nNorth\n4\nSouth\n7\n");
}

// Every number of the short text stands in the specification.
TEST_F(ChartWords, InventNoNumber) {
  const std::regex digits("[0-9][0-9,.]*[0-9]|[0-9]");
  const auto numbers_in = [&](const std::string& text) {
    return std::set<std::string>(std::sregex_token_iterator(text.begin(), text.end(), digits), {});
  };
  for (const Chart& chart :
       {plain_bars(), grouped_bars(), open_bars(), quarterly(6), slope(),
        stacked(ChartKind::Bars, Arrangement::Share), stacked(ChartKind::Columns, Arrangement::Stacked),
        intervals(ChartKind::Lines)}) {
    std::string given = chart.measure + " ";
    for (const std::string& category : chart.categories) given += category + " ";
    for (const ChartSeries& series : chart.series) {
      given += series.name + " ";
      for (const ChartValue& value : series.values) given += value.printed + " ";
    }
    const std::set<std::string> known = numbers_in(given);
    for (const std::string& number : numbers_in(alternative(chart)))
      EXPECT_TRUE(known.contains(number)) << number;
  }
}

// Eight quarters of two series are two sentences; three categories are a sentence each.
TEST_F(ChartWords, OfManyCategoriesGoFromSeriesToSeries) {
  Chart chart =
      chart_of(ChartKind::Columns, {"A", "B", "C", "D", "E", "F", "G", "H"},
               {numbers("Budget", {1, 2, 3, 4, 5, 6, 7, 8}), numbers("Spent", {8, 7, 6, 5, 4, 3, 2, 1})});
  const std::vector<std::string> many = describe(chart).paragraphs;
  ASSERT_EQ(many.size(), 3U);
  EXPECT_EQ(many[1], "Budget: A 1; B 2; C 3; D 4; E 5; F 6; G 7; H 8.");
  chart.categories.resize(3);
  for (ChartSeries& series : chart.series) series.values.resize(3);
  const std::vector<std::string> few = describe(chart).paragraphs;
  ASSERT_EQ(few.size(), 4U);
  EXPECT_EQ(few[1], "A: Budget 1; Spent 8.");
}

}  // namespace
}  // namespace evident
