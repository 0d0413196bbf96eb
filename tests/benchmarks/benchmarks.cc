// How long each stage takes, and the whole way: `script/benchmark`. Times are of the processor.
// Everything that a run makes once and shares (workspace, fonts, themes, the published view) is made before;
// what "a run" measures makes all but the workspace again.

#include <benchmark/benchmark.h>

#include <cstdio>
#include <map>

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

// Also says how many pages a second that makes.
template <class Work>
void measure_pages(const std::string& name, std::size_t pages, Work work) {
  benchmark::RegisterBenchmark(name.c_str(), [pages, work](benchmark::State& state) mutable {
    for (auto step : state) {
      static_cast<void>(step);
      auto made = work();
      benchmark::DoNotOptimize(made);
    }
    const auto count = static_cast<double>(state.iterations()) * static_cast<double>(pages);
    state.counters["pages"] = benchmark::Counter(count, benchmark::Counter::kIsRate);
  })->Unit(benchmark::kMillisecond);
}

std::string layout_and_pdf(Stages& stages, const Document& document) {
  Shaper shaper(*stages.workspace().fonts);
  return stages.pdf_of(stages.pages_of(document, shaper));
}

void both_formats(Stages& stages) {
  const Document document = stages.document();
  benchmark::DoNotOptimize(stages.html_of(document));
  benchmark::DoNotOptimize(layout_and_pdf(stages, document));
}

void measure_whole(Stages& stages, const std::string& name) {
  measure("whole " + name + ", both formats", [&stages] { return both_formats(stages), 0; });
  measure("a run that makes only " + name, [&stages, name] {
    Diagnostics diagnostics;
    PublishOptions options;
    options.publications = {name};
    return publish(stages.workspace(), options, diagnostics);
  });
}

void measure_stages(Stages& stages) {
  static const Merged merged = stages.merge_it();
  static const Document parsed = stages.parse_it(merged);
  static const Document document = stages.resolve_it(parsed);
  measure("parse template", [&stages] { return stages.parse_template(); });
  measure("merge one pack of 900 words", [&stages] { return stages.merge_it(); });
  measure("markdown of it", [&stages] { return stages.parse_it(merged); });
  measure("citations, ledger and resolve", [&stages] { return stages.resolve_it(parsed); });
  measure("write html", [&stages] { return stages.html_of(document); });
}

// A batch: documents from one template, each with names of its own.
std::vector<Document> documents_like(Stages& stages) {
  std::vector<Document> documents;
  for (unsigned seed = 1; seed <= 64; ++seed) documents.push_back(stages.document_with(seed, 60));
  return documents;
}

void measure_pdf(Stages& stages) {
  static const Document document = stages.document();
  static Shaper warm(*stages.workspace().fonts);
  static const Pages pages = stages.pages_of(document, warm);
  static const std::vector<Document> documents = documents_like(stages);
  const std::size_t count = pages.pages.size();
  measure_pages("layout of 4 pages, shaper of its own", count, [&stages] {
    Shaper shaper(*stages.workspace().fonts);
    return stages.pages_of(document, shaper);
  });
  measure_pages("layout of 4 pages, warm", count, [&stages] { return stages.pages_of(document, warm); });
  measure_pages("write pdf of 4 pages", count, [&stages] { return stages.pdf_of(pages); });
  measure_pages("layout and pdf of 4 pages", count, [&stages] { return layout_and_pdf(stages, document); });
  measure_pages("layout and pdf of 4 pages, others each time", count,
                [&stages, next = std::size_t{0}]() mutable {
                  return layout_and_pdf(stages, documents[next++ % documents.size()]);
                });
}

// Nothing has been shaped or embedded before; reading fonts is not measured.
void measure_cold() {
  benchmark::RegisterBenchmark("layout and pdf of 4 pages, first of a run",
                               [](benchmark::State& state) {
                                 for (auto step : state) {
                                   static_cast<void>(step);
                                   state.PauseTiming();
                                   {
                                     const Workspace workspace = read_pack();
                                     Stages stages(workspace, "pack");
                                     const Document document = stages.document();
                                     state.ResumeTiming();
                                     benchmark::DoNotOptimize(layout_and_pdf(stages, document));
                                     state.PauseTiming();
                                   }
                                   state.ResumeTiming();
                                 }
                               })
      ->Unit(benchmark::kMillisecond)
      ->Iterations(10);
}

void measure_book(Stages& stages) {
  static std::map<const Stages*, Document> documents;
  const Document& document = documents.emplace(&stages, stages.document()).first->second;
  Shaper shaper(*stages.workspace().fonts);
  const std::size_t pages = stages.pages_of(document, shaper).pages.size();
  measure_pages("layout and pdf of " + std::to_string(pages) + " pages", pages,
                [&stages, &document] { return layout_and_pdf(stages, document); });
}

}  // namespace
}  // namespace evident

int main(int count, char** arguments) {
  using namespace evident;
  benchmark::Initialize(&count, arguments);
  const Workspace pack_workspace = read_pack(), repository = read_repository();
  const Workspace short_book = read_book(13), long_book = read_book(130);
  Stages pack(pack_workspace, "pack"), briefing(repository, "evidence-briefing");
  Stages thirty(short_book, "book"), three_hundred(long_book, "book");
  say_what_is_measured(pack, "pack");
  say_what_is_measured(briefing, "evidence-briefing");
  measure_stages(pack);
  measure_pdf(pack);
  measure_cold();
  measure_whole(pack, "pack");
  measure_whole(briefing, "evidence-briefing");
  measure_book(thirty);
  measure_book(three_hundred);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
