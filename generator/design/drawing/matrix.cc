#include <algorithm>

#include "design/drawing/chart_values.h"
#include "design/drawing/matrix_moves.h"
#include "design/drawing/share_signs.h"
#include "design/drawing/special_charts.h"

namespace evident {
namespace {

constexpr std::size_t most_across = 8, most_down = 12;

class Matrix {
 public:
  Matrix(const Chart& chart, Canvas& canvas) : chart_(chart), canvas_(canvas) {
    for (const ChartSeries& series : chart.series) {
      for (const ChartValue& value : series.values) {
        if (!value.missing) largest_ = std::max(largest_, value.number);
      }
    }
  }

  void draw() {
    if (!draw_grid()) draw_list();
  }

 private:
  [[nodiscard]] Length em(std::int64_t hundredths) const { return ems(canvas_, hundredths); }
  [[nodiscard]] std::int64_t across() const { return static_cast<std::int64_t>(chart_.categories.size()); }
  [[nodiscard]] Length gap() const { return em(35); }
  [[nodiscard]] Colour ink_on(Colour ground) const {
    return readable(canvas_.palette().ink, ground, canvas_.palette());
  }
  [[nodiscard]] const ChartValue& value(std::size_t row, std::size_t column) const {
    return chart_.series[row].values[column];
  }

  [[nodiscard]] BandMove move(std::size_t row, std::size_t column) const {
    return band_move(chart_, row, column);
  }

  // From the tint of nothing to the darkest on which ink can still be read.
  [[nodiscard]] Colour shade(const ChartValue& value) const {
    const Palette& palette = canvas_.palette();
    if (value.missing || !(largest_ > 0)) return palette.paper;
    int share = static_cast<int>(55 * std::clamp(value.number / largest_, 0.0, 1.0));
    Colour colour = mix(palette.primary, palette.paper, share);
    while (share > 0 && contrast_ratio(palette.ink, colour) < 4.5) {
      colour = mix(palette.primary, palette.paper, --share);
    }
    return colour;
  }

  // Same: a strong edge. Worse: a dashed one. Missing: a light dashed one.
  [[nodiscard]] Stroke edge(const ChartValue& value, BandMove move) const {
    const Palette& palette = canvas_.palette();
    const Length dash = em(30);
    if (value.missing) return {light_edge(palette), em(8), {em(15), em(15)}, false};
    if (move == BandMove::Same) return {palette.ink, em(16), {}, false};
    if (move == BandMove::Worse) return {palette.ink, em(12), {dash, dash}, false};
    return {light_edge(palette), em(6), {}, false};
  }

  void draw_cell(std::size_t row, std::size_t column, const Rectangle& box) {
    const Stroke line = edge(value(row, column), move(row, column));
    canvas_.rounded_rectangle(around(box, -line.width / 2), em(40), shade(value(row, column)), line);
  }

  // The number in bold and the word below it.
  [[nodiscard]] LabelBlock cell_words(std::size_t row, std::size_t column, Length width) {
    const Colour ink = ink_on(shade(value(row, column)));
    LabelBlock block(width);
    block.add(canvas_, shown(value(row, column)), canvas_.strong(), ink);
    block.add(canvas_, word_of(move(row, column)), canvas_.regular(), ink);
    return block;
  }

  [[nodiscard]] LabelBlock label(std::string_view text, const Lettering& lettering, Length width) {
    LabelBlock block(width);
    block.add(canvas_, text, lettering, text_colour(canvas_.palette().ink, canvas_.palette()));
    return block;
  }

  [[nodiscard]] Length heads_width() {
    Length widest = canvas_.measure(chart_.down, canvas_.strong());
    for (const ChartSeries& series : chart_.series) {
      widest = std::max(widest, canvas_.measure(series.name, canvas_.regular()));
    }
    return std::min(widest, canvas_.width() * 32 / 100);
  }

  // Whether all words stand unbroken in their columns.
  [[nodiscard]] bool fits(Length head, Length column) {
    if (column < em(420)) return false;
    const Length inner = column - em(60);
    if (canvas_.widest_word(chart_.down, canvas_.strong()) > head) return false;
    for (const std::string& category : chart_.categories) {
      if (canvas_.widest_word(category, canvas_.regular()) > inner) return false;
    }
    for (std::size_t row = 0; row < chart_.series.size(); ++row) {
      if (canvas_.widest_word(chart_.series[row].name, canvas_.regular()) > head) return false;
      for (std::size_t i = 0; i < chart_.categories.size(); ++i) {
        const Length widest = std::max(canvas_.widest_word(shown(value(row, i)), canvas_.strong()),
                                       canvas_.widest_word(word_of(move(row, i)), canvas_.regular()));
        if (widest > inner) return false;
      }
    }
    return true;
  }

  bool draw_grid() {
    const Length head = heads_width(), left = head + em(90);
    const Length column = std::min((canvas_.width() - left - gap() * (across() - 1)) / across(), em(1500));
    if (!fits(head, column)) return false;
    Length top = draw_heads(left, column);
    for (std::size_t row = 0; row < chart_.series.size(); ++row)
      top = draw_row(row, {left, top}, head, column);
    canvas_.set_height(top - gap());
    return true;
  }

  // The words above the columns, the names of both sides first. Returns where the cells begin.
  Length draw_heads(Length left, Length column) {
    Length top;
    const LabelBlock over = label(chart_.across, canvas_.strong(), canvas_.width() - left);
    over.draw(canvas_, {left, {}});
    if (!over.empty()) top = over.height() + em(25);
    const LabelBlock down = label(chart_.down, canvas_.strong(), left - em(90));
    Length height = down.height();
    for (const std::string& category : chart_.categories) {
      height = std::max(height, label(category, canvas_.regular(), column - em(60)).height());
    }
    for (std::int64_t i = 0; i < across(); ++i) {
      const LabelBlock name =
          label(chart_.categories[static_cast<std::size_t>(i)], canvas_.regular(), column - em(60));
      name.draw(canvas_, {left + (column + gap()) * i + column / 2, top + height - name.height()},
                Anchor::Middle);
    }
    down.draw(canvas_, {{}, top + height - down.height()});
    return height.value > 0 ? top + height + em(45) : top;
  }

  // Returns where the next row begins.
  Length draw_row(std::size_t row, Point corner, Length head, Length column) {
    const LabelBlock name = label(chart_.series[row].name, canvas_.regular(), head);
    Length height = name.height();
    for (std::size_t i = 0; i < chart_.categories.size(); ++i) {
      height = std::max(height, cell_words(row, i, column - em(60)).height());
    }
    height += em(110);
    name.draw(canvas_, {{}, corner.y + (height - name.height()) / 2});
    for (std::int64_t i = 0; i < across(); ++i) {
      const auto index = static_cast<std::size_t>(i);
      const Rectangle box{corner.x + (column + gap()) * i, corner.y, column, height};
      const LabelBlock words = cell_words(row, index, column - em(60));
      draw_cell(row, index, box);
      words.draw(canvas_, {box.x + column / 2, box.y + (height - words.height()) / 2}, Anchor::Middle);
    }
    return corner.y + height + gap();
  }

  // Where columns would be too narrow: each row of the matrix as a list, a cell and its band on each line.
  void draw_list() {
    Length top;
    for (std::size_t row = 0; row < chart_.series.size(); ++row) {
      const LabelBlock heading = label(named_row(chart_, row), canvas_.strong(), canvas_.width());
      heading.draw(canvas_, {{}, top});
      top += heading.height() + em(35);
      for (std::size_t i = 0; i < chart_.categories.size(); ++i) top = draw_line(row, i, top);
      top += em(90);
    }
    canvas_.set_height(top - em(90) - gap());
  }

  Length draw_line(std::size_t row, std::size_t column, Length top) {
    const Length width = std::max(em(560), canvas_.width() * 28 / 100), left = width + em(90);
    const std::string_view moved = word_of(move(row, column));
    std::string band =
        chart_.across.empty() ? chart_.categories[column] : chart_.across + ": " + chart_.categories[column];
    if (!moved.empty()) band += ", " + std::string(moved);
    const LabelBlock text = label(band, canvas_.regular(), canvas_.width() - left);
    LabelBlock number(width - em(60));
    number.add(canvas_, shown(value(row, column)), canvas_.strong(), ink_on(shade(value(row, column))));
    const Length height = std::max(text.height(), number.height()) + em(60);
    draw_cell(row, column, {{}, top, width, height});
    number.draw(canvas_, {width / 2, top + (height - number.height()) / 2}, Anchor::Middle);
    text.draw(canvas_, {left, top + (height - text.height()) / 2});
    return top + height + gap();
  }

  const Chart& chart_;
  Canvas& canvas_;
  double largest_ = 0;
};

bool check_matrix(const Chart& chart, Diagnostics& diagnostics) {
  const auto report = [&](std::string code, Span span, std::string message) {
    diagnostics.error(std::move(code), span.source == no_source ? chart.span : span, std::move(message),
                      "join bands that belong together, or write a table");
    return false;
  };
  if (chart.categories.size() > most_across) {
    const bool placed = chart.category_spans.size() > most_across;
    return report("too-many-categories", placed ? chart.category_spans[most_across] : chart.span,
                  "A matrix has up to " + std::to_string(most_across) + " columns, and this one has " +
                      std::to_string(chart.categories.size()));
  }
  if (chart.series.size() > most_down) {
    return report("too-many-series", chart.series[most_down].span,
                  "A matrix has up to " + std::to_string(most_down) + " rows, and this one has " +
                      std::to_string(chart.series.size()));
  }
  if (chart.categories.size() < 2 || chart.series.size() < 2) {
    diagnostics.error("wrong-shape", chart.span, "A matrix needs two columns and two rows at least",
                      "draw bars or big numbers instead");
    return false;
  }
  return true;
}

}  // namespace

void draw_matrix(const Chart& chart, Canvas& canvas, Diagnostics& diagnostics) {
  if (check_matrix(chart, diagnostics)) Matrix(chart, canvas).draw();
}

}  // namespace evident
