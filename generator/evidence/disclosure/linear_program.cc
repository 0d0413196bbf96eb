#include "evidence/disclosure/linear_program.h"

#include <coin/Clp_C_Interface.h>

#include <memory>

namespace evident {
namespace {

struct Model {
  Model() : clp(Clp_newModel()) { Clp_setLogLevel(clp, 0); }
  ~Model() { Clp_deleteModel(clp); }
  Model(const Model&) = delete;
  Model& operator=(const Model&) = delete;
  Clp_Simplex* clp;
};

}  // namespace

int LinearProgram::add_column(double low, double high, double cost) {
  columns_.push_back({low, high, cost, {}, {}});
  return static_cast<int>(columns_.size()) - 1;
}

int LinearProgram::add_row(double low, double high) {
  row_lows_.push_back(low);
  row_highs_.push_back(high);
  return static_cast<int>(row_lows_.size()) - 1;
}

void LinearProgram::add(int row, int column, double factor) {
  Column& to = columns_[static_cast<std::size_t>(column)];
  to.rows.push_back(row);
  to.factors.push_back(factor);
}

std::optional<std::vector<double>> LinearProgram::solve() const {
  std::vector<CoinBigIndex> starts;
  std::vector<int> rows;
  std::vector<double> factors, lows, highs, costs;
  for (const Column& column : columns_) {
    starts.push_back(static_cast<CoinBigIndex>(rows.size()));
    rows.insert(rows.end(), column.rows.begin(), column.rows.end());
    factors.insert(factors.end(), column.factors.begin(), column.factors.end());
    lows.push_back(column.low);
    highs.push_back(column.high);
    costs.push_back(column.cost);
  }
  starts.push_back(static_cast<CoinBigIndex>(rows.size()));

  const Model model;
  const auto columns = static_cast<int>(columns_.size());
  Clp_loadProblem(model.clp, columns, static_cast<int>(row_lows_.size()), starts.data(), rows.data(),
                  factors.data(), lows.data(), highs.data(), costs.data(), row_lows_.data(),
                  row_highs_.data());
  constexpr int optimal = 0;
  if (Clp_dual(model.clp, 0) != optimal || Clp_status(model.clp) != optimal) return std::nullopt;
  const double* solution = Clp_primalColumnSolution(model.clp);
  return std::vector<double>(solution, solution + columns);
}

}  // namespace evident
