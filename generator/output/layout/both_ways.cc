#include "output/layout/line_maker.h"
#include "output/layout/run_writer.h"
#include "output/layout/space_share.h"

namespace evident {
namespace {

// What stands in one direction and is placed as a whole: glyphs of one face, or a space.
struct Atom {
  const ShapedWord* word = nullptr;  // null: a space
  const GlyphPiece* piece = nullptr;
  std::uint32_t run = 0;
  Length width;
  Length extra;  // of a space
  Length x;
};

bool runs_forward(std::uint8_t level) { return level % 2 == 0; }

}  // namespace

// UAX 9, L2. Runs are written in the order in which they are read, so that what extracts the text finds it.
void LineMaker::write_both_ways(const RichText& text, std::uint32_t begin, std::uint32_t end,
                                SpaceShare& share, RunWriter& writer) {
  std::vector<Atom> atoms;
  std::vector<std::uint8_t> levels;
  const auto add = [&](const Atom& atom, std::uint8_t level) {
    atoms.push_back(atom);
    levels.push_back(level);
  };
  for (std::uint32_t i = begin; i < end; ++i) {
    const BreakItem& item = words_.items[i];
    const Words::Source source = words_.sources[i];
    if (item.kind == BreakItem::Kind::Glue) {
      const Length extra = share.next(item);
      add({nullptr, nullptr, source.first, item.width + extra, extra, {}}, source.level);
    }
    if (item.kind != BreakItem::Kind::Box) continue;
    for (std::uint32_t p = source.first; p < source.last; ++p) {
      const Piece& piece = words_.pieces[p];
      const Length size = shaper_.looks()[text.runs[piece.run].look].size;
      for (const GlyphPiece& glyphs : piece.word->pieces) {
        const Length wide = width(glyphs.glyphs, size, shaper_.fonts().metrics(glyphs.face));
        add({piece.word, &glyphs, piece.run, wide, {}, {}}, piece.level);
      }
    }
  }
  Length x = writer.x();
  for (const std::size_t i : visual_order(levels)) {
    atoms[i].x = x;
    x += atoms[i].width;
  }
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    const Atom& atom = atoms[i];
    const bool goes_on = i > 0 && runs_forward(levels[i]) && runs_forward(levels[i - 1]) &&
                         atom.x == atoms[i - 1].x + atoms[i - 1].width;
    if (!goes_on) writer.move_to(atom.x);
    const Run& run = text.runs[atom.run];
    if (atom.piece == nullptr) {
      writer.space(run, atom.extra);
    } else {
      writer.part(*atom.word, *atom.piece, run);
    }
  }
  writer.move_to(x);
}

}  // namespace evident
