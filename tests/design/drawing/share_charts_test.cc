#include "design/drawing/shares.h"

namespace evident {
namespace {

using Bound = ChartValue::Bound;
using ShareChartTest = DrawingTest;

TEST_F(ShareChartTest, StandsAtEveryWidthAndLength) {
  Chart several = share_chart(
      ChartKind::Waffle, {"have a strategy", "are planning one", "have a coordinator", "train their staff"},
      {bounded(25, Bound::Under, "fewer than a quarter"), bounded(30, Bound::Over, "over 30%"),
       missing("[c]", "confidential"), bounded(72.4, Bound::About, "about 72.4%")});
  Chart over = share_chart(ChartKind::Pictogram, {"felt safer"}, {bounded(70, Bound::Over, "over 70")});
  Chart round = seven_of_ten();
  round.sign = PictogramSign::Round;
  round.categories.push_back("boards with a plan");
  round.series[0].values.push_back(number(4));
  const std::vector<std::pair<std::string, Chart>> all = {
      {"waffle", lower_risk()}, {"waffles", several},     {"pictogram", seven_of_ten()}, {"over", over},
      {"rounds", round},        {"matrix", risk_bands()}, {"number", key_numbers()}};
  for (const auto& [name, chart] : all) {
    for (const int length : {1, 3, 8}) {
      for (const int width : {220, 300, 420, 500}) {
        drawn(longer(chart, length), width, name + "-x" + std::to_string(length));
      }
    }
  }
}

}  // namespace
}  // namespace evident
