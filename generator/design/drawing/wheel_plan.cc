#include "design/drawing/wheel_plan.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace evident {
namespace {

enum class Side { Top, Right, Bottom, Left };

Side side_of(std::size_t index, std::size_t count) {
  if (index == 0) return Side::Top;
  if (index * 2 == count) return Side::Bottom;
  return index * 2 < count ? Side::Right : Side::Left;
}

// How far below the hub a panel's middle stands, in millionths of the ellipse's radius.
std::int64_t depth(std::size_t index, std::size_t count) {
  const double angle = 2 * std::numbers::pi * static_cast<double>(index) / static_cast<double>(count);
  return std::llround(-std::cos(angle) * 1e6);
}

// How far aside of the hub the panels stand at most, in millionths of the ellipse's radius: a wheel of six
// has none at three o'clock.
std::int64_t widest_reach(std::size_t count) {
  std::int64_t widest = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(count);
    widest = std::max<std::int64_t>(widest, std::llround(std::sin(angle) * 1e6));
  }
  return widest;
}

Length scaled(Length length, std::int64_t millionths) { return length * millionths / 1000000; }

// The ellipse's radius downwards: no panel lies on another or nearer to the hub than a spoke's length.
Length radius_down(const WheelMeasures& measures) {
  const std::size_t count = measures.heights.size();
  Length radius = (measures.width - measures.column) / 2 * 4 / 5;  // rounder than that is no need
  for (std::size_t i = 0; i < count; ++i) {
    const Side side = side_of(i, count);
    if (side == Side::Top || side == Side::Bottom) {
      radius = std::max(radius, measures.hub + measures.spoke + measures.heights[i] / 2);
    } else if (i + 1 < count && side_of(i + 1, count) == side) {
      const Length apart = (measures.heights[i] + measures.heights[i + 1]) / 2 + measures.gap;
      const std::int64_t share = std::abs(depth(i + 1, count) - depth(i, count));
      radius = std::max(radius, Length{apart.value * 1000000 / share + 1});
    }
  }
  return radius;
}

// A spoke to the side points at the middle of its panel, as far as it can do so without growing steep: it
// leaves the hub within the gap between the columns.
Point end_at_side(const WheelPlan& plan, const Rectangle& panel, Side side, Length inset) {
  const Length x = side == Side::Right ? panel.x : panel.x + panel.width;
  const Length run{std::abs(x.value - plan.hub.x.value)};
  const Length middle = panel.y + panel.height / 2 - plan.hub.y;
  const Length towards{middle.value * run.value / std::max<std::int64_t>(plan.across.value, 1)};
  const Length low = panel.y + inset - plan.hub.y, high = panel.y + panel.height - inset - plan.hub.y;
  return {x, plan.hub.y + (low < high ? std::clamp(towards, low, high) : middle)};
}

}  // namespace

WheelPlan plan_wheel(const WheelMeasures& measures) {
  const std::size_t count = measures.heights.size();
  WheelPlan plan;
  plan.across = (measures.width - measures.column) / 2;
  plan.down = radius_down(measures);
  plan.rim = plan.across * 1000000 / widest_reach(count);
  plan.hub.x = measures.width / 2;
  plan.hub.y = measures.hub;
  for (std::size_t i = 0; i < count; ++i) {  // as far down as the highest panel needs
    plan.hub.y = std::max(plan.hub.y, measures.heights[i] / 2 - scaled(plan.down, depth(i, count)));
  }
  for (std::size_t i = 0; i < count; ++i) {
    const Side side = side_of(i, count);
    const Length middle = side == Side::Right  ? plan.hub.x + plan.across
                          : side == Side::Left ? plan.hub.x - plan.across
                                               : plan.hub.x;
    const Length height = measures.heights[i];
    const Rectangle panel{middle - measures.column / 2,
                          plan.hub.y + scaled(plan.down, depth(i, count)) - height / 2, measures.column,
                          height};
    plan.panels.push_back(panel);
    plan.height = std::max(plan.height, panel.y + panel.height);
    plan.ends.push_back(side == Side::Top      ? Point{middle, panel.y + height}
                        : side == Side::Bottom ? Point{middle, panel.y}
                                               : end_at_side(plan, panel, side, measures.gap));
  }
  plan.height = std::max(plan.height, plan.hub.y + plan.down + measures.gap);
  return plan;
}

void even_heights(std::vector<Length>& heights, Length slack) {
  if (heights.empty()) return;
  const auto [lowest, tallest] = std::minmax_element(heights.begin(), heights.end());
  if (*tallest - *lowest <= slack) {
    heights.assign(heights.size(), *tallest);
    return;
  }
  for (std::size_t i = 1; i < heights.size(); ++i) {
    Length& other = heights[heights.size() - i];
    heights[i] = other = std::max(heights[i], other);
  }
}

}  // namespace evident
