// The long description of a chart and its numbers as a table.

#include <algorithm>

#include "design/drawing/chart_values.h"
#include "design/drawing/chart_words.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

bool shares_a_whole(const Chart& chart) {
  return (chart.kind == ChartKind::Waffle || chart.kind == ChartKind::Pictogram) && chart.whole != 100;
}

// "North 1,060"; but "Named leads: fewer than a third", where words would run into words.
std::string beside(const std::string& name, const std::string& words) {
  const bool is_number = words.find_first_of("0123456789[") != std::string::npos;
  return name.empty() ? words : name + (is_number ? " " : ": ") + words;
}

// A number with its interval, or a symbol with its reason.
std::string in_words(const Chart& chart, const ChartValue& value) {
  std::string words = shown(value);
  if (value.missing && !reason_of(value).empty()) words += " (" + reason_of(value) + ")";
  if (!value.missing && shares_a_whole(chart)) words += " of " + format_number(chart.whole, -1);
  if (const std::string interval = interval_text(value, chart); !interval.empty()) {
    words += " (" + (chart.interval.empty() ? "interval" : chart.interval) + " " + interval + ")";
  }
  return words;
}

// All numbers of one series, or of one category, in the order of the drawing.
std::string list_of(const std::string& head, const std::vector<std::string>& parts) {
  std::string text = head.empty() ? std::string() : head + ": ";
  for (std::size_t i = 0; i < parts.size(); ++i) text += (i == 0 ? "" : "; ") + parts[i];
  return text + ".";
}

// "North"; of a matrix, whose rows and columns have the same names: "At first: High. At closing".
std::string head_of(const Chart& chart, const ChartSeries& series) {
  if (chart.kind != ChartKind::Matrix || chart.down.empty() || chart.across.empty()) return series.name;
  return chart.down + ": " + series.name + ". " + chart.across;
}

std::string series_paragraph(const Chart& chart, const ChartSeries& series) {
  std::vector<std::string> parts;
  for (std::size_t c = 0; c < series.values.size(); ++c) {
    std::string part = beside(chart.categories[c], in_words(chart, series.values[c]));
    if (chart.series.size() == 1 && c < chart.notes.size() && !chart.notes[c].empty()) {
      part += " (" + chart.notes[c] + ")";
    }
    parts.push_back(std::move(part));
  }
  return list_of(chart.series.size() > 1 ? head_of(chart, series) : std::string(), parts);
}

std::string category_paragraph(const Chart& chart, std::size_t category) {
  std::vector<std::string> parts;
  for (const ChartSeries& series : chart.series) {
    parts.push_back(beside(series.name, in_words(chart, series.values[category])));
  }
  return list_of(chart.categories[category], parts);
}

// More categories than anybody keeps in mind, as quarters are: a sentence for each would only repeat the
// names of the series.
constexpr std::size_t many_categories = 6;

// Whether the words go from series to series, as the drawing does or because that is shorter.
bool goes_by_series(const Chart& chart) {
  const bool is_long = chart.categories.size() >= many_categories;
  return chart.series.size() == 1 || (is_long && chart.series.size() < chart.categories.size() / 2) ||
         chart.small_multiples || chart.kind == ChartKind::Lines || chart.kind == ChartKind::Slope ||
         chart.kind == ChartKind::Matrix;
}

std::string column_name(const Chart& chart, const ChartSeries& series) {
  if (!series.name.empty()) return series.name;
  if (!chart.measure.empty()) return chart.measure;
  return chart.title.empty() ? "Number" : chart.title;
}

bool has_interval(const ChartSeries& series) {
  return std::any_of(series.values.begin(), series.values.end(),
                     [](const ChartValue& value) { return !value.missing && value.low && value.high; });
}

// Series down, categories across: what Slope and Matrix look like.
DrawnTable table_by_series(const Chart& chart) {
  DrawnTable table;
  const bool is_matrix = chart.kind == ChartKind::Matrix;
  const std::string& rows = is_matrix && !chart.down.empty() ? chart.down : chart.measure;
  table.head.push_back(rows.empty() ? "Group" : rows);
  for (const std::string& category : chart.categories) {
    const bool needs_axis = is_matrix && !chart.across.empty();
    table.head.push_back(needs_axis ? chart.across + ": " + category : category);
  }
  for (const ChartSeries& series : chart.series) {
    std::vector<std::string> row = {column_name(chart, series)};
    for (const ChartValue& value : series.values) row.push_back(shown(value));
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<std::string> head_by_category(const Chart& chart) {
  std::vector<std::string> head = {chart.kind == ChartKind::Lines ? "Period" : "Category"};
  for (const ChartSeries& series : chart.series) {
    head.push_back(column_name(chart, series));
    if (!has_interval(series)) continue;
    const std::string interval = chart.interval.empty() ? "interval" : chart.interval;
    head.push_back(chart.series.size() > 1 ? series.name + ": " + interval : capitalise(interval));
  }
  if (shares_a_whole(chart)) head.emplace_back("Out of");
  if (!chart.notes.empty()) head.emplace_back("Note");
  return head;
}

std::vector<std::string> row_of(const Chart& chart, std::size_t category) {
  std::vector<std::string> row = {chart.categories[category]};
  for (const ChartSeries& series : chart.series) {
    const ChartValue& value = series.values[category];
    row.push_back(shown(value));
    // A cell is never blank: what has no interval says that it is not applicable.
    if (!has_interval(series)) continue;
    const std::string interval = interval_text(value, chart);
    row.push_back(!interval.empty() ? interval : value.missing ? shown(value) : "[z]");
  }
  if (shares_a_whole(chart)) row.push_back(format_number(chart.whole, -1));
  if (!chart.notes.empty()) row.push_back(category < chart.notes.size() ? chart.notes[category] : "");
  return row;
}

}  // namespace

std::vector<std::string> description_of(const Chart& chart) {
  std::vector<std::string> paragraphs;
  const std::string opening = opening_of(chart);
  paragraphs.push_back(opening.ends_with('.') ? opening : opening + ".");
  if (goes_by_series(chart)) {
    for (const ChartSeries& series : chart.series) paragraphs.push_back(series_paragraph(chart, series));
  } else {
    for (std::size_t c = 0; c < chart.categories.size(); ++c) {
      paragraphs.push_back(category_paragraph(chart, c));
    }
  }
  return paragraphs;
}

DrawnTable table_of(const Chart& chart) {
  if (chart.kind == ChartKind::Slope || chart.kind == ChartKind::Matrix) return table_by_series(chart);
  DrawnTable table;
  table.head = head_by_category(chart);
  for (std::size_t c = 0; c < chart.categories.size(); ++c) table.rows.push_back(row_of(chart, c));
  return table;
}

}  // namespace evident
