#pragma once
// The cells of an attack: those that several layers have in common are one.

#include <vector>

#include "press/audit/attack_builder.h"

namespace evident {

// What a layer, or several of them, say of a cell.
struct ToldCell {
  Missing missing = Missing::NotApplicable;
  bool of_people = false;
  bool withheld_table = false;
};

[[nodiscard]] bool is_audited_count(Unit unit);
[[nodiscard]] AuditPolicy audit_policy_in(const TableDeclaration& table, const AuditPolicy& common);

class AttackCells {
 public:
  AttackCells(const std::string& service, const std::vector<AttackLayer>& layers, const AuditPolicy& policy,
              const std::set<std::string>& revised);

  static constexpr std::size_t not_there = static_cast<std::size_t>(-1);

  [[nodiscard]] const std::vector<AttackLayer>& layers() const { return layers_; }
  [[nodiscard]] const std::string& service() const { return service_; }
  // By table and cell of a layer: its number in the system, or not_there.
  [[nodiscard]] const std::vector<std::vector<std::size_t>>& numbers(std::size_t layer) const {
    return numbers_[layer];
  }
  // By number.
  [[nodiscard]] const ToldCell& told(std::size_t number) const { return told_[number]; }
  [[nodiscard]] const AuditPolicy& policy(std::size_t number) const { return policies_[number]; }
  [[nodiscard]] AttackCell& at(std::size_t number) { return built_.system.cells[number]; }
  [[nodiscard]] const AttackCell& at(std::size_t number) const { return built_.system.cells[number]; }
  [[nodiscard]] bool is_zero(std::size_t number) const {
    return at(number).is_known() && at(number).low == 0;
  }
  [[nodiscard]] bool is_positive(std::size_t number) const {
    return at(number).is_known() && at(number).low > 0;
  }
  // What a layer prints there; null where it prints nothing.
  [[nodiscard]] const Quantity* figure_at(std::size_t layer, const ReturnTable& table,
                                          const CellPlace& place) const;
  std::size_t add(AttackCell cell, const ToldCell& told, const TableDeclaration& table);

  [[nodiscard]] AttackSystem& system() { return built_.system; }
  [[nodiscard]] ReturnsAttack take() { return std::move(built_); }
  void add_loose_rate(std::size_t number) { built_.loose_rates.push_back(number); }

 private:
  void add_cells(std::size_t layer, const ReturnTable& table);
  [[nodiscard]] bool is_withheld(std::size_t layer, const ReturnTable& table) const;
  [[nodiscard]] AttackCell read_cell(std::size_t layer, const ReturnTable& table, const CellPlace& place,
                                     ToldCell& told) const;
  [[nodiscard]] std::size_t same_in_other_layer(std::size_t layer, const ReturnTable& table,
                                                const CellPlace& place, const AttackCell& read) const;

  const std::string& service_;
  const std::vector<AttackLayer>& layers_;
  const AuditPolicy& policy_;
  const std::set<std::string>& revised_;
  ReturnsAttack built_;
  std::vector<std::vector<std::vector<std::size_t>>> numbers_;  // by layer, table and cell
  std::vector<ToldCell> told_;
  std::vector<AuditPolicy> policies_;
};

}  // namespace evident
