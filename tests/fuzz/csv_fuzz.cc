// Bytes as a quarterly return: read, its columns checked, and every field compared with the source.

#include <array>

#include "evidence/data/data.h"
#include "properties.h"

namespace evident::fuzz {
namespace {

void require_field(const CsvField& field, const Sources& sources) {
  require_span(field.span, sources);
  require(field.span.source == 0, "a field stands in its file");
  std::string_view written = sources.text(0).substr(field.span.begin, field.span.end - field.span.begin);
  if (!field.quoted) {
    require(field.text == written, "a field without quotation marks is what is written");
    return;
  }
  require(written.size() >= 2 && written.front() == '"' && written.back() == '"',
          "a quoted field stands with its quotation marks");
  written = written.substr(1, written.size() - 2);
  std::string text;
  for (std::size_t i = 0; i < written.size(); ++i) {
    text += written[i];
    if (written[i] == '"') require(++i < written.size() && written[i] == '"', "marks inside are doubled");
  }
  require(field.text == text, "a quoted field is what is written between its marks");
}

}  // namespace
}  // namespace evident::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace evident;
  using fuzz::require;
  Sources sources;
  sources.add("returns.csv", std::string(reinterpret_cast<const char*>(data), size), Privacy::Counts);
  Diagnostics diagnostics;
  const CsvFile file = read_csv(0, sources, diagnostics);
  fuzz::require_span(file.span, sources);
  const bool sound = !diagnostics.has_errors();  // else marks may stand inside a field or be missing
  require(file.rows() * file.header.size() == file.fields.size(), "every row is as wide as the header");
  for (const CsvField& field : file.header) {
    if (sound) fuzz::require_field(field, sources);
    require(file.column(field.text).has_value(), "every column is found by its name");
  }
  std::uint32_t end = 0;
  for (std::size_t row = 0; row < file.rows(); ++row) {
    require(file.row(row).size() == file.header.size(), "a row is as wide as the header");
    for (const CsvField& field : file.row(row)) {
      if (sound) fuzz::require_field(field, sources);
      fuzz::require_span(field.span, sources);
      require(field.span.begin >= end, "fields stand one after another");
      end = field.span.end;
    }
  }
  static const std::array<CsvColumn, 4> columns{{{"period"}, {"area"}, {"value"}, {"note", false}}};
  const bool fits = check_columns(file, columns, diagnostics);
  require(fits || diagnostics.has_errors(), "columns that do not fit are reported");
  fuzz::require_diagnostics(diagnostics, sources);
  return 0;
}
