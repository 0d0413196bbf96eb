#include "output/pdf/embedded_fonts.h"

#include <algorithm>

#include "output/pdf/font_objects.h"

namespace evident {

namespace {

// More meanings of one glyph are no text in any language; all further ones are read as the first.
constexpr std::size_t most_layers = 64;

void say(EmbeddedGlyph& glyph, std::string_view text) {
  for (auto& [said, times] : glyph.texts) {
    if (said == text) {
      ++times;
      return;
    }
  }
  if (glyph.texts.size() < most_layers) glyph.texts.emplace_back(text, 1);
}

}  // namespace

std::size_t EmbeddedFont::layer_of(std::uint32_t glyph, std::string_view text) const {
  const auto& texts = glyphs[glyph].texts;
  if (texts.size() == 1) return 0;
  for (std::size_t layer = 0; layer < texts.size(); ++layer) {
    if (texts[layer].first == text) return layer;
  }
  return 0;
}

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

EmbeddedFont& EmbeddedFonts::font_for(FaceId face) {
  const auto [place, added] = index_.try_emplace(face, fonts_.size());
  if (added) {
    EmbeddedFont& font = fonts_.emplace_back();
    font.face = face;
    font.units_per_em = std::max(1, library_.metrics(face).units_per_em);
  }
  return fonts_[place->second];
}

void EmbeddedFonts::collect(const GlyphRun& run) {
  EmbeddedFont& font = font_for(run.face);
  for (const SpokenGlyph& spoken : speaker_.speak(run)) {
    const Glyph& glyph = *spoken.glyph;
    if (glyph.id >= font.glyphs.size()) font.glyphs.resize(glyph.id + 1);
    EmbeddedGlyph& entry = font.glyphs[glyph.id];
    if (entry.texts.empty()) {
      entry.width =
          (std::int64_t{glyph.natural_advance} * 1000000 + font.units_per_em / 2) / font.units_per_em;
    }
    say(entry, spoken.text);
  }
}

// What a glyph says most often stands in the first layer; of equals, what it said first.
void EmbeddedFonts::settle() {
  for (std::size_t i = 0; i < fonts_.size(); ++i) {
    std::size_t layers = 0;
    for (EmbeddedGlyph& glyph : fonts_[i].glyphs) {
      std::stable_sort(glyph.texts.begin(), glyph.texts.end(),
                       [](const auto& a, const auto& b) { return a.second > b.second; });
      layers = std::max(layers, glyph.texts.size());
    }
    const std::string name = "F" + std::to_string(i + 1);
    for (std::size_t layer = 1; layer <= layers; ++layer) {
      fonts_[i].layers.push_back(layer == 1 ? name : name + '.' + std::to_string(layer));
    }
  }
}

ObjectNumber EmbeddedFonts::write(PdfObjects& objects) const {
  std::string entries = "/Font<<";
  for (const EmbeddedFont& font : fonts_) {
    const std::vector<ObjectNumber> layers = write_font(font, library_, objects);
    for (std::size_t i = 0; i < layers.size(); ++i) {
      entries += "/" + font.layers[i] + " ";
      append_reference(entries, layers[i]);
    }
  }
  return objects.add(entries + ">>");
}

}  // namespace evident
