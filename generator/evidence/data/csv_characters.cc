#include "evidence/data/csv_characters.h"

#include <limits>
#include <optional>

#include "evidence/data/refused.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr std::size_t most_reports = 20;
constexpr const char* save_as_utf8 =
    "Save the file as UTF-8: in Excel choose “CSV UTF-8 (comma delimited)” as file type, in LibreOffice "
    "“Unicode (UTF-8)” as character set";

bool check_encoding(SourceId source, std::string_view text, Diagnostics& diagnostics) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    diagnostics.error("invalid-utf8", {source, 0, 2}, "This file is saved as UTF-16", save_as_utf8);
    return false;
  }
  const std::optional<std::size_t> invalid = first_invalid_utf8(text);
  if (!invalid) return true;
  const auto at = static_cast<std::uint32_t>(*invalid);
  diagnostics.error("invalid-utf8", {source, at, at + 1}, "This byte is not valid UTF-8", save_as_utf8);
  return false;
}

}  // namespace

bool check_csv_characters(SourceId source, std::string_view text, Diagnostics& diagnostics) {
  if (text.size() >= std::numeric_limits<std::uint32_t>::max()) {
    diagnostics.error("csv-limit", {source, 0, 1}, "This file is larger than 4 GiB", "Split it");
    return false;
  }
  if (!check_encoding(source, text, diagnostics)) return false;
  std::size_t reports = 0;
  for (std::size_t at = 0; at < text.size() && reports < most_reports;) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0x7F) {  // nearly every byte of a return
      ++at;
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t c = next_code_point(text, at);
    if (!is_control_character(c) && !is_reserved_code_point(c)) continue;
    report_refused(c, {source, begin, static_cast<std::uint32_t>(at)}, diagnostics);
    ++reports;
  }
  return reports == 0;
}

}  // namespace evident
