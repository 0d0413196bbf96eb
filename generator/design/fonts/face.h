#pragma once
// One face of the library: its bytes, HarfBuzz's view of them, its measures. Immutable once it is loaded.

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "design/fonts/fonts.h"
#include "design/fonts/glyph_groups.h"
#include "design/fonts/handles.h"

namespace evident {

struct Face {
  std::string bytes;
  FaceHandle face;
  FontHandle font;  // scaled to font units
  FaceMetrics metrics;

  mutable std::once_flag groups_made;
  mutable GlyphGroups groups;
  mutable std::once_flag web_font_made;
  mutable std::shared_ptr<const std::string> web_font;
};

// Loads the first face of a font file. Null when it cannot be used; `reason` then completes "the font file
// … cannot be used: ".
[[nodiscard]] std::unique_ptr<Face> load_face(std::string bytes, std::string& reason);

[[nodiscard]] FaceMetrics read_metrics(hb_face_t* face, hb_font_t* font);

// Big-endian numbers of a table; 0 behind its end.
[[nodiscard]] std::uint16_t unsigned_at(std::string_view table, std::size_t offset);
[[nodiscard]] std::int16_t signed_at(std::string_view table, std::size_t offset);
[[nodiscard]] std::uint32_t long_at(std::string_view table, std::size_t offset);

// A subset for the web: the characters a page may need, as a TrueType or OpenType file with layout tables.
[[nodiscard]] std::string web_subset(hb_face_t* face);

}  // namespace evident
