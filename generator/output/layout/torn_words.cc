#include <algorithm>
#include <utility>

#include "output/layout/words.h"

namespace evident {
namespace {

constexpr int torn_word_penalty = 500;    // between any two characters, where nothing else helps
constexpr std::int64_t readable_ems = 3;  // so much of a broken word stays together in a narrow column

// Items as they are taken apart, from those of whole words.
class Fragments {
 public:
  // A box of one piece; behind another of its word a line may break before it.
  void add(const Piece& piece, bool goes_on) {
    if (goes_on) {
      BreakItem tear;
      tear.kind = BreakItem::Kind::Penalty;
      tear.penalty = torn_word_penalty;
      add(tear, {piece.run, 0});
    }
    const auto at = static_cast<std::uint32_t>(words_.pieces.size());
    words_.pieces.push_back(piece);
    BreakItem box;
    box.width = piece.width;
    add(box, {at, at + 1});
  }
  void add(const BreakItem& item, Words::Source source) {
    words_.items.push_back(item);
    words_.sources.push_back(source);
  }
  void add_whole(const BreakItem& box, Words::Source source, const Words& from) {
    const auto first = static_cast<std::uint32_t>(words_.pieces.size());
    words_.pieces.insert(words_.pieces.end(), from.pieces.begin() + source.first,
                         from.pieces.begin() + source.last);
    add(box, {first, static_cast<std::uint32_t>(words_.pieces.size())});
  }
  [[nodiscard]] Words take() { return std::move(words_); }

 private:
  Words words_;
};

}  // namespace

// A word that no line can hold becomes boxes of one character each; a figure in it stays whole as long as a
// line can hold it.
void WordShaper::take_apart(const RichText& text, Length narrowest, Words& words) {
  Fragments result;
  for (std::size_t i = 0; i < words.items.size(); ++i) {
    const BreakItem& item = words.items[i];
    const Words::Source source = words.sources[i];
    if (item.kind != BreakItem::Kind::Box) {
      result.add(item, source);
    } else if (item.width <= narrowest) {
      result.add_whole(item, source, words);
    } else {
      bool goes_on = false;
      for (std::uint32_t p = source.first; p < source.last; ++p) {
        const Piece& piece = words.pieces[p];
        const Run& run = text.runs[piece.run];
        if (run.solid && piece.width <= narrowest) {
          result.add(piece, std::exchange(goes_on, true));
          continue;
        }
        const std::string_view letters = piece.word->text;
        const std::vector<std::size_t> starts = breaker_.graphemes(letters);
        for (std::size_t g = 0; g < starts.size(); ++g) {
          const std::size_t stop = g + 1 < starts.size() ? starts[g + 1] : letters.size();
          const ShapedWord& letter = shape(letters.substr(starts[g], stop - starts[g]), run.look);
          result.add({&letter, piece.run, width_of(letter, run.look), piece.level},
                     std::exchange(goes_on, true));
        }
      }
    }
  }
  const bool backwards = words.has_backwards;
  words = result.take();
  words.has_backwards = backwards;
}

// A broken figure may be read as two, so nothing is published that has one.
void WordShaper::report_figures(const RichText& text, Length narrowest, const Words& words) {
  for (const Piece& piece : words.pieces) {
    const Run& run = text.runs[piece.run];
    if (!run.solid || piece.width <= narrowest) continue;
    if (!reported_.emplace(U'\0', run.span.source, run.span.begin).second) continue;
    diagnostics_.error("figure-too-wide", run.span,
                       "The figure “" + piece.word->text + "” is wider than the line that it stands in",
                       "Give it more room, or print it shorter, for example in millions");
  }
}

Length WordShaper::floor_of(const RichText& text, Words::Source box, const Words& words) const {
  Length floor;
  for (std::uint32_t p = box.first; p < box.last; ++p) {
    const Piece& piece = words.pieces[p];
    const Run& run = text.runs[piece.run];
    floor = std::max(floor,
                     run.solid ? piece.width : std::min(piece.width, looks_[run.look].size * readable_ems));
  }
  return floor;
}

}  // namespace evident
