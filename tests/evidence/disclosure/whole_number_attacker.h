#pragma once
// A reader of linked tables who counts in whole numbers: between which can each hidden count lie? It knows
// the tables' equalities and what is hidden, and nothing of how that was decided: the second way to the same
// answer. Linear programmes with branches where their answers are not whole.

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <vector>

#include "evidence/disclosure/decide_tables.h"
#include "evidence/disclosure/linear_program.h"

namespace evident {

class WholeNumberAttacker {
 public:
  explicit WholeNumberAttacker(const TableDecisions& decided, const DisclosurePolicy& policy = {})
      : tables_(decided.tables), policy_(policy) {
    for (std::size_t table = 0; table < tables_.size(); ++table) {
      for (std::size_t cell = 0; cell < tables_[table].cells.size(); ++cell)
        add_cell({table, cell}, decided.decisions[table]);
    }
    for (const Equality& equality : equalities(tables_)) add_line(equality);
  }

  [[nodiscard]] const std::vector<CellId>& hidden() const { return hidden_; }
  // Whether the count may be so large, or so small.
  [[nodiscard]] bool may_reach(CellId id, double number, bool at_least) const {
    std::vector<double> lows = lows_, highs = highs_;
    const std::size_t column = columns_.at(id);
    (at_least ? lows : highs)[column] = number;
    return has_whole_solution(lows, highs, 0);
  }
  // Some numbers that are at least so far apart are possible, the truth among them or between.
  [[nodiscard]] bool must_doubt(CellId id, double width) const {
    const double truth = tables_[id.table].cells[id.cell].quantity.number;
    for (double down = 0; down <= width; ++down) {
      if ((down == 0 || may_reach(id, truth - down, false)) &&
          (down == width || may_reach(id, truth + width - down, true)))
        return true;
    }
    return false;
  }

 private:
  struct Line {
    std::vector<std::pair<std::size_t, double>> terms;
  };

  void add_cell(CellId id, const TableDecision& decision) {
    const ReturnTable& table = tables_[id.table];
    const CellPlace place = table.place(id.cell);
    const CellName name{place.row, place.column};
    const Quantity& quantity = table.cells[id.cell].quantity;
    if (!table.returned[place.period] || !table.declaration.counts_people(name)) return;
    if (!counts_people(table.declaration.unit_of(name)) || quantity.missing == Missing::NotAvailable) return;
    const bool is_hidden = decision.hidden[id.cell];
    const bool zeros_hide = policy_.zeros == ZeroCounts::Hidden;
    const bool may_be_zero = decision.withheld != Withheld::No || quantity.number == 0 || zeros_hide;
    columns_[id] = lows_.size();
    lows_.push_back(is_hidden ? (may_be_zero ? 0 : 1) : least_behind(quantity.number));
    highs_.push_back(is_hidden ? without_limit : most_behind(quantity.number));
    const bool is_merged = quantity.missing == Missing::NotApplicable;
    if (is_hidden && (quantity.number > 0 || (zeros_hide && !is_merged))) hidden_.push_back(id);
  }

  // What a printed number may have been: the multiple of the base next to it, and above the threshold.
  [[nodiscard]] double least_behind(double number) const {
    if (policy_.round <= 1 || number == 0) return number;
    const double first = printed(number) - std::floor(policy_.round / 2.0);
    return std::max(first, policy_.threshold + 1.0);
  }
  [[nodiscard]] double most_behind(double number) const {
    if (policy_.round <= 1 || number == 0) return number;
    return printed(number) - std::floor(policy_.round / 2.0) + policy_.round - 1;
  }
  [[nodiscard]] double printed(double number) const {
    return std::floor((number + std::floor(policy_.round / 2.0)) / policy_.round) * policy_.round;
  }

  void add_line(const Equality& equality) {
    if (equality.kind == EqualityKind::Hundred) return;
    Line line;
    const auto add = [&](CellId id, double factor) {
      const auto column = columns_.find(id);
      if (column == columns_.end()) return false;
      line.terms.emplace_back(column->second, factor);
      return true;
    };
    bool complete = add(equality.whole, -1);
    for (const CellId& id : equality.plus) complete = complete && add(id, 1);
    for (const CellId& id : equality.minus) complete = complete && add(id, -1);
    if (complete) lines_.push_back(std::move(line));
  }

  [[nodiscard]] bool has_whole_solution(const std::vector<double>& lows, const std::vector<double>& highs,
                                        int depth) const {
    constexpr int deepest = 200;
    LinearProgram program;
    for (std::size_t i = 0; i < lows.size(); ++i) {
      if (lows[i] > highs[i]) return false;
      program.add_column(lows[i], highs[i], 1);
    }
    for (const Line& line : lines_) {
      const int row = program.add_row(0, 0);
      for (const auto& [column, factor] : line.terms) program.add(row, static_cast<int>(column), factor);
    }
    const auto solution = program.solve();
    if (!solution || depth > deepest) return false;
    for (std::size_t i = 0; i < solution->size(); ++i) {
      const double number = (*solution)[i];
      if (std::abs(number - std::round(number)) < 1e-6) continue;
      std::vector<double> less = highs, more = lows;
      less[i] = std::floor(number);
      more[i] = std::ceil(number);
      return has_whole_solution(lows, less, depth + 1) || has_whole_solution(more, highs, depth + 1);
    }
    return true;
  }

  const std::vector<ReturnTable>& tables_;
  const DisclosurePolicy policy_;
  std::map<CellId, std::size_t> columns_;
  std::vector<double> lows_, highs_;
  std::vector<Line> lines_;
  std::vector<CellId> hidden_;
};

}  // namespace evident
