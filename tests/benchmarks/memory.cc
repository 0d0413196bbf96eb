// How much memory documents take: whether it grows with their number, and how with their pages.
// build/benchmark/tests/benchmarks/evident-memory

#include <cstdio>
#include <ctime>

#include "allocations.h"
#include "stages.h"

namespace evident {
namespace {

constexpr double mebibyte = 1024.0 * 1024.0;

double milliseconds() { return static_cast<double>(std::clock()) * 1000.0 / CLOCKS_PER_SEC; }

// A thousand documents, each with sixty words that no other has.
void many_documents() {
  const Workspace workspace = read_pack();
  Stages stages(workspace, "pack");
  std::printf("%9s %14s %14s %14s\n", "documents", "heap, MiB", "peak, MiB", "resident, MiB");
  for (unsigned made = 1; made <= 1000; ++made) {
    {
      Shaper shaper(*workspace.fonts);
      const std::string file = stages.pdf_of(stages.pages_of(stages.document_with(made, 60), shaper));
      stages.require_no_errors();
    }
    if (made != 1 && made % 100 != 0) continue;
    const Allocations now = allocations();
    std::printf("%9u %14.1f %14.1f %14.1f\n", made, static_cast<double>(now.live) / mebibyte,
                static_cast<double>(now.peak) / mebibyte, static_cast<double>(resident_bytes()) / mebibyte);
    reset_peak();
  }
}

// One document, with all words shaped before.
void one_book(int chapters) {
  const Workspace workspace = read_book(chapters);
  Stages stages(workspace, "book");
  const Document document = stages.document();
  {
    Shaper warm(*workspace.fonts);
    static_cast<void>(stages.pdf_of(stages.pages_of(document, warm)));
  }
  Shaper shaper(*workspace.fonts);
  const Allocations before = allocations();
  reset_peak();
  const double start = milliseconds();
  const Pages pages = stages.pages_of(document, shaper);
  const double laid_out = milliseconds();
  const std::string file = stages.pdf_of(pages);
  const double written = milliseconds();
  const Allocations after = allocations();
  const auto count = static_cast<double>(pages.pages.size());
  std::printf("%9.0f %14.3f %14.3f %14.1f %14.1f %14.1f\n", count, (laid_out - start) / count,
              (written - laid_out) / count, static_cast<double>(after.total - before.total) / count / 1024,
              static_cast<double>(after.peak - before.live) / count / 1024,
              static_cast<double>(file.size()) / count / 1024);
  stages.require_no_errors();
}

}  // namespace
}  // namespace evident

int main() {
  using namespace evident;
  many_documents();
  std::printf("\n%9s %14s %14s %14s %14s %14s\n", "pages", "layout, ms/p", "pdf, ms/p", "alloc, KiB/p",
              "peak, KiB/p", "file, KiB/p");
  for (const int chapters : {10, 100, 200}) one_book(chapters);
  return 0;
}
