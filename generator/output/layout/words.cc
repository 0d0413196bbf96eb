#include "output/layout/words.h"

#include <algorithm>
#include <utility>

namespace evident {
namespace {

constexpr int explicit_hyphen_penalty = 50;  // after "hub-" in "hub-and-spoke"
constexpr int soft_hyphen_penalty = 50;
constexpr int short_end_penalty = 500;  // a last line of one short word
constexpr std::int64_t short_end_ems = 4;
constexpr std::string_view soft_hyphen = "\u00AD";

// Marks that say where a word may break are no part of what it says.
std::string without_marks(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(word, i);
    if (c != 0xAD && c != 0x200B) out.append(word.substr(begin, i - begin));
  }
  return out;
}

bool has_marks(std::string_view word) {
  return word.find(soft_hyphen) != word.npos || word.find("\u200B") != word.npos;
}

bool is_gap(char c) { return c == ' ' || c == '\n'; }

BreakItem penalty(int cost, bool flagged = false) {
  BreakItem item;
  item.kind = BreakItem::Kind::Penalty;
  item.penalty = cost;
  item.flagged = flagged;
  return item;
}

// Where letters stand in the source. A run that is as long as its source is the source's text letter by
// letter; one that is not (curly quotes stand for straight ones) is only known as a whole.
Span place_in(const Run& run, std::size_t begin, std::string_view letters) {
  if (run.span.end - run.span.begin != run.end - run.begin) return run.span;
  const auto from = run.span.begin + static_cast<std::uint32_t>(begin) - run.begin;
  return {run.span.source, from, from + static_cast<std::uint32_t>(letters.size())};
}

}  // namespace

void Words::clear() {
  items.clear();
  sources.clear();
  pieces.clear();
  has_backwards = false;
}

const ShapedWord& WordShaper::shape(std::string_view text, LookId look) {
  const Look& how = looks_[look];
  if (how.faces.empty()) return nothing_;
  return shaper_.shape(text, how.faces, how.features);
}

Length WordShaper::width_of(const ShapedWord& word, LookId look) const {
  return width(word, looks_[look].size, shaper_.fonts());
}

const WordShaper::LookWords& WordShaper::at(LookId look) {
  if (spaces_.size() <= look) spaces_.resize(look + 1);
  LookWords& words = spaces_[look];
  if (words.space == nullptr) {
    words.space = &shape(" ", look);
    words.width = width_of(*words.space, look);
  }
  return words;
}

void WordShaper::report_missing(const ShapedWord& word, Span span) {
  for (const char32_t character : word.missing) {
    // Running heads and the contents say again what stands in the text, and have no place of their own.
    const auto known = reported_.lower_bound({character, 0, 0});
    const bool said = known != reported_.end() && std::get<char32_t>(*known) == character;
    if (span.source == no_source && said) continue;
    if (!reported_.emplace(character, span.source, span.begin).second) continue;
    Diagnostic& error = diagnostics_.error(
        "missing-glyph", span, "No font of the theme has the character " + describe_code_point(character),
        "Write something else, or name a font that has it under `fallbacks` in the theme");
    append_utf8(error.subject, character);
  }
}

void WordShaper::prepare(const RichText& text, TextAlign align, Length narrowest, Words& words,
                         bool says_so) {
  align_ = align;
  split(text, words);
  const bool too_wide = std::any_of(words.items.begin(), words.items.end(), [&](const BreakItem& item) {
    return item.kind == BreakItem::Kind::Box && item.width > narrowest;
  });
  if (!too_wide) return;
  if (says_so) report_figures(text, narrowest, words);
  take_apart(text, narrowest, words);
}

// Each stretch between two opportunities is a word with the space after it.
void WordShaper::split(const RichText& text, Words& words) {
  words.clear();
  run_ = 0;
  directions_ = direction_runs(text.text);
  direction_ = 0;
  words.has_backwards = !directions_.empty();
  if (text.runs.empty()) return;
  std::size_t begin = 0;
  std::uint32_t run = 0;
  for (const LineBreak& line_break : breaker_.line_breaks(text.text)) {
    const std::size_t at = line_break.offset;
    while (run + 1 < text.runs.size() && text.runs[run].end <= at) ++run;
    const Run& here = text.runs[run];
    if (!line_break.mandatory) {
      if (here.solid && here.begin < at) continue;
      // A note's number stays at its word; and a figure at what stands before it without a space.
      if (here.reference && here.begin == at && at > 0 && !is_gap(text.text[at - 1])) continue;
    }
    add_segment(text, begin, at, line_break.mandatory, words);
    begin = at;
  }
  add_segment(text, begin, text.text.size(), false, words);
  // What a line break or the end of the text leaves behind the last word is no part of it.
  while (!words.items.empty() && words.items.back().kind != BreakItem::Kind::Box &&
         words.items.back().penalty > forced_penalty) {
    words.items.pop_back();
    words.sources.pop_back();
  }
  const std::size_t count = words.items.size();
  if (align_ != TextAlign::Justified && count > 3 && words.items[count - 2].kind == BreakItem::Kind::Glue &&
      words.items[count - 1].width < looks_[text.runs.front().look].size * short_end_ems) {
    words.items.insert(words.items.end() - 2, penalty(short_end_penalty));
    words.sources.insert(words.sources.end() - 2, words.sources[count - 2]);
  }
  words.items.push_back(penalty(forced_penalty));
  words.sources.push_back({});
}

void WordShaper::add_segment(const RichText& text, std::size_t begin, std::size_t end, bool mandatory,
                             Words& words) {
  std::size_t word_end = end;
  while (word_end > begin && is_gap(text.text[word_end - 1])) --word_end;
  std::size_t word_begin = begin;
  while (word_begin < word_end && is_gap(text.text[word_begin])) ++word_begin;
  if (word_begin < word_end) add_word(text, word_begin, word_end, words);
  if (!mandatory) {
    add_gap(text, word_end, end, words);
  } else {
    words.items.push_back(penalty(forced_penalty));
    words.sources.push_back({run_, 0});
  }
}

void WordShaper::add_word(const RichText& text, std::size_t begin, std::size_t end, Words& words) {
  BreakItem box;
  Words::Source source;
  source.first = static_cast<std::uint32_t>(words.pieces.size());
  while (begin < end) {
    while (run_ + 1 < text.runs.size() && text.runs[run_].end <= begin) ++run_;
    const Run& run = text.runs[run_];
    std::size_t stop = run_ + 1 < text.runs.size() ? std::min<std::size_t>(end, run.end) : end;
    if (!directions_.empty()) stop = same_direction_until(text.text, begin, stop);
    const std::string_view letters = std::string_view(text.text).substr(begin, stop - begin);
    words.pieces.push_back(make_piece(letters, run_, run.look));
    const Piece& piece = words.pieces.back();
    if (!piece.word->missing.empty()) report_missing(*piece.word, place_in(run, begin, letters));
    box.width += piece.width;
    begin = stop;
  }
  source.last = static_cast<std::uint32_t>(words.pieces.size());
  words.items.push_back(box);
  words.sources.push_back(source);
}

Piece WordShaper::make_piece(std::string_view letters, std::uint32_t run, LookId look) {
  const ShapedWord* word = has_marks(letters) ? &shape(without_marks(letters), look) : nullptr;
  const std::uint8_t level = directions_.empty() ? std::uint8_t{0} : directions_[direction_].level;
  if (word == nullptr && level % 2 == 1) {
    std::size_t next = 0;
    const char32_t first = next_code_point(letters, next);
    if (next == letters.size() && mirrored(first) != first)
      word = &shape_mirrored(letters, mirrored(first), look);
  }
  if (word == nullptr) word = &shape(letters, look);
  return {word, run, width_of(*word, look), level};
}

void WordShaper::add_gap(const RichText& text, std::size_t word_end, std::size_t end, Words& words) {
  if (word_end < end) {
    while (run_ + 1 < text.runs.size() && text.runs[run_].end <= word_end) ++run_;
    const Length space = at(text.runs[run_].look).width;
    BreakItem glue;
    glue.kind = BreakItem::Kind::Glue;
    glue.width = space;
    if (align_ == TextAlign::Justified) {
      glue.stretch = space / 2;
      glue.shrink = space / 3;
    }
    words.items.push_back(glue);
    words.sources.push_back({run_, 0, level_at(word_end)});
    return;
  }
  if (std::string_view(text.text).substr(0, word_end).ends_with(soft_hyphen)) {
    BreakItem hyphen = penalty(soft_hyphen_penalty, true);
    hyphen.width = width_of(shape("-", text.runs[run_].look), text.runs[run_].look);
    words.items.push_back(hyphen);
  } else {
    words.items.push_back(penalty(explicit_hyphen_penalty));
  }
  words.sources.push_back({run_, 0});
}

WordShaper::Extent WordShaper::measure(const RichText& text, Words& words) {
  align_ = TextAlign::Left;
  split(text, words);
  Extent extent{};
  Length line;
  for (std::size_t i = 0; i < words.items.size(); ++i) {
    const BreakItem& item = words.items[i];
    if (item.kind == BreakItem::Kind::Penalty) {
      if (item.penalty <= forced_penalty) line = {};
      continue;
    }
    line += item.width;
    if (item.kind == BreakItem::Kind::Box) {
      extent.floor = std::max(extent.floor, floor_of(text, words.sources[i], words));
      extent.least = std::max(extent.least, item.width);
      extent.most = std::max(extent.most, line);
    }
  }
  return extent;
}

}  // namespace evident
