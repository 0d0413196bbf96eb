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

// A map with `value` is a figure; `defaults` in a map is inherited by every figure under it; other maps,
// lists and scalars become plain values (a bare number is an undeclared figure: it counts people).
// Errors: unknown-key, wrong-type, unknown-unit, unknown-source (not among `references`), bad-qualifier.
[[nodiscard]] Facts read_facts(const std::vector<DataFile>& files, const std::vector<std::string>& references,
                               Diagnostics& diagnostics);

}  // namespace evident
