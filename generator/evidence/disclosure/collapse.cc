#include "evidence/disclosure/collapse.h"

#include <algorithm>
#include <map>
#include <set>

namespace evident {
namespace {

using Coordinate = std::size_t CellPlace::*;

struct Named {
  std::set<std::size_t> rows, columns;
};

// Rows and columns of a table that links, shares and reconciliations speak of.
Named named_in(const std::vector<ReturnTable>& tables, std::size_t table) {
  Named named;
  const auto add = [&](std::size_t of, CellName cell) {
    if (of != table) return;
    named.rows.insert(cell.row);
    named.columns.insert(cell.column);
  };
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const TableDeclaration& declaration = tables[i].declaration;
    for (const TableLink& link : declaration.links) {
      add(i, link.of);
      for (const LinkedCell& other : link.equals) add(other.table, other.cell);
    }
    for (const TableShare& share : declaration.shares) {
      if (share.of) add(i, *share.of);
      if (share.part) add(share.part->table, share.part->cell);
      add(share.base.table, share.base.cell);
    }
  }
  if (const auto& reconciles = tables[table].declaration.reconciles) {
    named.rows.insert({reconciles->start, reconciles->end});
    named.rows.insert(reconciles->plus.begin(), reconciles->plus.end());
    named.rows.insert(reconciles->minus.begin(), reconciles->minus.end());
  }
  return named;
}

void merge_into(Quantity& into, Quantity& from) {
  const auto is_code = [](const Quantity& quantity, Missing code) { return quantity.missing == code; };
  if (is_code(from, Missing::NotApplicable)) return;
  if (is_code(into, Missing::NotApplicable)) {
    into = from;
  } else if (is_code(into, Missing::None) && is_code(from, Missing::None)) {
    into.number += from.number;
  } else {
    const bool held_back = is_code(into, Missing::Confidential) || is_code(from, Missing::Confidential) ||
                           is_code(into, Missing::Low) || is_code(from, Missing::Low);
    into.missing = held_back ? Missing::Confidential : Missing::NotAvailable;
    into.number = 0;
  }
  from.missing = Missing::NotApplicable;
  from.number = 0;
}

std::vector<bool> collapse_along(ReturnTable& table, const Dimension& dimension, Coordinate along,
                                 const std::set<std::size_t>& named, std::string& words) {
  std::vector<bool> merged(dimension.categories.size(), false);
  std::map<std::size_t, std::vector<std::string>> into;
  const auto is_plain = [&](std::size_t category) {
    return category != dimension.total && dimension.parts(category).empty() && !named.contains(category);
  };
  for (std::size_t i = 0; i < merged.size(); ++i) {
    const auto target = dimension.categories[i].collapse;
    if (!target || *target == i || !is_plain(i) || !is_plain(*target)) continue;
    if (dimension.categories[*target].collapse) continue;  // it may go itself
    merged[i] = true;
    into[*target].push_back(dimension.categories[i].label);
    for (std::size_t cell = 0; cell < table.cells.size(); ++cell) {
      CellPlace place = table.place(cell);
      if (place.*along != i) continue;
      place.*along = *target;
      merge_into(table.cells[table.index(place)].quantity, table.cells[cell].quantity);
    }
  }
  for (const auto& [target, labels] : into) {
    if (!words.empty()) words += ' ';
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (i > 0) words += i + 1 == labels.size() ? " and " : ", ";
      words += "“" + labels[i] + "”";
    }
    words += labels.size() == 1 ? " is part of “" : " are part of “";
    words += dimension.categories[target].label + "”.";
  }
  return merged;
}

}  // namespace

std::optional<Collapsed> collapse(std::vector<ReturnTable>& tables, std::size_t index) {
  const Named named = named_in(tables, index);
  ReturnTable& table = tables[index];
  Collapsed collapsed;
  collapsed.rows =
      collapse_along(table, table.declaration.rows, &CellPlace::row, named.rows, collapsed.words);
  collapsed.columns =
      collapse_along(table, table.declaration.columns, &CellPlace::column, named.columns, collapsed.words);
  if (collapsed.words.empty()) return std::nullopt;
  return collapsed;
}

}  // namespace evident
