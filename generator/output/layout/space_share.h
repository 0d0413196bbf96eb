#pragma once
#include <utility>

#include "output/layout/words.h"

namespace evident {

// What each space of a justified line gets or gives, in order; rounding leaves nothing over.
class SpaceShare {
 public:
  SpaceShare(const Words& words, std::uint32_t begin, std::uint32_t end, Length slack) : slack_(slack) {
    for (std::uint32_t i = begin; i < end; ++i) total_ += weight(words.items[i]).value;
  }
  [[nodiscard]] Length next(const BreakItem& glue) {
    if (total_ == 0) return {};
    seen_ += weight(glue).value;
    const Length until{slack_.value * seen_ / total_};
    return until - std::exchange(given_, until);
  }

 private:
  [[nodiscard]] Length weight(const BreakItem& item) const {
    return slack_.value >= 0 ? item.stretch : item.shrink;
  }
  Length slack_, given_;
  std::int64_t total_ = 0, seen_ = 0;
};

}  // namespace evident
