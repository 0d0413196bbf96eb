#pragma once
// The faces that a document uses: which glyphs, how wide, what they say; and their font dictionaries:
// Type0 with Identity-H over a CIDFont with an embedded subset (ISO 32000-1, 9.7) and a ToUnicode map.
//
// A glyph that says different things (a hyphen that once stands for U+2011) is shown in a second font, which
// shares all but the map. /ActualText would do by the standard, but readers that walk the structure lose the
// rest of the paragraph after a mark inside a mark.

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "output/layout/layout.h"
#include "output/pdf/glyph_text.h"
#include "output/pdf/objects.h"

namespace evident {

struct EmbeddedGlyph {
  std::int64_t width = 0;  // in millionths of the em
  // What it says and how often, most often first: one for each of the font's layers.
  std::vector<std::pair<std::string, std::uint32_t>> texts;
};

struct EmbeddedFont {
  FaceId face = 0;
  int units_per_em = 1000;
  std::vector<EmbeddedGlyph> glyphs;  // by glyph id; unused ones say nothing
  std::vector<std::string> layers;    // resource names: "F1", and for second meanings "F1.2" …

  // The layer in which the glyph says that.
  [[nodiscard]] std::size_t layer_of(std::uint32_t glyph, std::string_view text) const;
};

class EmbeddedFonts {
 public:
  // Reads every run of every page.
  EmbeddedFonts(const Pages& pages, const FontLibrary& library);

  // The face must stand in the pages.
  [[nodiscard]] const EmbeddedFont& font(FaceId face) const { return fonts_[index_.at(face)]; }
  // Writes all fonts; the object is the resource dictionary that every page shares.
  [[nodiscard]] ObjectNumber write(PdfObjects& objects) const;

 private:
  EmbeddedFont& font_for(FaceId face);
  void collect(const GlyphRun& run);
  void settle();

  const FontLibrary& library_;
  RunSpeaker speaker_;
  std::vector<EmbeddedFont> fonts_;  // in order of first use
  std::unordered_map<FaceId, std::size_t> index_;
};

}  // namespace evident
