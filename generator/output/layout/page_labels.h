#pragma once
// What pages are called: 1, 2, 3 …, from another number on, or after pages i, ii, iii.

#include <string>
#include <vector>

#include "design/theme/theme.h"
#include "output/layout/pages.h"

namespace evident {

class PageLabels {
 public:
  // `roman` pages come first. They count from i, the others from `first`.
  PageLabels(std::size_t pages, std::size_t roman, int first);

  [[nodiscard]] const std::string& of(std::size_t page) const { return labels_[page]; }
  // What the last page is called that is counted as this one is.
  [[nodiscard]] const std::string& last_with(std::size_t page) const;
  // All of them, unless they are 1, 2, 3 …
  [[nodiscard]] std::vector<std::string> where_unusual() const;

 private:
  std::vector<std::string> labels_;
  std::size_t roman_;
  bool unusual_;
};

// "xiv"; from 4,000 on, which has no numeral, figures.
[[nodiscard]] std::string roman_number(std::size_t number);

}  // namespace evident
