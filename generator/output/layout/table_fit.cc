#include <algorithm>
#include <utility>

#include "output/layout/tables.h"

namespace evident {
namespace {

constexpr Length least_padding = points(2);
constexpr Length least_size = points(8);
constexpr const char* advice =
    "Shorten the longest words of its columns, take out a column, or let rows and columns change places";

void resize(std::vector<TextCell>& cells, std::int64_t permille, Looks& looks) {
  for (TextCell& cell : cells) {
    cell.look = looks.resized(cell.look, permille);
    cell.leading = cell.leading * permille / 1000;
    for (Run& run : cell.content.runs) run.look = looks.resized(run.look, permille);
  }
}

}  // namespace

Length TableMaker::least() const {
  Length total;
  for (const Column& column : columns_) total += column.need.least;
  return total;
}

// The outer edges of a table stand flush with the text, so padding is only between columns.
Length TableMaker::paddings(Length padding) const {
  return columns_.empty() ? Length{} : padding * 2 * (static_cast<std::int64_t>(columns_.size()) - 1);
}

void TableMaker::warn(std::string message) {
  lines_.shaper().diagnostics().warning("wide-table", natural_.span, std::move(message), advice);
}

// Least of the table's letters; a cell's are all of one size but for notes' numbers.
Length TableMaker::letter_size() const {
  Length smallest{INT64_MAX};
  const auto look_at = [&](const Row& row) {
    for (const TextCell& cell : row) smallest = std::min(smallest, looks_[cell.look].size);
  };
  look_at(natural_.head);
  for (const Row& row : natural_.rows) look_at(row);
  return smallest;
}

void TableMaker::use_size(std::int64_t permille) {
  smaller_.reset();
  table_ = &natural_;
  if (permille < 1000) {
    smaller_ = natural_;
    resize(smaller_->head, permille, looks_);
    for (Row& row : smaller_->rows) resize(row, permille, looks_);
    table_ = &*smaller_;
  }
  measure();
}

void TableMaker::fit() {
  if (!fits(padding_) && !narrow_padding()) {
    const bool small = shrink();
    turned_ = !small && natural_.turned_width > available_;
    if (turned_) available_ = natural_.turned_width;
    if (small) {
      warn("This table is wider than the room it has and is printed in smaller letters");
    } else if (turned_ && (fits(padding_) || narrow_padding() || shrink())) {
      warn("This table is wider than its page and stands on a page of its own, turned on its side");
    } else {
      return break_words();
    }
  }
  std::vector<ColumnNeed> needs;
  for (const Column& column : columns_) needs.push_back(column.need);
  set_widths(needs);
}

bool TableMaker::narrow_padding() {
  const std::int64_t paddings_count = paddings(Length{1}).value;
  if (paddings_count == 0 || !fits(std::min(least_padding, padding_))) return false;
  padding_ = (available_ - least()) / paddings_count;
  return true;
}

// As small as it must be to fit, if that can still be read.
bool TableMaker::shrink() {
  const Length narrowest = std::min(least_padding, padding_);
  const Length room = available_ - paddings(narrowest);
  if (least().value <= 0) return false;
  std::int64_t permille = room.value * 1000 / least().value - 1;
  // Rounding may make another step or two necessary.
  for (int attempt = 0; attempt < 3 && permille >= smallest_permille(); ++attempt, permille -= 2) {
    use_size(permille);
    if (!fits(narrowest)) continue;
    padding_ = narrowest;
    return true;
  }
  use_size(1000);
  return false;
}

std::int64_t TableMaker::smallest_permille() const {
  const Length size = letter_size();
  return std::min<std::int64_t>((least_size.value * 1000 + size.value - 1) / size.value, 1000);
}

// Columns narrower than their words, but not than their figures.
void TableMaker::break_words() {
  use_size(smallest_permille());
  padding_ = std::min(least_padding, padding_);
  std::vector<ColumnNeed> needs;
  Length floors;
  for (const Column& column : columns_) {
    needs.push_back({column.floor, column.need.least});
    floors += column.floor;
  }
  if (floors + paddings(padding_) <= available_) {
    warn("This table is so wide that words in it are broken");
  } else {
    tears_figures_ = true;
    lines_.shaper().diagnostics().error(
        "table-too-wide", natural_.span, "This table does not fit on its page, not even in small letters",
        "Divide it into several tables, or let rows and columns change places");
  }
  set_widths(needs);
}

void TableMaker::set_widths(const std::vector<ColumnNeed>& needs) {
  const Length gaps = paddings(padding_);
  const std::vector<Length> widths = column_widths(needs, std::max(available_ - gaps, Length{1}));
  for (std::size_t i = 0; i < widths.size(); ++i) columns_[i].width = widths[i];
  width_ = sum(widths) + gaps;
}

}  // namespace evident
