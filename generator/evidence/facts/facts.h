#pragma once
// Data files into confidential facts: figures with unit, source and place, indicators computed from them,
// returns of services, and plain values beside them.
// In: parsed YAML and tables by file name. Out: Facts, which nobody behind the wall may include.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/data/data.h"
#include "evidence/tables/tables.h"
#include "evidence/values/values.h"

namespace evident {

struct StatedElsewhere {
  Quantity quantity;
  std::string source;
  bool published_source = false;
  std::string page;
  std::string note;
};

struct SourcePage {
  std::string source;  // reference id
  std::string page;

  bool operator==(const SourcePage&) const = default;
};

// How an indicator came about.
struct Computed {
  std::string formula;              // as written
  std::vector<FigureId> inputs;     // the figures that it names; empty: no indicator
  std::vector<SourcePage> sources;  // of its inputs and theirs, each once
  std::vector<double> gives_away;   // counts of people that it tells: numerator, denominator, complement
  bool cannot_be_checked = false;   // it may tell counts that nobody can list
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
  int max_age_days = -1;         // -1: it does not grow old
  bool share_of_people = false;  // a percentage that is not said to be one of other things
  std::string base;              // of a percentage: the number that it is a share of, or a figure's name
  Span base_span;
  Computed computed;
  Span span;
};

// What a service returned, all tables that are declared.
struct ServiceReturns {
  std::string service;  // as templates say it: "north_hub"
  std::shared_ptr<const std::vector<ReturnTable>> tables;
  Span span;
};

struct Facts {
  // A figure stands in it as a Quantity at printed precision whose `figure` is an index into figures.
  ValueMap values;
  std::vector<Figure> figures;  // as written, file after file; then the indicators
  std::vector<ServiceReturns> returns;
};

struct DataFile {
  std::string name;  // as templates say it: "programme"
  Node root;
  Span span;
  // Returns of a service instead of a root; `name` is then the service's.
  std::shared_ptr<const std::vector<ReturnTable>> tables = nullptr;
  enum class Holds { Facts, Words };  // Words: numbers are text, as in phone numbers
  Holds holds = Holds::Facts;
};

// A map with `value` is a figure: `value unit people source page as_of note qualifier said disagrees label
// round max_age_days base`. `defaults` in a map gives source, page, as_of, unit, people, round and
// max_age_days to every figure under it; a
// source said nearer than a page takes that page away. `disagrees` lists `{value unit source page note
// qualifier said}`, where the unit is the figure's unless said. A number without quotes is a figure too; a
// missing code such as "[x]" is one without a number. Other maps, lists and scalars become plain values.
// Figures in lists are named by their place, "services.0.staff". A figure counts people unless its unit
// (things, GBP, percent, fte, days, years) or `people: false` says otherwise; `people: false` from further
// out does not reach a figure whose own unit is people or cases. Errors: unknown-key, missing-key,
// wrong-type, unknown-unit, unknown-source (not among `references`), bad-qualifier, bad-date, out-of-range
// (`round`), duplicate-data (two files of one name, or one named `returns` beside returns).
//
// `indicators` at the top of a file maps names to `{is unit round label note}`: `is` is an expression over
// figures, whose names are looked for in the file first and then among all files, and over other indicators,
// in any order. It is computed from numbers at printed precision and rounded itself, to whole numbers unless
// `round` says otherwise (without a unit: to 2 decimals). A result without a unit is a ratio, which `unit:
// percent` multiplies by 100. Missing inputs and qualifiers go the way of evaluate(). Up to 1,000 in a run.
// Errors beside those of expressions: indicator-circle, conflicting-units, indicator-limit.
//
// `base` of a percentage is the number of people that it is a share of, or the name of the figure that says
// it (looked for like the names of an indicator). `max_age_days` counts from the end of `as_of`; `today` is
// an ISO date, without which nothing is stale. Errors: undefined-name (of a base). Warnings, without any
// number: stale-figure, no-base (a percentage of people that is neither an indicator nor from a reference).
[[nodiscard]] Facts read_facts(const std::vector<DataFile>& files, const std::vector<std::string>& references,
                               Diagnostics& diagnostics, std::string_view today = {});

// What a file of facts may hold; what may stand below a key of it; its `defaults` and its `indicators`.
[[nodiscard]] const Schema& facts_schema();
[[nodiscard]] const Schema& facts_part_schema();
[[nodiscard]] const Schema& figure_defaults_schema();
[[nodiscard]] const Schema& indicators_schema();

// Rounded to the decimals that it prints with.
[[nodiscard]] Quantity at_printed_precision(Quantity quantity);
// Whether numbers of this unit are counts of people when nothing else is said of them.
[[nodiscard]] bool counts_people(Unit unit);

}  // namespace evident
