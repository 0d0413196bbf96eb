#pragma once

#include <harfbuzz/hb-ot.h>
#include <harfbuzz/hb.h>

#include <set>
#include <string>

namespace evident {

// A font file as HarfBuzz reads it, apart from the room's own code.
struct Reading {
  explicit Reading(const std::string& bytes)
      : blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY,
                            nullptr, nullptr)),
        face(hb_face_create(blob, 0)),
        font(hb_font_create(face)) {}
  ~Reading() {
    hb_font_destroy(font);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  std::string tables() const {
    hb_tag_t tags[64];
    unsigned count = 64;
    hb_face_get_table_tags(face, 0, &count, tags);
    std::string out;
    for (unsigned i = 0; i < count; ++i) {
      char name[5] = {};
      hb_tag_to_string(tags[i], name);
      out += (i == 0 ? "" : " ") + std::string(name);
    }
    return out;
  }
  std::string table(const std::string& tag) const {
    hb_blob_t* const bytes = hb_face_reference_table(face, hb_tag_from_string(tag.data(), -1));
    unsigned length = 0;
    const char* const data = hb_blob_get_data(bytes, &length);
    std::string out(data, length);
    hb_blob_destroy(bytes);
    return out;
  }
  // The features of a layout table, each once.
  std::set<std::string> features(hb_tag_t layout_table) const {
    hb_tag_t tags[256];
    unsigned count = 256;
    hb_ot_layout_table_get_feature_tags(face, layout_table, 0, &count, tags);
    std::set<std::string> out;
    for (unsigned i = 0; i < count; ++i) {
      char name[5] = {};
      hb_tag_to_string(tags[i], name);
      out.insert(name);
    }
    return out;
  }
  bool has(char32_t c) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font, c, &glyph) != 0;
  }
  int height(hb_codepoint_t glyph) const {
    hb_glyph_extents_t extents{};
    return hb_font_get_glyph_extents(font, glyph, &extents) ? extents.height : 0;
  }

  hb_blob_t* blob;
  hb_face_t* face;
  hb_font_t* font;
};

}  // namespace evident
