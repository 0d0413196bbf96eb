#include "evidence/disclosure/linked_cells.h"

#include <map>
#include <numeric>
#include <tuple>

namespace evident {
namespace {

using Name = std::tuple<std::size_t, std::size_t, std::size_t>;  // table, row, column

bool is_total(const Dimension& dimension, std::size_t category) {
  return dimension.is_nameless() || dimension.total == category;
}

// Names in classes, each class known by one of its members.
class Classes {
 public:
  void join(const Name& a, const Name& b) { parents_[find(number_of(a))] = find(number_of(b)); }

  [[nodiscard]] std::map<std::size_t, std::vector<Name>> all() {
    std::map<std::size_t, std::vector<Name>> classes;
    for (const auto& [name, number] : numbers_) classes[find(number)].push_back(name);
    return classes;
  }

 private:
  std::size_t number_of(const Name& name) {
    const auto [place, is_new] = numbers_.emplace(name, parents_.size());
    if (is_new) parents_.push_back(place->second);
    return place->second;
  }
  std::size_t find(std::size_t number) {
    while (parents_[number] != number) number = parents_[number] = parents_[parents_[number]];
    return number;
  }

  std::map<Name, std::size_t> numbers_;
  std::vector<std::size_t> parents_;
};

}  // namespace

std::vector<LinkedCells> linked_cells(const std::vector<ReturnTable>& tables) {
  Classes classes;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    for (const TableLink& link : tables[i].declaration.links) {
      if (link.table >= tables.size()) continue;
      classes.join({i, link.of.row, link.of.column}, {link.table, link.equals.row, link.equals.column});
    }
  }
  std::vector<LinkedCells> linked;
  for (const auto& [number, names] : classes.all()) {
    LinkedCells& cells = linked.emplace_back();
    for (const auto& [table, row, column] : names) {
      const TableDeclaration& declaration = tables[table].declaration;
      cells.push_back({table, is_total(declaration.rows, row) && is_total(declaration.columns, column)});
    }
  }
  return linked;
}

}  // namespace evident
