#include "output/layout/number_columns.h"

#include <algorithm>

namespace evident {
namespace {

// Notes' numbers are no digits of the number that they stand at.
std::size_t words_end(const RichText& cell) {
  for (const Run& run : cell.runs) {
    if (run.reference) return run.begin;
  }
  return cell.text.size();
}

Length width_until(const RichText& cell, std::size_t end, LineMaker& lines) {
  RichText part;
  part.text = cell.text.substr(0, end);
  for (Run run : cell.runs) {
    if (run.begin >= end) break;
    run.end = std::min(run.end, static_cast<std::uint32_t>(end));
    part.runs.push_back(run);
  }
  return lines.measure(part).most;
}

}  // namespace

std::optional<NumberParts> number_parts(const RichText& cell, Length all, LineMaker& lines) {
  const std::size_t size = words_end(cell);
  const std::optional<NumberShape> shape = number_shape(std::string_view(cell.text).substr(0, size));
  if (!shape || shape->has_word) return std::nullopt;
  NumberParts parts{all, {}, {}};
  if (shape->point == cell.text.size()) return parts;
  parts.whole = width_until(cell, shape->point, lines);
  const Length until_marks = shape->end == cell.text.size() ? all : width_until(cell, shape->end, lines);
  parts.decimals = until_marks - parts.whole;
  parts.marks = all - until_marks;
  return parts;
}

void NumberColumn::add(const NumberParts& number) {
  whole = std::max(whole, number.whole);
  decimals = std::max(decimals, number.decimals);
  tail = std::max(tail, number.decimals + number.marks);
}

}  // namespace evident
