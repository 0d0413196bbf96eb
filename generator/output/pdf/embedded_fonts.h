#pragma once
// The faces that a document uses: which glyphs, how wide, what they say; and their font dictionaries:
// Type0 with Identity-H over a CIDFont with an embedded subset (ISO 32000-1, 9.7) and a ToUnicode map.

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "output/layout/layout.h"
#include "output/pdf/objects.h"

namespace evident {

struct EmbeddedGlyph {
  bool used = false;
  std::int64_t width = 0;  // in millionths of the em
  std::string text;        // what it says most often; for all else /ActualText speaks
};

struct EmbeddedFont {
  using Sayings = std::vector<std::pair<std::string, std::uint32_t>>;  // text and how often
  FaceId face = 0;
  std::string resource;  // "F1"
  int units_per_em = 1000;
  std::vector<EmbeddedGlyph> glyphs;  // by glyph id
  std::vector<Sayings> sayings;       // by glyph id, in order of first use; only while collecting
  std::size_t used = 0;
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
  std::vector<EmbeddedFont> fonts_;  // in order of first use
  std::unordered_map<FaceId, std::size_t> index_;
};

}  // namespace evident
