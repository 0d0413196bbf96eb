// The way of a file through this room: characters, yaml-cpp's events, then the tabs that it let pass.

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <new>
#include <optional>
#include <sstream>
#include <string>

#include "evidence/data/builder.h"
#include "evidence/data/data.h"
#include "evidence/data/syntax_errors.h"

namespace evident {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t most_tabs = 20;

// Whether a tab stands in the indentation of a line that says something. Hyphens of lists indent too, but
// yaml-cpp takes a tab after them, so that is wrong only where it failed.
enum class Hyphens { Text, Indentation };
std::optional<std::size_t> tab_in_indentation(std::string_view line, Hyphens hyphens) {
  std::optional<std::size_t> tab;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool item = hyphens == Hyphens::Indentation && line[i] == '-' && i + 1 < line.size() &&
                      (line[i + 1] == ' ' || line[i + 1] == '\t');
    if (line[i] == '\t' && !tab)
      tab = i;
    else if (line[i] == '#' || line[i] == '\r')
      return std::nullopt;
    else if (line[i] != ' ' && line[i] != '\t' && !item)
      return tab;
  }
  return std::nullopt;
}

// Reports tabs in the indentation of the lines that begin before `limit`, except where they do no harm.
bool report_tabs(std::string_view text, std::size_t limit, const TreeBuilder& builder, Hyphens hyphens,
                 Diagnostics& diagnostics) {
  const std::vector<Extent>& loose = builder.loose();
  const auto harmless = [&](std::size_t line) {
    const auto open = builder.outermost_flow();
    return (open && line > *open) || std::any_of(loose.begin(), loose.end(), [&](const Extent& part) {
             return line > part.begin && line < part.end;
           });
  };
  std::size_t reports = 0;
  for (std::size_t line = 0; line < limit && reports < most_tabs;) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    const auto tab = tab_in_indentation(text.substr(line, end - line), hyphens);
    if (tab && !harmless(line)) {
      diagnostics.error("yaml-tab", builder.span(line + *tab, line + *tab + 1), "A tab indents this line",
                        "Indent with spaces");
      ++reports;
    }
    line = end + 1;
  }
  return reports > 0;
}

enum class Outcome { Read, Failed };

Outcome parse(std::string_view text, TreeBuilder& builder, Diagnostics& diagnostics) {
  try {
    std::istringstream input{std::string(text)};
    YAML::Parser parser(input);
    while (parser.HandleNextDocument(builder)) {
    }
    report_tabs(text, text.size(), builder, Hyphens::Text, diagnostics);
    return Outcome::Read;
  } catch (const StopReading&) {
    return Outcome::Failed;
  } catch (const YAML::Exception& exception) {
    // A tab is the likelier cause of what yaml-cpp could not make sense of later.
    const std::size_t at = exception.mark.is_null() ? 0 : static_cast<std::size_t>(exception.mark.pos);
    if (!report_tabs(text, std::min(at + 1, text.size()), builder, Hyphens::Indentation, diagnostics)) {
      report_syntax_error(exception, text, builder, diagnostics);
    }
    return Outcome::Failed;
  }
}

}  // namespace

Node read_yaml(SourceId source, const Sources& sources, std::uint32_t begin, std::uint32_t end,
               Diagnostics& diagnostics) {
  std::string_view text = sources.text(source);
  end = static_cast<std::uint32_t>(std::min<std::size_t>(end, text.size()));
  begin = std::min(begin, end);
  if (!check_characters(source, sources, begin, end, diagnostics)) return {};
  text = text.substr(begin, end - begin);
  while (text.starts_with(byte_order_mark)) {
    text.remove_prefix(byte_order_mark.size());
    begin += static_cast<std::uint32_t>(byte_order_mark.size());
  }
  TreeBuilder builder(source, text, begin, diagnostics);
  if (parse(text, builder, diagnostics) == Outcome::Failed) return {};
  if (builder.root()) return std::move(*builder.root());
  Node nothing;
  nothing.span = {source, begin, begin};
  return nothing;
}

Node read_yaml(SourceId source, const Sources& sources, Diagnostics& diagnostics) {
  const auto size = static_cast<std::uint32_t>(sources.text(source).size());
  return read_yaml(source, sources, 0, size, diagnostics);
}

}  // namespace evident
