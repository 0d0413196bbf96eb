#pragma once
// What the expression of an indicator can see, and which figures it is about.

#include <set>
#include <string>
#include <vector>

#include "evidence/expressions/expressions.h"
#include "evidence/facts/facts.h"

namespace evident {

// The value at the end of a way through maps and lists; null when there is none.
[[nodiscard]] const Value* value_at(const ValueMap& values, const std::vector<std::string>& way);
// The same values with another one at the end of a way that is there.
[[nodiscard]] ValueMap with_value_at(const ValueMap& values, const std::vector<std::string>& way,
                                     Value value);
// The figures in a value, however deep.
void collect_figures(const Value& value, std::set<FigureId>& figures);

// Names of the indicator's own file, then those of all files.
class IndicatorScope : public Environment {
 public:
  IndicatorScope(const ValueMap& values, const std::vector<std::string>& file);

  [[nodiscard]] Value lookup(std::string_view name) const override;
  [[nodiscard]] std::vector<std::string> names() const override;
  [[nodiscard]] Value figure_attribute(const Quantity& quantity, std::string_view name) const override;

  // The figures that a text names: those at the ends of its paths, all that lie under a path that ends
  // earlier.
  [[nodiscard]] std::set<FigureId> figures_in(std::string_view expression) const;

 private:
  [[nodiscard]] const Value* find(std::string_view name) const;

  const ValueMap& values_;
  const ValueMap* file_ = nullptr;
};

}  // namespace evident
