// Returns of services into the published view.

#include "evidence/disclosure/disclosure.h"

#include <algorithm>
#include <cmath>

#include "evidence/disclosure/decide_tables.h"
#include "evidence/disclosure/returns_system.h"
#include "evidence/disclosure/table_policy.h"
#include "evidence/disclosure/words.h"

namespace evident {
namespace {

std::string reason_of(Withheld withheld) {
  switch (withheld) {
    case Withheld::No:
      return "";
    case Withheld::NothingLeft:
      return "Nothing would be left of this table without the numbers that are small enough to give a person "
             "away. The whole table is withheld.";
    case Withheld::TooSmall:
      return "Most numbers in this table are small enough to give a person away. The whole table is "
             "withheld.";
    case Withheld::Contradictory:
      return "The numbers of this table do not agree with their totals or with other tables, so that nobody "
             "can say what they give away. The whole table is withheld.";
    case Withheld::CannotBeSafe:
      return "Numbers in this table, or in tables that must agree with it, are small enough to give a person "
             "away. The whole table is withheld.";
  }
  return "";
}

std::string as_name(std::string id) {
  std::replace(id.begin(), id.end(), '-', '_');
  return id;
}

std::string id_of(const Category& category) { return category.id.empty() ? "all" : category.id; }

Value category_value(const Category& category) {
  ValueMap map;
  map.set("id", Value::text(id_of(category), category.span));
  map.set("label", Value::text(category.label, category.span));
  return Value::map(std::move(map), category.span);
}

// Without those that were merged into others.
Value list_of(const Dimension& dimension, const std::vector<bool>& merged = {}) {
  ValueList list;
  for (std::size_t i = 0; i < dimension.categories.size(); ++i) {
    if (i >= merged.size() || !merged[i]) list.push_back(category_value(dimension.categories[i]));
  }
  return Value::list(std::move(list), dimension.span);
}

// "Referrals by source: Police, North, April to June 2025"
std::string label_of(const TableDeclaration& declaration, const CellPlace& place) {
  std::string words;
  for (const std::string* label :
       {&declaration.rows.categories[place.row].label, &declaration.columns.categories[place.column].label,
        &declaration.areas.categories[place.area].label,
        &declaration.periods.categories[place.period].label}) {
    if (!label->empty()) words += (words.empty() ? ": " : ", ") + *label;
  }
  return declaration.label + words;
}

class TablePublisher {
 public:
  TablePublisher(const ReturnTable& table, std::string name, const TableDecision& decision,
                 const DisclosurePolicy& policy, FigureList& figures)
      : table_(table), name_(std::move(name)), decision_(decision), policy_(policy), figures_(figures) {
    if (!decision.collapsed) return;
    merged_rows_ = decision.collapsed->rows;
    merged_columns_ = decision.collapsed->columns;
  }

  Value publish() {
    const TableDeclaration& declaration = table_.declaration;
    ValueMap map;
    map.set("id", Value::text(declaration.id, declaration.span));
    map.set("label", Value::text(declaration.label, declaration.span));
    map.set("measure", Value::text(declaration.measure, declaration.span));
    map.set("note", Value::text(declaration.note, declaration.span));
    map.set("unit", Value::text(std::string(name(declaration.unit)), declaration.span));
    map.set("withheld", Value(Value::Data(decision_.withheld != Withheld::No), declaration.span));
    map.set("reason", Value::text(reason_of(decision_.withheld), declaration.span));
    map.set("merged", Value::text(decision_.collapsed ? decision_.collapsed->words : "", declaration.span));
    map.set("policy", Value::text(words_of_table(declaration, policy_), declaration.span));
    map.set("rows", list_of(declaration.rows, merged_rows_));
    map.set("columns", list_of(declaration.columns, merged_columns_));
    map.set("areas", list_of(declaration.areas));
    add_periods(map);
    return Value::map(std::move(map), declaration.span);
  }

 private:
  // `latest` is of the last period returned that is no total of others.
  void add_periods(ValueMap& map) {
    ValueList periods;
    ValueMap cells;
    Value latest, latest_period;
    const Dimension& dimension = table_.declaration.periods;
    for (std::size_t period = 0; period < dimension.categories.size(); ++period) {
      if (!table_.returned[period]) continue;
      const Category& category = dimension.categories[period];
      Value areas = areas_of(period);
      if (dimension.parts(period).empty()) {
        latest = areas;
        latest_period = category_value(category);
      }
      periods.push_back(category_value(category));
      cells.set(id_of(category), std::move(areas));
    }
    map.set("periods", Value::list(std::move(periods), dimension.span));
    map.set("cells", Value::map(std::move(cells), dimension.span));
    map.set("latest_period", std::move(latest_period));
    map.set("latest", std::move(latest));
  }

  Value areas_of(std::size_t period) {
    const TableDeclaration& declaration = table_.declaration;
    ValueMap areas;
    for (std::size_t area = 0; area < declaration.areas.categories.size(); ++area) {
      ValueMap rows;
      for (std::size_t row = 0; row < declaration.rows.categories.size(); ++row) {
        if (!merged_rows_.empty() && merged_rows_[row]) continue;
        ValueMap columns;
        for (std::size_t column = 0; column < declaration.columns.categories.size(); ++column) {
          if (!merged_columns_.empty() && merged_columns_[column]) continue;
          columns.set(id_of(declaration.columns.categories[column]), cell_value({period, area, row, column}));
        }
        rows.set(id_of(declaration.rows.categories[row]), Value::map(std::move(columns)));
      }
      areas.set(id_of(declaration.areas.categories[area]), Value::map(std::move(rows)));
    }
    return Value::map(std::move(areas));
  }

  Value cell_value(const CellPlace& place) {
    const TableDeclaration& declaration = table_.declaration;
    const Cell& cell = table_.at(place);
    FigureEntry entry;
    entry.name = name_ + '.' + id_of(declaration.periods.categories[place.period]) + '.' +
                 id_of(declaration.areas.categories[place.area]) + '.' +
                 id_of(declaration.rows.categories[place.row]) + '.' +
                 id_of(declaration.columns.categories[place.column]);
    entry.label = label_of(declaration, place);
    entry.span = cell.span;
    if (decision_.hidden[table_.index(place)]) {
      entry.quantity.unit = declaration.unit_of({place.row, place.column});
      entry.quantity.missing = Missing::Confidential;
    } else {
      entry.quantity = published_quantity(table_.index(place));
    }
    entry.quantity.figure = static_cast<FigureId>(figures_.size());
    Value value(Value::Data(entry.quantity), entry.span);
    figures_.push_back(std::move(entry));
    return value;
  }

  [[nodiscard]] Quantity published_quantity(std::size_t cell) const {
    Quantity quantity = at_printed_precision(table_.cells[cell].quantity);
    quantity.said.clear();
    const int base = policy_of(table_.declaration, policy_).round;
    if (base <= 1 || quantity.missing != Missing::None || !is_count_of_people(table_, cell)) return quantity;
    const bool is_zero = quantity.number == 0;
    quantity.number = static_cast<double>(rounded(std::llround(quantity.number), base));
    if (quantity.number == 0 && !is_zero) quantity.missing = Missing::Low;
    return quantity;
  }

  const ReturnTable& table_;
  std::string name_;
  const TableDecision& decision_;
  const DisclosurePolicy& policy_;
  std::vector<bool> merged_rows_, merged_columns_;  // empty where none is
  FigureList& figures_;
};

}  // namespace

Value disclose_returns(const ServiceReturns& returns, const DecidedReturns& decided,
                       const DisclosurePolicy& policy, FigureList& figures) {
  ValueMap tables;
  for (std::size_t i = 0; i < decided->tables.size(); ++i) {
    const ReturnTable& table = decided->tables[i];
    const std::string id = as_name(table.declaration.id);
    const std::string name = "returns." + returns.service + '.' + id;
    tables.set(id, TablePublisher(table, name, decided->decisions[i], policy, figures).publish());
  }
  return Value::map(std::move(tables), returns.span);
}

}  // namespace evident
