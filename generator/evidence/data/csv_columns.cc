// What a header must say.

#include <algorithm>
#include <string>

#include "evidence/data/data.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

std::string quoted(std::string_view text) { return "`" + std::string(text) + "`"; }

std::string listed(std::span<const CsvColumn> columns) {
  std::string text;
  for (const CsvColumn& column : columns) text += (text.empty() ? "" : ",") + column.name;
  return text;
}

bool check_separator(const CsvFile& file, Diagnostics& diagnostics) {
  if (file.header.size() != 1) return true;
  const std::size_t at = file.header.front().text.find_first_of(";\t");
  if (at == std::string::npos) return true;
  const bool tab = file.header.front().text[at] == '\t';
  diagnostics.error(
      "csv-separator", file.header.front().span,
      std::string("The columns of this file are separated by ") + (tab ? "tabs" : "semicolons"),
      "Save it with commas between the columns; spreadsheets call it “field delimiter” or “separator”");
  return false;
}

void report_unknown(const CsvField& field, std::span<const CsvColumn> columns, Diagnostics& diagnostics) {
  const std::string help = "The first line names the columns: " + listed(columns);
  // A file without a header begins with values, which may be counts of people.
  if (field.text.size() > 40 || field.text.find_first_not_of("0123456789.,-") == std::string::npos) {
    diagnostics.error("unknown-column", field.span,
                      field.text.empty() ? "This column has no name" : "This is no name of a column", help);
    return;
  }
  std::vector<std::string> names;
  for (const CsvColumn& column : columns) names.push_back(column.name);
  const auto nearest = nearest_name(field.text, names);
  diagnostics.error("unknown-column", field.span, "Unknown column " + quoted(field.text),
                    nearest ? "Did you mean " + quoted(*nearest) + "?" : help);
}

}  // namespace

std::optional<std::size_t> CsvFile::column(std::string_view name) const {
  const auto found =
      std::find_if(header.begin(), header.end(), [&](const CsvField& field) { return field.text == name; });
  if (found == header.end()) return std::nullopt;
  return static_cast<std::size_t>(found - header.begin());
}

bool check_columns(const CsvFile& file, std::span<const CsvColumn> columns, Diagnostics& diagnostics) {
  if (file.span.source == no_source) return false;
  if (file.header.empty()) {
    diagnostics.error("missing-column", {file.span.source, 0, 0}, "This file is empty",
                      "Its first line names the columns: " + listed(columns));
    return false;
  }
  if (!check_separator(file, diagnostics)) return false;
  bool right = true;
  for (std::size_t i = 0; i < file.header.size(); ++i) {
    const CsvField& field = file.header[i];
    const bool known = std::any_of(columns.begin(), columns.end(),
                                   [&](const CsvColumn& column) { return column.name == field.text; });
    if (!known) {
      report_unknown(field, columns, diagnostics);
      right = false;
    } else if (const std::size_t first = *file.column(field.text); first != i) {
      diagnostics
          .error("duplicate-column", field.span, "The column " + quoted(field.text) + " is given twice",
                 "Remove or rename one of the two")
          .labels.push_back({file.header[first].span, "First given here"});
      right = false;
    }
  }
  for (const CsvColumn& column : columns) {
    if (!column.required || file.column(column.name)) continue;
    diagnostics.error("missing-column", file.header.front().span,
                      "The column " + quoted(column.name) + " is missing",
                      "Add it; the columns are " + listed(columns));
    right = false;
  }
  return right;
}

}  // namespace evident
