#include "output/layout/column_widths.h"

#include <algorithm>

namespace evident {
namespace {

constexpr std::int64_t full_width_share = 60;  // percent; a table that needs more fills the measure

// Takes from the widest columns until all fit: the cap that the columns share is found from below.
std::vector<Length> cap_widths(const std::vector<ColumnNeed>& needs, Length available) {
  std::vector<Length> sorted;
  for (const ColumnNeed& need : needs) sorted.push_back(need.least);
  std::sort(sorted.begin(), sorted.end());
  Length left = available, cap;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const auto columns = static_cast<std::int64_t>(sorted.size() - i);
    cap = left / columns;
    if (sorted[i] > cap) break;
    left -= sorted[i];
  }
  std::vector<Length> widths;
  for (const ColumnNeed& need : needs) widths.push_back(std::min(need.least, cap));
  return widths;
}

// Each gets its share of `extra` in proportion to its weight; rounding goes to the last.
void distribute(std::vector<Length>& widths, const std::vector<std::int64_t>& weights, Length extra) {
  std::int64_t total = 0, seen = 0;
  for (const std::int64_t weight : weights) total += weight;
  if (total <= 0) return;
  Length given;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    seen += weights[i];
    const Length until{extra.value * seen / total};
    widths[i] += until - given;
    given = until;
  }
}

// A column that needs no more than an even share is not broken for the sake of a long one.
void keep_short_columns(const std::vector<ColumnNeed>& needs, Length available, std::vector<Length>& least,
                        std::vector<std::int64_t>& give) {
  const Length share = available / static_cast<std::int64_t>(needs.size());
  Length total = sum(least);
  for (std::size_t i = 0; i < needs.size(); ++i) {
    const Length more = needs[i].most - needs[i].least;
    if (needs[i].most > share || total + more > available) continue;
    total += more;
    least[i] = needs[i].most;
    give[i] = 0;
  }
}

}  // namespace

Length sum(const std::vector<Length>& widths) {
  Length total;
  for (const Length width : widths) total += width;
  return total;
}

std::vector<Length> column_widths(const std::vector<ColumnNeed>& needs, Length available) {
  std::vector<Length> least, most;
  std::vector<std::int64_t> weights, give;
  for (const ColumnNeed& need : needs) {
    least.push_back(need.least);
    most.push_back(need.most);
    weights.push_back(need.most.value);
    give.push_back(need.most.value - need.least.value);
  }
  const Length all = sum(most);
  if (all <= available) {
    if (all.value * 100 >= available.value * full_width_share) distribute(most, weights, available - all);
    return most;
  }
  if (sum(least) > available) return cap_widths(needs, available);
  keep_short_columns(needs, available, least, give);
  distribute(least, give, available - sum(least));
  return least;
}

}  // namespace evident
