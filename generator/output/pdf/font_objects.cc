#include "output/pdf/font_objects.h"

#include <algorithm>

#include "output/pdf/file_identifier.h"
#include "output/pdf/syntax.h"

namespace evident {

namespace {

constexpr std::size_t block_size = 100;  // most lines of one bfchar block (Adobe 5014, 1.4.1)

// The glyphs of a layer; the first one has all.
std::vector<std::uint32_t> glyphs_of(const EmbeddedFont& font, std::size_t layer) {
  std::vector<std::uint32_t> glyphs;
  for (std::uint32_t id = 0; id < font.glyphs.size(); ++id) {
    if (font.glyphs[id].texts.size() > layer) glyphs.push_back(id);
  }
  return glyphs;
}

// "ABCDEF+Lato-Regular" (9.6.4): the same subset has the same tag.
std::string subset_name(const FaceMetrics& metrics, const std::vector<std::uint32_t>& glyphs) {
  std::string key = metrics.postscript_name;
  for (const std::uint32_t id : glyphs) key += ' ' + std::to_string(id);
  std::uint64_t hash = pdf_hash(key).low;
  std::string name;
  for (int i = 0; i < 6; ++i, hash /= 26) name += static_cast<char>('A' + hash % 26);
  name += '+';
  // A PostScript name has no spaces, but fonts in the wild do.
  for (const char c : metrics.postscript_name.substr(0, 63)) {
    if (c > 0x20 && c < 0x7F && std::string_view("[](){}<>/%#").find(c) == std::string_view::npos) name += c;
  }
  return name.size() > 7 ? name : name + "Font";
}

// /W (9.7.4.3): each run of neighbouring glyph ids is one array.
std::string widths(const EmbeddedFont& font, const std::vector<std::uint32_t>& glyphs) {
  std::string out = "[";
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const bool first = i == 0 || glyphs[i] != glyphs[i - 1] + 1;
    const bool last = i + 1 == glyphs.size() || glyphs[i + 1] != glyphs[i] + 1;
    if (first) out += std::to_string(glyphs[i]) + '[';
    append_pdf_number(out, font.glyphs[glyphs[i]].width);
    out += last ? ']' : ' ';
  }
  return out + "]";
}

std::string to_unicode(const EmbeddedFont& font, std::size_t layer,
                       const std::vector<std::uint32_t>& glyphs) {
  std::string out =
      "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
      "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
  for (std::size_t begin = 0; begin < glyphs.size(); begin += block_size) {
    const std::size_t end = std::min(begin + block_size, glyphs.size());
    out += std::to_string(end - begin) + " beginbfchar\n";
    for (std::size_t i = begin; i < end; ++i) {
      out += '<';
      append_hex16(out, glyphs[i]);
      out += "><";
      append_utf16_hex(out, font.glyphs[glyphs[i]].texts[layer].first);
      out += ">\n";
    }
    out += "endbfchar\n";
  }
  return out + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

// ISO 32000-1, table 123. All our fonts are symbolic in its sense: glyphs beyond the standard Latin set.
int flags(const FaceMetrics& metrics) {
  return (metrics.fixed_pitch ? 1 : 0) | (metrics.serif ? 2 : 0) | 4 | (metrics.italic_angle != 0 ? 64 : 0);
}

// The program is compressed once for all documents that embed it.
ObjectNumber write_program(bool cff, const std::shared_ptr<const FontSubset>& subset, PdfObjects& objects) {
  const std::string& program = subset->program();
  std::string entries = cff ? "/Subtype/CIDFontType0C" : "/Length1 " + std::to_string(program.size());
  if (!objects.packs() || program.empty()) return objects.add_stream(std::move(entries), program);
  return objects.add_packed_stream(std::move(entries), {subset, subset->packed(deflate_once)});
}

ObjectNumber write_descriptor(const FaceMetrics& metrics, const std::string& name, ObjectNumber file,
                              PdfObjects& objects) {
  const int em = std::max(1, metrics.units_per_em);
  const auto scaled = [em](int units) { return std::to_string(std::int64_t{units} * 1000 / em) + ' '; };
  // No font says how thick its stems are; this follows the usual guess from the weight.
  const int stem = 50 + metrics.weight * metrics.weight / 4225;
  std::string entries = "/Type/FontDescriptor/FontName" + pdf_name(name);
  entries += "/Flags " + std::to_string(flags(metrics));
  entries += "/FontBBox[" + scaled(metrics.x_min) + scaled(metrics.y_min) + scaled(metrics.x_max) +
             scaled(metrics.y_max) + ']';
  entries += "/ItalicAngle " + std::to_string(metrics.italic_angle);
  entries += "/Ascent " + scaled(metrics.ascent) + "/Descent " + scaled(metrics.descent);
  entries += "/CapHeight " + scaled(metrics.cap_height) + "/XHeight " + scaled(metrics.x_height);
  entries += "/StemV " + std::to_string(stem) + (metrics.cff ? "/FontFile3 " : "/FontFile2 ");
  return objects.add(entries + reference(file));
}

// What the layers of a font have in common.
struct SharedParts {
  std::string name;
  ObjectNumber descriptor;
  bool cff;
};

ObjectNumber write_layer(const EmbeddedFont& font, std::size_t layer, const SharedParts& parts,
                         PdfObjects& objects) {
  const std::vector<std::uint32_t> glyphs = glyphs_of(font, layer);
  const ObjectNumber descendant = objects.add(
      "/Type/Font/Subtype" + std::string(parts.cff ? "/CIDFontType0" : "/CIDFontType2") + "/BaseFont" +
      pdf_name(parts.name) +
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " +
      reference(parts.descriptor) + (parts.cff ? "" : "/CIDToGIDMap/Identity") + "/W" + widths(font, glyphs));
  const ObjectNumber unicode = objects.add_stream({}, to_unicode(font, layer, glyphs));
  return objects.add(
      "/Type/Font/Subtype/Type0/BaseFont" + pdf_name(parts.cff ? parts.name + "-Identity-H" : parts.name) +
      "/Encoding/Identity-H/DescendantFonts[" + reference(descendant) + "]/ToUnicode " + reference(unicode));
}

}  // namespace

std::vector<ObjectNumber> write_font(const EmbeddedFont& font, const FontLibrary& library,
                                     PdfObjects& objects) {
  if (font.layers.empty()) return {};
  const FaceMetrics& metrics = library.metrics(font.face);
  const auto subset = library.subset(font.face, glyphs_of(font, 0));
  const std::string name = subset_name(metrics, subset->glyphs());
  const ObjectNumber file = write_program(metrics.cff, subset, objects);
  const SharedParts parts{name, write_descriptor(metrics, name, file, objects), metrics.cff};
  std::vector<ObjectNumber> layers;
  for (std::size_t layer = 0; layer < font.layers.size(); ++layer) {
    layers.push_back(write_layer(font, layer, parts, objects));
  }
  return layers;
}

}  // namespace evident
