#pragma once
// Returns through disclosure control and then to the audit, as a run does it.

#include "evidence/disclosure/disclosure.h"
#include "evidence/tables/reading.h"
#include "press/audit/audit.h"

namespace evident {

struct AuditedReturns : TableReading {
  explicit AuditedReturns(const std::string& rows, DisclosurePolicy with = {},
                          std::string declared = small_declarations)
      : TableReading(std::move(declared)), policy(with) {
    returns(rows);
    DataFile file{"hub", {}, {1, 0, 0}, std::make_shared<const std::vector<ReturnTable>>(tables)};
    published = disclose(read_facts({file}, {}, diagnostics), policy);
    shapes = {shape_of("hub", tables)};
  }

  // What the audit says, one code and message a line.
  [[nodiscard]] std::string audited() const {
    std::string text;
    const Diagnostics said = found();
    for (const Diagnostic& one : said.all()) text += one.code + ": " + one.message + "\n  " + one.help + '\n';
    return text;
  }
  [[nodiscard]] Diagnostics found() const {
    Diagnostics found;
    const AuditInput input{
        shapes,    {policy.threshold, policy.min_width, policy.round, policy.zeros == ZeroCounts::Hidden},
        published, releases,
        written,   {}};
    audit(input, found);
    return found;
  }

  [[nodiscard]] FigureEntry& figure(std::string_view name) {
    for (std::size_t i = 0; i < published.figures.size(); ++i) {
      if (published.figures[i].name == name) return published.figures.own(i);
    }
    ADD_FAILURE() << "no figure " << name;
    return published.figures.own(0);
  }
  // Publishes the number that was withheld.
  void reveal(FigureEntry& entry, double number) {
    entry.quantity.missing = Missing::None;
    entry.quantity.number = number;
  }
  // The true number of a figure of the returns.
  [[nodiscard]] const Quantity& truth(std::string_view name) const {
    std::vector<std::string> ids = {""};
    for (const char c : name) {
      if (c == '.')
        ids.emplace_back();
      else
        ids.back() += c;
    }
    for (const ReturnTable& table : tables) {
      if (table.declaration.id != ids[2]) continue;
      const auto id = [](const std::string& of) { return of == "all" ? std::string() : of; };
      for (const std::string& row : {ids[5], id(ids[5])}) {
        for (const std::string& column : {ids[6], id(ids[6])}) {
          if (const Cell* cell = table.find(ids[3], ids[4], row, column)) return cell->quantity;
        }
      }
    }
    ADD_FAILURE() << "no cell " << name;
    return tables.front().cells.front().quantity;
  }

  DisclosurePolicy policy;
  Published published;
  std::vector<ReturnsShape> shapes;
  std::vector<Release> releases;
  std::vector<AuditedFile> written;
};

}  // namespace evident
