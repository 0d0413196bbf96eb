#pragma once
// Disclosure control: confidential facts into the published view. The wall of the house: what does not
// pass here reaches no template, chart or file. It fails closed.

#include "evidence/facts/facts.h"
#include "evidence/published/published.h"

namespace evident {

struct DisclosurePolicy {
  int threshold = 5;  // counts of people from 1 to this are withheld (in use: DfE 5, NHS 7, ONS 9)
};

// A figure that counts people, is not from a published reference and lies in 1…threshold is withheld as [c];
// its own number is in nothing that this returns. Quantities come out at printed precision.
[[nodiscard]] Published disclose(const Facts& facts, const DisclosurePolicy& policy);

}  // namespace evident
