#include "press/audit/attack_builder.h"

#include <algorithm>
#include <optional>
#include <set>

#include "press/audit/attack_cells.h"
#include "press/audit/attack_rates.h"

namespace evident {
namespace {

class Builder {
 public:
  Builder(const std::string& service, const std::vector<AttackLayer>& layers, const AuditPolicy& policy,
          const std::set<std::string>& revised)
      : layers_(layers), cells_(service, layers, policy, revised) {}

  ReturnsAttack build() {
    for (std::size_t layer = 0; layer < layers_.size(); ++layer) {
      const std::vector<Equality> all = equalities(layers_[layer].tables);
      for (const Equality& equality : all) add_row(layer, equality);
      for (const Equality& equality : all) add_class(layer, equality);
      attack_rates(cells_, layer);
    }
    let_classes_be_zero();
    for (std::size_t layer = 0; layer < layers_.size(); ++layer) add_cell_secrets(layer);
    for (const Line& line : lines_) add_line_secrets(line);
    return cells_.take();
  }

 private:
  struct Line {
    std::size_t whole;  // cells of the system
    std::vector<std::size_t> parts;
    AuditPolicy policy;
  };

  [[nodiscard]] std::size_t number_of(std::size_t layer, CellId id) const {
    return cells_.numbers(layer)[id.table][id.cell];
  }

  // --- Sums ---------------------------------------------------------------------------------------

  // Its cells in the system; nothing when one of them is not there, or nobody is counted.
  [[nodiscard]] std::optional<std::vector<AttackTerm>> terms_of(std::size_t layer,
                                                                const Equality& equality) const {
    if (equality.kind == EqualityKind::Hundred) return std::nullopt;
    std::vector<AttackTerm> terms;
    const auto add = [&](CellId id, std::int64_t factor) { terms.push_back({number_of(layer, id), factor}); };
    add(equality.whole, -1);
    for (const CellId& id : equality.plus) add(id, 1);
    for (const CellId& id : equality.minus) add(id, -1);
    bool of_people = false;
    for (const AttackTerm& term : terms) {
      if (term.cell == AttackCells::not_there) return std::nullopt;
      of_people = of_people || cells_.told(term.cell).of_people;
    }
    return of_people ? std::optional(std::move(terms)) : std::nullopt;
  }

  void add_row(std::size_t layer, const Equality& equality) {
    auto terms = terms_of(layer, equality);
    if (!terms) return;
    std::vector<std::pair<std::size_t, std::int64_t>> key;
    for (const AttackTerm& term : *terms) key.emplace_back(term.cell, term.factor);
    std::sort(key.begin(), key.end());
    if (!rows_.insert(std::move(key)).second) return;  // the same in another layer
    add_together(*terms, cells_.policy(terms->front().cell));
    cells_.system().rows.push_back({std::move(*terms), 0, 0});
  }

  // Whoever knows all but what is hidden in a line knows the sum of that.
  void add_together(const std::vector<AttackTerm>& terms, const AuditPolicy& policy) {
    std::int64_t known = 0;
    bool positive = false, negative = false;
    AttackSecret secret{AttackSecret::Of::Together, {}, policy.threshold, 1};
    for (const AttackTerm& term : terms) {
      if (cells_.at(term.cell).is_known()) {
        known += term.factor * cells_.at(term.cell).low;
        continue;
      }
      (term.factor > 0 ? positive : negative) = true;
      secret.terms.push_back({term.cell, 1});
    }
    const std::int64_t together = positive ? -known : known;
    if (secret.terms.size() < 2 || positive == negative || together < 1 || together > policy.threshold)
      return;
    cells_.system().secrets.push_back(std::move(secret));
  }

  // --- Zeros that say of everyone in which category they are ------------------------------------------

  void add_class(std::size_t layer, const Equality& equality) {
    if (equality.kind != EqualityKind::Total && equality.kind != EqualityKind::Hierarchy) return;
    const auto terms = terms_of(layer, equality);
    if (!terms) return;
    Line line{terms->front().cell, {}, cells_.policy(terms->front().cell)};
    if (line.policy.hides_zeros) return;
    const auto is_open = [&](const ToldCell& told) {
      const bool number = told.missing == Missing::None || told.missing == Missing::Confidential;
      return number && told.of_people && !told.withheld_table;
    };
    if (!is_open(cells_.told(line.whole)) || cells_.is_zero(line.whole)) return;
    for (std::size_t i = 1; i < terms->size(); ++i) {
      const std::size_t part = (*terms)[i].cell;
      if (cells_.told(part).missing == Missing::NotApplicable) continue;
      if (!is_open(cells_.told(part))) return;
      line.parts.push_back(part);
    }
    if (line.parts.size() < 2) return;
    lines_.push_back(std::move(line));
  }
  // A hidden number may be such a zero, or one that goes with it.
  void let_classes_be_zero() {
    std::set<std::size_t> zeros;
    const auto let = [&](std::size_t number) {
      if (cells_.at(number).is_known() || cells_.at(number).least == 0) return false;
      cells_.at(number).low = 0;
      return zeros.insert(number).second;
    };
    for (const Line& line : lines_) {
      if (std::any_of(line.parts.begin(), line.parts.end(),
                      [&](std::size_t p) { return cells_.is_positive(p); }))
        continue;
      cells_.system().classes.push_back({line.whole, line.parts});
      for (const std::size_t part : line.parts) let(part);
    }
    for (bool changed = !zeros.empty(); changed;) {
      changed = false;
      for (const AttackRow& row : cells_.system().rows) {
        const auto has = [&](const AttackTerm& term) { return zeros.contains(term.cell); };
        const auto may_be_zero = [&](const AttackTerm& term) {
          return cells_.at(term.cell).is_known() ? cells_.is_zero(term.cell) : true;
        };
        if (row.low != 0 || row.high != 0 || !std::any_of(row.terms.begin(), row.terms.end(), has) ||
            !std::all_of(row.terms.begin(), row.terms.end(), may_be_zero))
          continue;
        for (const AttackTerm& term : row.terms) changed = let(term.cell) || changed;
      }
    }
  }

  void add_line_secrets(const Line& line) {
    if (cells_.at(line.whole).low < 1) return;
    for (const std::size_t all_in : line.parts) {
      AttackSecret secret{AttackSecret::Of::Others, {}, line.policy.threshold, line.policy.min_width};
      bool may_be_zero = true;
      for (const std::size_t part : line.parts) {
        if (part == all_in) continue;
        secret.terms.push_back({part, 1});
        may_be_zero = may_be_zero && cells_.at(part).low == 0;
      }
      if (may_be_zero) cells_.system().secrets.push_back(std::move(secret));
    }
  }

  // --- Secrets ------------------------------------------------------------------------------------------

  void add_cell_secrets(std::size_t layer) {
    for (const std::vector<std::size_t>& table : cells_.numbers(layer)) {
      for (const std::size_t number : table) {
        if (number == AttackCells::not_there || !cells_.told(number).of_people ||
            !secret_.insert(number).second)
          continue;
        const ToldCell& said = cells_.told(number);
        using Of = AttackSecret::Of;
        AttackSecret secret{
            Of::Cell, {{number, 1}}, cells_.policy(number).threshold, cells_.policy(number).min_width};
        if (said.missing == Missing::NotApplicable) continue;
        if (said.missing == Missing::None || said.missing == Missing::Low) secret.of = Of::Together;
        if (said.missing == Missing::NotAvailable || said.missing == Missing::LowReliability ||
            said.withheld_table)
          secret.of = Of::UnsaidCell;
        if (secret.of == Of::Together && !cells_.at(number).is_known()) continue;  // rounded
        cells_.system().secrets.push_back(std::move(secret));
      }
    }
  }

  const std::vector<AttackLayer>& layers_;
  AttackCells cells_;
  std::vector<Line> lines_;
  std::set<std::vector<std::pair<std::size_t, std::int64_t>>> rows_;
  std::set<std::size_t> secret_;
};

}  // namespace

ReturnsAttack attack_on(const std::string& service, const std::vector<AttackLayer>& layers,
                        const AuditPolicy& policy, const std::set<std::string>& revised) {
  return Builder(service, layers, policy, revised).build();
}

}  // namespace evident
