#pragma once
// Quarterly returns into tables. In: the declarations of data/tables.yaml, and CSV files with one number a
// row. Out: tables, in which every cell of periods × areas × rows × columns has its quantity, its place and
// whether it was stated or computed, and the equalities that bind their cells. All of it is confidential. It
// knows neither what may be published nor how a table looks.

#include <compare>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "evidence/data/data.h"
#include "evidence/values/values.h"

namespace evident {

// --- Declarations -------------------------------------------------------------------------------

// What a period is of the periods within it: their sum, or what the first or the last of them says (an open
// caseload). Only those up to the last period that was returned count: a year to date.
enum class OverPeriods { Sum, First, Last, None };
enum class OverAreas { Sum, None };

struct Category {
  std::string id;  // as in the returns
  std::string label;
  std::optional<std::size_t> within;    // the category that it is a part of
  std::optional<std::size_t> collapse;  // the one beside it into which it may be merged
  std::optional<Unit> unit;             // of rows or columns: where it differs from the table's
  std::optional<bool> people;
  std::optional<OverPeriods> over_periods;
  Span span;
};

// Periods, areas, rows or columns, in the order declared. A table without columns (or rows, or areas) has one
// column without id and label.
struct Dimension {
  std::string label;
  std::vector<Category> categories;
  std::optional<std::size_t> total;  // the category that is the total of those within no other
  Span span;

  [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;
  // What a category is the total of: its parts in order; empty for one that has none.
  [[nodiscard]] std::vector<std::size_t> parts(std::size_t category) const;
  [[nodiscard]] bool is_nameless() const { return categories.size() == 1 && categories.front().id.empty(); }
};

// A row and a column of some table.
struct CellName {
  std::size_t row = 0;
  std::size_t column = 0;
};

// A row and a column of a certain table.
struct LinkedCell {
  std::size_t table = 0;  // index into TableDeclarations::tables
  CellName cell;
};

// A cell that repeats one of another table, or the sum of several, in every period and area that all have.
struct TableLink {
  CellName of;
  std::vector<LinkedCell> equals;
  Span span;
};

// Rows of a caseload: start + plus − minus = end, and a period starts as the one before it ended.
struct Reconciliation {
  std::size_t start = 0;
  std::vector<std::size_t> plus;
  std::vector<std::size_t> minus;
  std::size_t end = 0;
  Span span;
};

// Percentages or averages, and the counts that they are made of: those of the same period and area.
struct TableShare {
  std::optional<CellName> of;  // a cell of this table; all that are no counts when it is left out
  std::optional<LinkedCell> part;
  LinkedCell base;
};

// What disclosure control does otherwise in one table, and why.
struct TableDisclosure {
  std::optional<int> threshold;
  std::optional<int> min_width;
  std::optional<int> round;
  std::optional<bool> hides_zeros;
  std::optional<bool> hides_percentages;
  std::string reason;
};

struct TableDeclaration {
  std::string id;
  std::string label;
  std::string measure;  // what is counted, in words
  std::string note;
  Unit unit = Unit::People;
  bool people = true;  // counts people whom the service supports; true unless declared otherwise
  Dimension periods, areas, rows, columns;
  bool own_areas = false;  // declared for this table alone
  std::optional<OverPeriods> over_periods;
  std::optional<OverAreas> over_areas;
  std::vector<TableLink> links;
  std::vector<TableShare> shares;
  std::optional<Reconciliation> reconciles;
  std::optional<TableDisclosure> disclosure;
  std::vector<std::pair<Missing, std::string>> symbols;  // what a code means in this table, in words
  Span span;                                             // of its id

  [[nodiscard]] std::size_t cell_count() const;
  // A row's own statement holds before a column's, a column's before the table's.
  [[nodiscard]] Unit unit_of(CellName cell) const;
  [[nodiscard]] bool counts_people(CellName cell) const;
  // Unless declared: counts and money add up over periods and areas, full-time equivalents over areas only,
  // percentages, days and years over neither; rows that a reconciliation names `start` and `end` keep the
  // first and the last.
  [[nodiscard]] OverPeriods over_periods_of(CellName cell) const;
  [[nodiscard]] OverAreas over_areas_of(CellName cell) const;
};

struct TableDeclarations {
  Dimension periods, areas;  // of all tables that have none of their own
  std::vector<TableDeclaration> tables;

  [[nodiscard]] const TableDeclaration* find(std::string_view id) const;
};

// What data/tables.yaml may hold, and what a service's own areas may.
[[nodiscard]] const Schema& tables_schema();
// One row of a return: its fields are the columns that a file must have, in any order, and no others.
[[nodiscard]] const Schema& returns_schema();
[[nodiscard]] const Schema& areas_schema();

// Reads data/tables.yaml. Errors: those of check_schema, bad-id, duplicate-id, unknown-category,
// unknown-table, bad-hierarchy (a circle, or more than 8 levels), bad-collapse, bad-link, conflicting-units
// (rows and columns both name units or people), out-of-range (`disclosure`), table-limit (1,000 categories in
// a dimension, 500 tables, 1,000,000 cells in a table, 2,000,000 in all; what is too large is left out).
[[nodiscard]] TableDeclarations read_table_declarations(const Node& root, Diagnostics& diagnostics);
// The same tables for a service with areas of its own: `areas` is written like the areas of data/tables.yaml.
// Tables that declare areas for themselves keep them. Unchanged after table-limit.
[[nodiscard]] TableDeclarations with_areas(const TableDeclarations& declarations, const Node& areas,
                                           Diagnostics& diagnostics);

// --- Tables -------------------------------------------------------------------------------------

enum class Origin { Absent, Stated, Computed };

struct Cell {
  Quantity quantity;  // [x] where nothing is stated and nothing can be computed
  Origin origin = Origin::Absent;
  Span span;  // of the value or code; of a computed cell: of its first part
};

struct CellPlace {
  std::size_t period = 0;
  std::size_t area = 0;
  std::size_t row = 0;
  std::size_t column = 0;

  bool operator==(const CellPlace&) const = default;
};

struct ReturnTable {
  TableDeclaration declaration;
  std::vector<bool> returned;  // by period: the returns have a row for it, or for a period within it
  std::vector<Cell> cells;     // by period, then area, then row, then column

  [[nodiscard]] std::size_t index(CellPlace place) const;
  [[nodiscard]] CellPlace place(std::size_t index) const;
  [[nodiscard]] const Cell& at(CellPlace place) const { return cells[index(place)]; }
  // By ids, empty for a nameless category; null when there is no such cell.
  [[nodiscard]] const Cell* find(std::string_view period, std::string_view area, std::string_view row,
                                 std::string_view column = {}) const;
  // The rows × columns of one period and area, row after row.
  [[nodiscard]] std::span<const Cell> slice(std::size_t period, std::size_t area) const;
};

// Reads the returns of one service, columns `period,area,table,row,column,value,code`, and computes totals
// that are not stated: the sum where all parts are numbers, [z] where all parts are [z], else [x]. Gives
// every declared table, in the order declared. Rows whose fields are all empty are passed over. Errors, up to
// 50 of them in a file: those of check_columns, unknown-table, unknown-period, unknown-area,
// unknown-category, value-and-code, no-value, unknown-code, bad-number, negative-count, duplicate-cell.
[[nodiscard]] std::vector<ReturnTable> read_returns(std::span<const CsvFile> files,
                                                    const TableDeclarations& declarations,
                                                    Diagnostics& diagnostics);
[[nodiscard]] std::vector<ReturnTable> read_returns(const CsvFile& file,
                                                    const TableDeclarations& declarations,
                                                    Diagnostics& diagnostics);

// --- What must agree ----------------------------------------------------------------------------

struct CellId {
  std::size_t table = 0;
  std::size_t cell = 0;

  auto operator<=>(const CellId&) const = default;
};

enum class EqualityKind {
  Total,
  Hierarchy,
  Areas,
  Periods,
  Link,
  Reconciliation,
  CarriedOver,  // a period starts as the one before it ended
  Hundred,      // percentages whose parts sum to 100 within rounding; `whole` is their total
};

// whole = Σ plus − Σ minus.
struct Equality {
  EqualityKind kind = EqualityKind::Total;
  CellId whole;
  std::vector<CellId> plus;
  std::vector<CellId> minus;
};

// All equalities that the declarations promise, whether or not the numbers keep them: the linked system that
// disclosure control must see as one. Wholes that only repeat one part (a link, a first period) are in it.
[[nodiscard]] std::vector<Equality> equalities(const std::vector<ReturnTable>& tables);

// Warnings, without any number of a return: total-does-not-sum, hierarchy-does-not-sum, areas-do-not-sum,
// year-to-date-does-not-sum, link-does-not-agree, does-not-reconcile, does-not-carry-over,
// percentages-do-not-sum, cells-not-given (in a period and area that has others of the table).
void check_tables(const std::vector<ReturnTable>& tables, Diagnostics& diagnostics);

}  // namespace evident
