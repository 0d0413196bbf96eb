#include "design/drawing/chart_frame.h"

#include <algorithm>

#include "design/drawing/marks.h"

namespace evident {
namespace {

// Light enough to step back, dark enough to be seen: the lightest muted with 3:1 on paper.
Colour stepped_back(const Palette& palette) {
  for (int share = 40; share < 100; share += 2) {
    const Colour colour = mix(palette.muted, palette.paper, share);
    if (is_seen(colour, palette)) return colour;
  }
  return palette.muted;
}

std::string head_text(const Chart& chart) {
  std::string text = chart.measure;
  if (text.empty() && chart.series.size() == 1) text = chart.series.front().name;
  if (!has_intervals(chart) || chart.interval.empty()) return text;
  return text.empty() ? "With " + chart.interval : text + ", with " + chart.interval;
}

void draw_swatch(const Frame& frame, Point middle, std::size_t series, Swatch swatch, Length width) {
  const Colour colour = frame.series_colour(series);
  if (swatch == Swatch::Area) {
    const Length side = frame.em(90);
    const Direction direction = frame.chart.kind == ChartKind::Columns ? Direction::Up : Direction::Right;
    const Length foot = direction == Direction::Up ? middle.y + side / 2 : middle.y - side / 2;
    return draw_bar(frame, {{middle.x - side / 2, foot},
                            side,
                            side,
                            direction,
                            ChartValue::Bound::Exact,
                            {colour, frame.outline(colour), frame.stripes(series)}});
  }
  if (swatch == Swatch::Line) {
    frame.canvas.line({middle.x - width / 2, middle.y}, {middle.x + width / 2, middle.y},
                      series_stroke(frame, series, colour));
  }
  draw_marker(frame, middle, series, colour);
}

// Symbols of missing values with what they stand for, in order of appearance.
std::vector<std::string> symbol_notes(const Chart& chart) {
  std::vector<std::string> notes;
  for (const ChartSeries& series : chart.series) {
    for (const ChartValue& value : series.values) {
      if (!value.missing || reason_of(value).empty()) continue;
      std::string note = shown(value) + " " + reason_of(value);
      if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(std::move(note));
    }
  }
  return notes;
}

}  // namespace

Colour Frame::series_colour(std::size_t series) const {
  // In small multiples the panel's title tells the series.
  return canvas.palette().series[chart.small_multiples ? 0 : series % series_colour_count];
}

int Frame::stripes(std::size_t series) const {
  if (chart.small_multiples || is_stacked(chart) || chart.series.size() < 3) return 0;
  return static_cast<int>(series % series_colour_count) / 2;
}

Paint Frame::paint(std::size_t series, std::size_t category) const {
  const Colour colour = series_colour(series);
  if (!chart.highlight || is_highlighted(category)) return {colour, outline(colour), stripes(series)};
  if (chart.series.size() == 1 || chart.small_multiples) {
    const Colour back = stepped_back(canvas.palette());
    return {back, outline(back)};
  }
  return {mix(colour, canvas.palette().paper, 35), Stroke{line_colour(colour), em(8), {}, false},
          stripes(series)};
}

std::optional<Stroke> Frame::outline(Colour colour) const {
  if (is_seen(colour, canvas.palette())) return {};
  return Stroke{canvas.palette().ink, em(6), {}, false};
}

void Frame::text_on_paper(Point baseline, const std::vector<std::string>& lines, const Lettering& lettering,
                          Colour colour, Anchor anchor) {
  if (lines.empty()) return;
  const Length width = canvas.widest(lines, lettering), margin = em(15);
  const Length height = lettering.leading * static_cast<std::int64_t>(lines.size());
  Length left = baseline.x - margin;
  if (anchor == Anchor::Middle) left -= width / 2;
  if (anchor == Anchor::End) left -= width;
  const Length right = std::min(left + width + margin * 2, canvas.width());
  left = std::max(left, Length{});
  const Rectangle paper{left, baseline.y - lettering.baseline(), right - left, height};
  canvas.rectangle(paper, canvas.palette().paper);
  canvas.text(baseline, lines, lettering, colour, anchor);
}

void Frame::draw_head() {
  const Lettering& lettering = canvas.regular();
  const auto lines = canvas.wrap(head_text(chart), lettering, canvas.width());
  if (lines.empty()) return;
  canvas.text({{}, y + lettering.baseline()}, lines, lettering, canvas.palette().muted);
  y += leading() * static_cast<std::int64_t>(lines.size()) + em(60);
}

void Frame::draw_legend(const SeriesList& series, Swatch swatch) {
  const Length sign = swatch == Swatch::Line ? em(220) : em(100), gap = em(45), between = em(160);
  Length x;
  for (const std::size_t s : series) {
    const auto lines = canvas.wrap(chart.series[s].name, canvas.regular(), canvas.width() - sign - gap);
    const Length needed = sign + gap + canvas.widest(lines, canvas.regular());
    if (x.value > 0 && x + needed > canvas.width()) {
      x = {};
      y += leading() + em(20);
    }
    draw_swatch(*this, {x + sign / 2, y + leading() / 2}, s, swatch, sign);
    canvas.text({x + sign + gap, baseline_at(y + leading() / 2)}, lines, canvas.regular(),
                canvas.palette().ink);
    x += needed + between;
    if (lines.size() > 1) {  // fills its line
      x = canvas.width();
      y += leading() * static_cast<std::int64_t>(lines.size() - 1);
    }
  }
  y += leading() + em(80);
}

void Frame::draw_foot() {
  const Length between = em(160);
  Length x;
  bool first = true;
  const std::vector<std::string> symbols = symbol_notes(chart);
  notes.insert(notes.end(), symbols.begin(), symbols.end());
  for (const std::string& note : notes) {
    const auto lines = canvas.wrap(note, canvas.regular(), canvas.width());
    const Length needed = canvas.widest(lines, canvas.regular());
    if (first) {
      y += em(60);
    } else if (x + needed > canvas.width()) {
      x = {};
      y += leading();
    }
    first = false;
    canvas.text({x, y + canvas.regular().baseline()}, lines, canvas.regular(), canvas.palette().muted);
    x += needed + between;
    y += leading() * static_cast<std::int64_t>(lines.size() - 1);
  }
  if (!first) y += leading();
}

}  // namespace evident
