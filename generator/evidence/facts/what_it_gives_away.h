#pragma once
// Which counts of people an indicator tells to whoever knows the figures that it is made of.

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

#include "evidence/facts/facts.h"

namespace evident {

// The value of a part of the expression, or nothing when it has none.
using PartValue = std::function<std::optional<Quantity>(std::size_t begin, std::size_t end)>;

// Fills `gives_away` and `cannot_be_checked` of a computed figure. A count tells itself; "x / y" tells x, y
// and y − x; for any other calculation all sums and differences of up to six of its figures stand, and more
// figures cannot be checked. Figures of published references tell nothing.
void find_what_it_gives_away(Figure& figure, std::string_view expression, const PartValue& part,
                             const Facts& facts);

}  // namespace evident
