#pragma once
// How wide a table's columns are, from what their cells need.

#include <vector>

#include "design/theme/theme.h"

namespace evident {

// What a column needs: the widest thing that cannot break, and all of it on one line.
struct ColumnNeed {
  Length least, most;
};

// Widths that add up to at most `available`, by the rule of CSS 2.1, 17.5.2.2: columns take what they need,
// else share what there is between least and most; short ones take all that they need first. Where not even
// the least fits, the widest give first.
[[nodiscard]] std::vector<Length> column_widths(const std::vector<ColumnNeed>& needs, Length available);
[[nodiscard]] Length sum(const std::vector<Length>& widths);

}  // namespace evident
