#pragma once
// A linear programme, solved by Clp. Its answer is a proposal in floating point: who uses it checks it.

#include <limits>
#include <optional>
#include <vector>

namespace evident {

inline constexpr double without_limit = std::numeric_limits<double>::max();

// Minimises the cost of columns between bounds, under rows of sums.
class LinearProgram {
 public:
  int add_column(double low, double high, double cost);  // its number
  int add_row(double low, double high);
  void add(int row, int column, double factor);  // each pair once

  // The columns of a cheapest solution; nothing when there is none, or none that is bounded.
  [[nodiscard]] std::optional<std::vector<double>> solve() const;

 private:
  struct Column {
    double low, high, cost;
    std::vector<int> rows;
    std::vector<double> factors;
  };
  std::vector<Column> columns_;
  std::vector<double> row_lows_, row_highs_;
};

}  // namespace evident
