#include "output/pdf/embedded_fonts.h"

#include "foundation/text/text.h"
#include "output/pdf/font_objects.h"
#include "output/pdf/glyph_text.h"

namespace evident {

namespace {

void use(EmbeddedFont& font, const Glyph& glyph, std::string_view text) {
  EmbeddedGlyph& entry = font.glyphs[glyph.id];
  if (!entry.used) {
    entry.used = true;
    ++font.used;
    entry.width = (std::int64_t{glyph.natural_advance} * 1000000 + font.units_per_em / 2) / font.units_per_em;
  }
  if (text.empty()) return;
  for (auto& [said, times] : font.sayings[glyph.id]) {
    if (said == text) {
      ++times;
      return;
    }
  }
  font.sayings[glyph.id].emplace_back(text, 1);
}

// Several glyphs for several characters say one each; else the first glyph says it all.
void use_together(EmbeddedFont& font, const GlyphRun& run, const GlyphCluster& cluster) {
  const std::size_t count = cluster.end - cluster.begin;
  const bool one_each = code_point_count(cluster.text) == count;
  for (std::size_t i = 0, offset = 0; i < count; ++i) {
    const std::size_t start = offset;
    if (one_each) next_code_point(cluster.text, offset);
    const std::string_view text(cluster.text);
    use(font, run.glyphs[cluster.begin + i],
        one_each ? text.substr(start, offset - start) : text.substr(0, i == 0 ? text.size() : 0));
  }
}

}  // namespace

EmbeddedFonts::EmbeddedFonts(const Pages& pages, const FontLibrary& library) : library_(library) {
  for (const Page& page : pages.pages) {
    for (const MarkedContent& content : page.content) {
      for (const Item& item : content.items) {
        if (const auto* run = std::get_if<GlyphRun>(&item)) collect(*run);
      }
    }
  }
  settle();
}

// A hyphen that once stands for U+2011 is a hyphen in the map; of equals, the first stays.
void EmbeddedFonts::settle() {
  for (EmbeddedFont& font : fonts_) {
    for (std::size_t id = 0; id < font.glyphs.size(); ++id) {
      std::uint32_t most = 0;
      for (auto& [text, times] : font.sayings[id]) {
        if (times > most) {
          most = times;
          font.glyphs[id].text = text;
        }
      }
    }
    font.sayings = {};
  }
}

EmbeddedFont& EmbeddedFonts::font_for(FaceId face) {
  const auto [place, added] = index_.try_emplace(face, fonts_.size());
  if (added) {
    EmbeddedFont& font = fonts_.emplace_back();
    font.face = face;
    font.resource = "F" + std::to_string(fonts_.size());
    font.units_per_em = std::max(1, library_.metrics(face).units_per_em);
  }
  return fonts_[place->second];
}

void EmbeddedFonts::collect(const GlyphRun& run) {
  EmbeddedFont& font = font_for(run.face);
  for (const Glyph& glyph : run.glyphs) {
    if (glyph.id < font.glyphs.size()) continue;
    font.glyphs.resize(glyph.id + 1);
    font.sayings.resize(glyph.id + 1);
  }
  for (const GlyphCluster& cluster : glyph_clusters(run)) {
    if (!cluster.text.empty()) use_together(font, run, cluster);
  }
}

ObjectNumber EmbeddedFonts::write(PdfObjects& objects) const {
  std::string entries = "/Font<<";
  for (const EmbeddedFont& font : fonts_) {
    if (font.used == 0) continue;
    entries += "/" + font.resource + " ";
    append_reference(entries, write_font(font, library_, objects));
  }
  return objects.add(entries + ">>");
}

}  // namespace evident
