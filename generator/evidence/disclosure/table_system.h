#pragma once
// Numbers that are bound to one another, as somebody who reads them sees them: cells and the sums that they
// must keep to. It knows neither rows nor periods.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace evident {

struct SystemCell {
  std::int64_t value = 0;
  std::int64_t lowest = 1;  // what a reader knows of it when it is hidden: zeros are shown
  // What a reader knows of it when it is shown; not the value alone where numbers are rounded.
  std::int64_t shown_low = 0;
  std::int64_t shown_high = 0;
  bool must_hide = false;
  bool may_hide = true;
  std::int64_t min_width = 3;  // when it is hidden, a reader must not narrow it down further
  double cost = 1;             // of hiding it
};

// Exactly this, known to every reader when it is shown.
[[nodiscard]] SystemCell cell_of(std::int64_t value);

struct SystemTerm {
  std::size_t cell = 0;
  std::int64_t factor = 1;
};

// Σ factor × value = 0. Where a line tells the sum of what is hidden in it, that must be at least
// `least_hidden`: hidden together, five people are as few as five in one cell.
struct SystemLine {
  std::vector<SystemTerm> terms;
  std::int64_t least_hidden = 0;
};

// A line that is all in one of its cells says of everyone in which. Its zeros, together, must stay as
// uncertain as one hidden cell. Only they may be hidden although they are zeros, and those zeros that they
// bring along because a line holds nothing else: the parts of such a zero, for one.
struct SystemClass {
  std::vector<std::size_t> zeros;
  std::vector<std::size_t> followers;
  std::int64_t min_width = 3;
};

struct TableSystem {
  std::vector<SystemCell> cells;
  std::vector<SystemLine> lines;
  std::vector<SystemClass> classes;

  [[nodiscard]] bool keeps_its_lines() const;  // with the true values
};

using HiddenCells = std::vector<bool>;  // by cell

// By cell: the lines that it is in.
[[nodiscard]] std::vector<std::vector<std::size_t>> lines_of_cells(const TableSystem& system);

}  // namespace evident
