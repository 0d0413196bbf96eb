#pragma once
// Data files into confidential facts: figures with unit, source and place, and plain values beside them.
// In: parsed YAML by file name. Out: Facts, which nobody behind the wall may include.

#include <string>
#include <vector>

#include "evidence/data/data.h"
#include "evidence/values/values.h"

namespace evident {

struct StatedElsewhere {
  Quantity quantity;
  std::string source;
  bool published_source = false;
  std::string page;
  std::string note;
};

struct Figure {
  std::string name;  // dotted, from the file name on: "programme.services.hubs"
  std::string label;
  Quantity quantity;
  bool people = true;             // counts people whom a service supports; true unless declared otherwise
  bool published_source = false;  // its source is a published reference: public, never withheld
  std::string source;             // reference id
  std::string page;
  std::string as_of;
  std::string note;
  std::vector<StatedElsewhere> disagrees;
  Span span;
};

struct Facts {
  ValueMap values;  // a figure stands in it as a Quantity whose `figure` is an index into figures
  std::vector<Figure> figures;
};

struct DataFile {
  std::string name;  // as templates say it: "programme"
  Node root;
  Span span;
};

// A map with `value` is a figure: `value unit people source page as_of note qualifier said disagrees label
// round`. `defaults` in a map gives source, page, as_of, unit, people and round to every figure under it; a
// source said nearer than a page takes that page away. `disagrees` lists `{value unit source page note
// qualifier said}`, where the unit is the figure's unless said. A number without quotes is a figure too; a
// missing code such as "[x]" is one without a number. Other maps, lists and scalars become plain values.
// Figures in lists are named by their place, "services.0.staff". A figure counts people unless its unit
// (things, GBP, percent, fte, days, years) or `people: false` says otherwise; `people: false` from further
// out does not reach a figure whose own unit is people or cases. Errors: unknown-key, missing-key,
// wrong-type, unknown-unit, unknown-source (not among `references`), bad-qualifier, bad-date, out-of-range
// (`round`), duplicate-data (two files of one name).
[[nodiscard]] Facts read_facts(const std::vector<DataFile>& files, const std::vector<std::string>& references,
                               Diagnostics& diagnostics);

}  // namespace evident
