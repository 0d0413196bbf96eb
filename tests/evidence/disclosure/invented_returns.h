#pragma once
// Returns of services that do not exist, for data/tables.yaml as it stands: three areas and two years of
// quarters. Whatever must agree agrees: totals, hierarchies, areas, years to date, caseloads and links.

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "evidence/tables/tables.h"

namespace evident {

// data/tables.yaml with two years and three areas, whatever it declares itself. Links that add up several
// cells are left out: numbers that are drawn table by table do not keep to them.
inline std::string two_years_of(const std::string& tables_yaml) {
  std::string text = "periods:\n  label: Quarter\n  categories:\n";
  for (const std::string year : {"2024-25", "2025-26"}) {
    for (const char* quarter : {"Q1", "Q2", "Q3", "Q4"})
      text += "    - {id: " + year.substr(0, 5) + quarter + ", label: A quarter, within: " + year + "}\n";
    text += "    - {id: " + year + ", label: A year to date}\n";
  }
  text += "areas:\n  label: Area\n  total: service\n  categories:\n";
  for (const char* area : {"north", "south", "east", "service"})
    text += std::string("    - {id: ") + area + ", label: An area}\n";
  std::istringstream lines(tables_yaml.substr(tables_yaml.find("\ntables:")));
  for (std::string line; std::getline(lines, line);) {
    if (line.find("equals:") == std::string::npos || line.find(" + ") == std::string::npos)
      text += line + '\n';
  }
  return text;
}

inline std::string declarations_of(const std::string& file) {
  std::ifstream stream(file);
  std::ostringstream text;
  text << stream.rdbuf();
  return two_years_of(text.str());
}

// Numbers are drawn by this class alone, so that every library gives the same.
class Dice {
 public:
  explicit Dice(unsigned seed) : random_(seed) {}

  double share() { return static_cast<double>(random_()) / 4294967296.0; }  // below 1
  std::int64_t around(double mean) {  // Poisson; so many waiting times fit into one unit of time
    std::int64_t count = 0;
    for (double left = mean; (left += std::log(1 - share())) > 0;) ++count;
    return count;
  }
  std::int64_t of(std::int64_t all, double chance) {
    std::int64_t count = 0;
    for (std::int64_t i = 0; i < all; ++i) count += share() < chance;
    return count;
  }

 private:
  std::mt19937 random_;
};

class InventedReturns {
 public:
  // `size`: young people whose support starts in an area in a quarter, in the mean.
  InventedReturns(const TableDeclarations& declarations, double size, unsigned seed)
      : tables_(declarations.tables), dice_(seed), made_(tables_.size(), false), leaves_(tables_.size()) {
    for (std::size_t area = 0; area < declarations.areas.categories.size(); ++area)
      sizes_.push_back(size * (0.4 + 1.2 * dice_.share()));
  }

  // The rows of a CSV file below its header.
  std::string rows() {
    std::string text;
    for (std::size_t table = 0; table < tables_.size(); ++table) {
      make(table);
      const TableDeclaration& declared = tables_[table];
      const bool collected = declared.symbols.empty() || dice_.share() < 0.7;
      for (const auto& [place, value] : leaves_[table]) {
        const auto& [period, area, row, column] = place;
        text += declared.periods.categories[period].id + ',' + declared.areas.categories[area].id + ',' +
                declared.id + ',' + declared.rows.categories[row].id + ',' +
                declared.columns.categories[column].id + ',' +
                (collected ? std::to_string(value) + ",\n" : std::string(",x\n"));
      }
    }
    return text;
  }

 private:
  using Place = std::array<std::size_t, 4>;  // period, area, row, column
  using Leaves = std::map<Place, std::int64_t>;

  static bool is_leaf(const Dimension& dimension, std::size_t category) {
    return dimension.parts(category).empty();
  }
  static std::vector<std::size_t> leaves_of(const Dimension& dimension, std::size_t category) {
    std::vector<std::size_t> leaves;
    for (const std::size_t part : dimension.parts(category)) {
      const std::vector<std::size_t> within = leaves_of(dimension, part);
      leaves.insert(leaves.end(), within.begin(), within.end());
    }
    if (leaves.empty()) leaves.push_back(category);
    return leaves;
  }
  static std::vector<std::size_t> leaves_of(const Dimension& dimension) {
    std::vector<std::size_t> leaves;
    for (std::size_t i = 0; i < dimension.categories.size(); ++i) {
      if (is_leaf(dimension, i)) leaves.push_back(i);
    }
    return leaves;
  }

  [[nodiscard]] double size_of(std::size_t area) const { return sizes_[area % sizes_.size()]; }

  std::int64_t value(std::size_t table, std::size_t period, std::size_t area, CellName cell) {
    make(table);
    const TableDeclaration& declared = tables_[table];
    std::int64_t sum = 0;
    for (const std::size_t p : leaves_of(declared.periods, period)) {
      for (const std::size_t a : leaves_of(declared.areas, area)) {
        for (const std::size_t row : leaves_of(declared.rows, cell.row)) {
          for (const std::size_t column : leaves_of(declared.columns, cell.column))
            sum += leaves_[table][{p, a, row, column}];
        }
      }
    }
    return sum;
  }

  // What other tables say of this cell, where they have its period and area.
  std::optional<std::int64_t> linked(std::size_t table, std::size_t period, std::size_t area,
                                     std::size_t row) {
    const TableDeclaration& declared = tables_[table];
    for (const TableLink& link : declared.links) {
      if (link.of.row != row) continue;
      std::int64_t sum = 0;
      for (const LinkedCell& one : link.equals) {
        const TableDeclaration& other = tables_[one.table];
        const auto same_period = other.periods.find(declared.periods.categories[period].id);
        const auto same_area = other.areas.find(declared.areas.categories[area].id);
        if (!same_period || !same_area) return std::nullopt;
        sum += value(one.table, *same_period, *same_area, one.cell);
      }
      return sum;
    }
    return std::nullopt;
  }

  void make(std::size_t table) {
    if (made_[table]) return;
    made_[table] = true;
    const TableDeclaration& declared = tables_[table];
    const Unit unit = declared.unit;
    if (unit == Unit::Percent || unit == Unit::Days || unit == Unit::Years) return;  // nothing to add up
    for (const std::size_t area : leaves_of(declared.areas)) {
      std::optional<std::int64_t> open;
      for (const std::size_t period : leaves_of(declared.periods)) {
        if (declared.reconciles)
          make_caseload(table, period, area, open);
        else if (declared.rows.total)
          divide(table, period, area);
        else
          make_row_by_row(table, period, area);
      }
    }
  }

  void make_caseload(std::size_t table, std::size_t period, std::size_t area,
                     std::optional<std::int64_t>& open) {
    const Reconciliation& rows = *tables_[table].reconciles;
    Leaves& leaves = leaves_[table];
    const double size = size_of(area);
    if (!open) open = 5 + dice_.around(2.5 * size);
    leaves[{period, area, rows.start, 0}] = *open;
    std::int64_t gone = 0;
    for (const std::size_t row : rows.minus) {
      const auto known = linked(table, period, area, row);
      gone += leaves[{period, area, row, 0}] = known ? *known : dice_.of(*open, 0.3);
    }
    for (const std::size_t row : rows.plus) {
      const std::int64_t more = std::max(dice_.around(size), gone - *open);
      *open += leaves[{period, area, row, 0}] = more;
    }
    leaves[{period, area, rows.end, 0}] = *open -= gone;
  }

  // So many, over the parts; the first parts get the most.
  void divide(std::size_t table, std::size_t period, std::size_t area) {
    const TableDeclaration& declared = tables_[table];
    const auto known = linked(table, period, area, *declared.rows.total);
    std::int64_t all = known ? *known : dice_.around(0.9 * size_of(area));
    std::vector<std::pair<std::int64_t*, double>> parts;
    double weights = 0;
    const std::vector<std::size_t> rows = leaves_of(declared.rows), columns = leaves_of(declared.columns);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      if (const auto given = linked(table, period, area, rows[row])) {
        all -= leaves_[table][{period, area, rows[row], columns.front()}] = *given;
        continue;
      }
      for (std::size_t column = 0; column < columns.size(); ++column) {
        const double weight = 1 / std::pow(1.0 + static_cast<double>((row + table) % rows.size()), 1.2) /
                              std::pow(1.0 + static_cast<double>(column), 0.8);
        weights += weight;
        parts.emplace_back(&leaves_[table][{period, area, rows[row], columns[column]}], weight);
      }
    }
    for (std::int64_t one = 0; one < all; ++one) {
      double at = dice_.share() * weights;
      std::size_t part = 0;
      while (part + 1 < parts.size() && (at -= parts[part].second) >= 0) ++part;
      ++*parts[part].first;
    }
  }

  // Each row a part of the one before.
  void make_row_by_row(std::size_t table, std::size_t period, std::size_t area) {
    const TableDeclaration& declared = tables_[table];
    std::int64_t before = dice_.around(size_of(area));
    for (const std::size_t row : leaves_of(declared.rows)) {
      for (const std::size_t column : leaves_of(declared.columns)) {
        leaves_[table][{period, area, row, column}] = before;
        before = dice_.of(before, 0.7);
      }
    }
  }

  const std::vector<TableDeclaration>& tables_;
  Dice dice_;
  std::vector<bool> made_;
  std::vector<Leaves> leaves_;
  std::vector<double> sizes_;  // by area
};

}  // namespace evident
