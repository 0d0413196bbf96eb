#include "evidence/facts/what_it_gives_away.h"

#include "evidence/facts/expression_names.h"

namespace evident {
namespace {

constexpr std::size_t most_combined = 6;  // 3^6 sums and differences

bool is_confidential_count(const Figure& figure) {
  return figure.people && !figure.published_source && figure.quantity.missing == Missing::None;
}

bool is_count(const std::optional<Quantity>& quantity) {
  return quantity && quantity->missing == Missing::None && counts_people(quantity->unit);
}

void add_ratio(Computed& computed, const std::optional<Quantity>& numerator,
               const std::optional<Quantity>& denominator) {
  if (is_count(numerator)) computed.gives_away.push_back(numerator->number);
  if (is_count(denominator)) computed.gives_away.push_back(denominator->number);
  if (is_count(numerator) && is_count(denominator))
    computed.gives_away.push_back(denominator->number - numerator->number);
}

void add_combinations(Computed& computed, const std::vector<double>& counts) {
  std::vector<double> sums = {0};
  for (const double count : counts) {
    const std::size_t before = sums.size();
    for (std::size_t i = 0; i < before; ++i) {
      sums.push_back(sums[i] + count);
      sums.push_back(sums[i] - count);
    }
  }
  computed.gives_away.insert(computed.gives_away.end(), sums.begin() + 1, sums.end());
}

}  // namespace

void find_what_it_gives_away(Figure& figure, std::string_view expression, const PartValue& part,
                             const Facts& facts) {
  if (!figure.people || figure.published_source || figure.quantity.missing != Missing::None) return;
  Computed& computed = figure.computed;
  if (figure.quantity.unit == Unit::People || figure.quantity.unit == Unit::Cases) {
    computed.gives_away.push_back(figure.quantity.number);
    return;
  }
  if (const auto division = names_in_expression(expression).division) {
    return add_ratio(computed, part(0, *division), part(*division + 1, expression.size()));
  }
  std::vector<double> counts;
  for (const FigureId id : computed.inputs) {
    const Figure& input = facts.figures[id];
    if (is_confidential_count(input) && counts_people(input.quantity.unit))
      counts.push_back(at_printed_precision(input.quantity).number);
  }
  if (counts.size() <= most_combined) return add_combinations(computed, counts);
  computed.cannot_be_checked = true;
}

}  // namespace evident
