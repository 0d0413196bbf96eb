#pragma once
// Numbers that are bound to one another, as somebody who reads them sees them: cells and the sums that they
// must keep to. It knows neither rows nor periods.

#include <array>
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
  bool joins = false;  // says that cells of two tables are the same
};

// A line that is all in one of its cells says of everyone in which. Its zeros, together, must stay as
// uncertain as one hidden cell. Only they may be hidden although they are zeros, and those zeros that they
// bring along because a line holds nothing else: the parts of such a zero, for one.
struct SystemClass {
  std::vector<std::size_t> zeros;
  std::vector<std::size_t> followers;
  std::int64_t min_width = 3;
};

// A sum along one of the ways of a table: whole = Σ parts, by place.
struct SystemSum {
  std::size_t whole = 0;
  std::vector<std::size_t> parts;
};

// Cells that are laid out in four ways, where the same sums hold along a way at every place of the others.
// A hint for who looks for moves; what holds is said by the lines. Where a table is not regular, only the
// sums of the second way are such.
struct SystemGrid {
  std::array<std::size_t, 4> sizes = {};
  bool is_regular = true;
  std::array<std::vector<SystemSum>, 4> sums;
  std::vector<std::size_t> cells;  // the last way runs fastest; no_cell where there is none
};
inline constexpr std::size_t no_cell = static_cast<std::size_t>(-1);

struct TableSystem {
  std::vector<SystemCell> cells;
  std::vector<SystemLine> lines;
  std::vector<SystemClass> classes;
  std::vector<SystemGrid> grids;

  [[nodiscard]] bool keeps_its_lines() const;  // with the true values
};

using HiddenCells = std::vector<bool>;  // by cell

struct LineOfCell {
  std::size_t line = 0;
  std::int64_t factor = 1;
};
// By cell: the lines that it is in.
[[nodiscard]] std::vector<std::vector<LineOfCell>> lines_of_cells(const TableSystem& system);

}  // namespace evident
