#pragma once
// The published view: all that templates, charts and files may read. Types only. Disclosure control makes
// it; nothing behind this door knows a number that it withheld.

#include <string>
#include <vector>

#include "evidence/values/values.h"
#include "foundation/diagnostics/diagnostics.h"

namespace evident {

// What another source says of the same thing.
struct Disagreement {
  Quantity quantity;
  std::string printed;
  std::string source;  // reference id
  std::string page;
  std::string note;
};

struct SourcePlace {
  std::string source;  // reference id
  std::string page;
};

// One figure of the ledger: its name, what may be printed of it, and where it comes from.
struct FigureEntry {
  std::string name;    // "programme.services.hubs"
  std::string label;   // in words; may be empty
  Quantity quantity;   // at printed precision
  std::string source;  // reference id; may be empty for the publisher's own data
  std::string page;    // locator in the source: "35", "section 4.4"
  std::string as_of;
  std::string note;
  std::vector<Disagreement> disagrees;
  Span span;  // the data value
  // Of an indicator alone: how it is computed, the figures that its formula names, and the sources of all of
  // them, each once; `source` above is then filled when there is only one.
  std::string formula;
  std::vector<FigureId> inputs;
  std::vector<SourcePlace> sources;
};

struct Published {
  // Names of data files to their values, as templates see them: `programme.services.hubs`. A figure stands
  // there as a map-like quantity: see figure_attribute().
  ValueMap values;
  std::vector<FigureEntry> figures;  // a Quantity's `figure` is an index into it
};

}  // namespace evident
