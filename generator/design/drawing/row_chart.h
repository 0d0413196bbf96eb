#pragma once
// Bars and dots in rows, one row for each category and one line in it for each series. A chart is one panel
// with all series, or small multiples: a panel for each series, all on one scale.

#include "design/drawing/marks.h"
#include "design/drawing/row_labels.h"
#include "design/drawing/ticks.h"

namespace evident {

class RowChart {
 public:
  enum class Mark { Bar, Dot };
  RowChart(Frame& frame, Mark mark);
  void draw();

 private:
  struct Words {  // beside a mark
    std::vector<std::string> lines;
    Length width;
  };
  struct Panel {
    SeriesList series;
    std::vector<std::vector<Words>> words;  // by place in `series`, then category
  };

  // Measuring
  [[nodiscard]] bool fit(const RowLabels& labels, std::size_t columns, Length least_plot);
  void choose_layout();
  void measure_words();
  void measure_rows();
  void decide_names();
  [[nodiscard]] Length reach(const ChartValue& value) const;
  [[nodiscard]] double scale_that_fits(bool with_names) const;
  [[nodiscard]] Length words_beyond(const Panel& panel, std::size_t line, std::size_t category,
                                    bool with_names) const;
  [[nodiscard]] Length zero_within() const;
  [[nodiscard]] Length thickness() const;
  [[nodiscard]] Length panel_height() const;

  // Drawing
  struct Place {  // of a panel
    Point corner;
    Length zero;  // x of the axis
    bool labels;
  };
  void draw_panel(const Panel& panel, Place place);
  void draw_grid(const Place& place, Length top, Length bottom);
  void draw_tick_labels(const Place& place, Length top);
  void draw_label(std::size_t category, const Place& place, Length top, Length block);
  void draw_line(const Panel& panel, std::size_t line, std::size_t category, const Place& place,
                 Length middle);
  void draw_mark(std::size_t series, std::size_t category, Length zero, Length middle);
  void draw_words(const Panel& panel, std::size_t line, std::size_t category, const Place& place,
                  Length middle);

  Frame& frame_;
  Mark mark_;
  bool axis_;  // with intervals: ticks below and the words in a column at the right
  std::vector<Panel> panels_;
  std::size_t columns_ = 1;
  RowLabels labels_;
  Length plot_;  // width of a panel without its labels
  Length words_column_;
  Range range_;
  Ticks ticks_;
  double scale_ = 0;
  bool named_ = false;           // the first row tells the series
  std::vector<Length> heights_;  // of rows, by category, without the gap between them
  std::vector<Length> pitches_;  // of the lines in a row, by category
};

}  // namespace evident
