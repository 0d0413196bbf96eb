// Every form with labels of one, three and eight times their length, one to twelve categories, one to six
// series and four widths: no text is ever in the way of another, of a mark or of the edge.

#include <array>

#include "clearance.h"
#include "design/drawing/charts.h"
#include "drawing_fixture.h"

namespace evident {
namespace {

struct Form {
  std::string name;
  ChartKind kind = ChartKind::Bars;
  Arrangement arrangement = Arrangement::Grouped;
  bool multiples = false, intervals = false;
};

std::ostream& operator<<(std::ostream& out, const Form& form) { return out << form.name; }

// A published number of some kind, the same for the same place: every seventh is missing, some are open.
ChartValue some_value(std::size_t series, std::size_t category, bool plain, bool below_zero) {
  const std::size_t seed = series * 31 + category * 17 + 5;
  const double size = static_cast<double>((seed * 7919) % 211) * (seed % 5 == 0 ? 7 : 1);
  if (below_zero && seed % 3 == 0) return number(-size);
  if (plain) return number(size);
  switch (seed % 7) {
    case 0:
      return seed % 2 == 0 ? missing("[c]", "confidential") : missing("[low]");
    case 2:
      return bounded(size, ChartValue::Bound::Over, "over " + format_number(size, 0));
    case 4:
      return bounded(size, ChartValue::Bound::Under, "fewer than " + format_number(size, 0));
    case 5:
      return bounded(size, ChartValue::Bound::About, format_number(size, 0));
    default:
      return number(size);
  }
}

class ChartClearance : public testing::TestWithParam<Form> {
 protected:
  static Chart made(const Form& form, std::size_t categories, std::size_t series, int growth, int variant) {
    const std::array<std::string, 4> names = {"Schools and colleges", "Police", "Health",
                                              "Children’s services"};
    Chart chart = chart_of(form.kind, {}, {});
    chart.arrangement = form.arrangement;
    chart.small_multiples = form.multiples;
    chart.measure = times("Young people referred", growth);
    if (form.intervals) chart.interval = "95% confidence interval";
    for (std::size_t c = 0; c < categories; ++c) chart.categories.push_back(times(names[c % 4], growth));
    const bool parts = form.arrangement != Arrangement::Grouped;
    for (std::size_t s = 0; s < series; ++s) {
      ChartSeries made{series > 1 ? times("Year " + std::to_string(2011 + s), growth) : "", {}, {}};
      for (std::size_t c = 0; c < categories; ++c) {
        ChartValue value = some_value(s, c, variant == 0, variant == 2 && !parts);
        if (form.intervals && !value.missing) {
          value.low = value.number - std::abs(value.number) * 0.2;
          value.high = value.number + std::abs(value.number) * 0.3;
        }
        made.values.push_back(value);
      }
      chart.series.push_back(std::move(made));
    }
    chart.series[0].values[0] = number(180);
    return chart;
  }

  void check(const Chart& chart, int width, const std::string& name) {
    Diagnostics heard;
    const Drawing drawing = draw(chart, theme_, drawing_shaper(), points(width), heard);
    ASSERT_FALSE(heard.has_errors()) << name << " " << heard.all().front().message;
    const std::string faults = Clearance(drawing.scene, theme_, drawing_fonts()).faults();
    EXPECT_EQ(faults, "") << name;
    if (!faults.empty()) keep_scene(drawing.scene, "fault-" + name);
    EXPECT_LE(code_point_count(drawing.alternative), 250U) << name;
  }

  Theme theme_ = drawing_theme();
};

TEST_P(ChartClearance, HoldsForEverySize) {
  const Form& form = GetParam();
  const bool two = form.kind == ChartKind::Slope;
  const bool every = std::getenv("EVIDENT_EVERY_SIZE") != nullptr;  // all of them, for a long night
  int turn = 0;
  for (std::size_t categories = two ? 2 : 1; categories <= (two ? 2U : 12U); ++categories) {
    for (std::size_t series = 1; series <= 6; ++series) {
      for (const int growth : {1, 3, 8}) {
        for (const int width : {220, 300, 420, 500}) {
          const int variant = turn++ % 3;
          // Sizes take turns, so that every pair of them is met.
          if (!every && !two && (categories + series * 3 + static_cast<std::size_t>(turn)) % 7 != 0) continue;
          check(made(form, categories, series, growth, variant), width,
                form.name + "-" + std::to_string(categories) + "x" + std::to_string(series) + "x" +
                    std::to_string(growth) + "v" + std::to_string(variant) + "-" + std::to_string(width));
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Forms, ChartClearance,
    testing::Values(Form{"bars"}, Form{"bars_intervals", ChartKind::Bars, Arrangement::Grouped, false, true},
                    Form{"bars_stacked", ChartKind::Bars, Arrangement::Stacked},
                    Form{"bars_share", ChartKind::Bars, Arrangement::Share},
                    Form{"bars_multiples", ChartKind::Bars, Arrangement::Grouped, true},
                    Form{"columns", ChartKind::Columns},
                    Form{"columns_intervals", ChartKind::Columns, Arrangement::Grouped, false, true},
                    Form{"columns_stacked", ChartKind::Columns, Arrangement::Stacked},
                    Form{"columns_share", ChartKind::Columns, Arrangement::Share},
                    Form{"columns_multiples", ChartKind::Columns, Arrangement::Grouped, true},
                    Form{"lines", ChartKind::Lines},
                    Form{"lines_intervals", ChartKind::Lines, Arrangement::Grouped, false, true},
                    Form{"lines_multiples", ChartKind::Lines, Arrangement::Grouped, true},
                    Form{"dots", ChartKind::Dots},
                    Form{"dots_intervals", ChartKind::Dots, Arrangement::Grouped, false, true},
                    Form{"dots_multiples", ChartKind::Dots, Arrangement::Grouped, true},
                    Form{"slope", ChartKind::Slope}),
    [](const testing::TestParamInfo<Form>& form) { return form.param.name; });

}  // namespace
}  // namespace evident
