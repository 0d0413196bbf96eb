#include "output/layout/breaking.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <random>

namespace evident {
namespace {

using Kind = BreakItem::Kind;

BreakItem box(std::int64_t width) {
  BreakItem item;
  item.width = {width};
  return item;
}
BreakItem glue(std::int64_t width, std::int64_t stretch = 0, std::int64_t shrink = 0) {
  BreakItem item;
  item.kind = Kind::Glue;
  item.width = {width};
  item.stretch = {stretch};
  item.shrink = {shrink};
  return item;
}
BreakItem penalty(int cost, bool flagged = false, std::int64_t width = 0) {
  BreakItem item;
  item.kind = Kind::Penalty;
  item.penalty = cost;
  item.flagged = flagged;
  item.width = {width};
  return item;
}

// The paper's cost of one line, written down once more and on its own.
struct Cost {
  bool feasible = false;
  double demerits = 0;
  int fitness = 1;
};
Cost cost_of(const std::vector<BreakItem>& items, std::size_t begin, std::size_t end, const Measure& measure,
             bool first) {
  double natural = 0, stretch = 0, shrink = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (items[i].kind == Kind::Penalty) continue;
    natural += static_cast<double>(items[i].width.value);
    stretch += static_cast<double>(items[i].stretch.value);
    shrink += static_cast<double>(items[i].shrink.value);
  }
  const BreakItem& last = items[end];
  const bool is_penalty = last.kind == Kind::Penalty;
  if (is_penalty) natural += static_cast<double>(last.width.value);
  const bool forced = is_penalty && last.penalty == forced_penalty;
  const double slack = static_cast<double>((first ? measure.first : measure.rest).value) - natural;
  const bool ragged = measure.setting == Setting::Ragged;
  double ratio = 0;
  if (slack > 0 && (!forced || measure.balanced)) {
    const double give = ragged ? static_cast<double>(measure.rag.value) : stretch;
    ratio = give > 0 ? slack / give : 10000;
  } else if (slack < 0) {
    if (ragged || -slack > shrink) return {};
    ratio = slack / shrink;
  }
  const double badness = std::min(10000.0, 100 * std::pow(std::abs(ratio), 3));
  const double p = is_penalty && !forced ? last.penalty : 0;
  Cost cost;
  cost.feasible = true;
  cost.demerits = p >= 0 ? std::pow(1 + badness + p, 2) : std::pow(1 + badness, 2) - p * p;
  if (!ragged) cost.fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  return cost;
}

// The least demerits of all ways to break a paragraph, by trying each.
double exhaustive(const std::vector<BreakItem>& items, const Measure& measure) {
  double best = std::numeric_limits<double>::infinity();
  std::function<void(std::size_t, bool, double, int, bool)> go = [&](std::size_t begin, bool first,
                                                                     double sum, int fitness, bool flagged) {
    while (begin < items.size() && items[begin].kind != Kind::Box &&
           !(items[begin].kind == Kind::Penalty && items[begin].penalty == forced_penalty)) {
      ++begin;
    }
    for (std::size_t end = begin; end < items.size(); ++end) {
      const BreakItem& item = items[end];
      const bool legal = item.kind == Kind::Penalty
                             ? item.penalty < forbidden_penalty
                             : item.kind == Kind::Glue && end > 0 && items[end - 1].kind == Kind::Box;
      if (!legal) continue;
      const Cost cost = cost_of(items, begin, end, measure, first);
      const bool hyphen = item.kind == Kind::Penalty && item.flagged;
      if (cost.feasible) {
        double total = sum + cost.demerits;
        if (hyphen && flagged) total += 5000;
        if (!first && std::abs(cost.fitness - fitness) > 1) total += 10000;
        if (end + 1 == items.size()) {
          best = std::min(best, total);
        } else {
          go(end + 1, false, total, cost.fitness, hyphen);
        }
      }
      if (item.kind == Kind::Penalty && item.penalty == forced_penalty) return;
    }
  };
  go(0, true, 0, 1, false);
  return best;
}

std::vector<BreakItem> random_paragraph(std::mt19937& random) {
  std::vector<BreakItem> items;
  const auto words = 3 + random() % 10;
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) items.push_back(glue(10, 5, 3));
    items.push_back(box(5 + static_cast<std::int64_t>(random() % 60)));
    if (random() % 4 == 0) {
      items.push_back(penalty(50, true, 6));
      items.push_back(box(5 + static_cast<std::int64_t>(random() % 30)));
    }
    if (random() % 12 == 0) items.push_back(penalty(forced_penalty));
  }
  if (items.back().kind != Kind::Penalty) items.push_back(penalty(forced_penalty));
  return items;
}

TEST(Breaking, TotalDemeritsAreTheLeastOfAllWaysToBreak) {
  std::mt19937 random(7);
  int compared = 0;
  for (int i = 0; i < 200; ++i) {
    const std::vector<BreakItem> items = random_paragraph(random);
    Measure measure;
    measure.first = {80 + static_cast<std::int64_t>(random() % 80)};
    measure.rest = {measure.first.value - (random() % 2 == 0 ? 0 : 10)};
    measure.rag = {30};
    for (const int kind : {0, 1, 2}) {
      measure.setting = kind == 0 ? Setting::Justified : Setting::Ragged;
      measure.balanced = kind == 2;
      const double least = exhaustive(items, measure);
      if (std::isinf(least)) continue;  // no way without a line that is too full
      const LineBreaks breaks = break_paragraph(items, measure);
      EXPECT_NEAR(breaks.demerits, least, 1e-6 * least) << "paragraph " << i;
      EXPECT_EQ(breaks.at.back() + 1, items.size());
      ++compared;
    }
  }
  EXPECT_GT(compared, 500);
}

TEST(Breaking, RaggedLinesAreEvenRatherThanGreedy) {
  // Greedy: 30+10+30 | 30 | 60. Better: 30 | 30+10+30 | 60.
  const std::vector<BreakItem> items = {box(50), glue(10), box(40), glue(10),
                                        box(20), glue(10), box(90), penalty(forced_penalty)};
  Measure measure{{100}, {100}, Setting::Ragged, {30}};
  EXPECT_EQ(break_paragraph(items, measure).at, (std::vector<std::uint32_t>{1, 5, 7}));
}

TEST(Breaking, BalancedLinesAreOfLikeLength) {
  std::vector<BreakItem> items;
  for (int i = 0; i < 6; ++i) {
    if (i > 0) items.push_back(glue(10));
    items.push_back(box(20));
  }
  items.push_back(penalty(forced_penalty));
  Measure measure{{140}, {140}, Setting::Ragged, {70}};
  EXPECT_EQ(break_paragraph(items, measure).at, (std::vector<std::uint32_t>{9, 11}));
  measure.balanced = true;
  EXPECT_EQ(break_paragraph(items, measure).at, (std::vector<std::uint32_t>{5, 11}));
  measure.first = measure.rest = {400};
  EXPECT_EQ(break_paragraph(items, measure).at, (std::vector<std::uint32_t>{11})) << "one line stays one";
}

TEST(Breaking, AWordWiderThanTheMeasureStandsAlone) {
  const std::vector<BreakItem> items = {box(20),  glue(10), box(500),
                                        glue(10), box(20),  penalty(forced_penalty)};
  for (const Setting setting : {Setting::Ragged, Setting::Justified}) {
    Measure measure{{100}, {100}, setting, {30}};
    EXPECT_EQ(break_paragraph(items, measure).at, (std::vector<std::uint32_t>{1, 3, 5}));
  }
}

TEST(Breaking, ForcedBreaksStandEvenWithNothingBetweenThem) {
  const std::vector<BreakItem> items = {box(20), penalty(forced_penalty), penalty(forced_penalty), box(20),
                                        penalty(forced_penalty)};
  Measure measure{{100}, {100}, Setting::Ragged, {30}};
  EXPECT_EQ(break_paragraph(items, measure).at, (std::vector<std::uint32_t>{1, 2, 4}));
}

}  // namespace
}  // namespace evident
