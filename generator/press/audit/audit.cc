#include "press/audit/audit.h"

#include <algorithm>
#include <array>
#include <set>

#include "press/audit/attack.h"
#include "press/audit/attack_builder.h"
#include "press/audit/table_names.h"
#include "press/audit/written_audit.h"

namespace evident {
namespace {

constexpr std::size_t most_named = 8;
constexpr std::size_t most_revised = 40;
constexpr std::size_t most_said = 20;  // of a service: one number more often brings many others with it
constexpr std::array<std::string_view, 6> disclosure_codes = {
    "consent-expired", "contradicting-numbers", "drawn-otherwise",
    "no-consent",      "number-of-no-origin",   "small-number-given-away"};

std::string list_of(const std::vector<std::size_t>& cells, const AttackSystem& system) {
  std::string list;
  for (std::size_t i = 0; i < cells.size() && i < most_named; ++i)
    list += (i > 0 ? "; " : "") + system.cells[cells[i]].name;
  if (cells.size() > most_named) list += "; and " + std::to_string(cells.size() - most_named) + " more";
  return list;
}

class ServiceAudit {
 public:
  ServiceAudit(const ReturnsShape& returns, const AuditInput& input, const KnownFigures& now,
               Diagnostics& diagnostics)
      : returns_(returns), input_(input), now_(now), diagnostics_(diagnostics) {}

  // Everything at once. Where revised numbers make that impossible, each time by itself, and then everything
  // again as somebody sees it who thinks that one of the numbers that are withheld now was revised.
  void audit() {
    std::vector<AttackLayer> layers = {{"", returns_.tables, &now_}};
    for (const Release& release : input_.releases) {
      AttackLayer layer{release.name, returns_.tables, &release.figures};
      if (look_back(layer.tables, release)) layers.push_back(std::move(layer));
    }
    const ReturnsAttack all = attack_on(returns_.service, layers, input_.policy);
    const AttackResult found = attack(all.system);
    if (layers.size() == 1 || found.contradicted.empty()) {
      return report(all, found);
    }
    for (const AttackLayer& layer : layers) {
      const ReturnsAttack one = attack_on(returns_.service, {layer}, input_.policy);
      report(one, attack(one.system));
    }
    for (const std::set<std::string>& revised : revisions(layers)) {
      const ReturnsAttack other = attack_on(returns_.service, layers, input_.policy, revised);
      const AttackResult result = attack(other.system);
      if (!result.contradicted.empty() || result.given_away.empty()) continue;
      return report(other, result);
    }
  }

 private:
  // The tables as the release saw them; false when it has none of them.
  [[nodiscard]] bool look_back(std::vector<ReturnTable>& tables, const Release& release) const {
    bool any = false;
    for (ReturnTable& table : tables) {
      const auto periods = release.periods.find(table_name(returns_.service, table.declaration));
      table.returned.assign(table.returned.size(), false);
      if (periods == release.periods.end()) continue;
      any = true;
      for (const std::string& id : periods->second) {
        if (const auto period = table.declaration.periods.find(id)) table.returned[*period] = true;
      }
    }
    return any;
  }

  // For each figure that is withheld now and was printed in a release: itself, and the sums that it is in.
  [[nodiscard]] std::vector<std::set<std::string>> revisions(const std::vector<AttackLayer>& layers) const {
    std::vector<std::set<std::string>> found;
    const std::vector<Equality> sums = equalities(returns_.tables);
    for (std::size_t table = 0; table < returns_.tables.size(); ++table) {
      for (std::size_t cell = 0; cell < returns_.tables[table].cells.size(); ++cell) {
        if (was_printed(name_of({table, cell}), layers) && found.size() < most_revised)
          found.push_back(with_sums({table, cell}, sums));
      }
    }
    return found;
  }

  [[nodiscard]] std::string name_of(CellId id) const {
    const ReturnTable& table = returns_.tables[id.table];
    return figure_name(returns_.service, table.declaration, table.place(id.cell));
  }

  [[nodiscard]] bool was_printed(const std::string& name, const std::vector<AttackLayer>& layers) const {
    const auto now = now_.find(name);
    if (now == now_.end() || now->second.missing != Missing::Confidential) return false;
    return std::any_of(layers.begin(), layers.end(), [&](const AttackLayer& layer) {
      const auto then = layer.figures->find(name);
      return then != layer.figures->end() && then->second.missing == Missing::None;
    });
  }

  [[nodiscard]] std::set<std::string> with_sums(CellId revised, const std::vector<Equality>& sums) const {
    std::set<CellId> cells = {revised};
    for (bool changed = true; changed;) {
      changed = false;
      for (const Equality& sum : sums) {
        const auto has = [&](CellId id) { return cells.contains(id); };
        const bool parts = std::any_of(sum.plus.begin(), sum.plus.end(), has) ||
                           std::any_of(sum.minus.begin(), sum.minus.end(), has);
        if (parts) changed = cells.insert(sum.whole).second || changed;
        if (sum.kind != EqualityKind::Link || !has(sum.whole)) continue;
        for (const CellId id : sum.plus) changed = cells.insert(id).second || changed;
      }
    }
    std::set<std::string> names;
    for (const CellId id : cells) names.insert(name_of(id));
    return names;
  }

  void report(const ReturnsAttack& attacked, const AttackResult& found) {
    for (std::size_t i = 0; i < found.given_away.size() && i < most_said; ++i) {
      const GivenAway& one = found.given_away[i];
      const AttackSecret& secret = attacked.system.secrets[one.secret];
      const std::size_t first = secret.terms.front().cell;
      diagnostics_.error(
          "small-number-given-away", attacked.spans[first], message_of(secret, attacked.system),
          one.by.empty() ? "Publish less of this table and of those that must agree with it"
                         : "These published numbers give it away: " + list_of(one.by, attacked.system));
    }
    for (const std::size_t rate : attacked.loose_rates) {
      diagnostics_.error(
          "small-number-given-away", attacked.spans[rate],
          "`" + attacked.system.cells[rate].name +
              "` is published beside withheld counts, and nothing says which counts it is made of",
          "Declare `shares` of the table in data/tables.yaml");
    }
    for (const std::size_t cell : found.contradicted) {
      diagnostics_.error("contradicting-numbers", attacked.spans[cell],
                         "Published numbers around `" + attacked.system.cells[cell].name +
                             "` do not agree with their sums, so nobody can say what they give away",
                         "Correct the return, or what data/tables.yaml promises of it");
    }
  }

  static std::string message_of(const AttackSecret& secret, const AttackSystem& system) {
    std::vector<std::size_t> cells;
    for (const AttackTerm& term : secret.terms) cells.push_back(term.cell);
    switch (secret.of) {
      case AttackSecret::Of::Cell:
      case AttackSecret::Of::UnsaidCell:
        if (cells.size() == 2)
          return "All but a few are given away: `" + system.cells[cells[0]].name + "` without `" +
                 system.cells[cells[1]].name + "`";
        return "A small count is given away: `" + system.cells[cells[0]].name + "`";
      case AttackSecret::Of::Others:
        return "It is given away that everyone is in one category, since nobody is in `" +
               list_of(cells, system) + "`";
      case AttackSecret::Of::Together:
        return "A few people together are given away: `" + list_of(cells, system) + "`";
    }
    return {};
  }

  const ReturnsShape& returns_;
  const AuditInput& input_;
  const KnownFigures& now_;
  Diagnostics& diagnostics_;
};

KnownFigures figures_of(const Published& published) {
  KnownFigures figures;
  for (const FigureEntry& entry : published.figures) {
    if (entry.name.starts_with("returns.")) figures.emplace(entry.name, entry.quantity);
  }
  return figures;
}

}  // namespace

ReturnsShape shape_of(std::string service, const std::vector<ReturnTable>& tables) {
  ReturnsShape shape{std::move(service), tables};
  for (ReturnTable& table : shape.tables) table.cells.assign(table.cells.size(), Cell{});
  return shape;
}

void audit(const AuditInput& input, Diagnostics& diagnostics) {
  if (input.returns.empty()) return;
  const KnownFigures now = figures_of(input.published);
  for (const ReturnsShape& returns : input.returns) ServiceAudit(returns, input, now, diagnostics).audit();
  WrittenAudit written(input, now, diagnostics);
  for (const AuditedFile& file : input.files) written.audit(file);
}

bool is_disclosure_error(std::string_view code) {
  return std::find(disclosure_codes.begin(), disclosure_codes.end(), code) != disclosure_codes.end();
}

}  // namespace evident
