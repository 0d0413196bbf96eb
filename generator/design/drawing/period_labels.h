#pragma once
// The names of periods below a line chart: all of them where they fit, else every second, third … counted
// back from the last, which always stands there.

#include "design/drawing/chart_frame.h"

namespace evident {

struct PeriodLabel {
  std::size_t category = 0;
  Length x;  // of its left end; lines are centred in its width
  Length width;
  std::vector<std::string> lines;
};

// `places` are where the periods stand; labels keep between `left` and `right`.
[[nodiscard]] std::vector<PeriodLabel> period_labels(const Frame& frame, const std::vector<Length>& places,
                                                     Length left, Length right);
[[nodiscard]] Length height_of(const std::vector<PeriodLabel>& labels, Length leading);
void draw_period_label(const Frame& frame, const PeriodLabel& label, Length top);

}  // namespace evident
