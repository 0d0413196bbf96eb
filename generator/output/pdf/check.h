#pragma once
// What must hold of pages before they can become a PDF that keeps its promise.

#include <string>

#include "output/layout/layout.h"

namespace evident {

// What is wrong first, as the rest of a sentence, or nothing: indices that point nowhere, a tag with two
// parents or none, content that its tag does not list, glyphs without a picture, shapes without points,
// pictures without pixels, pages of impossible size.
[[nodiscard]] std::string find_fault(const Pages& pages);

}  // namespace evident
