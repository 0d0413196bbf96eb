#include <hb-ot.h>

#include <array>
#include <cmath>

#include "design/fonts/face.h"

namespace evident {
namespace {

constexpr std::size_t longest_postscript_name = 63;  // OpenType 1.9, `name`, ID 6

int metric(hb_font_t* font, hb_ot_metrics_tag_t tag) {
  hb_position_t position = 0;
  hb_ot_metrics_get_position_with_fallback(font, tag, &position);
  return position;
}

// The top of a letter, for faces whose OS/2 table does not say how high letters are.
int height_of_letter(hb_font_t* font, char32_t letter, int otherwise) {
  hb_codepoint_t glyph = 0;
  hb_glyph_extents_t extents{};
  if (!hb_font_get_nominal_glyph(font, letter, &glyph)) return otherwise;
  if (!hb_font_get_glyph_extents(font, glyph, &extents) || extents.y_bearing <= 0) return otherwise;
  return extents.y_bearing;
}

void read_heights(hb_font_t* font, std::string_view os2, FaceMetrics& metrics) {
  metrics.ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
  metrics.descent = -std::abs(metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER));
  if (metrics.ascent <= 0) metrics.ascent = metrics.units_per_em * 4 / 5;
  if (unsigned_at(os2, 0) >= 2) {
    metrics.x_height = signed_at(os2, 86);
    metrics.cap_height = signed_at(os2, 88);
  }
  if (metrics.cap_height <= 0) {
    metrics.cap_height = height_of_letter(font, U'H', metrics.units_per_em * 7 / 10);
  }
  if (metrics.x_height <= 0) metrics.x_height = height_of_letter(font, U'x', metrics.units_per_em / 2);
}

bool has_serifs(std::string_view os2) {
  // PANOSE: 2 is Latin text, whose serif styles 11 to 15 are without serifs.
  const bool latin_text = os2.size() > 33 && os2[32] == 2;
  if (latin_text && os2[33] >= 2) return os2[33] <= 10;
  // The IBM font class: 1 to 5 and 7 have serifs.
  const int family_class = signed_at(os2, 30) >> 8;
  return (family_class >= 1 && family_class <= 5) || family_class == 7;
}

// ISO 32000-1, 7.3.5: what a PDF name may hold without escapes.
bool is_name_character(char c) {
  return c > ' ' && c <= '~' && std::string_view("[](){}<>/%#").find(c) == std::string_view::npos;
}

std::string read_postscript_name(hb_face_t* face) {
  std::array<char, 256> buffer{};
  unsigned length = buffer.size();
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, buffer.data());
  std::string name;
  for (const char c : std::string_view(buffer.data(), length)) {
    if (is_name_character(c) && name.size() < longest_postscript_name) name += c;
  }
  return name;
}

}  // namespace

FaceMetrics read_metrics(hb_face_t* face, hb_font_t* font) {
  const BlobHandle os2_blob = table_of(face, HB_TAG('O', 'S', '/', '2'));
  const BlobHandle head_blob = table_of(face, HB_TAG('h', 'e', 'a', 'd'));
  const BlobHandle post_blob = table_of(face, HB_TAG('p', 'o', 's', 't'));
  const std::string_view os2 = bytes_of(os2_blob), head = bytes_of(head_blob), post = bytes_of(post_blob);
  FaceMetrics metrics;
  metrics.units_per_em = static_cast<int>(hb_face_get_upem(face));
  read_heights(font, os2, metrics);
  metrics.x_min = signed_at(head, 36);
  metrics.y_min = signed_at(head, 38);
  metrics.x_max = signed_at(head, 40);
  metrics.y_max = signed_at(head, 42);
  // 16.16 fixed point
  metrics.italic_angle =
      static_cast<int>(std::lround(static_cast<double>(static_cast<std::int32_t>(long_at(post, 4))) / 65536));
  metrics.fixed_pitch = long_at(post, 12) != 0;
  const int weight = unsigned_at(os2, 4);
  metrics.weight = weight >= 1 && weight <= 1000 ? weight : 400;
  metrics.serif = has_serifs(os2);
  metrics.cff = !bytes_of(table_of(face, HB_TAG('C', 'F', 'F', ' '))).empty();
  metrics.postscript_name = read_postscript_name(face);
  return metrics;
}

}  // namespace evident
