#pragma once
// The names of categories in charts whose bars lie: beside them, or on lines of their own above them where
// that leaves the bars too little room.

#include "design/drawing/chart_frame.h"

namespace evident {

struct RowLabels {
  bool above = false;
  Length width;  // of the column with its gap, when they stand beside; else a margin
  std::vector<std::vector<std::string>> lines;  // by category

  [[nodiscard]] Length height(std::size_t category, Length leading) const {
    return leading * static_cast<std::int64_t>(lines[category].size());
  }
};

// Beside, in a column of at most `most`: above is true when a name would need more than three lines there or
// would be broken inside a word.
[[nodiscard]] RowLabels labels_beside(const Frame& frame, Length most);
// `margin` is what marks on the axis need at its left.
[[nodiscard]] RowLabels labels_above(const Frame& frame, Length width, Length margin);

}  // namespace evident
