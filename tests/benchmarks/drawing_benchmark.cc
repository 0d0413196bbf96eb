// How long charts take: ten of ten forms, with words that have been shaped before and with new ones.

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>

#include "design/drawing/charts.h"
#include "design/drawing/drawing.h"
#include "stages.h"

namespace evident {
namespace {

std::vector<Chart> ten_charts() {
  std::vector<Chart> charts = {plain_bars(),
                               grouped_bars(),
                               open_bars(),
                               stacked(ChartKind::Bars, Arrangement::Share),
                               stacked(ChartKind::Columns, Arrangement::Stacked),
                               quarterly(1),
                               quarterly(3),
                               intervals(ChartKind::Dots),
                               slope(),
                               quarterly(4)};
  charts[5].kind = ChartKind::Columns;
  charts[9].small_multiples = true;
  return charts;
}

// The theme and the fonts of this repository.
struct Material {
  Workspace workspace = read_repository();
  const Theme& theme = workspace.themes.at("evident");
  std::vector<Chart> charts = ten_charts();

  [[nodiscard]] std::size_t draw_all(Shaper& shaper) const {
    std::size_t items = 0;
    Diagnostics diagnostics;
    for (const Chart& chart : charts) {
      items += draw(chart, theme, shaper, points(420), diagnostics).scene.items.size();
    }
    if (diagnostics.has_errors()) {
      std::fputs("the charts of the benchmark have mistakes\n", stderr);
      std::exit(1);
    }
    return items;
  }
};

const Material& material() {
  static const Material made;
  return made;
}

void draw_ten_charts(benchmark::State& state) {
  Shaper shaper(*material().workspace.fonts);
  benchmark::DoNotOptimize(material().draw_all(shaper));
  for (auto step : state) {
    static_cast<void>(step);
    benchmark::DoNotOptimize(material().draw_all(shaper));
  }
}
BENCHMARK(draw_ten_charts)->Name("draw ten charts, warm")->Unit(benchmark::kMillisecond);

void draw_ten_new_charts(benchmark::State& state) {
  for (auto step : state) {
    static_cast<void>(step);
    Shaper shaper(*material().workspace.fonts);
    benchmark::DoNotOptimize(material().draw_all(shaper));
  }
}
BENCHMARK(draw_ten_new_charts)->Name("draw ten charts, words not yet shaped")->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace evident
