#include "output/layout/page_labels.h"

#include <algorithm>
#include <array>
#include <utility>

namespace evident {

std::string roman_number(std::size_t number) {
  static constexpr std::array<std::pair<std::size_t, std::string_view>, 13> steps = {{{1000, "m"},
                                                                                      {900, "cm"},
                                                                                      {500, "d"},
                                                                                      {400, "cd"},
                                                                                      {100, "c"},
                                                                                      {90, "xc"},
                                                                                      {50, "l"},
                                                                                      {40, "xl"},
                                                                                      {10, "x"},
                                                                                      {9, "ix"},
                                                                                      {5, "v"},
                                                                                      {4, "iv"},
                                                                                      {1, "i"}}};
  if (number >= 4000) return std::to_string(number);
  std::string text;
  for (const auto& [value, letters] : steps) {
    for (; number >= value; number -= value) text += letters;
  }
  return text;
}

PageLabels::PageLabels(std::size_t pages, std::size_t roman, int first)
    : roman_(std::min(roman, pages)), unusual_(roman_ > 0 || first != 1) {
  labels_.reserve(pages);
  for (std::size_t page = 0; page < roman_; ++page) labels_.push_back(roman_number(page + 1));
  for (std::size_t page = roman_; page < pages; ++page) {
    labels_.push_back(std::to_string(page - roman_ + static_cast<std::size_t>(first)));
  }
}

const std::string& PageLabels::last_with(std::size_t page) const {
  return page < roman_ ? labels_[roman_ - 1] : labels_.back();
}

std::vector<std::string> PageLabels::where_unusual() const {
  return unusual_ ? labels_ : std::vector<std::string>();
}

}  // namespace evident
