#include "press/audit/attack_cells.h"

#include <algorithm>
#include <cmath>

#include "press/audit/table_names.h"

namespace evident {
namespace {

// Counts of people may be rounded; who knows the policy knows that what is shown is above the threshold.
void read_number(std::int64_t number, bool of_people, const AuditPolicy& policy, AttackCell& read) {
  read.low = read.high = number;
  if (!of_people || policy.round <= 1 || number == 0) return;
  read.low = number - policy.round / 2;
  read.high = read.low + policy.round - 1;
  read.low = std::max<std::int64_t>(read.low, policy.threshold + 1);
}

// [low]: rounded to nothing, and still shown. Where nothing is rounded here, it was before.
void read_low(bool of_people, const AuditPolicy& policy, AttackCell& read) {
  read.low = 1;
  if (!of_people || policy.round <= 1) return;
  read.low = policy.threshold + 1;
  read.high = std::max<std::int64_t>(read.low, policy.round - policy.round / 2 - 1);
}

bool same_periods(const ReturnTable& table, const ReturnTable& other, std::size_t period) {
  const std::vector<std::size_t> parts = table.declaration.periods.parts(period);
  return std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
    return table.returned[part] == other.returned[part] && same_periods(table, other, part);
  });
}

}  // namespace

bool is_audited_count(Unit unit) {
  return unit == Unit::None || unit == Unit::People || unit == Unit::Cases || unit == Unit::Things;
}

AuditPolicy audit_policy_in(const TableDeclaration& table, const AuditPolicy& common) {
  AuditPolicy policy = common;
  if (!table.disclosure) return policy;
  policy.threshold = table.disclosure->threshold.value_or(policy.threshold);
  policy.min_width = table.disclosure->min_width.value_or(policy.min_width);
  policy.round = table.disclosure->round.value_or(policy.round);
  policy.hides_zeros = table.disclosure->hides_zeros.value_or(policy.hides_zeros);
  return policy;
}

AttackCells::AttackCells(const std::string& service, const std::vector<AttackLayer>& layers,
                         const AuditPolicy& policy, const std::set<std::string>& revised)
    : service_(service), layers_(layers), policy_(policy), revised_(revised) {
  for (std::size_t layer = 0; layer < layers_.size(); ++layer) {
    numbers_.emplace_back();
    for (const ReturnTable& table : layers_[layer].tables) add_cells(layer, table);
  }
}

std::size_t AttackCells::add(AttackCell cell, const ToldCell& told, const TableDeclaration& table) {
  built_.system.cells.push_back(std::move(cell));
  built_.spans.push_back(table.span);
  told_.push_back(told);
  policies_.push_back(audit_policy_in(table, policy_));
  return built_.system.cells.size() - 1;
}

void AttackCells::add_cells(std::size_t layer, const ReturnTable& table) {
  const bool withheld = is_withheld(layer, table);
  std::vector<std::size_t> numbers(table.cells.size(), not_there);
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const CellPlace place = table.place(i);
    const CellName name{place.row, place.column};
    if (!table.returned[place.period] || !is_audited_count(table.declaration.unit_of(name))) continue;
    ToldCell told{Missing::None, table.declaration.counts_people(name), withheld};
    AttackCell read = read_cell(layer, table, place, told);
    numbers[i] = same_in_other_layer(layer, table, place, read);
    if (numbers[i] == not_there) {
      numbers[i] = add(std::move(read), told, table.declaration);
      continue;
    }
    AttackCell& known = at(numbers[i]);
    known.low = std::max(known.low, read.low);
    known.high = std::min(known.high, read.high);
    known.least = std::max(known.least, read.least);
    if (told.missing == Missing::Confidential && !told.withheld_table) told_[numbers[i]] = told;
  }
  numbers_[layer].push_back(std::move(numbers));
}

// All that it says of people are codes.
bool AttackCells::is_withheld(std::size_t layer, const ReturnTable& table) const {
  bool any = false;
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const CellPlace place = table.place(i);
    if (!table.returned[place.period] || !table.declaration.counts_people({place.row, place.column}))
      continue;
    const Quantity* found = figure_at(layer, table, place);
    if (found == nullptr) continue;
    if (found->missing == Missing::None) return false;
    any = any || found->missing == Missing::Confidential;
  }
  return any;
}

const Quantity* AttackCells::figure_at(std::size_t layer, const ReturnTable& table,
                                       const CellPlace& place) const {
  const auto found = layers_[layer].figures->find(figure_name(service_, table.declaration, place));
  return found == layers_[layer].figures->end() ? nullptr : &found->second;
}

AttackCell AttackCells::read_cell(std::size_t layer, const ReturnTable& table, const CellPlace& place,
                                  ToldCell& told) const {
  AttackCell read;
  read.name = label_of(service_, table.declaration, place);
  if (!layers_[layer].release.empty()) read.name += " (in the release " + layers_[layer].release + ")";
  const AuditPolicy policy = audit_policy_in(table.declaration, policy_);
  const Quantity* figure = figure_at(layer, table, place);
  if (figure == nullptr) {
    // What is not in today's view was merged into others; what is not in a release was not printed.
    const bool now = layers_[layer].release.empty();
    told.missing = now ? Missing::NotApplicable : Missing::NotAvailable;
    if (now) read.high = 0;
    return read;
  }
  told.missing = figure->missing;
  switch (figure->missing) {
    case Missing::None:
      read_number(std::llround(figure->number), told.of_people, policy, read);
      break;
    case Missing::NotApplicable:
      read.high = 0;
      break;
    case Missing::Low:
      read_low(told.of_people, policy, read);
      break;
    case Missing::Confidential:
      if (told.of_people && !told.withheld_table && !policy.hides_zeros) read.low = read.least = 1;
      break;
    case Missing::NotAvailable:
    case Missing::LowReliability:
      break;
  }
  return read;
}

// The cell that another layer has for it, if what they say agrees. A year to date is another number in
// each release in which other periods had been returned.
std::size_t AttackCells::same_in_other_layer(std::size_t layer, const ReturnTable& table,
                                             const CellPlace& place, const AttackCell& read) const {
  if (!revised_.empty() && revised_.contains(figure_name(service_, table.declaration, place)))
    return not_there;
  for (std::size_t other = 0; other < layer; ++other) {
    for (std::size_t t = 0; t < layers_[other].tables.size(); ++t) {
      const ReturnTable& there = layers_[other].tables[t];
      if (there.declaration.id != table.declaration.id) continue;
      const std::size_t number = numbers_[other][t][there.index(place)];
      if (number == not_there || !same_periods(table, there, place.period)) continue;
      const AttackCell& known = built_.system.cells[number];
      if (std::max(known.low, read.low) <= std::min(known.high, read.high)) return number;
    }
  }
  return not_there;
}

}  // namespace evident
