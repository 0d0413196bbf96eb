// How long disclosure control takes for services of several sizes, and what share of counts it hides:
// `evident-disclosure-figures [SERVICES] [SIZE…]`. Services are invented; a size is the mean number of young
// people whose support starts in an area in a quarter. Times are of the processor.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "evidence/disclosure/disclosure.h"
#include "evidence/disclosure/invented_returns.h"
#include "evidence/tables/reading.h"

namespace evident {
namespace {

double processor_milliseconds() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

struct Share {
  std::size_t cells = 0, hidden = 0, tables = 0, withheld = 0;
};

// Of what counts people; zeros and codes are no cells that could be hidden.
void add_counts(const std::vector<ReturnTable>& tables, const Published& published, Share& share) {
  std::size_t figure = 0;
  for (const ReturnTable& table : tables) {
    std::size_t cells = 0, hidden = 0;
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      const CellPlace place = table.place(i);
      if (!table.returned[place.period]) continue;
      const Quantity& shown = published.figures[figure++].quantity;
      const Quantity& truth = table.cells[i].quantity;
      const CellName name{place.row, place.column};
      if (!table.declaration.counts_people(name) || !counts_people(table.declaration.unit_of(name))) continue;
      if (truth.missing != Missing::None || truth.number == 0 || shown.missing == Missing::NotApplicable)
        continue;
      ++cells;
      hidden += shown.missing == Missing::Confidential;
    }
    if (cells == 0) continue;
    ++share.tables;
    share.withheld += hidden == cells;
    share.cells += cells;
    share.hidden += hidden;
  }
}

void measure(const TableDeclarations& declarations, const std::string& declared, unsigned services,
             double size) {
  std::vector<double> times;
  Share share;
  for (unsigned seed = 1; seed <= services; ++seed) {
    TableReading reading(declared);
    reading.returns(InventedReturns(declarations, size, seed).rows()).check();
    if (!reading.diagnostics.all().empty()) std::fputs(reading.said_shortly().c_str(), stderr);
    Diagnostics diagnostics;
    const DataFile file{
        "hub", {}, {1, 0, 0}, std::make_shared<const std::vector<ReturnTable>>(reading.tables)};
    const Facts facts = read_facts({file}, {}, diagnostics);
    const double before = processor_milliseconds();
    const Published published = disclose(facts, {});
    times.push_back(processor_milliseconds() - before);
    add_counts(reading.tables, published, share);
  }
  std::sort(times.begin(), times.end());
  double all = 0;
  for (const double time : times) all += time;
  const auto of = [](std::size_t part, std::size_t whole) {
    return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  };
  std::printf(
      "size %5.1f: mean %8.1f ms, median %8.1f, slowest %8.1f; %5zu counts each, %4.1f%% hidden, %4.1f%% of "
      "tables whole\n",
      size, all / services, times[times.size() / 2], times.back(), share.cells / services,
      of(share.hidden, share.cells), of(share.withheld, share.tables));
  std::fflush(stdout);
}

}  // namespace
}  // namespace evident

int main(int count, char** arguments) {
  using namespace evident;
  const unsigned services = count > 1 ? static_cast<unsigned>(std::atoi(arguments[1])) : 20;
  std::vector<double> sizes;
  for (int i = 2; i < count; ++i) sizes.push_back(std::atof(arguments[i]));
  if (sizes.empty()) sizes = {1, 2, 4, 8, 15, 30, 60};
  const std::string declared = declarations_of(EVIDENT_SOURCE_DIR "/data/tables.yaml");
  const TableReading reading(declared);
  for (const double size : sizes) measure(reading.declarations, declared, services, size);
  return 0;
}
