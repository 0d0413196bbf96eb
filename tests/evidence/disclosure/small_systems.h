#pragma once
// Tables of two ways with their margins as systems, and an attacker who tries all numbers.

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "evidence/disclosure/suppress.h"

namespace evident {

struct SmallTable {
  std::size_t rows = 0, columns = 0;
  std::vector<std::int64_t> inner;  // row after row

  [[nodiscard]] std::size_t width() const { return columns + 1; }
  // With margins.
  [[nodiscard]] std::vector<std::int64_t> all() const {
    std::vector<std::int64_t> values((rows + 1) * width(), 0);
    for (std::size_t r = 0; r < rows; ++r) {
      for (std::size_t c = 0; c < columns; ++c) {
        const std::int64_t value = inner[r * columns + c];
        for (const std::size_t at :
             {r * width() + c, r * width() + columns, rows * width() + c, rows * width() + columns})
          values[at] += value;
      }
    }
    return values;
  }
  // Indices of the lines of `all`, the whole last.
  [[nodiscard]] std::vector<std::vector<std::size_t>> lines() const {
    std::vector<std::vector<std::size_t>> lines;
    for (std::size_t r = 0; r <= rows; ++r) {
      lines.emplace_back();
      for (std::size_t c = 0; c <= columns; ++c) lines.back().push_back(r * width() + c);
    }
    for (std::size_t c = 0; c <= columns; ++c) {
      lines.emplace_back();
      for (std::size_t r = 0; r <= rows; ++r) lines.back().push_back(r * width() + c);
    }
    return lines;
  }
};

inline bool is_class(const std::vector<std::size_t>& line, const std::vector<std::int64_t>& values) {
  const std::int64_t whole = values[line.back()];
  return whole > 0 && line.size() > 2 &&
         std::any_of(line.begin(), line.end() - 1, [&](std::size_t i) { return values[i] == whole; });
}

// Where its cells lie, as a service's tables say it too.
inline SystemGrid grid_of(const SmallTable& table) {
  SystemGrid grid;
  grid.sizes = {1, 1, table.rows + 1, table.columns + 1};
  for (std::size_t i = 0; i < (table.rows + 1) * table.width(); ++i) grid.cells.push_back(i);
  for (std::size_t way = 2; way < 4; ++way) {
    SystemSum sum{grid.sizes[way] - 1, {}};
    for (std::size_t part = 0; part < sum.whole; ++part) sum.parts.push_back(part);
    grid.sums[way] = {sum};
  }
  return grid;
}

inline TableSystem system_of(const SmallTable& table, std::int64_t threshold, std::int64_t width = 3) {
  TableSystem system;
  const std::vector<std::int64_t> values = table.all();
  for (const std::int64_t value : values) {
    SystemCell cell = cell_of(value);
    cell.must_hide = value > 0 && value <= threshold;
    cell.may_hide = value > 0;
    cell.min_width = width;
    system.cells.push_back(cell);
  }
  system.grids.push_back(grid_of(table));
  for (const std::vector<std::size_t>& line : table.lines()) {
    SystemLine& added = system.lines.emplace_back();
    for (const std::size_t cell : line) added.terms.push_back({cell, cell == line.back() ? -1 : 1});
    added.least_hidden = threshold + 1;
    if (!is_class(line, values)) continue;
    SystemClass& one = system.classes.emplace_back();
    one.min_width = width;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      if (values[line[i]] == 0) {
        one.zeros.push_back(line[i]);
        system.cells[line[i]].may_hide = true;
      } else {
        system.cells[line[i]].must_hide = true;
      }
    }
  }
  return system;
}

}  // namespace evident
