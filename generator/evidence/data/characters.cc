// What no source may hold, wherever it stands: it would break a writer or pass for an inserted value.

#include <algorithm>
#include <optional>
#include <string>

#include "evidence/data/data.h"
#include "evidence/data/refused.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr std::size_t most_reports = 20;

}  // namespace

bool is_control_character(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c <= 0x9F);
}

void report_refused(char32_t c, Span span, Diagnostics& diagnostics) {
  if (is_reserved_code_point(c)) {
    diagnostics.error("reserved-character", span,
                      describe_code_point(c) + " is reserved and cannot be printed",
                      "Remove the character; the generator uses this range for values that it inserts");
  } else {
    diagnostics.error("control-character", span, describe_code_point(c) + " cannot stand here",
                      "Remove the character; it often comes along when text is copied from another program");
  }
}

bool check_characters(SourceId source, const Sources& sources, std::uint32_t begin, std::uint32_t end,
                      Diagnostics& diagnostics) {
  std::string_view text = sources.text(source);
  text = text.substr(0, std::min<std::size_t>(end, text.size()));
  const auto next_invalid_from = [&](std::size_t from) {
    const auto found = from < text.size() ? first_invalid_utf8(text.substr(from)) : std::nullopt;
    return found ? from + *found : text.size();
  };
  std::size_t next_invalid = next_invalid_from(begin);
  std::size_t reports = 0;
  for (std::size_t at = begin; at < text.size() && reports < most_reports;) {
    const auto here = static_cast<std::uint32_t>(at);
    if (at == next_invalid) {
      diagnostics.error("invalid-utf8", {source, here, here + 1}, "This byte is not valid UTF-8",
                        "Save the file as UTF-8; most editors offer it as “encoding” in the save dialogue");
      ++reports;
      ++at;
      next_invalid = next_invalid_from(at);
      continue;
    }
    const char32_t c = next_code_point(text, at);
    const bool lone_return = c == '\r' && (at == text.size() || text[at] != '\n');
    if (!lone_return && !is_control_character(c) && !is_reserved_code_point(c)) continue;
    report_refused(c, {source, here, static_cast<std::uint32_t>(at)}, diagnostics);
    ++reports;
  }
  return reports == 0;
}

}  // namespace evident
