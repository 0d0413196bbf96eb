// How long each stage takes, and the whole way: `script/benchmark`. Times are of the processor.
// Everything that a run makes once and shares (workspace, fonts, themes, the published view) is made before;
// what "a run" measures makes all but the workspace again.

#include <benchmark/benchmark.h>

#include <cstdio>

#include "foundation/text/text.h"
#include "stages.h"

namespace evident {
namespace {

std::size_t words_of(const std::string& text) {
  TextBreaker breaker;
  return breaker.words(text).size();
}

void say_what_is_measured(Stages& stages, const std::string& name) {
  const Merged merged = stages.merge_it();
  const Document document = stages.resolve_it(stages.parse_it(merged));
  Shaper shaper(*stages.workspace().fonts);
  const Pages pages = stages.pages_of(document, shaper);
  std::fprintf(stderr, "%s: %zu words, %zu inserted values, %zu pages\n", name.c_str(), words_of(merged.text),
               merged.insertions.size(), pages.pages.size());
  stages.require_no_errors();
}

template <class Work>
void measure(const std::string& name, Work work) {
  benchmark::RegisterBenchmark(name.c_str(), [work](benchmark::State& state) {
    for (auto step : state) {
      static_cast<void>(step);
      auto made = work();
      benchmark::DoNotOptimize(made);
    }
  })->Unit(benchmark::kMillisecond);
}

void both_formats(Stages& stages) {
  const Document document = stages.resolve_it(stages.parse_it(stages.merge_it()));
  benchmark::DoNotOptimize(stages.html_of(document));
  Shaper shaper(*stages.workspace().fonts);
  benchmark::DoNotOptimize(stages.pdf_of(stages.pages_of(document, shaper)));
}

void measure_whole(Stages& stages, const std::string& name) {
  measure("whole " + name + ", both formats", [&stages] { return both_formats(stages), 0; });
  measure("a run that makes only " + name, [&stages, name] {
    Diagnostics diagnostics;
    return publish(stages.workspace(), {{name}, true, true, false, 1}, diagnostics);
  });
}

void measure_stages(Stages& stages) {
  static const Merged merged = stages.merge_it();
  static const Document parsed = stages.parse_it(merged);
  static const Document document = stages.resolve_it(parsed);
  static Shaper warm(*stages.workspace().fonts);
  static const Pages pages = stages.pages_of(document, warm);
  measure("parse template", [&stages] { return stages.parse_template(); });
  measure("merge one pack of 900 words", [&stages] { return stages.merge_it(); });
  measure("markdown of it", [&stages] { return stages.parse_it(merged); });
  measure("citations, ledger and resolve", [&stages] { return stages.resolve_it(parsed); });
  measure("write html", [&stages] { return stages.html_of(document); });
  measure("layout of 4 pages, warm", [&stages] { return stages.pages_of(document, warm); });
  measure("layout of 4 pages, words not yet shaped", [&stages] {
    Shaper shaper(*stages.workspace().fonts);
    return stages.pages_of(document, shaper);
  });
  measure("write pdf of 4 pages", [&stages] { return stages.pdf_of(pages); });
}

}  // namespace
}  // namespace evident

int main(int count, char** arguments) {
  using namespace evident;
  benchmark::Initialize(&count, arguments);
  const Workspace pack_workspace = read_pack(), repository = read_repository();
  Stages pack(pack_workspace, "pack"), briefing(repository, "evidence-briefing");
  say_what_is_measured(pack, "pack");
  say_what_is_measured(briefing, "evidence-briefing");
  measure_stages(pack);
  measure_whole(pack, "pack");
  measure_whole(briefing, "evidence-briefing");
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
