#pragma once
// Which glyph of a run says which part of its text, in reading order.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "output/layout/layout.h"

namespace evident {

struct SpokenGlyph {
  const Glyph* glyph = nullptr;
  std::int64_t pen = 0;   // font units from the run's origin to where the glyph's own offset starts
  std::string_view text;  // never empty
};

// Neighbouring glyphs that stand for one piece of text together.
struct GlyphCluster {
  std::uint32_t begin = 0, end = 0;            // glyphs of the run
  std::uint32_t text_begin = 0, text_end = 0;  // bytes of its text
  std::int64_t pen = 0;
  bool takes_room = false;
};

// Reads one run after the other. A ligature says all its letters; of several glyphs for one character, the
// first says it and the others say U+200B. No-break spaces are spaces here. What is drawn as nothing (U+00AD,
// U+200B and the like) is left out, but a soft hyphen that shows as a hyphen stays. Right-to-left text comes
// in the order in which it is read, so its pens run backwards.
class RunSpeaker {
 public:
  // Lasts as long as the run, and until the next.
  [[nodiscard]] const std::vector<SpokenGlyph>& speak(const GlyphRun& run);

 private:
  void find_clusters(const GlyphRun& run);
  [[nodiscard]] std::string_view readable(std::string_view text, bool takes_room);
  void speak(const GlyphRun& run, const GlyphCluster& cluster, bool backwards);

  std::vector<GlyphCluster> clusters_;
  std::vector<SpokenGlyph> spoken_;
  std::deque<std::string> texts_;  // those that the run does not hold as they are
};

}  // namespace evident
