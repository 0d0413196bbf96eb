#pragma once
// Disclosure control: confidential facts into the published view. The wall of the house: what does not
// pass here reaches no template, chart or file. It fails closed.

#include "evidence/facts/facts.h"
#include "evidence/published/published.h"

namespace evident {

struct DisclosurePolicy {
  int threshold = 5;  // counts of people from 1 to this are withheld (in use: DfE 5, NHS 7, ONS 9)
};

// A figure that counts people, is not from a published reference and lies above 0 and up to the threshold, as
// it is or as it would be printed, is withheld as [c]: its number, its source's words, its note and what
// others state are in nothing that this returns. Zeros are published. Quantities come out at printed
// precision. A value that belongs to no figure is withheld too.
//
// An indicator that counts people is withheld with any of its inputs, and when what it gives away is such a
// small count: of a percentage, its numerator, its denominator and what is left between them.
[[nodiscard]] Published disclose(const Facts& facts, const DisclosurePolicy& policy);

}  // namespace evident
