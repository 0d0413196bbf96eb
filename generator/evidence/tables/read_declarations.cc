// data/tables.yaml.

#include "evidence/tables/declaration_reader.h"

namespace evident {
namespace {

constexpr std::size_t most_tables = 500;
constexpr std::size_t most_cells = 1'000'000;
constexpr std::size_t most_cells_in_all = 2'000'000;

Dimension own_or_common(const Node& node, const char* key, const Dimension& common,
                        Diagnostics& diagnostics) {
  const Node* own = node.find(key);
  return own && own->is_map() ? read_dimension(own, diagnostics) : common;
}

void read_symbols(const Node& node, TableDeclaration& table) {
  const Node* symbols = node.find("symbols");
  if (!symbols) return;
  for (const Entry& entry : symbols->entries) {
    Missing missing{};
    if (missing_of_symbol("[" + entry.key + "]", missing)) {
      table.symbols.emplace_back(missing, entry.value.text);
    }
  }
}

std::optional<int> number_between(const Node& node, const char* key, int least, int most,
                                  Diagnostics& diagnostics) {
  const Node* written = scalar_at(node, key);
  double number = 0;
  if (!written || !read_number(written->text, number)) return std::nullopt;
  if (number >= least && number <= most) return static_cast<int>(number);
  diagnostics.error(
      "out-of-range", written->span,
      as_code(key) + " must be a whole number from " + std::to_string(least) + " to " + std::to_string(most),
      "Correct it, or leave it out to do as evident.yaml says");
  return std::nullopt;
}

void read_disclosure(const Node& node, TableDeclaration& table, Diagnostics& diagnostics) {
  const Node* written = node.find("disclosure");
  if (!written || !written->is_map()) return;
  TableDisclosure disclosure;
  disclosure.threshold = number_between(*written, "threshold", 1, 100, diagnostics);
  disclosure.min_width = number_between(*written, "min_width", 1, 100, diagnostics);
  disclosure.round = number_between(*written, "round", 1, 100, diagnostics);
  const std::string zeros = scalar_text(*written, "zeros");
  if (!zeros.empty()) disclosure.hides_zeros = zeros == "hide";
  const std::string percentages = scalar_text(*written, "percentages");
  if (!percentages.empty()) disclosure.hides_percentages = percentages == "hide";
  disclosure.reason = scalar_text(*written, "reason");
  table.disclosure = std::move(disclosure);
}

// A cell takes its unit from its row or its column; both at once could contradict each other.
void check_units(const TableDeclaration& table, Diagnostics& diagnostics) {
  const auto states = [](const Category& category) { return category.unit || category.people; };
  for (const Category& row : table.rows.categories) {
    if (!states(row)) continue;
    for (const Category& column : table.columns.categories) {
      if (!states(column)) continue;
      diagnostics
          .error("conflicting-units", column.span,
                 "Rows and columns of " + as_code(table.id) + " both say what they count",
                 "Let `unit` and `people` stand with the rows or with the columns, not with both")
          .labels.push_back({row.span, "A row that does"});
      return;
    }
  }
}

TableDeclaration read_table(const Node& node, const Node& id, const TableDeclarations& common,
                            Diagnostics& diagnostics) {
  TableDeclaration table;
  table.id = id.text;
  table.span = id.span;
  table.label = scalar_text(node, "label");
  table.measure = scalar_text(node, "measure");
  table.note = scalar_text(node, "note");
  (void)unit_of_name(scalar_text(node, "unit"), table.unit);
  if (bool people = true; read_boolean(scalar_text(node, "people"), people)) table.people = people;
  table.periods = own_or_common(node, "periods", common.periods, diagnostics);
  table.areas = own_or_common(node, "areas", common.areas, diagnostics);
  table.own_areas = node.find("areas") && node.find("areas")->is_map();
  table.rows = read_dimension(node.find("rows"), diagnostics);
  table.columns = read_dimension(node.find("columns"), diagnostics);
  table.over_periods = over_periods_named(scalar_text(node, "over_periods"));
  const std::string over_areas = scalar_text(node, "over_areas");
  if (over_areas == "sum") table.over_areas = OverAreas::Sum;
  if (over_areas == "none") table.over_areas = OverAreas::None;
  read_reconciliation(node, table, diagnostics);
  read_symbols(node, table);
  read_disclosure(node, table, diagnostics);
  check_units(table, diagnostics);
  if (table.periods.is_nameless()) {
    diagnostics.error("missing-key", id.span, "The table " + as_code(table.id) + " has no periods",
                      "Declare `periods` for all tables at the top of the file");
  }
  return table;
}

bool is_known(const Node& id, const TableDeclarations& declarations, Diagnostics& diagnostics) {
  const TableDeclaration* first = declarations.find(id.text);
  if (!first) return false;
  diagnostics
      .error("duplicate-id", id.span, "The table " + as_code(id.text) + " is declared twice",
             "Remove or rename one of the two")
      .labels.push_back({first->span, "First declared here"});
  return true;
}

// Whether a table of so many cells may still come; dimensions hold 1,000 categories, so that four of them
// cannot overflow.
bool has_room(const TableDeclaration& table, std::size_t& cells, Diagnostics& diagnostics) {
  const std::size_t count = table.cell_count();
  if (count <= most_cells && cells + count <= most_cells_in_all) {
    cells += count;
    return true;
  }
  diagnostics.error("table-limit", table.span, "The table " + as_code(table.id) + " has too many cells",
                    "Periods × areas × rows × columns may be 1,000,000 in a table and 2,000,000 in all");
  return false;
}

}  // namespace

TableDeclarations read_table_declarations(const Node& root, Diagnostics& diagnostics) {
  check_schema(root, tables_schema(), "the declarations of tables", diagnostics);
  TableDeclarations declarations;
  declarations.periods = read_dimension(root.find("periods"), diagnostics);
  declarations.areas = read_dimension(root.find("areas"), diagnostics);
  const Node* list = root.find("tables");
  if (!list) return declarations;
  std::vector<const Node*> nodes;
  std::size_t cells = 0;
  for (const Node& item : list->items) {
    const Node* id = scalar_at(item, "id");
    if (!id || !check_table_id(*id, diagnostics) || is_known(*id, declarations, diagnostics)) continue;
    if (nodes.size() == most_tables) {
      diagnostics.error("table-limit", id->span, "These are too many tables", "A file declares up to 500");
      break;
    }
    TableDeclaration table = read_table(item, *id, declarations, diagnostics);
    if (!has_room(table, cells, diagnostics)) continue;
    declarations.tables.push_back(std::move(table));
    nodes.push_back(&item);
  }
  read_links(nodes, declarations, diagnostics);
  return declarations;
}

TableDeclarations with_areas(const TableDeclarations& declarations, const Node& areas,
                             Diagnostics& diagnostics) {
  check_schema(areas, areas_schema(), "the areas", diagnostics);
  TableDeclarations changed = declarations;
  changed.areas = read_dimension(&areas, diagnostics);
  std::size_t cells = 0;
  for (TableDeclaration& table : changed.tables) {
    if (!table.own_areas) table.areas = changed.areas;
    if (has_room(table, cells, diagnostics)) continue;
    return declarations;
  }
  return changed;
}

}  // namespace evident
