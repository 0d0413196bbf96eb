#include "press/audit/tables_found.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "press/audit/attack_program.h"

namespace evident {
namespace {

constexpr std::size_t near_cells = 150;  // about a table with its margins
constexpr int most_nodes = 400;
constexpr int deepest_branch = 60;

}  // namespace

std::int64_t sum_of(const std::vector<AttackTerm>& terms, const PossibleTable& table) {
  std::int64_t sum = 0;
  for (const AttackTerm& term : terms) sum += term.factor * table[term.cell];
  return sum;
}

// One search: a part of the system as a linear programme, whose bounds branches narrow.
struct TableFinder::Search {
  const std::vector<std::size_t>& cells;
  PossibleTable table;
  std::vector<std::size_t> rows;  // of the system, that the cells are in
  AttackProgram program;
  std::vector<std::size_t> columns;  // by cell of the system; npos for those that stand still
  bool with_classes = false;
  int nodes = 0, depth = 0;

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

TableFinder::TableFinder(const AttackSystem& system)
    : system_(system), rows_(system.cells.size()), classes_(system.cells.size()) {
  for (std::size_t i = 0; i < system.rows.size(); ++i) {
    for (const AttackTerm& term : system.rows[i].terms) rows_[term.cell].push_back(i);
  }
  for (std::size_t i = 0; i < system.classes.size(); ++i) {
    for (const std::size_t part : system.classes[i].parts) classes_[part].push_back(i);
  }
}

std::optional<PossibleTable> TableFinder::find(const std::vector<std::size_t>& cells,
                                               const PossibleTable& start) const {
  if (auto found = search(cells, start, nullptr, false)) return found;
  return search(cells, start, nullptr, true);
}

std::optional<PossibleTable> TableFinder::find_with(const std::vector<std::size_t>& cells,
                                                    const PossibleTable& start,
                                                    const AttackRow& bound) const {
  const std::vector<std::size_t> few = near(bound.terms, cells);
  if (few.size() < cells.size()) {
    if (auto found = search(few, start, &bound, false)) return found;
  }
  if (auto found = search(cells, start, &bound, false)) return found;
  return search(cells, start, &bound, true);
}

std::vector<std::size_t> TableFinder::near(const std::vector<AttackTerm>& terms,
                                           const std::vector<std::size_t>& cells) const {
  std::vector<std::size_t> few;
  std::vector<bool> may(system_.cells.size(), false), seen(system_.rows.size(), false);
  for (const std::size_t cell : cells) may[cell] = true;
  const auto enter = [&](std::size_t cell) {
    if (!may[cell]) return;
    may[cell] = false;
    few.push_back(cell);
  };
  for (const AttackTerm& term : terms) enter(term.cell);
  for (std::size_t next = 0; next < few.size() && few.size() < near_cells; ++next) {
    for (const std::size_t row : rows_[few[next]]) {
      if (seen[row]) continue;
      seen[row] = true;
      for (const AttackTerm& term : system_.rows[row].terms) enter(term.cell);
    }
  }
  return few;
}

std::optional<PossibleTable> TableFinder::search(const std::vector<std::size_t>& cells,
                                                 const PossibleTable& start, const AttackRow* bound,
                                                 bool with_classes) const {
  Search search{cells,       start, {}, {}, std::vector<std::size_t>(system_.cells.size(), Search::npos),
                with_classes};
  for (const std::size_t cell : cells) {
    const AttackCell& known = system_.cells[cell];
    search.columns[cell] = search.program.columns.size();
    // A zero that something explains may stay; others become zeros only where nothing else helps.
    const bool may_be_zero = with_classes || start[cell] < known.least;
    search.program.columns.push_back(
        {may_be_zero ? known.low : std::max(known.low, known.least), known.high});
  }
  const auto add_row = [&](const AttackRow& row) {
    AttackRow part;
    std::int64_t outside = 0;
    for (const AttackTerm& term : row.terms) {
      const std::size_t column = search.columns[term.cell];
      if (column == Search::npos) {
        outside += term.factor * start[term.cell];
      } else {
        part.terms.push_back({column, term.factor});
      }
    }
    part.low = row.low - outside;
    part.high = row.high - outside;
    search.program.rows.push_back(std::move(part));
  };
  std::set<std::size_t> rows;
  for (const std::size_t cell : cells) rows.insert(rows_[cell].begin(), rows_[cell].end());
  search.rows.assign(rows.begin(), rows.end());
  for (const std::size_t row : search.rows) add_row(system_.rows[row]);
  if (bound != nullptr) add_row(*bound);
  auto found = branch(search);
  if (found && bound != nullptr) {
    const std::int64_t sum = sum_of(bound->terms, *found);
    if (sum < bound->low || sum > bound->high) return std::nullopt;
  }
  return found;
}

// Branches where a number is not whole, and where a zero has no explanation.
std::optional<PossibleTable> TableFinder::branch(Search& search) const {
  if (++search.nodes > most_nodes || search.depth > deepest_branch) return std::nullopt;
  const auto solution = search.program.solve();
  if (!solution) return std::nullopt;
  ++search.depth;
  std::optional<PossibleTable> found;
  std::size_t broken = Search::npos;
  for (std::size_t i = 0; i < search.cells.size(); ++i) {
    const double value = (*solution)[i], whole = std::round(value);
    if (std::abs(value - whole) > 1e-6 && broken == Search::npos) broken = i;
    search.table[search.cells[i]] = static_cast<std::int64_t>(whole);
  }
  if (broken != Search::npos) {
    AttackProgram::Column& column = search.program.columns[broken];
    const AttackProgram::Column before = column;
    const auto below = static_cast<std::int64_t>(std::floor((*solution)[broken]));
    column.high = below;
    found = branch(search);
    search.program.columns[broken] = before;
    if (!found) {
      search.program.columns[broken].low = below + 1;
      found = branch(search);
      search.program.columns[broken] = before;
    }
  } else if (holds(search.table, search.rows)) {
    const std::vector<std::size_t> zeros = unexplained(search.table, search.cells);
    if (zeros.empty()) {
      found = search.table;
    } else if (search.with_classes) {
      const auto in_class = [&](std::size_t cell) { return !classes_[cell].empty(); };
      const auto first = std::find_if(zeros.begin(), zeros.end(), in_class);
      branch_on_zero(search, first == zeros.end() ? zeros.front() : *first, found);
    }
  }
  --search.depth;
  return found;
}

// It is no zero, or all of one of its wholes is in one of the other parts.
void TableFinder::branch_on_zero(Search& search, std::size_t cell,
                                 std::optional<PossibleTable>& found) const {
  const std::vector<AttackProgram::Column> before = search.program.columns;
  search.program.columns[search.columns[cell]].low = system_.cells[cell].least;
  found = branch(search);
  search.program.columns = before;
  for (const std::size_t index : classes_[cell]) {
    const AttackClass& one = system_.classes[index];
    for (const std::size_t all_in : one.parts) {
      if (found || all_in == cell) continue;
      bool possible = true;
      for (const std::size_t part : one.parts) {
        if (part == all_in) continue;
        const std::size_t column = search.columns[part];
        if (column == Search::npos) {
          possible = possible && search.table[part] == 0;
        } else {
          possible = possible && search.program.columns[column].low <= 0;
          search.program.columns[column].high = 0;
        }
      }
      if (possible) found = branch(search);
      search.program.columns = before;
    }
  }
}

bool TableFinder::holds(const PossibleTable& table, const std::vector<std::size_t>& rows) const {
  return std::all_of(rows.begin(), rows.end(), [&](std::size_t index) {
    const AttackRow& row = system_.rows[index];
    const std::int64_t sum = sum_of(row.terms, table);
    return sum >= row.low && sum <= row.high &&
           std::all_of(row.terms.begin(), row.terms.end(), [&](const AttackTerm& term) {
             const AttackCell& cell = system_.cells[term.cell];
             return table[term.cell] >= cell.low && table[term.cell] <= cell.high;
           });
  });
}

std::vector<std::size_t> TableFinder::unexplained(const PossibleTable& table,
                                                  const std::vector<std::size_t>& cells) const {
  std::set<std::size_t> zeros;
  std::vector<std::size_t> explained;
  const auto is_zero = [&](std::size_t cell) { return table[cell] == 0; };
  for (const std::size_t cell : cells) {
    if (table[cell] >= system_.cells[cell].least) continue;
    const bool in_class = std::any_of(classes_[cell].begin(), classes_[cell].end(), [&](std::size_t index) {
      const AttackClass& one = system_.classes[index];
      return table[one.whole] > 0 && std::count_if(one.parts.begin(), one.parts.end(), is_zero) + 1 ==
                                         static_cast<std::ptrdiff_t>(one.parts.size());
    });
    if (in_class)
      explained.push_back(cell);
    else
      zeros.insert(cell);
  }
  // A line that holds nothing but zeros explains all of them when it explains one.
  while (!explained.empty() && !zeros.empty()) {
    const std::size_t cell = explained.back();
    explained.pop_back();
    for (const std::size_t index : rows_[cell]) {
      const std::vector<AttackTerm>& terms = system_.rows[index].terms;
      if (!std::all_of(terms.begin(), terms.end(), [&](const AttackTerm& t) { return is_zero(t.cell); }))
        continue;
      for (const AttackTerm& term : terms) {
        if (zeros.erase(term.cell) > 0) explained.push_back(term.cell);
      }
    }
  }
  return {zeros.begin(), zeros.end()};
}

}  // namespace evident
