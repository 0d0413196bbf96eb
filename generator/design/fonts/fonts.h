#pragma once
// Font bytes into faces, shaped words and subsets. The only room that includes HarfBuzz and Brotli.
// A library is filled once per process and then shared by threads; a shaper belongs to one document.
// It knows neither lines nor pages.

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "design/theme/theme.h"
#include "foundation/diagnostics/diagnostics.h"

namespace evident {

using FaceId = std::uint32_t;

// In font units (units_per_em to the em), y upwards.
struct FaceMetrics {
  int units_per_em = 1000;
  int ascent = 0, descent = 0;  // descent is negative
  int cap_height = 0, x_height = 0;
  int x_min = 0, y_min = 0, x_max = 0, y_max = 0;
  int italic_angle = 0;  // degrees, negative leans right
  int weight = 400;
  bool fixed_pitch = false, serif = false;
  bool cff = false;  // outlines in a `CFF ` table, else TrueType
  std::string postscript_name;
};

struct Glyph {
  std::uint32_t id = 0;
  std::int32_t advance = 0, x_offset = 0, y_offset = 0;  // font units of its face
  std::int32_t natural_advance = 0;  // the face's own advance, without kerning: what /W holds
  std::uint32_t cluster = 0;         // byte offset in the shaped text
};

// A run of one face inside a shaped word.
struct GlyphPiece {
  FaceId face = 0;
  std::uint32_t text_begin = 0, text_end = 0;  // bytes of the word
  bool right_to_left = false;                  // glyphs stand in visual order all the same
  std::vector<Glyph> glyphs;
};

struct ShapedWord {
  std::string text;
  std::vector<GlyphPiece> pieces;
  std::vector<char32_t> missing;  // characters that no face of the stack has; drawn as nothing
};

struct FontFeatures {
  bool tabular_figures = false;
  bool operator==(const FontFeatures&) const = default;
};

// The faces that are tried in turn for each character.
using FaceStack = std::vector<FaceId>;

// A font program to embed.
class FontSubset {
 public:
  FontSubset(std::vector<std::uint32_t> glyphs, std::string program);

  // What it holds besides .notdef, sorted.
  [[nodiscard]] const std::vector<std::uint32_t>& glyphs() const { return glyphs_; }
  // A TrueType file, or the bare `CFF ` table of a CFF face; empty when the face is too damaged.
  [[nodiscard]] const std::string& program() const { return program_; }
  // The program as `pack` makes it: a pure function, the same for everyone who asks. Made once.
  [[nodiscard]] const std::string& packed(std::string (*pack)(std::string_view)) const;

 private:
  std::vector<std::uint32_t> glyphs_;
  std::string program_;
  mutable std::once_flag packed_made_;
  mutable std::string packed_;
};

class FontLibrary {
 public:
  FontLibrary();
  ~FontLibrary();
  FontLibrary(const FontLibrary&) = delete;
  FontLibrary& operator=(const FontLibrary&) = delete;

  // Adds a font file by name; the first of a name stays. Errors: bad-font (at `span`): no font, a web font,
  // cut short, or without what shaping and embedding need. Takes the first face of a collection.
  void add(std::string name, std::string bytes, Span span, Diagnostics& diagnostics);
  [[nodiscard]] bool has(std::string_view name) const;
  [[nodiscard]] FaceId face(std::string_view name) const;  // the name must be there
  [[nodiscard]] const FaceMetrics& metrics(FaceId face) const;
  [[nodiscard]] bool has_glyph(FaceId face, char32_t code_point) const;

  // The face of a family's style, or of the style that stands in for it (Bold for BoldItalic and Black, then
  // Regular), with the theme's fallbacks behind it. Files that are not in the library are left out.
  [[nodiscard]] FaceStack stack(const Theme& theme, const TextStyle& style) const;
  [[nodiscard]] FaceStack stack(const Theme& theme, std::string_view family, FaceStyle style) const;

  // A subset that keeps glyph ids (HB_SUBSET_FLAGS_RETAIN_GIDS), without layout tables, names and hinting.
  // It holds the glyphs asked for and, where many of the small letters, capitals, digits or marks are among
  // them, all of these, so that documents about like things share one. Kept for the next that asks; safe
  // from any thread. `glyphs` is sorted and without repeats; .notdef is always kept.
  [[nodiscard]] std::shared_ptr<const FontSubset> subset(FaceId face,
                                                         const std::vector<std::uint32_t>& glyphs) const;
  // WOFF2 of the characters a page may need (Latin with Welsh and Polish letters, punctuation, arrows,
  // signs), with kerning and figures kept. Made once per face; safe from any thread. Empty when
  // the face is too damaged.
  [[nodiscard]] std::shared_ptr<const std::string> web_font(FaceId face) const;

 private:
  friend class Shaper;
  struct State;
  std::unique_ptr<State> state_;
};

// Shapes words and remembers them. One for each document or thread; what one has shaped, the others of the
// same library find there.
class Shaper {
 public:
  explicit Shaper(const FontLibrary& fonts);
  ~Shaper();
  // Kerning and ligatures on. The reference lives as long as the shaper. Each character comes from the first
  // face that has it, a base with its marks from one face. U+2011 is drawn as a hyphen; U+00AD, U+200B,
  // U+2060 and U+FEFF as nothing; U+00A0, U+202F, tabs and line ends as spaces. Pieces stand in the order of
  // the text and of one script and direction each; between them only missing characters are left out.
  [[nodiscard]] const ShapedWord& shape(std::string_view text, const FaceStack& faces,
                                        FontFeatures features = {});
  [[nodiscard]] const FontLibrary& fonts() const;

 private:
  struct State;
  [[nodiscard]] ShapedWord shape_anew(std::string_view text, const FaceStack& faces, FontFeatures features);
  std::unique_ptr<State> state_;
};

// The sum of the advances at a size, rounded once for glyphs of one face, and so once for each piece of a
// word.
[[nodiscard]] Length width(const std::vector<Glyph>& glyphs, Length size, const FaceMetrics& metrics);
[[nodiscard]] Length width(const ShapedWord& word, Length size, const FontLibrary& fonts);
[[nodiscard]] Length scale(std::int64_t units, Length size, const FaceMetrics& metrics);

}  // namespace evident
