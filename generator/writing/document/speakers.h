#pragma once
// Who says what stands in a speech bubble.

#include "writing/document/document.h"

namespace evident {

// `::: speech { who="A worker" }` begins with "A worker:" in words, since what a bubble's tail points at is
// not there for everybody.
void name_speakers(Document& document);

}  // namespace evident
