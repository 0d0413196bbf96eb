#include "writing/markdown/leaf_places.h"

#include <algorithm>
#include <string_view>

#include "writing/markdown/block_rules.h"

namespace evident {
namespace {

std::string_view without_end(std::string_view line) {
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r' || line.back() == ' ')) {
    line.remove_suffix(1);
  }
  return line;
}

std::vector<std::string_view> lines_of(std::string_view content) {
  std::vector<std::string_view> lines;
  while (!content.empty()) {
    std::size_t end = content.find_first_of("\r\n");
    if (end == content.npos) end = content.size();
    lines.push_back(content.substr(0, end));
    if (content.substr(end).starts_with("\r\n")) ++end;
    content.remove_prefix(std::min(end + 1, content.size()));
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

// Definitions of link targets above a paragraph's text are taken out of its content but not out of its lines;
// more than so many are not looked past.
constexpr int looked_past = 50;

// Whether the text stands at that column of the line, counted from 0.
bool stands_at(std::string_view line, std::size_t column, std::string_view text) {
  return column <= line.size() && line.substr(column).starts_with(text);
}

// The line at or after `first` that holds the text.
int find_line(const SourcePlaces& places, int first, std::size_t column, std::string_view text) {
  if (stands_at(places.line(first), column, text)) return first;
  for (int line = std::max(first, 1); line <= std::min(first + looked_past, places.line_count()); ++line) {
    if (places.line(line).find(text) != std::string_view::npos) return line;
  }
  return std::max(first, 1);
}

}  // namespace

LeafPlaces::LeafPlaces(cmark_node* leaf, const SourcePlaces& places) : places_(places) {
  const auto lines = lines_of(leaf_content(leaf));
  // The first inline stands at the start of the content; a line break has no place of its own.
  cmark_node* first = cmark_node_first_child(leaf);
  if (first == nullptr || cmark_node_get_start_line(first) < 1) first = leaf;
  first_line_ = cmark_node_get_start_line(first);
  indent_ = cmark_node_get_start_column(first) - 1;
  // The first line of a cell stands among others that may read the same: its column decides.
  const auto indent = static_cast<std::size_t>(std::max(indent_, 0));
  int line = find_line(places, first_line_, indent, without_end(lines.front()));
  for (const std::string_view part : lines) {
    const std::string_view written = places.line(line);
    const std::string_view wanted = without_end(part);
    std::size_t column = indent;
    if (!stands_at(written, indent, wanted)) {
      const std::size_t found = written.rfind(wanted);
      column = found != std::string_view::npos ? found : std::min(indent, written.size());
    }
    line_starts_.push_back(places.offset(line, static_cast<int>(column) + 1));
    ++line;
  }
  end_ = std::min(line_starts_.back() + static_cast<std::uint32_t>(without_end(lines.back()).size()),
                  static_cast<std::uint32_t>(places.text().size()));
}

std::uint32_t LeafPlaces::cut(std::size_t byte_of_last_line) const {
  const auto everything = static_cast<std::uint32_t>(places_.text().size());
  const std::size_t length = end_ - std::min(end_, line_starts_.back());
  if (byte_of_last_line > length) return everything;
  return line_starts_.back() + static_cast<std::uint32_t>(byte_of_last_line);
}

std::uint32_t LeafPlaces::offset(int line, int column) const {
  if (line < first_line_ || column < 1) return line_starts_.front();
  const auto index = std::min(static_cast<std::size_t>(line - first_line_), line_starts_.size() - 1);
  const std::int64_t in_line = std::max(column - 1 - indent_, 0);
  return static_cast<std::uint32_t>(
      std::min<std::int64_t>(line_starts_[index] + in_line, std::max(end_, line_starts_[index])));
}

std::uint32_t LeafPlaces::begin(cmark_node* element) const {
  return offset(cmark_node_get_start_line(element), cmark_node_get_start_column(element));
}

std::uint32_t LeafPlaces::end(cmark_node* element) const {
  const std::uint32_t start = begin(element);
  const std::uint32_t last = offset(cmark_node_get_end_line(element), cmark_node_get_end_column(element));
  // A link's line is that of its end; its column that of its start.
  return std::min(std::max(start, last) + 1, std::max(end_, start));
}

}  // namespace evident
