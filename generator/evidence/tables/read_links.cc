// What must agree between tables, and within a caseload.

#include <algorithm>

#include "evidence/tables/declaration_reader.h"

namespace evident {
namespace {

// A part of a scalar as a node of its own, so that mistakes point at it. In quotes it keeps the whole place.
Node part_of(const Node& node, std::size_t begin, std::size_t end) {
  Node part = node;
  part.text = node.text.substr(begin, end - begin);
  const bool plain = !node.quoted && node.span.end - node.span.begin == node.text.size();
  if (plain) {
    part.span.end = node.span.begin + static_cast<std::uint32_t>(end);
    part.span.begin = node.span.begin + static_cast<std::uint32_t>(begin);
  }
  return part;
}

// `a.b + c.d/e`: what stands between the signs, without spaces.
std::vector<Node> summands(const Node& node) {
  std::vector<Node> found;
  const std::string& text = node.text;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t sign = std::min(text.find('+', begin), text.size());
    std::size_t end = sign;
    while (begin < end && text[begin] == ' ') ++begin;
    while (end > begin && text[end - 1] == ' ') --end;
    found.push_back(part_of(node, begin, end));
    begin = sign + 1;
  }
  return found;
}

class LinkReader {
 public:
  LinkReader(TableDeclarations& declarations, Diagnostics& diagnostics)
      : declarations_(declarations), diagnostics_(diagnostics) {}

  void read(const Node& node, TableDeclaration& table) {
    const Node* equals = scalar_at(node, "equals");
    if (!equals) return;
    TableLink link;
    link.span = equals->span;
    for (const Node& summand : summands(*equals)) {
      const auto other = counted_at(summand);
      if (!other) return;
      link.equals.push_back(*other);
    }
    const Node* of = scalar_at(node, "of");
    const auto here = of ? cell_named(*of, table) : total_of(table, *equals);
    if (!here) return;
    link.of = *here;
    table.links.push_back(std::move(link));
  }

  // The second may be left out, but not wrong.
  void read_share(const Node& node, TableDeclaration& table) {
    const Node* base = scalar_at(node, "base");
    if (!base) return;
    TableShare share;
    const auto counted = counted_at(*base);
    if (!counted) return;
    share.base = *counted;
    if (const Node* part = scalar_at(node, "part")) {
      share.part = counted_at(*part);
      if (!share.part) return;
    }
    if (const Node* of = scalar_at(node, "of")) {
      share.of = cell_named(*of, table);
      if (!share.of) return;
    }
    table.shares.push_back(share);
  }

 private:
  std::optional<LinkedCell> counted_at(const Node& place) {
    const std::size_t dot = std::min(place.text.find('.'), place.text.size());
    const auto table = table_named(part_of(place, 0, dot));
    if (!table) return std::nullopt;
    const TableDeclaration& there = declarations_.tables[*table];
    const auto cell = dot < place.text.size() ? cell_named(part_of(place, dot + 1, place.text.size()), there)
                                              : total_of(there, place);
    if (!cell) return std::nullopt;
    return LinkedCell{*table, *cell};
  }

  std::optional<std::size_t> table_named(const Node& name) {
    const TableDeclaration* found = declarations_.find(name.text);
    if (found) return static_cast<std::size_t>(found - declarations_.tables.data());
    std::vector<std::string> ids;
    for (const TableDeclaration& table : declarations_.tables) ids.push_back(table.id);
    diagnostics_.error("unknown-table", name.span, "There is no table " + as_code(name.text),
                       did_you_mean(name.text, ids, "The tables are:"));
    return std::nullopt;
  }

  // The one category of a nameless dimension, or its total.
  static std::optional<std::size_t> whole(const Dimension& dimension) {
    return dimension.is_nameless() ? std::optional<std::size_t>(0) : dimension.total;
  }

  std::optional<CellName> total_of(const TableDeclaration& table, const Node& place) {
    const auto row = whole(table.rows);
    const auto column = whole(table.columns);
    if (row && column) return CellName{*row, *column};
    diagnostics_.error("bad-link", place.span, "The table " + as_code(table.id) + " has no total",
                       "Name a row of it, as in `table.row`, or row and column, as in `table.row/column`");
    return std::nullopt;
  }

  std::optional<CellName> cell_named(const Node& name, const TableDeclaration& table) {
    const std::size_t slash = std::min(name.text.find('/'), name.text.size());
    const auto row = category_named(part_of(name, 0, slash), table.rows, diagnostics_);
    if (!row) return std::nullopt;
    if (slash < name.text.size()) {
      const auto column =
          category_named(part_of(name, slash + 1, name.text.size()), table.columns, diagnostics_);
      return column ? std::optional(CellName{*row, *column}) : std::nullopt;
    }
    if (const auto column = whole(table.columns)) return CellName{*row, *column};
    diagnostics_.error("bad-link", name.span,
                       "The columns of the table " + as_code(table.id) + " have no total",
                       "Name a column too, as in `row/column`");
    return std::nullopt;
  }

  TableDeclarations& declarations_;
  Diagnostics& diagnostics_;
};

std::vector<std::size_t> read_rows(const Node& node, const char* key, const Dimension& rows,
                                   Diagnostics& diagnostics) {
  std::vector<std::size_t> found;
  const Node* list = node.find(key);
  if (!list) return found;
  for (const Node& item : list->items) {
    if (!item.is_scalar()) continue;
    if (const auto row = category_named(item, rows, diagnostics)) found.push_back(*row);
  }
  return found;
}

}  // namespace

void read_reconciliation(const Node& node, TableDeclaration& table, Diagnostics& diagnostics) {
  const Node* reconciles = node.find("reconciles");
  if (!reconciles) return;
  const Node* start = scalar_at(*reconciles, "start");
  const Node* end = scalar_at(*reconciles, "end");
  if (!start || !end) return;
  const auto start_row = category_named(*start, table.rows, diagnostics);
  const auto end_row = category_named(*end, table.rows, diagnostics);
  if (!start_row || !end_row) return;
  table.reconciles =
      Reconciliation{*start_row, read_rows(*reconciles, "plus", table.rows, diagnostics),
                     read_rows(*reconciles, "minus", table.rows, diagnostics), *end_row, reconciles->span};
}

void read_links(const std::vector<const Node*>& nodes, TableDeclarations& declarations,
                Diagnostics& diagnostics) {
  LinkReader reader(declarations, diagnostics);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (const Node* links = nodes[i]->find("links")) {
      for (const Node& link : links->items) reader.read(link, declarations.tables[i]);
    }
    if (const Node* shares = nodes[i]->find("shares")) {
      for (const Node& share : shares->items) reader.read_share(share, declarations.tables[i]);
    }
  }
}

}  // namespace evident
