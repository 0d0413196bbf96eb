#pragma once
// Which glyphs of a run say which part of its text.

#include <cstdint>
#include <string>
#include <vector>

#include "output/layout/layout.h"

namespace evident {

// Neighbouring glyphs that stand for one piece of text together.
struct GlyphCluster {
  std::uint32_t begin = 0, end = 0;  // glyphs of the run
  std::string text;                  // empty: an invisible glyph that is not drawn
};

// In drawing order. No-break spaces are spaces here, and characters that are drawn as nothing (U+00AD, U+200B
// and the like) are left out of their neighbour's text; a soft hyphen that shows as a hyphen stays.
[[nodiscard]] std::vector<GlyphCluster> glyph_clusters(const GlyphRun& run);

// True when some text is drawn from right to left, so that glyphs do not stand in reading order.
[[nodiscard]] bool runs_backwards(const GlyphRun& run);

// The run's text as readers should get it.
[[nodiscard]] std::string readable_text(std::string_view text);

}  // namespace evident
