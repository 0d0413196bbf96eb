#pragma once
// The places of a document that links and cross references may go to: their ids, and what is printed of them.

#include <map>
#include <string>
#include <vector>

#include "writing/document/document.h"
#include "writing/document/headings.h"

namespace evident {

struct DocumentPlace {
  Span span;
  std::string number;  // "4.1", "Table 1", or empty
  std::string text;    // what to print when there is no number
  bool section = false;
};

using DocumentPlaces = std::map<std::string, DocumentPlace, std::less<>>;

// Gives every heading and table an id and every table with a caption its number, and returns all places,
// those too that the writers make: the footnotes and the works cited. Reports duplicate-id and reserved-id.
[[nodiscard]] DocumentPlaces name_places(Document& document, const std::vector<HeadingPlace>& headings,
                                         Diagnostics& diagnostics);

}  // namespace evident
