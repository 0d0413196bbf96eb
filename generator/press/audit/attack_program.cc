#include "press/audit/attack_program.h"

#include <coin/Clp_C_Interface.h>

namespace evident {
namespace {

class Simplex {
 public:
  Simplex() : clp_(Clp_newModel()) { Clp_setLogLevel(clp_, 0); }
  ~Simplex() { Clp_deleteModel(clp_); }
  Simplex(const Simplex&) = delete;
  Simplex& operator=(const Simplex&) = delete;
  [[nodiscard]] Clp_Simplex* get() const { return clp_; }

 private:
  Clp_Simplex* clp_;
};

}  // namespace

std::optional<std::vector<double>> AttackProgram::solve() const {
  // Clp wants columns: how many rows each is in, then which.
  std::vector<CoinBigIndex> starts(columns.size() + 1, 0);
  for (const AttackRow& row : rows) {
    for (const AttackTerm& term : row.terms) ++starts[term.cell + 1];
  }
  for (std::size_t i = 0; i < columns.size(); ++i) starts[i + 1] += starts[i];
  std::vector<CoinBigIndex> next(starts.begin(), starts.end() - 1);
  std::vector<int> indices(static_cast<std::size_t>(starts.back()));
  std::vector<double> factors(indices.size()), row_lows, row_highs, lows, highs, costs;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    row_lows.push_back(static_cast<double>(rows[i].low));
    row_highs.push_back(static_cast<double>(rows[i].high));
    for (const AttackTerm& term : rows[i].terms) {
      const auto at = static_cast<std::size_t>(next[term.cell]++);
      indices[at] = static_cast<int>(i);
      factors[at] = static_cast<double>(term.factor);
    }
  }
  for (const Column& column : columns) {
    lows.push_back(static_cast<double>(column.low));
    highs.push_back(static_cast<double>(column.high));
    costs.push_back(column.cost);
  }
  const Simplex simplex;
  Clp_loadProblem(simplex.get(), static_cast<int>(columns.size()), static_cast<int>(rows.size()),
                  starts.data(), indices.data(), factors.data(), lows.data(), highs.data(), costs.data(),
                  row_lows.data(), row_highs.data());
  constexpr int optimal = 0;
  if (Clp_dual(simplex.get(), 0) != optimal || Clp_status(simplex.get()) != optimal) return std::nullopt;
  const double* solution = Clp_primalColumnSolution(simplex.get());
  return std::vector<double>(solution, solution + columns.size());
}

}  // namespace evident
