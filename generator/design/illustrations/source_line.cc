#include "design/illustrations/source_line.h"

#include <algorithm>

#include "writing/ledger/ledger.h"

namespace evident {
namespace {

void add_place(std::vector<SourcePlace>& places, const std::string& source, const std::string& page) {
  if (source.empty()) return;
  const auto same = [&](const SourcePlace& place) { return place.source == source && place.page == page; };
  if (std::none_of(places.begin(), places.end(), same)) places.push_back({source, page});
}

// The sources of all values, each once, in the order of the values.
std::vector<SourcePlace> sources_of(const Specification& specification, const Published& published) {
  std::vector<SourcePlace> places;
  for (const Insertion* value : specification.values()) {
    if (value->figure >= published.figures.size()) continue;
    const FigureEntry& entry = published.figures[value->figure];
    add_place(places, entry.source, entry.page);
    for (const SourcePlace& place : entry.sources) add_place(places, place.source, place.page);
  }
  return places;
}

}  // namespace

Inlines source_line(const Specification& specification, const Published& published) {
  const Span span = specification.span();
  const std::vector<SourcePlace> places = sources_of(specification, published);
  const Node* written = specification.find("source");
  Inlines line;
  if (written != nullptr && !written->is_null()) {
    line = specification.inlines(written);
  } else {
    for (const SourcePlace& place : places) {
      if (!line.empty()) line.push_back({Text{"; "}, span});
      line.push_back(
          {Citation{Citation::Form::Narrative, {{place.source, locator_of_page(place.page), {}, {}}}, {}},
           span});
    }
  }
  if (line.empty()) return line;
  line.insert(line.begin(), {Text{places.size() > 1 && written == nullptr ? "Sources: " : "Source: "}, span});
  line.push_back({Text{"."}, span});
  return line;
}

}  // namespace evident
