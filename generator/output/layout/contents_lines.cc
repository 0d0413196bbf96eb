#include <algorithm>
#include <utility>

#include "output/layout/galley_maker.h"

namespace evident {
namespace {

constexpr std::size_t fewest_dots = 3;

// Where the words of a line end.
Length right_edge(const Line& line, const FontLibrary& fonts) {
  Length edge;
  for (const Ink& ink : line.inks) {
    const auto* run = std::get_if<GlyphRun>(&ink.item);
    if (run == nullptr) continue;
    edge = std::max(edge, run->origin.x + width(run->glyphs, run->size, fonts.metrics(run->face)));
  }
  return edge;
}

}  // namespace

// Three digits and air; a fourth digit takes some of the air.
Length GalleyMaker::page_number_room(const TextBlock& block) {
  WordShaper& shaper = lines_.shaper();
  const Length air = shaper.looks()[block.look].size * 3 / 4;
  return shaper.width_of(shaper.shape("000", block.look), block.look) + air;
}

// Dots lead the eye to the page number. They stand on one grid in all lines, from the right edge.
void GalleyMaker::add_leader(const TextBlock& block, Line& line) {
  WordShaper& shaper = lines_.shaper();
  const ShapedWord& dot = shaper.shape(".", block.look);
  if (dot.pieces.empty() || dot.pieces.front().glyphs.empty()) return;
  const Look& look = shaper.looks()[block.look];
  const FaceId face = dot.pieces.front().face;
  const FaceMetrics& metrics = shaper.fonts().metrics(face);
  Glyph glyph = dot.pieces.front().glyphs.front();
  glyph.advance = std::max(glyph.advance, metrics.units_per_em / 2);
  const Length end = block.width - page_number_room(block);
  const Length begin = right_edge(line, shaper.fonts()) + look.size / 2;
  const Length pitch = scale(glyph.advance, look.size, metrics);
  const auto count = static_cast<std::size_t>(std::max<std::int64_t>((end - begin).value / pitch.value, 0));
  if (count < fewest_dots) return;
  Ink ink;
  ink.kind = ArtifactKind::Layout;
  GlyphRun run;
  run.face = face;
  run.size = look.size;
  run.colour = look.colour;
  run.origin = {end - pitch * static_cast<std::int64_t>(count), lines_.baseline(block.look, block.leading)};
  run.text.assign(count, '.');
  for (std::uint32_t i = 0; i < count; ++i) {
    glyph.cluster = i;
    run.glyphs.push_back(glyph);
  }
  ink.item = std::move(run);
  line.inks.push_back(std::move(ink));
}

// An empty run holds the number's place until `finish` knows it; it keeps its end, not its start.
void GalleyMaker::add_page_number(const TextBlock& block, Line& line) {
  add_leader(block, line);
  const PageNumber& number = material_.page_numbers[block.page_number];
  const Look& look = material_.looks[number.look];
  Ink ink;
  ink.tag = number.tag;
  ink.page_number = block.page_number;
  GlyphRun run;
  run.face = look.faces.empty() ? 0 : look.faces.front();
  run.size = look.size;
  run.colour = look.colour;
  run.origin = {block.width, lines_.baseline(block.look, block.leading)};
  ink.item = std::move(run);
  line.inks.push_back(std::move(ink));
  if (!line.links.empty()) line.links.back().width = block.width - line.links.back().x;
}

}  // namespace evident
