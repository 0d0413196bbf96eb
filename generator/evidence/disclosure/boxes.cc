#include "evidence/disclosure/boxes.h"

#include <limits>

#include "evidence/disclosure/mending.h"

namespace evident {
namespace {

using Direction = std::vector<std::pair<std::size_t, std::int64_t>>;

constexpr std::size_t most_directions = 40;  // from one place
constexpr std::size_t most_joins = 40;       // groups of cells in joined tables
constexpr double join_cost = 6;              // what changing another table is thought to cost, for each cell

// All ways to change a place, and others with it, so that the sums along its way hold.
class Directions {
 public:
  Directions(const std::vector<SystemSum>& sums, std::size_t places)
      : whole_of_(places, no_cell), part_of_(places, no_cell), sums_(sums) {
    for (std::size_t i = 0; i < sums.size(); ++i) {
      whole_of_[sums[i].whole] = i;
      for (const std::size_t part : sums[i].parts) part_of_[part] = i;
    }
  }

  std::vector<Direction> from(std::size_t place) {
    found_.clear();
    for (const Direction& direction : down({}, place, 1)) up(direction, place);
    return std::move(found_);
  }

 private:
  // With the place and, of a whole, one of its parts, and so on.
  [[nodiscard]] std::vector<Direction> down(Direction direction, std::size_t place, std::int64_t sign) const {
    direction.emplace_back(place, sign);
    if (whole_of_[place] == no_cell) return {direction};
    std::vector<Direction> all;
    for (const std::size_t part : sums_[whole_of_[place]].parts) {
      for (Direction& one : down(direction, part, sign)) all.push_back(std::move(one));
    }
    return all;
  }

  void up(Direction direction, std::size_t place) {
    if (found_.size() >= most_directions) return;
    if (part_of_[place] == no_cell) {
      found_.push_back(std::move(direction));
      return;
    }
    const SystemSum& sum = sums_[part_of_[place]];
    for (const std::size_t part : sum.parts) {
      if (part == place) continue;
      for (Direction& one : down(direction, part, -1)) {
        if (found_.size() < most_directions) found_.push_back(std::move(one));
      }
    }
    direction.emplace_back(sum.whole, 1);
    up(std::move(direction), sum.whole);
  }

  std::vector<std::size_t> whole_of_, part_of_;  // by place: the sum
  const std::vector<SystemSum>& sums_;
  std::vector<Direction> found_;
};

}  // namespace

struct BoxSearch::Search {
  const Draft& draft;
  const Freedoms& freedoms;
  std::size_t grid;
  std::array<std::size_t, 4> at;  // place of the base in each way
  Ways ways;
  bool may_join;
  double best_cost = std::numeric_limits<double>::infinity();
  std::vector<Entry> best = {};
};

BoxSearch::BoxSearch(const TableSystem& system)
    : system_(system), places_(system.cells.size()), indices_(system.cells.size(), no_cell) {
  for (std::size_t g = 0; g < system.grids.size(); ++g) {
    const SystemGrid& grid = system.grids[g];
    for (std::size_t i = 0; i < grid.cells.size(); ++i) {
      if (grid.cells[i] != no_cell) {
        places_[grid.cells[i]] = {g, i};
        indices_[grid.cells[i]] = i;
      }
    }
    std::array<std::size_t, 4> strides = {1, 1, 1, 1};
    for (std::size_t way = 3; way > 0; --way) strides[way - 1] = strides[way] * grid.sizes[way];
    strides_.push_back(strides);
    auto& directions = directions_.emplace_back();
    for (std::size_t way = 0; way < 4; ++way) {
      Directions along(grid.sums[way], grid.sizes[way]);
      for (std::size_t place = 0; place < grid.sizes[way]; ++place)
        directions[way].push_back(along.from(place));
    }
  }
}

bool BoxSearch::add_box(Draft& draft, const Freedoms& freedoms, const CellChange& start,
                        BoxReach reach) const {
  const Place place = places_[start.first];
  if (place.grid == no_cell) return false;
  const std::vector<Entry> base = {{place.index, start.second}};
  const bool regular = system_.grids[place.grid].is_regular;
  const Ways all = {regular, true, regular, regular};
  if (regular && extrude(draft, freedoms, place.grid, base, all, false)) return true;
  if (reach == BoxReach::OneTable) return false;
  const Before before = draft.changes();
  const bool begun = regular ? extrude(draft, freedoms, place.grid, base, all, true)
                             : mend_irregular(draft, freedoms, place.grid, base);
  if (begun && mend_joins(draft, freedoms, before)) return true;
  draft.clear();
  for (const auto& [cell, by] : before) draft.change(cell, by);
  return false;
}

// In a table that is not regular, the lines of one area are mended one by one, and others change alike.
bool BoxSearch::mend_irregular(Draft& draft, const Freedoms& freedoms, std::size_t grid,
                               const std::vector<Entry>& base) const {
  const std::size_t stride = strides_[grid][1], size = system_.grids[grid].sizes[1];
  const auto area_of = [&](const Entry& entry) { return entry.index / stride % size; };
  const Entry& first = base.front();
  std::vector<Direction> directions;
  if (base.size() == 1) {
    directions = directions_[grid][1][area_of(first)];
  } else {
    Direction& one = directions.emplace_back();
    one.emplace_back(area_of(first), 1);
    for (const Entry& entry : base) {
      if (entry.index / (stride * size) == first.index / (stride * size) && area_of(entry) != area_of(first))
        one.emplace_back(area_of(entry), entry.change == first.change ? 1 : -1);
    }
  }
  return std::any_of(directions.begin(), directions.end(), [&](const Direction& direction) {
    return mend_slice(draft, freedoms, grid, base, direction);
  });
}

bool BoxSearch::mend_slice(Draft& draft, const Freedoms& freedoms, std::size_t grid,
                           const std::vector<Entry>& base, const Direction& direction) const {
  Copies copies;
  copies.grid = &system_.grids[grid];
  copies.places = &indices_;
  copies.stride = strides_[grid][1];
  copies.size = copies.grid->sizes[1];
  copies.slice = direction.front().first;
  for (std::size_t i = 1; i < direction.size(); ++i)
    copies.others.push_back(
        {direction[i].first * copies.stride, copies.slice * copies.stride, direction[i].second});
  MendingLimits limits;
  limits.joins = MendingLimits::Joins::LeftOpen;
  limits.copies = &copies;
  MendingSearch search(draft, freedoms, limits);
  std::vector<CellChange> made;
  bool possible = true;
  for (const Entry& entry : base) {
    const std::size_t cell = copies.grid->cells[entry.index];
    if (!copies.has(cell)) continue;
    possible = possible && search.may_change(cell, entry.change);
    if (!possible) break;
    search.change(cell, entry.change);
    made.emplace_back(cell, entry.change);
  }
  if (possible && search.mend()) return true;
  for (const auto& [cell, by] : made) search.change(cell, -by);
  return false;
}

bool BoxSearch::mend_joins(Draft& draft, const Freedoms& freedoms, const Before& before) const {
  for (std::size_t i = 0; i < most_joins; ++i) {
    if (draft.broken().empty()) return true;
    if (!mend_join(draft, freedoms, before, draft.broken().front())) return false;
  }
  return draft.broken().empty();
}

// Of a line that joins tables: what the cell of one of its terms must change by, unless that changed already.
std::optional<CellChange> BoxSearch::other_side(const Draft& draft, const Before& before, std::size_t line,
                                                std::size_t term) const {
  const std::vector<SystemTerm>& terms = system_.lines[line].terms;
  if (!system_.lines[line].joins || term >= terms.size()) return std::nullopt;
  const std::size_t cell = terms[term].cell;
  const auto found = std::lower_bound(before.begin(), before.end(), CellChange(cell, INT64_MIN));
  const bool was_changed = found != before.end() && found->first == cell;
  if (draft.changed_by(cell) != (was_changed ? found->second : 0)) return std::nullopt;
  return CellChange{cell, -draft.too_much(line) / terms[term].factor};
}

bool BoxSearch::mend_join(Draft& draft, const Freedoms& freedoms, const Before& before,
                          std::size_t line) const {
  for (std::size_t term = 0; term < system_.lines[line].terms.size(); ++term) {
    if (mend_join_at(draft, freedoms, before, line, term)) return true;
  }
  return false;
}

// All cells of one row and column of the joined table together: those of parallel lines.
bool BoxSearch::mend_join_at(Draft& draft, const Freedoms& freedoms, const Before& before, std::size_t line,
                             std::size_t term) const {
  const auto start = other_side(draft, before, line, term);
  if (!start) return false;
  const Place first = places_[start->first];
  if (first.grid == no_cell) return false;
  const std::size_t plane = strides_[first.grid][1];
  std::vector<Entry> base = {{first.index, start->second}};
  for (const std::size_t other : draft.broken()) {
    const auto side = other == line ? std::nullopt : other_side(draft, before, other, term);
    if (!side) continue;
    const Place place = places_[side->first];
    if (place.grid == first.grid && place.index % plane == first.index % plane)
      base.push_back({place.index, side->second});
  }
  return system_.grids[first.grid].is_regular
             ? extrude(draft, freedoms, first.grid, base, {false, false, true, true}, true)
             : mend_irregular(draft, freedoms, first.grid, base);
}

// The cells of the base, and the same changes along the ways; the base keeps to the sums of the other ways.
bool BoxSearch::extrude(Draft& draft, const Freedoms& freedoms, std::size_t grid,
                        const std::vector<Entry>& base, const Ways& ways, bool may_join) const {
  Search search{draft, freedoms, grid, {}, ways, may_join};
  double cost = 0;
  for (const Entry& entry : base) {
    const std::size_t cell = system_.grids[grid].cells[entry.index];
    const auto one = freedoms.added_cost(cell, draft.changed_by(cell), entry.change);
    if (!one) return false;
    cost += *one;
    if (may_join) continue;
    for (const LineOfCell& of : draft.lines_of(cell)) {
      if (system_.lines[of.line].joins) return false;
    }
  }
  for (std::size_t way = 0; way < 4; ++way)
    search.at[way] = base.front().index / strides_[grid][way] % system_.grids[grid].sizes[way];
  extend(search, 0, base, cost);
  for (const Entry& entry : search.best) draft.change(system_.grids[grid].cells[entry.index], entry.change);
  return !search.best.empty();
}

void BoxSearch::extend(Search& search, std::size_t way, const std::vector<Entry>& entries,
                       double cost) const {
  if (cost >= search.best_cost) return;
  if (way == 4) {
    search.best_cost = cost;
    search.best = entries;
    return;
  }
  if (!search.ways[way]) return extend(search, way + 1, entries, cost);
  const SystemGrid& grid = system_.grids[search.grid];
  const std::size_t at = search.at[way], stride = strides_[search.grid][way];
  std::vector<Entry> more;
  for (const Direction& direction : directions_[search.grid][way][at]) {
    more = entries;
    double total = cost;
    bool possible = true;
    for (std::size_t i = 1; i < direction.size() && possible; ++i) {
      const auto& [place, sign] = direction[i];
      for (std::size_t e = 0; e < entries.size() && possible; ++e) {
        const std::size_t index = entries[e].index + place * stride - at * stride;
        const std::size_t cell = grid.cells[index];
        const std::int64_t change = entries[e].change * sign;
        more.push_back({index, change});
        if (cell == no_cell) {
          possible = false;
          break;
        }
        const auto one = search.freedoms.added_cost(cell, search.draft.changed_by(cell), change);
        possible = one.has_value();
        if (!possible) break;
        total += *one;
        for (const LineOfCell& of : search.draft.lines_of(cell)) {
          if (!system_.lines[of.line].joins) continue;
          if (search.may_join)
            total += join_cost;
          else
            possible = false;
        }
        if (total >= search.best_cost) possible = false;
      }
    }
    if (possible) extend(search, way + 1, more, total);
  }
}

}  // namespace evident
