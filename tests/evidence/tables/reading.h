#pragma once
// Declarations and returns read from texts, with all that was said about them.

#include <string>
#include <vector>

#include "evidence/tables/tables.h"

namespace evident {

// Two quarters and a year to date; north, south and the service; sources in rows, a cross table, a caseload.
inline constexpr const char* small_declarations = R"(periods:
  categories:
    - {id: Q1, label: Quarter one, within: YTD}
    - {id: Q2, label: Quarter two, within: YTD}
    - {id: YTD, label: Year to date}
areas:
  total: service
  categories:
    - {id: north, label: North}
    - {id: south, label: South}
    - {id: service, label: Service}
tables:
  - id: referrals
    label: Referrals
    unit: people
    rows:
      total: total
      categories:
        - {id: police, label: Police}
        - {id: health, label: Health}
        - {id: hospital, label: Hospital, within: health}
        - {id: school_nurse, label: School nurse, within: health, collapse: hospital}
        - {id: total, label: All referrals}
    links: [{equals: risk.all}]
  - id: risk
    label: Risk
    unit: people
    rows:
      total: all
      categories: [{id: low, label: Low}, {id: high, label: High}, {id: all, label: All first}]
    columns:
      total: all
      categories: [{id: low, label: Low}, {id: high, label: High}, {id: all, label: All last}]
  - id: caseload
    label: Caseload
    unit: cases
    rows:
      categories:
        - {id: start, label: Open at start}
        - {id: new, label: New}
        - {id: closed, label: Closed}
        - {id: end, label: Open at end}
    reconciles: {start: start, plus: [new], minus: [closed], end: end}
  - id: waiting
    label: Waiting list
    unit: people
    over_periods: last
  - id: spend
    label: Spend
    unit: GBP
    people: false
    rows:
      total: total
      categories: [{id: staff, label: Staff}, {id: rent, label: Rent}, {id: total, label: All}]
  - id: shares
    label: Shares
    unit: percent
    rows:
      total: total
      categories: [{id: a, label: Yes}, {id: b, label: No}, {id: c, label: Unsure}, {id: total, label: All}]
)";

struct TableReading {
  explicit TableReading(std::string declared = small_declarations) {
    sources.add("data/tables.yaml", std::move(declared));
    declarations = read_table_declarations(read_yaml(0, sources, diagnostics), diagnostics);
  }

  // Reads rows below the header of returns; `rows` may be any part of a file.
  TableReading& returns(const std::string& rows) {
    return returns_file("period,area,table,row,column,value,code\n" + rows);
  }
  TableReading& returns_file(std::string text) {
    const SourceId id = sources.add("data/returns.csv", std::move(text), Privacy::Counts);
    files.push_back(read_csv(id, sources, diagnostics));
    tables = read_returns(files, declarations, diagnostics);
    return *this;
  }
  TableReading& check() {
    check_tables(tables, diagnostics);
    return *this;
  }

  [[nodiscard]] const ReturnTable& table(std::string_view id) const {
    for (const ReturnTable& one : tables) {
      if (one.declaration.id == id) return one;
    }
    static const ReturnTable none;
    return none;
  }
  // How a cell prints: "12", "[x]"; with a ~ after it when it was computed, "-" when it is absent.
  [[nodiscard]] std::string cell(std::string_view id, std::string_view period, std::string_view area,
                                 std::string_view row, std::string_view column = {}) const {
    const Cell* found = table(id).find(period, area, row, column);
    if (!found) return "no such cell";
    if (found->origin == Origin::Absent) return "-";
    return machine_value(found->quantity) + (found->origin == Origin::Computed ? "~" : "");
  }

  [[nodiscard]] std::string said(DiagnosticStyle style = DiagnosticStyle::Human) const {
    RenderOptions options;
    options.style = style;
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all()) text += render(diagnostic, sources, options);
    return text;
  }
  [[nodiscard]] std::string said_shortly() const { return said(DiagnosticStyle::Short); }
  [[nodiscard]] std::string codes() const {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all())
      text += (text.empty() ? "" : " ") + diagnostic.code;
    return text;
  }

  Sources sources;
  Diagnostics diagnostics;
  TableDeclarations declarations;
  std::vector<CsvFile> files;
  std::vector<ReturnTable> tables;
};

}  // namespace evident
