#pragma once
// Lines over periods, also as small multiples. A line breaks where a value is missing; the symbol stands at
// the baseline there. Series are named at their ends, or in a legend where that leaves the lines no room.

#include "design/drawing/column_plot.h"
#include "design/drawing/marks.h"
#include "design/drawing/period_labels.h"
#include "design/drawing/placing.h"

namespace evident {

class LineChart {
 public:
  explicit LineChart(Frame& frame);
  void draw();

 private:
  struct EndLabel {  // at the right: the last number and the series
    std::size_t series = 0;
    std::string number;
    std::vector<std::string> name;
    Standing place;
    Length point;  // y of the last known point
  };
  struct PointLabel {
    std::size_t category = 0;
    std::string text;
    Point baseline;
    bool strong = false;
  };
  enum class Numbers { All, Ends };  // at each point and no axis, or at the last ones, beside an axis

  // Measuring
  void choose_layout();
  void fit(std::size_t columns, Numbers numbers);
  [[nodiscard]] bool make_end_labels(Length most_name);
  void set_scale(Numbers numbers);
  void measure_missing();
  [[nodiscard]] bool is_many() const { return frame_.chart.small_multiples; }
  [[nodiscard]] std::size_t panel_count() const { return is_many() ? series_.size() : 1; }
  [[nodiscard]] SeriesList in_panel(std::size_t panel) const {
    return is_many() ? SeriesList{panel} : series_;
  }
  [[nodiscard]] Length place_of(std::size_t category) const;  // from the plot's left
  [[nodiscard]] Point point_of(const Upright& plot, std::size_t series, std::size_t category) const;
  [[nodiscard]] bool shows_markers() const;

  // Drawing
  [[nodiscard]] Upright plot_at(Length left) const;
  void draw_panel(std::size_t panel, Length left, bool first);
  void draw_periods_and_numbers(Length top);
  [[nodiscard]] Length missing_band() const;
  void draw_band(const Upright& plot, std::size_t series);
  void draw_series(const Upright& plot, std::size_t series);
  void draw_run(const Upright& plot, std::size_t series, std::size_t begin, std::size_t end);
  void draw_points(const Upright& plot, std::size_t series);
  void draw_missing(const Upright& plot, const SeriesList& series);
  void draw_missing_row(const Upright& plot, std::size_t series, Length middle, bool with_marker);
  void draw_end_labels(const Upright& plot);
  void reserve_lines(const Upright& plot, std::size_t series);
  [[nodiscard]] bool plan_numbers(const Upright& plot);
  [[nodiscard]] std::optional<Point> free_place(const Upright& plot, std::size_t series, std::size_t category,
                                                const std::string& text);
  void label_open_points(const Upright& plot, std::size_t series);

  Frame& frame_;
  SeriesList series_;
  Numbers numbers_ = Numbers::Ends;
  std::size_t columns_ = 1;
  Range range_;
  bool from_zero_ = true;
  Ticks ticks_;
  double scale_ = 0;
  Length axis_, width_, height_, inset_, names_, value_column_, space_above_;
  std::size_t missing_rows_ = 0;
  bool legend_ = false;
  std::vector<EndLabel> ends_;
  std::vector<PeriodLabel> periods_;
  std::vector<PointLabel> point_labels_;
};

}  // namespace evident
