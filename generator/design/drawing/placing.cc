#include "design/drawing/placing.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "design/drawing/chart_frame.h"

namespace evident {
namespace {

// Labels that touch one another move as one: the mean of what each of them would like for the first.
struct Cluster {
  std::size_t first = 0, count = 0;
  Length wish, height;  // sum of wishes for the cluster's top; sum of heights

  [[nodiscard]] Length place(Length top, Length bottom) const {
    const Length mean = wish / static_cast<std::int64_t>(count);
    return std::max(top, std::min(mean, bottom - height));
  }
};

Cluster joined(const Cluster& a, const Cluster& b) {
  return {a.first, a.count + b.count, a.wish + b.wish - a.height * static_cast<std::int64_t>(b.count),
          a.height + b.height};
}

}  // namespace

void spread(std::vector<Standing>& labels, Length top, Length bottom) {
  std::vector<std::size_t> order(labels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return labels[a].middle < labels[b].middle; });
  std::vector<Cluster> clusters;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Standing& label = labels[order[i]];
    clusters.push_back({i, 1, label.middle - label.height / 2, label.height});
    while (clusters.size() > 1) {
      const Cluster& upper = clusters[clusters.size() - 2];
      const Cluster& lower = clusters.back();
      if (upper.place(top, bottom) + upper.height <= lower.place(top, bottom)) break;
      const Cluster both = joined(upper, lower);
      clusters.pop_back();
      clusters.back() = both;
    }
  }
  for (const Cluster& cluster : clusters) {
    Length y = cluster.place(top, bottom);
    for (std::size_t i = cluster.first; i < cluster.first + cluster.count; ++i) {
      Standing& label = labels[order[i]];
      label.middle = y + label.height / 2;
      y += label.height;
    }
  }
}

double fitting_scale(const std::vector<Reach>& marks, double size, Length length) {
  const auto fits = [&](double scale) {
    Length before, after;
    for (const auto& [number, beyond] : marks) {
      Length& side = number < 0 ? before : after;
      side = std::max(side, along(std::abs(number), scale) + beyond);
    }
    return before + after <= length;
  };
  double low = 0, high = static_cast<double>(std::max<std::int64_t>(length.value, 0)) / size;
  if (fits(high)) return high;
  for (int step = 0; step < 40; ++step) {
    const double middle = (low + high) / 2;
    (fits(middle) ? low : high) = middle;
  }
  return low;
}

// Liang and Barsky, "A New Concept and Method for Line Clipping" (ACM TOG 3, 1984).
bool crosses(Point from, Point to, const Rectangle& box) {
  double enter = 0, leave = 1;
  const auto clip = [&](Length start, Length end, Length low, Length high) {
    const auto delta = static_cast<double>((end - start).value);
    if (delta == 0) return low <= start && start <= high;
    const double a = static_cast<double>((low - start).value) / delta;
    const double b = static_cast<double>((high - start).value) / delta;
    enter = std::max(enter, std::min(a, b));
    leave = std::min(leave, std::max(a, b));
    return enter <= leave;
  };
  return clip(from.x, to.x, box.x, box.x + box.width) && clip(from.y, to.y, box.y, box.y + box.height);
}

}  // namespace evident
