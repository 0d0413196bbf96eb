#include "design/fonts/face.h"

#include <array>
#include <utility>

namespace evident {
namespace {

constexpr std::size_t directory_header = 12;
constexpr std::size_t directory_entry = 16;

// Where the first font of the file starts: a collection lists its fonts (OpenType 1.9, "Font Collections").
std::size_t font_offset(std::string_view bytes) { return bytes.starts_with("ttcf") ? long_at(bytes, 12) : 0; }

bool has_font_signature(std::string_view font) {
  return font.starts_with(std::string_view("\0\1\0\0", 4)) || font.starts_with("OTTO") ||
         font.starts_with("true");
}

// HarfBuzz quietly shortens a table that reaches behind the end of the file, so we look ourselves.
bool is_cut_short(std::string_view bytes, std::size_t font) {
  const std::size_t count = unsigned_at(bytes, font + 4);
  if (bytes.size() < font + directory_header + count * directory_entry) return true;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = font + directory_header + i * directory_entry;
    const std::uint64_t end = std::uint64_t{long_at(bytes, entry + 8)} + long_at(bytes, entry + 12);
    if (end > bytes.size()) return true;
  }
  return false;
}

std::string problem_of_file(std::string_view bytes) {
  if (bytes.starts_with("wOFF") || bytes.starts_with("wOF2")) return "it is a web font";
  const std::size_t font = font_offset(bytes);
  if (font >= bytes.size() || !has_font_signature(bytes.substr(font)))
    return "it is no TrueType or OpenType file";
  return is_cut_short(bytes, font) ? "it is cut short" : "";
}

std::string problem_of_face(hb_face_t* face) {
  constexpr std::array<std::string_view, 5> required = {"cmap", "head", "hhea", "hmtx", "maxp"};
  const auto has = [face](std::string_view tag) {
    return !bytes_of(table_of(face, hb_tag_from_string(tag.data(), static_cast<int>(tag.size())))).empty();
  };
  for (const std::string_view tag : required) {
    if (!has(tag)) return "it lacks the table “" + std::string(tag) + "”";
  }
  if (!has("CFF ") && !(has("glyf") && has("loca"))) return "it has no outlines";
  if (hb_face_get_glyph_count(face) == 0) return "it has no glyphs";
  // The range that the `head` table allows; HarfBuzz puts 1000 in the place of anything else.
  const std::uint16_t units = unsigned_at(bytes_of(table_of(face, HB_TAG('h', 'e', 'a', 'd'))), 18);
  return units < 16 || units > 16384 ? "its units per em make no sense" : "";
}

}  // namespace

std::uint16_t unsigned_at(std::string_view table, std::size_t offset) {
  if (table.size() < 2 || offset > table.size() - 2) return 0;
  const auto high = static_cast<unsigned char>(table[offset]);
  const auto low = static_cast<unsigned char>(table[offset + 1]);
  return static_cast<std::uint16_t>(high << 8 | low);
}

std::int16_t signed_at(std::string_view table, std::size_t offset) {
  return static_cast<std::int16_t>(unsigned_at(table, offset));
}

std::uint32_t long_at(std::string_view table, std::size_t offset) {
  return std::uint32_t{unsigned_at(table, offset)} << 16 | unsigned_at(table, offset + 2);
}

std::unique_ptr<Face> load_face(std::string bytes, std::string& reason) {
  auto loaded = std::make_unique<Face>();
  loaded->bytes = std::move(bytes);
  reason = problem_of_file(loaded->bytes);
  if (!reason.empty()) return nullptr;
  const BlobHandle blob(hb_blob_create(loaded->bytes.data(), static_cast<unsigned>(loaded->bytes.size()),
                                       HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  loaded->face.reset(hb_face_create(blob.get(), 0));
  reason = problem_of_face(loaded->face.get());
  if (!reason.empty()) return nullptr;
  loaded->font.reset(hb_font_create(loaded->face.get()));
  loaded->metrics = read_metrics(loaded->face.get(), loaded->font.get());
  hb_face_make_immutable(loaded->face.get());
  hb_font_make_immutable(loaded->font.get());
  return loaded;
}

}  // namespace evident
