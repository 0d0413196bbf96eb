#pragma once
// What all charts with axes share: the line that says what is measured, legends, notes, colours and the state
// of the drawing. Forms draw from `y` downwards and move it.

#include <cmath>
#include <string>
#include <vector>

#include "design/drawing/canvas.h"
#include "design/drawing/chart_values.h"

namespace evident {

enum class Swatch { Area, Line, Dot };

struct Paint {
  Colour fill;
  std::optional<Stroke> outline;
  int stripes = 0;  // along a bar, in the colour of paper
};

struct Frame {
  const Chart& chart;
  Canvas& canvas;
  Diagnostics& diagnostics;
  Length y = {};                        // where the next part begins
  std::vector<std::string> notes = {};  // below the chart: words for which there was no room in it

  // A share of the text's size, in hundredths: every distance of a chart is one.
  [[nodiscard]] Length em(std::int64_t hundredths) const { return canvas.em() * hundredths / 100; }
  [[nodiscard]] Length leading() const { return canvas.regular().leading; }
  [[nodiscard]] const ChartValue& value(std::size_t series, std::size_t category) const {
    return chart.series[series].values[category];
  }
  // The baseline of one line, or of the first of several, so that they stand in the middle of `centre`.
  [[nodiscard]] Length baseline_at(Length centre, std::size_t lines = 1) const {
    return centre + canvas.regular().cap_height / 2 - leading() * static_cast<std::int64_t>(lines - 1) / 2;
  }

  // --- Colours ---
  [[nodiscard]] Colour series_colour(std::size_t series) const;
  // Of a mark: steps back when the message is about another category.
  [[nodiscard]] Paint paint(std::size_t series, std::size_t category) const;
  [[nodiscard]] std::optional<Stroke> outline(Colour fill) const;
  // Of bars side by side: every other colour is dark in grey print, and stripes tell dark from dark.
  [[nodiscard]] int stripes(std::size_t series) const;
  // Of lines, which cannot have an outline: ink instead of what is too light.
  [[nodiscard]] Colour line_colour(Colour colour) const {
    return is_seen(colour, canvas.palette()) ? colour : canvas.palette().ink;
  }
  [[nodiscard]] bool is_highlighted(std::size_t category) const {
    return chart.highlight && *chart.highlight == category;
  }
  [[nodiscard]] const Lettering& label_lettering(std::size_t category) const {
    return is_highlighted(category) ? canvas.strong() : canvas.regular();
  }
  [[nodiscard]] Stroke gridline() const { return {canvas.palette().hairline, em(5), {}, false}; }
  [[nodiscard]] Stroke zero_line() const { return {canvas.palette().muted, em(8), {}, false}; }

  // Lines of text that interrupt the gridlines behind them.
  void text_on_paper(Point baseline, const std::vector<std::string>& lines, const Lettering& lettering,
                     Colour colour, Anchor anchor);

  // --- Parts above and below the plot ---
  void draw_head();
  void draw_legend(const SeriesList& series, Swatch swatch);
  void draw_foot();
};

// A number's place on an axis of `per_unit` thousandths of a point for each unit.
[[nodiscard]] inline Length along(double number, double per_unit) {
  return {static_cast<std::int64_t>(std::llround(number * per_unit))};
}

// As few panels side by side as need no more rows than `most` would: four panels are two and two, not three
// and one.
[[nodiscard]] inline std::size_t even_columns(std::size_t panels, std::size_t most) {
  const std::size_t rows = (panels + most - 1) / most;
  return (panels + rows - 1) / rows;
}

}  // namespace evident
