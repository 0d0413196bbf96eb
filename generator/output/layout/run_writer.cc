#include "output/layout/run_writer.h"

#include <algorithm>
#include <utility>

namespace evident {

Length RunWriter::x() const {
  if (!is_open_) return x_;
  return x_ + scale(units_, glyphs_.size, shaper_.fonts().metrics(glyphs_.face));
}

void RunWriter::word(const ShapedWord& word, const Run& run) {
  for (const GlyphPiece& piece : word.pieces) add(word, piece, run);
  call_note(run);
}

void RunWriter::part(const ShapedWord& word, const GlyphPiece& piece, const Run& run) {
  add(word, piece, run);
  call_note(run);
}

void RunWriter::add(const ShapedWord& word, const GlyphPiece& piece, const Run& run) {
  open(piece.face, run.look, run.tag, run.link);
  append(word, piece);
  visible_ = units_;
}

void RunWriter::call_note(const Run& run) {
  if (run.note == none || (!line_.notes.empty() && line_.notes.back() == run.note)) return;
  line_.notes.push_back(run.note);
}

void RunWriter::space(const Run& run, Length extra) {
  const ShapedWord& space = shaper_.space(run.look);
  for (const GlyphPiece& piece : space.pieces) {
    open(piece.face, run.look, run.tag, run.link);
    append(space, piece);
    if (extra.value == 0 || glyphs_.size.value <= 0) continue;
    owed_ += extra;
    const std::int64_t per_em = shaper_.fonts().metrics(piece.face).units_per_em;
    const std::int64_t units = owed_.value * per_em / glyphs_.size.value;
    owed_.value -= units * glyphs_.size.value / per_em;
    glyphs_.glyphs.back().advance += static_cast<std::int32_t>(units);
    units_ += units;
  }
}

void RunWriter::break_hyphen(const Run& run) {
  Run hyphen = run;
  hyphen.tag = artifact;
  hyphen.link = none;
  hyphen.note = none;
  word(shaper_.shape("-", run.look), hyphen);
}

void RunWriter::move_to(Length x) {
  flush();
  x_ = x;
}

void RunWriter::open(FaceId face, LookId look, TagId tag, std::uint32_t link) {
  if (is_open_ && glyphs_.face == face && look_ == look && tag_ == tag && link_ == link) return;
  flush();
  const Look& how = shaper_.looks()[look];
  is_open_ = true;
  look_ = look;
  tag_ = tag;
  link_ = link;
  glyphs_.face = face;
  glyphs_.size = how.size;
  glyphs_.colour = how.colour;
  glyphs_.origin = {x_, baseline_ - how.rise};
  glyphs_.glyphs.reserve(96);
  glyphs_.text.reserve(96);
}

void RunWriter::append(const ShapedWord& word, const GlyphPiece& piece) {
  const auto shift = static_cast<std::uint32_t>(glyphs_.text.size()) - piece.text_begin;
  glyphs_.text.append(word.text, piece.text_begin, piece.text_end - piece.text_begin);
  for (const Glyph& glyph : piece.glyphs) {
    glyphs_.glyphs.push_back(glyph);
    glyphs_.glyphs.back().cluster += shift;
    units_ += glyph.advance;
  }
}

void RunWriter::flush() {
  if (!is_open_) return;
  const FaceMetrics& metrics = shaper_.fonts().metrics(glyphs_.face);
  const Length end = x_ + scale(units_, glyphs_.size, metrics);
  const Length visible_end = x_ + scale(visible_, glyphs_.size, metrics);
  const Length begin = x_;
  Ink& ink = line_.inks.emplace_back();
  ink.tag = tag_;
  if (tag_ == artifact) ink.kind = ArtifactKind::Pagination;
  ink.item = std::exchange(glyphs_, GlyphRun{});
  add_rules(begin, visible_end);
  if (link_ != none) add_link(begin, visible_end);
  is_open_ = false;
  x_ = end;
  units_ = visible_ = 0;
}

void RunWriter::add_rules(Length from, Length to) {
  const Look& look = shaper_.looks()[look_];
  const auto add = [&](Length y) {
    Ink& ink = line_.inks.emplace_back();
    ink.tag = tag_;
    if (tag_ == artifact) ink.kind = ArtifactKind::Pagination;
    ink.item = StrokedLine{{from, y}, {to, y}, look.size / 20, look.colour};
  };
  if (look.underline) add(baseline_ + look.size * 14 / 100);
  if (look.strike) add(baseline_ - look.size * 28 / 100);
}

void RunWriter::add_link(Length from, Length to) {
  if (!line_.links.empty() && line_.links.back().link == link_) {
    LinkStretch& stretch = line_.links.back();
    const Length end = std::max(stretch.x + stretch.width, to);
    stretch.x = std::min(stretch.x, from);
    stretch.width = end - stretch.x;
    return;
  }
  line_.links.push_back({link_, from, to - from});
}

}  // namespace evident
