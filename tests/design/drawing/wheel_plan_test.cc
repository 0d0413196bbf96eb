#include "design/drawing/wheel_plan.h"

#include <gtest/gtest.h>

#include "design/drawing/canvas.h"
#include "design/drawing/scene_checks.h"

namespace evident {
namespace {

WheelMeasures measures_of(std::vector<Length> heights) {
  return {points(420), points(128), points(50), points(24), points(11), std::move(heights)};
}

Box box_of(const Rectangle& r) {
  const Spot corner = spot({r.x, r.y}), far = spot({r.x + r.width, r.y + r.height});
  return {corner.x, corner.y, far.x, far.y};
}

std::string faults_of(const WheelMeasures& measures) {
  const WheelPlan plan = plan_wheel(measures);
  std::string faults;
  const auto fault = [&](const std::string& what, std::size_t i, std::size_t j) {
    faults += what + " " + std::to_string(i) + " " + std::to_string(j) + "\n";
  };
  const Length hub = measures.hub;
  const Rectangle middle{plan.hub.x - hub, plan.hub.y - hub, hub * 2, hub * 2};
  for (std::size_t i = 0; i < plan.panels.size(); ++i) {
    const Rectangle& panel = plan.panels[i];
    if (panel.y.value < 0 || panel.y + panel.height > plan.height) fault("outside", i, i);
    if (panel.x.value < 0 || panel.x + panel.width > measures.width) fault("beside", i, i);
    if (overlap(panel, middle)) fault("hub under", i, i);
    for (std::size_t j = 0; j < plan.panels.size(); ++j) {
      if (i == j) continue;
      if (overlap(panel, plan.panels[j])) fault("overlap", i, j);
      if (crosses(spot(plan.hub), spot(plan.ends[i]), box_of(plan.panels[j]))) fault("spoke through", i, j);
    }
  }
  return faults;
}

TEST(WheelPlan, PutsSixSpokesOnAnEllipse) {
  const WheelPlan plan = plan_wheel(measures_of(std::vector<Length>(6, points(60))));
  const auto middle = [&plan](std::size_t i) { return plan.panels[i].y + plan.panels[i].height / 2; };
  EXPECT_EQ(plan.hub.x, points(210));
  EXPECT_LT(middle(0), middle(1));
  EXPECT_LT(middle(1), plan.hub.y);
  EXPECT_LT(plan.hub.y, middle(2));
  EXPECT_EQ(middle(1), middle(5));
  EXPECT_EQ(middle(2), middle(4));
  EXPECT_EQ(plan.panels[1].x, points(292));  // clockwise: the second stands on the right
  EXPECT_EQ(plan.panels[5].x, points(0));
  EXPECT_EQ(plan.ends[0], (Point{points(210), plan.panels[0].y + points(60)}));
}

TEST(WheelPlan, KeepsPanelsAndSpokesApart) {
  std::uint32_t seed = 7;
  for (std::size_t count = 3; count <= 8; ++count) {
    for (int round = 0; round < 40; ++round) {
      std::vector<Length> heights;
      for (std::size_t i = 0; i < count; ++i) {
        seed = seed * 1664525 + 1013904223;
        heights.push_back(points(30 + seed / 65536 % 200));
      }
      if (round % 2 == 0) even_heights(heights, points(40));
      EXPECT_EQ(faults_of(measures_of(heights)), "") << count << " panels, round " << round;
    }
  }
}

TEST(WheelPlan, EvensHeights) {
  std::vector<Length> near = {points(50), points(70), points(60)};
  even_heights(near, points(30));
  EXPECT_EQ(near, std::vector<Length>(3, points(70)));
  std::vector<Length> far = {points(50), points(200), points(60), points(90)};
  even_heights(far, points(30));
  EXPECT_EQ(far, (std::vector<Length>{points(50), points(200), points(60), points(200)}));
}

}  // namespace
}  // namespace evident
