#pragma once
// Numbers one below the other by their decimal points, with units and marks behind them.

#include <optional>

#include "output/layout/line_maker.h"

namespace evident {

// The widths of a cell that reads as one number.
struct NumberParts {
  Length whole;     // sign, currency and digits before the point
  Length decimals;  // and unit
  Length marks;     // symbols and notes' numbers
};
// Nothing for a cell that is no number or whose unit is a word, which no other stands below; `all` is its
// width on one line.
[[nodiscard]] std::optional<NumberParts> number_parts(const RichText& cell, Length all, LineMaker& lines);

// What the numbers of a column need.
struct NumberColumn {
  Length whole, decimals;  // of the widest
  Length tail;             // decimals and marks of one number

  void add(const NumberParts& number);
  [[nodiscard]] Length width() const { return whole + tail; }
  // Where marks hang out on the right of everything else.
  [[nodiscard]] Length margin() const { return tail - decimals; }
};

}  // namespace evident
