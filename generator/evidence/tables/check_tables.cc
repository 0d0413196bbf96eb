// Lints: what a return promises and its numbers do not keep. Messages name cells, never numbers.

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "evidence/tables/totals.h"

namespace evident {
namespace {

class TableChecker {
 public:
  TableChecker(const std::vector<ReturnTable>& tables, Diagnostics& diagnostics)
      : tables_(tables), diagnostics_(diagnostics) {}

  void check() {
    const std::vector<Equality> all = equalities(tables_);
    std::vector<const Equality*> broken;
    for (const Equality& equality : all) {
      if (concerns_statements(equality) && !is_kept(equality)) broken.push_back(&equality);
    }
    const std::set<CellId> explained = explained_wholes(all, broken);
    for (const Equality* equality : broken) {
      if (!explained.contains(equality->whole)) report(*equality);
    }
  }

 private:
  [[nodiscard]] const Cell& cell(CellId id) const { return tables_[id.table].cells[id.cell]; }
  [[nodiscard]] double number(CellId id) const { return cell(id).quantity.number; }

  // A whole that was computed from parts that were computed repeats what is said of those parts.
  [[nodiscard]] bool concerns_statements(const Equality& equality) const {
    const auto stated = [&](CellId id) { return cell(id).origin == Origin::Stated; };
    return stated(equality.whole) || std::any_of(equality.plus.begin(), equality.plus.end(), stated) ||
           std::any_of(equality.minus.begin(), equality.minus.end(), stated);
  }

  // A stated total that is wrong also breaks what was computed from it. That is no second mistake.
  [[nodiscard]] std::set<CellId> explained_wholes(const std::vector<Equality>& all,
                                                  const std::vector<const Equality*>& broken) const {
    std::set<CellId> wrong, computed, explained;
    for (const Equality* equality : broken) {
      (cell(equality->whole).origin == Origin::Computed ? computed : wrong).insert(equality->whole);
    }
    if (computed.empty()) return explained;
    for (const Equality& equality : all) {
      const bool from_wrong =
          computed.contains(equality.whole) && std::any_of(equality.plus.begin(), equality.plus.end(),
                                                           [&](CellId part) { return wrong.contains(part); });
      if (from_wrong) explained.insert(equality.whole);
    }
    return explained;
  }

  [[nodiscard]] bool is_kept(const Equality& equality) const {
    return equality.kind == EqualityKind::Hundred ? is_hundred(equality) : holds(equality);
  }

  [[nodiscard]] bool holds(const Equality& equality) const {
    if (!is_number(cell(equality.whole))) return true;
    double sum = 0;
    bool complete = true;
    for (const auto* parts : {&equality.plus, &equality.minus}) {
      for (const CellId& part : *parts) {
        complete = complete && is_number(cell(part));
        if (is_number(cell(part))) sum += parts == &equality.plus ? number(part) : -number(part);
      }
    }
    const double whole = number(equality.whole);
    return complete ? std::abs(sum - whole) <= tolerance(equality, sum) : !exceeds(equality, sum, whole);
  }

  // Where a part is missing, counts that are given may already be more than their whole.
  [[nodiscard]] bool exceeds(const Equality& equality, double sum, double whole) const {
    const Unit unit = cell(equality.whole).quantity.unit;
    const bool counts = unit == Unit::People || unit == Unit::Cases || unit == Unit::Things;
    return counts && equality.minus.empty() && sum > whole;
  }

  [[nodiscard]] int decimals(CellId id) const { return std::max(cell(id).quantity.decimals, 0); }
  [[nodiscard]] double half_unit(CellId id) const { return 0.5 * std::pow(10.0, -decimals(id)); }

  // A total that is written with fewer decimals than its parts is taken for a rounded one; where a computed
  // whole is held against it, it is the part.
  [[nodiscard]] double tolerance(const Equality& equality, double sum) const {
    double allowed = 1e-9 * std::max(1.0, std::abs(sum));
    int finest = decimals(equality.whole);
    for (const CellId& part : equality.plus) finest = std::max(finest, decimals(part));
    if (decimals(equality.whole) < finest) allowed += half_unit(equality.whole);
    if (cell(equality.whole).origin == Origin::Stated) return allowed;
    for (const CellId& part : equality.plus) {
      if (decimals(part) < finest) allowed += half_unit(part);
    }
    return allowed;
  }

  [[nodiscard]] bool is_hundred(const Equality& equality) const {
    double sum = 0;
    double rounding = 1e-9;
    for (const CellId& part : equality.plus) {
      if (!is_number(cell(part))) return true;
      sum += number(part);
      rounding += half_unit(part);
    }
    const Cell& whole = cell(equality.whole);
    const bool said = !is_number(whole) || std::abs(whole.quantity.number - 100) <= 0.5;
    return said && std::abs(sum - 100) <= rounding;
  }

  [[nodiscard]] std::string in_words(CellId id) const {
    const ReturnTable& table = tables_[id.table];
    const TableDeclaration& declaration = table.declaration;
    const CellPlace place = table.place(id.cell);
    std::string text;
    for (const Category* category :
         {&declaration.rows.categories[place.row], &declaration.columns.categories[place.column]}) {
      if (!category->id.empty()) text += (text.empty() ? "“" : ", “") + category->label + "”";
    }
    if (!text.empty()) text += " in ";
    text += "`" + declaration.id + "` for " + declaration.periods.categories[place.period].label;
    const Category& area = declaration.areas.categories[place.area];
    return area.id.empty() ? text : text + ", " + area.label;
  }

  void warn(const Equality& equality, const char* code, const std::string& message, const char* help) {
    const Cell& whole = cell(equality.whole);
    const bool stated = whole.origin == Origin::Stated;
    const auto place = [&](CellId id) { return cell(id).origin == Origin::Stated; };
    const auto part = std::find_if(equality.plus.begin(), equality.plus.end(), place);
    const Span first_part = part == equality.plus.end() ? cell(equality.plus.front()).span : cell(*part).span;
    Diagnostic& said =
        diagnostics_.warning(code, whole.span.source != no_source ? whole.span : first_part,
                             in_words(equality.whole) +
                                 (stated || whole.origin == Origin::Absent ? "" : ", as computed,") + message,
                             help);
    if (first_part != said.span) {
      said.labels.push_back({first_part, equality.plus.size() > 1 ? "The first of its parts" : "This one"});
    }
  }

  void report(const Equality& equality) {
    const bool one = equality.plus.size() == 1;
    const char* correct_total =
        "Correct the total or one of its parts; a total that is left out is computed from its parts";
    switch (equality.kind) {
      case EqualityKind::Total:
        return warn(equality, "total-does-not-sum", " is not the sum of its parts", correct_total);
      case EqualityKind::Hierarchy:
        return warn(equality, "hierarchy-does-not-sum", " is not the sum of what lies within it",
                    correct_total);
      case EqualityKind::Areas:
        return warn(equality, "areas-do-not-sum", " is not the sum of the areas", correct_total);
      case EqualityKind::Periods:
        return warn(
            equality, "year-to-date-does-not-sum",
            one ? " does not agree with the period within it" : " is not the sum of the periods within it",
            correct_total);
      case EqualityKind::Link:
        return warn(equality, "link-does-not-agree",
                    (one ? " differs from "
                         : " is not the sum of " + std::to_string(equality.plus.size()) +
                               " cells, the first of them ") +
                        in_words(equality.plus.front()),
                    one ? "Both count the same; correct the one that is wrong"
                        : "Both count the same; correct what is wrong");
      case EqualityKind::Reconciliation:
        return warn(
            equality, "does-not-reconcile", " does not follow from the start, what came and what went",
            "Start, plus what came, minus what went must give the end; correct the one that is wrong");
      case EqualityKind::CarriedOver:
        return warn(equality, "does-not-carry-over", " differs from " + in_words(equality.plus.front()),
                    "A period starts with what was open when the one before it ended");
      case EqualityKind::Hundred:
        return warn(equality, "percentages-do-not-sum", ": the percentages do not sum to 100",
                    "They may differ from 100 by rounding alone; correct the one that is wrong");
    }
  }

  const std::vector<ReturnTable>& tables_;
  Diagnostics& diagnostics_;
};

bool is_leaf(const Dimension& dimension, std::size_t category) {
  return category != dimension.total && dimension.parts(category).empty();
}

std::vector<bool> leaves(const TableDeclaration& declaration) {
  std::vector<bool> rows, columns, found;
  for (std::size_t i = 0; i < declaration.rows.categories.size(); ++i) {
    rows.push_back(is_leaf(declaration.rows, i));
  }
  for (std::size_t i = 0; i < declaration.columns.categories.size(); ++i) {
    columns.push_back(is_leaf(declaration.columns, i));
  }
  for (const bool row : rows) {
    for (const bool column : columns) found.push_back(row && column);
  }
  return found;
}

// A row that was forgotten looks like one that nobody could fill in.
void check_gaps(const ReturnTable& table, Diagnostics& diagnostics) {
  const TableDeclaration& declaration = table.declaration;
  const std::vector<bool> leaf = leaves(declaration);
  for (std::size_t p = 0; p < declaration.periods.categories.size(); ++p) {
    for (std::size_t a = 0; a < declaration.areas.categories.size(); ++a) {
      const std::span<const Cell> slice = table.slice(p, a);
      const auto stated = std::find_if(slice.begin(), slice.end(),
                                       [](const Cell& cell) { return cell.origin == Origin::Stated; });
      if (stated == slice.end()) continue;
      std::size_t absent = 0;
      for (std::size_t i = 0; i < slice.size(); ++i) absent += leaf[i] && slice[i].origin == Origin::Absent;
      if (absent == 0) continue;
      const Category& area = declaration.areas.categories[a];
      diagnostics.warning(
          "cells-not-given", stated->span,
          std::to_string(absent) + (absent == 1 ? " cell of `" : " cells of `") + declaration.id + "` for " +
              declaration.periods.categories[p].label + (area.id.empty() ? "" : ", " + area.label) +
              (absent == 1 ? " is" : " are") + " not given",
          "Give each a number, 0 included, or a code: x where it is not known, z where it cannot apply");
    }
  }
}

}  // namespace

void check_tables(const std::vector<ReturnTable>& tables, Diagnostics& diagnostics) {
  for (const ReturnTable& table : tables) check_gaps(table, diagnostics);
  TableChecker(tables, diagnostics).check();
}

}  // namespace evident
