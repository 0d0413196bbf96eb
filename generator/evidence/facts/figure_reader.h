#pragma once
// One figure out of its node: what is written at it, and what it inherits.

#include <string>
#include <vector>

#include "evidence/facts/facts.h"

namespace evident {

// What `defaults` have said on the way to a figure. Depths tell which of two was said nearer.
struct Inherited {
  std::string source, page, as_of;
  Unit unit = Unit::None;
  int unit_depth = -1;  // -1: never said
  bool people = true;
  int people_depth = -1;
  int decimals = -1;
  int max_age_days = -1;  // -1: never said
};

class FigureReader {
 public:
  FigureReader(const std::vector<std::string>& references, Diagnostics& diagnostics)
      : references_(references), diagnostics_(diagnostics) {}

  // The keys of a `defaults` map over what was inherited from further out.
  [[nodiscard]] Inherited read_defaults(const Node& defaults, Inherited inherited, int depth);
  // A map with `value`, or one that should have it.
  [[nodiscard]] Figure read_figure(const Node& map, const Inherited& inherited, int depth);
  // A bare number or a missing code.
  [[nodiscard]] Figure read_bare(const Node& value, const Inherited& inherited);
  // What is written at an indicator; its number is not computed yet.
  [[nodiscard]] Figure read_indicator(const Node& map);

 private:
  void check_keys(const Node& map, const Schema& schema, const char* what);
  void read_common(const Node& map, Inherited& said, int depth);
  void read_value(const Node& map, Quantity& quantity);
  void read_manner(const Node& map, Quantity& quantity);
  void read_disagreements(const Node& map, Figure& figure);
  void finish(Figure& figure, const Inherited& said);
  std::string read_text(const Node& map, std::string_view key);
  std::string read_source(const Node& map);
  std::string read_as_of(const Node& map);
  void read_unit(const Node& map, Inherited& said, int depth);
  void read_people(const Node& map, Inherited& said, int depth);
  void read_round(const Node& map, Inherited& said);
  void read_max_age(const Node& map, Inherited& said);
  void read_base(const Node& map, Figure& figure);
  [[nodiscard]] bool is_reference(std::string_view id) const;

  const std::vector<std::string>& references_;
  Diagnostics& diagnostics_;
};

// A missing code as people write it: "[x]", or [x] without quotes, which YAML takes for a list.
[[nodiscard]] Missing missing_code(const Node& node);
// An unquoted number.
[[nodiscard]] bool is_number(const Node& node);

}  // namespace evident
