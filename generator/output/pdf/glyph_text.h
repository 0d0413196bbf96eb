#pragma once
// Which glyph of a run says which part of its text, in reading order.

#include <cstdint>
#include <string>
#include <vector>

#include "output/layout/layout.h"

namespace evident {

struct SpokenGlyph {
  const Glyph* glyph = nullptr;
  std::int64_t pen = 0;  // font units from the run's origin to where the glyph's own offset starts
  std::string text;      // never empty
};

// A ligature says all its letters; of several glyphs for one character, the first says it and the others say
// U+200B. No-break spaces are spaces here. What is drawn as nothing (U+00AD, U+200B and the like) is left
// out, but a soft hyphen that shows as a hyphen stays. Right-to-left text comes in the order in which it is
// read, so its pens run backwards.
[[nodiscard]] std::vector<SpokenGlyph> spoken_glyphs(const GlyphRun& run);

}  // namespace evident
