#include <algorithm>

#include "foundation/text/text.h"
#include "writing/document/document.h"

namespace evident {
namespace {

// Whether what stands below the head are numbers and signs that stand in for them, and a number at least.
bool holds_numbers(const Table& table, std::size_t column) {
  bool number = false;
  for (const std::vector<TableCell>& row : table.rows) {
    if (column >= row.size()) continue;
    if (row[column].header) return false;
    const std::string text = plain_text(row[column].content);
    if (trim(text).empty()) continue;
    const bool reads = number_shape(text).has_value();
    if (!reads && !stands_for_number(text)) return false;
    number = number || reads;
  }
  return number;
}

}  // namespace

Alignment column_alignment(const Table& table, std::size_t column) {
  const Alignment asked = column < table.alignments.size() ? table.alignments[column] : Alignment::None;
  if (asked != Alignment::None || column == 0) return asked;
  return holds_numbers(table, column) ? Alignment::Right : Alignment::None;
}

bool is_total_row(const Table& table, std::size_t row) {
  const bool total = table.attributes.has_class("total") || table.attributes.has_class("total-row");
  return total && row + 1 == table.rows.size();
}

}  // namespace evident
