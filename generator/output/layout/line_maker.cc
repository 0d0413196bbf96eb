#include "output/layout/line_maker.h"

#include <algorithm>
#include <utility>

#include "output/layout/run_writer.h"
#include "output/layout/space_share.h"

namespace evident {
namespace {

constexpr std::int64_t rag_ems = 3;  // slack that ragged lines may well have

Length natural_width(const Words& words, std::uint32_t begin, std::uint32_t end) {
  Length natural;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (words.items[i].kind != BreakItem::Kind::Penalty) natural += words.items[i].width;
  }
  if (words.items[end].kind == BreakItem::Kind::Penalty) natural += words.items[end].width;
  return natural;
}

}  // namespace

Length LineMaker::baseline(LookId look, Length leading) const {
  const Look& how = shaper_.looks()[look];
  return (leading - how.ascent - how.descent) / 2 + how.ascent;
}

std::vector<Line> LineMaker::make(const RichText& text, const TextShape& shape) {
  Measure measure;
  measure.first = std::max(shape.width, Length{1});
  measure.rest = std::max(shape.width - shape.hang, Length{1});
  measure.setting = shape.align == TextAlign::Justified ? Setting::Justified : Setting::Ragged;
  measure.balanced = shape.balanced;
  measure.rag = shape.balanced ? shape.width / 2 : shaper_.looks()[shape.look].size * rag_ems;
  shaper_.prepare(text, shape.align, measure.rest, words_, !shape.tears_figures);
  std::vector<Line> lines;
  if (words_.items.empty()) return lines;
  const LineBreaks breaks = break_paragraph(words_.items, measure);
  lines.reserve(breaks.at.size());
  std::uint32_t begin = line_start(words_.items, 0);
  for (std::size_t i = 0; i < breaks.at.size(); ++i) {
    const bool first = i == 0;
    const bool last = i + 1 == breaks.at.size();
    const Length indent = first ? Length{} : shape.hang;
    lines.push_back(
        make_line(text, shape, {begin, breaks.at[i], indent, first ? measure.first : measure.rest, last}));
    begin = line_start(words_.items, breaks.at[i] + 1);
  }
  return lines;
}

Line LineMaker::make_one(const RichText& text, const TextShape& shape, Length& width) {
  shaper_.prepare(text, TextAlign::Left, Length{INT64_MAX / 4}, words_, false);
  Line line;
  line.height = shape.leading;
  width = {};
  if (words_.items.empty()) return line;
  RunWriter writer(shaper_, line, {}, baseline(shape.look, shape.leading));
  const auto end = static_cast<std::uint32_t>(words_.items.size());
  SpaceShare share(words_, 0, end, {});
  write(text, 0, end, share, writer);
  width = writer.x();
  writer.space(text.runs.back());
  writer.finish();
  return line;
}

void LineMaker::write(const RichText& text, std::uint32_t begin, std::uint32_t end, SpaceShare& share,
                      RunWriter& writer) {
  if (words_.has_backwards) return write_both_ways(text, begin, end, share, writer);
  for (std::uint32_t i = begin; i < end; ++i) {
    const BreakItem& item = words_.items[i];
    const Words::Source source = words_.sources[i];
    if (item.kind == BreakItem::Kind::Glue) writer.space(text.runs[source.first], share.next(item));
    if (item.kind != BreakItem::Kind::Box) continue;
    for (std::uint32_t p = source.first; p < source.last; ++p) {
      writer.word(*words_.pieces[p].word, text.runs[words_.pieces[p].run]);
    }
  }
}

Line LineMaker::make_line(const RichText& text, const TextShape& shape, const Stretch& stretch) {
  Line line;
  line.height = shape.leading;
  if (stretch.begin >= stretch.end) return line;
  const BreakItem& end = words_.items[stretch.end];
  const bool forced = end.kind == BreakItem::Kind::Penalty && end.penalty <= forced_penalty;
  const Length slack = stretch.measure - natural_width(words_, stretch.begin, stretch.end);
  Length x = stretch.x;
  if (shape.align == TextAlign::Right) x += std::max(slack, Length{});
  if (shape.align == TextAlign::Centre) x += std::max(slack, Length{}) / 2;
  const bool justify = shape.align == TextAlign::Justified && (!forced || slack.value < 0);
  SpaceShare share(words_, stretch.begin, stretch.end, justify ? slack : Length{});
  line.inks.reserve(2);
  RunWriter writer(shaper_, line, x, baseline(shape.look, shape.leading));
  write(text, stretch.begin, stretch.end, share, writer);
  // Words of two lines must not run together where text is extracted.
  const bool after_word = end.kind == BreakItem::Kind::Glue || (forced && !stretch.last) ||
                          (!stretch.last && words_.items[stretch.end + 1].kind == BreakItem::Kind::Glue);
  if (after_word) {
    writer.space(text.runs[words_.sources[stretch.end].first]);
  } else if (end.flagged) {
    writer.break_hyphen(text.runs[words_.sources[stretch.end].first]);
  }
  writer.finish();
  return line;
}

}  // namespace evident
