// Long returns: one row, one cell.

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "evidence/tables/cell_value.h"
#include "evidence/tables/declaration_reader.h"
#include "evidence/tables/totals.h"

namespace evident {
namespace {

constexpr std::size_t most_reports = 50;

enum Field : std::size_t { Period, Area, TableName, Row, Column, ValueText, Code, field_count };
using Fields = std::array<const CsvField*, field_count>;
using Index = std::unordered_map<std::string_view, std::size_t>;

std::vector<CsvColumn> columns_of(const Schema& row) {
  std::vector<CsvColumn> columns;
  for (const Schema::Field& field : row.fields) columns.push_back({field.key});
  return columns;
}

const std::vector<CsvColumn>& return_columns() {
  static const std::vector<CsvColumn> columns = columns_of(returns_schema());
  return columns;
}

Index index_of(const Dimension& dimension) {
  Index index;
  for (std::size_t i = 0; i < dimension.categories.size(); ++i) index.emplace(dimension.categories[i].id, i);
  return index;
}

// A table with its categories by id.
struct OpenTable {
  explicit OpenTable(ReturnTable& opened)
      : table(&opened),
        periods(index_of(opened.declaration.periods)),
        areas(index_of(opened.declaration.areas)),
        rows(index_of(opened.declaration.rows)),
        columns(index_of(opened.declaration.columns)) {}
  ReturnTable* table;
  Index periods, areas, rows, columns;
};

// Ids are shown in messages, but not what may be a count that slipped into the wrong column.
bool may_be_shown(std::string_view id) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  return id.size() <= 64 && id.find_first_of(letters) != std::string_view::npos && is_id(id);
}

class ReturnsReader {
 public:
  ReturnsReader(std::vector<ReturnTable>& tables, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    open_.reserve(tables.size());
    for (ReturnTable& table : tables) {
      by_id_.emplace(table.declaration.id, open_.size());
      open_.emplace_back(table);
    }
  }

  void read(const CsvFile& file) {
    if (!check_columns(file, return_columns(), diagnostics_)) return;
    std::array<std::size_t, field_count> columns{};
    for (std::size_t i = 0; i < field_count; ++i) columns[i] = *file.column(return_columns()[i].name);
    const std::size_t before = diagnostics_.count(Severity::Error);
    for (std::size_t i = 0; i < file.rows(); ++i) {
      const std::span<const CsvField> row = file.row(i);
      Fields fields{};
      for (std::size_t j = 0; j < field_count; ++j) fields[j] = &row[columns[j]];
      const bool empty = std::all_of(fields.begin(), fields.end(),
                                     [](const CsvField* field) { return field->text.empty(); });
      if (empty || read_row(fields)) continue;
      if (diagnostics_.count(Severity::Error) >= before + most_reports) return;
    }
  }

 private:
  bool read_row(const Fields& fields) {
    OpenTable* open = table_named(*fields[TableName]);
    if (!open) return false;
    const TableDeclaration& declaration = open->table->declaration;
    const auto period = category_at(*fields[Period], open->periods, declaration.periods, "period", *open);
    const auto area = category_at(*fields[Area], open->areas, declaration.areas, "area", *open);
    const auto row = category_at(*fields[Row], open->rows, declaration.rows, "row", *open);
    const auto column = category_at(*fields[Column], open->columns, declaration.columns, "column", *open);
    if (!period || !area || !row || !column) return false;
    const auto quantity = read_cell_value(*fields[ValueText], *fields[Code],
                                          declaration.unit_of({*row, *column}), diagnostics_);
    if (!quantity) return false;
    const Span span = fields[ValueText]->text.empty() ? fields[Code]->span : fields[ValueText]->span;
    Cell& cell = open->table->cells[open->table->index({*period, *area, *row, *column})];
    if (cell.origin == Origin::Stated) return report_twice(cell, span);
    cell = {*quantity, Origin::Stated, span};
    return true;
  }

  bool report_twice(const Cell& cell, Span span) {
    diagnostics_
        .error("duplicate-cell", span, "This cell is given twice",
               "Remove one of the two rows; period, area, table, row and column are the same")
        .labels.push_back({cell.span, "First given here"});
    return false;
  }

  OpenTable* table_named(const CsvField& field) {
    const auto found = by_id_.find(field.text);
    if (found != by_id_.end()) return &open_[found->second];
    std::vector<std::string> ids;
    for (const OpenTable& open : open_) ids.push_back(open.table->declaration.id);
    diagnostics_.error("unknown-table", field.span, unknown("table", field.text, {}),
                       did_you_mean(field.text, ids, "The tables are:"));
    return nullptr;
  }

  static std::string unknown(const std::string& what, std::string_view id, const std::string& where) {
    if (id.empty()) return "The " + what + " is left empty" + where;
    return "There is no " + what + (may_be_shown(id) ? " " + as_code(id) : " of this name") + where;
  }

  std::optional<std::size_t> category_at(const CsvField& field, const Index& index,
                                         const Dimension& dimension, const std::string& what,
                                         const OpenTable& open) {
    const auto found = index.find(field.text);
    if (found != index.end()) return found->second;
    const std::string table = as_code(open.table->declaration.id);
    const std::string code = what == "row" || what == "column" ? "unknown-category" : "unknown-" + what;
    if (dimension.is_nameless()) {
      diagnostics_.error(code, field.span, "The table " + table + " has no " + what + "s",
                         "Leave `" + what + "` empty in its rows");
      return std::nullopt;
    }
    std::string help = did_you_mean(field.text, ids_of(dimension), "The " + what + "s are:");
    if (field.text.empty() && dimension.total) {
      help = "Write " + as_code(dimension.categories[*dimension.total].id) + " for the total";
    }
    diagnostics_.error(code, field.span, unknown(what, field.text, " in the table " + table), help);
    return std::nullopt;
  }

  std::vector<OpenTable> open_;
  Index by_id_;
  Diagnostics& diagnostics_;
};

std::vector<ReturnTable> empty_tables(const TableDeclarations& declarations) {
  std::vector<ReturnTable> tables;
  tables.reserve(declarations.tables.size());
  for (const TableDeclaration& declaration : declarations.tables) {
    ReturnTable& table = tables.emplace_back();
    table.declaration = declaration;
    table.cells.resize(declaration.cell_count());
    const std::size_t columns = declaration.columns.categories.size();
    const std::size_t slice = declaration.rows.categories.size() * columns;
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      table.cells[i].quantity.missing = Missing::NotAvailable;
      table.cells[i].quantity.unit = declaration.unit_of({i % slice / columns, i % columns});
    }
  }
  return tables;
}

// A period counts as returned when any table has a row for it: a table that lacks it has a gap.
void mark_returned(std::vector<ReturnTable>& tables) {
  std::unordered_map<std::string_view, bool> returned;
  for (const ReturnTable& table : tables) {
    const std::vector<Category>& periods = table.declaration.periods.categories;
    const std::size_t size = table.cells.size() / periods.size();
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      if (table.cells[i].origin == Origin::Stated) returned[periods[i / size].id] = true;
    }
  }
  for (ReturnTable& table : tables) {
    const std::vector<Category>& periods = table.declaration.periods.categories;
    table.returned.assign(periods.size(), false);
    for (std::size_t i = 0; i < periods.size(); ++i) {
      if (!returned.contains(periods[i].id)) continue;
      for (auto at = std::optional(i); at; at = periods[*at].within) table.returned[*at] = true;
      if (table.declaration.periods.total) table.returned[*table.declaration.periods.total] = true;
    }
  }
}

}  // namespace

std::vector<ReturnTable> read_returns(std::span<const CsvFile> files, const TableDeclarations& declarations,
                                      Diagnostics& diagnostics) {
  std::vector<ReturnTable> tables = empty_tables(declarations);
  ReturnsReader reader(tables, diagnostics);
  for (const CsvFile& file : files) reader.read(file);
  mark_returned(tables);
  for (ReturnTable& table : tables) compute_totals(table);
  return tables;
}

std::vector<ReturnTable> read_returns(const CsvFile& file, const TableDeclarations& declarations,
                                      Diagnostics& diagnostics) {
  return read_returns(std::span(&file, 1), declarations, diagnostics);
}

}  // namespace evident
