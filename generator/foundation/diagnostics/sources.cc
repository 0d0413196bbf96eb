#include <algorithm>

#include "foundation/diagnostics/code_points.h"
#include "foundation/diagnostics/diagnostics.h"

namespace evident {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// The bytes of a line without LF or CRLF.
std::string_view without_end(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

SourceId Sources::add(std::string name, std::string text, Privacy privacy) {
  Source source{std::move(name), std::move(text), privacy, {}};
  // Editors neither show a byte order mark nor count it, so the first line begins behind it.
  source.line_starts.push_back(source.text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
  for (std::size_t i = 0; i < source.text.size(); ++i) {
    if (source.text[i] == '\n') source.line_starts.push_back(static_cast<std::uint32_t>(i + 1));
  }
  sources_.push_back(std::move(source));
  return static_cast<SourceId>(sources_.size() - 1);
}

std::string_view Sources::name(SourceId id) const {
  return id < sources_.size() ? std::string_view(sources_[id].name) : std::string_view();
}

std::string_view Sources::text(SourceId id) const {
  return id < sources_.size() ? std::string_view(sources_[id].text) : std::string_view();
}

Privacy Sources::privacy(SourceId id) const {
  return id < sources_.size() ? sources_[id].privacy : Privacy::Open;
}

Position Sources::position(SourceId id, std::uint32_t offset) const {
  if (id >= sources_.size()) return {};
  const auto& starts = sources_[id].line_starts;
  const auto after = std::upper_bound(starts.begin() + 1, starts.end(), offset);
  const auto index = static_cast<std::uint32_t>(after - starts.begin() - 1);
  const std::string_view in_line = line(id, index + 1);
  const std::size_t inside = offset > starts[index] ? offset - starts[index] : 0;
  const std::size_t before = code_points_before(in_line, std::min(inside, in_line.size()));
  return {index + 1, static_cast<std::uint32_t>(before + 1)};
}

std::string_view Sources::line(SourceId id, std::uint32_t line) const {
  if (id >= sources_.size() || line == 0 || line > sources_[id].line_starts.size()) return {};
  const Source& source = sources_[id];
  const std::size_t begin = source.line_starts[line - 1];
  const std::size_t end = line < source.line_starts.size() ? source.line_starts[line] : source.text.size();
  return without_end(std::string_view(source.text).substr(begin, end - begin));
}

}  // namespace evident
