#pragma once
// What `lints: off` in a publication's front matter is about: faults of the writing that every stage mends by
// itself, so that the page is whole and safe all the same.

#include "foundation/diagnostics/diagnostics.h"

namespace evident {

// Typed numbers, and what is hard to read, are not searched for at all. Of the others nothing is said, and:
// - HTML is text, shown as it was written;
// - headings close up their levels, and there is one title;
// - a link that is unsafe, relative or leads nowhere is its words; one without words is left out;
// - a picture that is not there, or not by itself, is its alternative text.
void drop_lints(Diagnostics& diagnostics);

}  // namespace evident
