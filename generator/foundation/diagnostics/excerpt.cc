#include "foundation/diagnostics/excerpt.h"

#include <algorithm>
#include <vector>

#include "foundation/diagnostics/code_points.h"

namespace evident {
namespace {

constexpr std::size_t widest_line = 100;  // columns of a source line that is shown whole
constexpr std::size_t columns_before_caret = 40;
constexpr const char* ellipsis = "…";
// Bytes on either side of a span's begin that are looked at: a line may have 64 MiB, and thousands of
// mistakes.
constexpr std::size_t reach = 2000;

struct Cell {
  std::string text;
  std::size_t columns;
  bool marked;
};

std::vector<Cell> cells_of(std::string_view line, std::size_t begin, std::size_t end, Digits digits) {
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < line.size();) {
    const CodePoint at = code_point_at(line, i);
    const std::size_t next = i + at.length;
    cells.push_back({shown(line.substr(i, at.length), at.value, digits), columns_of(at.value),
                     next > begin && (i < end || (i <= begin && begin == end))});
    i = next;
  }
  // A span that is empty at the line's end, or lies behind it, still needs a place for its caret.
  if (begin >= line.size()) cells.push_back({" ", 1, true});
  return cells;
}

// The part of a long line that is shown: some text before the first caret, the rest after it.
void cut(std::vector<Cell>& cells) {
  std::size_t whole = 0;
  for (const Cell& cell : cells) whole += cell.columns;
  if (whole <= widest_line) return;
  const auto marked = std::find_if(cells.begin(), cells.end(), [](const Cell& cell) { return cell.marked; });
  std::size_t first = static_cast<std::size_t>(marked - cells.begin());
  for (std::size_t before = 0; first > 0 && before < columns_before_caret; --first) {
    before += cells[first - 1].columns;
  }
  std::size_t last = first;
  std::size_t shown = 0;
  for (; last < cells.size() && shown < widest_line; ++last) shown += cells[last].columns;
  // What the line's end leaves free goes to its front.
  while (last == cells.size() && first > 0 && shown + cells[first - 1].columns <= widest_line) {
    shown += cells[--first].columns;
  }
  const bool cut_front = first > 0;
  const bool cut_back = last < cells.size();
  cells = std::vector<Cell>(cells.begin() + static_cast<std::ptrdiff_t>(first),
                            cells.begin() + static_cast<std::ptrdiff_t>(last));
  if (cut_front) cells.insert(cells.begin(), {ellipsis, 1, false});
  if (cut_back) cells.push_back({ellipsis, 1, false});
}

// Where a code point begins, at an offset or just before it.
std::size_t code_point_begin(std::string_view line, std::size_t offset) {
  const auto continues = [&](std::size_t at) {
    return (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U;
  };
  for (int steps = 0; steps < 3 && offset > 0 && offset < line.size() && continues(offset); ++steps) --offset;
  return offset;
}

void trim_end(std::string& text) {
  while (text.ends_with(' ')) text.pop_back();
}

}  // namespace

Excerpt excerpt(const Span& span, const Sources& sources, const RenderOptions& options) {
  const std::uint32_t number = sources.position(span.source, span.begin).line;
  const std::string_view line = sources.line(span.source, number);
  const std::string_view text = sources.text(span.source);
  const auto line_begin = static_cast<std::size_t>(line.data() - text.data());
  const std::size_t begin = std::min(span.begin > line_begin ? span.begin - line_begin : 0, line.size());
  // A span over several lines is marked up to the end of its first.
  const std::size_t end =
      std::max(begin, std::min(span.end > line_begin ? span.end - line_begin : 0, line.size()));
  const bool masked = sources.privacy(span.source) == Privacy::Counts && !options.show_data;

  const std::size_t near = code_point_begin(line, begin > reach ? begin - reach : 0);
  const std::size_t far = code_point_begin(line, std::min(line.size(), begin + reach));
  std::vector<Cell> cells = cells_of(line.substr(near, far - near), begin - near, std::min(end, far) - near,
                                     masked ? Digits::Masked : Digits::Shown);
  cut(cells);
  if (near > 0 && cells.front().text != ellipsis) cells.insert(cells.begin(), {ellipsis, 1, false});
  if (far < line.size() && cells.back().text != ellipsis) cells.push_back({ellipsis, 1, false});
  Excerpt result;
  for (const Cell& cell : cells) {
    result.line += cell.text;
    result.carets.append(cell.columns, cell.marked ? '^' : ' ');
  }
  trim_end(result.line);
  trim_end(result.carets);
  // Where only a mark without width of its own is meant, the caret stands after it.
  if (result.carets.empty()) result.carets = "^";
  return result;
}

}  // namespace evident
