#pragma once
// What upright charts share: places for categories side by side, their names below, an axis at the left.

#include <optional>

#include "design/drawing/chart_frame.h"
#include "design/drawing/ticks.h"

namespace evident {

using LabelLines = std::vector<std::vector<std::string>>;  // by category

// The names of categories in places of this width; nothing when one would need more than four lines or be
// broken inside a word.
[[nodiscard]] std::optional<LabelLines> labels_below(const Frame& frame, Length place);
[[nodiscard]] Length height_of(const LabelLines& labels, Length leading);

// A text wrapped into a width, between words only, in at most three lines.
[[nodiscard]] std::optional<std::vector<std::string>> short_lines(const Frame& frame, const std::string& text,
                                                                  const Lettering& lettering, Length width);

// Where an upright plot lies: numbers grow upwards from `base`, which is zero but for lines far above it.
struct Upright {
  Length left, width;  // without the axis
  Length top, height;
  Length foot;  // y of `base`
  double scale = 0;
  double base = 0;
  [[nodiscard]] Length at(double number) const { return foot - along(number - base, scale); }
  [[nodiscard]] Length bottom() const { return top + height; }
};

[[nodiscard]] Length plot_height(const Frame& frame, Length width);
// Of small multiples: lower, since many stand on a page.
[[nodiscard]] Length panel_plot_height(const Frame& frame, Length width);
// The column that the ticks' texts need at the left, with its gap.
[[nodiscard]] Length axis_width(const Frame& frame, const Ticks& ticks);
enum class GridLines { Drawn, None };
void draw_axis(const Frame& frame, const Upright& plot, const Ticks& ticks, GridLines lines, bool with_texts);
void draw_zero_line(const Frame& frame, const Upright& plot);

}  // namespace evident
