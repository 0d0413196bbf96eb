#pragma once
// What a researcher should look at before figures are printed.

#include <string_view>

#include "evidence/facts/facts.h"

namespace evident {

// Finds the bases of percentages, and with them the counts that a percentage gives away. Warns of shares of
// people without one.
void find_bases(Facts& facts, Diagnostics& diagnostics);
// Warns of figures that are older than they may be on the day `today`, an ISO date.
void check_freshness(const Facts& facts, std::string_view today, Diagnostics& diagnostics);

}  // namespace evident
