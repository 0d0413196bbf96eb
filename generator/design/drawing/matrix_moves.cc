#include "design/drawing/matrix_moves.h"

#include "foundation/text/text.h"

namespace evident {
namespace {

bool same_bands(const Chart& chart) {
  if (chart.series.size() != chart.categories.size()) return false;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    if (trim(chart.series[i].name) != trim(chart.categories[i])) return false;
  }
  return true;
}

}  // namespace

BandMove band_move(const Chart& chart, std::size_t row, std::size_t column) {
  if (!same_bands(chart)) return BandMove::None;
  if (row == column) return BandMove::Same;
  if (chart.better == BetterEnd::Unsaid) return BandMove::None;
  return (column < row) == (chart.better == BetterEnd::First) ? BandMove::Better : BandMove::Worse;
}

std::string_view word_of(BandMove move) {
  switch (move) {
    case BandMove::Same:
      return "same";
    case BandMove::Better:
      return "better";
    case BandMove::Worse:
      return "worse";
    case BandMove::None:
      break;
  }
  return {};
}

std::string named_row(const Chart& chart, std::size_t row) {
  return (chart.down.empty() ? "" : chart.down + ": ") + chart.series[row].name;
}

std::string named_column(const Chart& chart, std::size_t column) {
  return (chart.across.empty() ? "" : chart.across + ": ") + chart.categories[column];
}

}  // namespace evident
