#include <algorithm>

#include "design/drawing/chart_values.h"
#include "design/drawing/share_signs.h"
#include "design/drawing/special_charts.h"

namespace evident {
namespace {

constexpr std::size_t most_numbers = 8;

class Numbers {
 public:
  Numbers(const Chart& chart, Canvas& canvas) : chart_(chart), canvas_(canvas) {}

  // Panels of one size in rows that are equally full; all figures of one size.
  void draw() {
    const auto count = static_cast<std::int64_t>(chart_.categories.size());
    const Length gap = em(120);
    const std::int64_t fitting = (canvas_.width() + gap).value / (em(1000) + gap).value;
    std::int64_t most = std::clamp<std::int64_t>(fitting, 1, std::min<std::int64_t>(count, 4));
    if (count == 3 && most == 2) most = 1;  // none is left alone
    const std::int64_t rows = (count + most - 1) / most, columns = (count + rows - 1) / rows;
    width_ = (canvas_.width() - gap * (columns - 1)) / columns;
    Lettering figures = canvas_.strong();
    for (std::size_t i = 0; i < chart_.categories.size(); ++i) {
      const Lettering fitting_figures = big_number(canvas_, shown(value(i)), inner(), em(440));
      if (i == 0 || fitting_figures.size < figures.size) figures = fitting_figures;
    }
    Length height;
    std::vector<LabelBlock> panels;
    for (std::size_t i = 0; i < chart_.categories.size(); ++i) {
      panels.push_back(words(i, figures));
      height = std::max(height, panels.back().height() + padding() * 2);
    }
    for (std::int64_t i = 0; i < count; ++i) {
      const Point corner{(width_ + gap) * (i % columns), (height + gap) * (i / columns)};
      panel(canvas_, {corner.x, corner.y, width_, height});
      panels[static_cast<std::size_t>(i)].draw(canvas_, {corner.x + padding(), corner.y + padding()});
    }
    canvas_.set_height((height + gap) * rows - gap);
  }

 private:
  [[nodiscard]] Length em(std::int64_t hundredths) const { return ems(canvas_, hundredths); }
  [[nodiscard]] Length padding() const { return em(110); }
  [[nodiscard]] Length inner() const { return width_ - padding() * 2; }
  [[nodiscard]] const ChartValue& value(std::size_t category) const {
    return chart_.series.front().values[category];
  }

  [[nodiscard]] LabelBlock words(std::size_t category, const Lettering& figures) {
    const Palette& palette = canvas_.palette();
    const Colour ground = palette.tint, ink = readable(palette.ink, ground, palette);
    LabelBlock block(inner());
    block.add(canvas_, shown(value(category)), figures, readable(solid(palette), ground, palette));
    if (value(category).missing) block.add(canvas_, reason_of(value(category)), canvas_.strong(), ink);
    const std::string_view name = trim(chart_.categories[category]);
    block.add(canvas_, name.empty() ? std::string_view(chart_.measure) : name, canvas_.regular(), ink);
    if (category < chart_.notes.size()) {
      block.add(canvas_, chart_.notes[category], canvas_.regular(), readable(palette.muted, ground, palette),
                em(35));
    }
    return block;
  }

  const Chart& chart_;
  Canvas& canvas_;
  Length width_;
};

bool check_numbers(const Chart& chart, Diagnostics& diagnostics) {
  const std::size_t count = chart.categories.size();
  if (chart.series.size() > 1) {
    const Span span = chart.series[1].span;
    diagnostics.error(
        "too-many-series", span.source == no_source ? chart.span : span,
        "Big numbers show one series, and this chart has " + std::to_string(chart.series.size()),
        "keep one of them, or draw a table");
    return false;
  }
  if (count > most_numbers) {
    const bool placed = chart.category_spans.size() > most_numbers;
    diagnostics.error("too-many-categories", placed ? chart.category_spans[most_numbers] : chart.span,
                      "Up to " + std::to_string(most_numbers) +
                          " big numbers stand together, and this chart has " + std::to_string(count),
                      "keep the most important ones, or draw a table");
    return false;
  }
  if (chart.notes.size() > count) {
    diagnostics.error("wrong-shape", chart.span,
                      "There are " + std::to_string(chart.notes.size()) + " notes for " +
                          std::to_string(count) + (count == 1 ? " number" : " numbers"),
                      "give one note for each number, in the same order; an empty one says nothing");
    return false;
  }
  return true;
}

}  // namespace

void draw_number(const Chart& chart, Canvas& canvas, Diagnostics& diagnostics) {
  if (check_numbers(chart, diagnostics)) Numbers(chart, canvas).draw();
}

}  // namespace evident
