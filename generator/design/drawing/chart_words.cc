#include "design/drawing/chart_words.h"

#include <algorithm>

#include "design/drawing/chart_values.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr std::size_t longest_alternative = 250;

bool is_over_time(const Chart& chart) {
  return chart.kind == ChartKind::Lines || chart.kind == ChartKind::Slope;
}

std::string form_of_bars(const Chart& chart) {
  if (chart.small_multiples) return "Small bar charts";
  if (chart.arrangement == Arrangement::Stacked) return "Stacked bar chart";
  if (chart.arrangement == Arrangement::Share) return "Bar chart of shares";
  return chart.series.size() > 1 ? "Grouped bar chart" : "Bar chart";
}

std::string form_of(const Chart& chart) {
  switch (chart.kind) {
    case ChartKind::Bars:
    case ChartKind::Columns:
      return form_of_bars(chart);
    case ChartKind::Lines:
      return chart.small_multiples ? "Small line charts" : "Line chart";
    case ChartKind::Dots:
      return chart.small_multiples ? "Small dot charts" : "Dot chart";
    case ChartKind::Slope:
      return "Slope chart";
    case ChartKind::Waffle:
      return "Waffle chart";
    case ChartKind::Pictogram:
      return "Pictogram";
    case ChartKind::Matrix:
      return "Matrix";
    case ChartKind::Number:
      break;
  }
  return "Figures";
}

std::string subject_of(const Chart& chart) {
  if (!chart.measure.empty()) return chart.measure;
  if (!chart.title.empty()) return chart.title;
  return chart.series.size() == 1 ? chart.series.front().name : std::string();
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

std::string in_brackets(const std::string& name, const ChartValue& value) {
  return name.empty() ? shown(value) : name + " (" + shown(value) + ")";
}

// Categories with an extreme number, as the chart prints it: "North and West (12)".
std::string extreme(const Chart& chart, const ChartSeries& series, double number) {
  std::vector<std::string> names;
  const ChartValue* one = nullptr;
  for (std::size_t c = 0; c < series.values.size(); ++c) {
    if (series.values[c].missing || series.values[c].number != number) continue;
    if (!chart.categories[c].empty()) names.push_back(chart.categories[c]);
    if (one == nullptr) one = &series.values[c];
  }
  return one == nullptr ? std::string() : in_brackets(joined(names, " and "), *one);
}

struct Extremes {
  double low = 0, high = 0;
  std::size_t known = 0;
  bool certain = true;  // no number that is not exact could be beyond the extremes
};

Extremes extremes_of(const ChartSeries& series) {
  Extremes found;
  for (const ChartValue& value : series.values) {
    if (value.missing) continue;
    found.low = found.known == 0 ? value.number : std::min(found.low, value.number);
    found.high = found.known == 0 ? value.number : std::max(found.high, value.number);
    ++found.known;
  }
  for (const ChartValue& value : series.values) {
    if (!is_open(value)) continue;
    const bool over = value.bound == ChartValue::Bound::Over;
    found.certain = found.certain && value.number == (over ? found.high : found.low);
  }
  return found;
}

std::vector<std::string> known_values(const Chart& chart, const ChartSeries& series) {
  std::vector<std::string> parts;
  for (std::size_t c = 0; c < series.values.size(); ++c) {
    if (series.values[c].missing) continue;
    const std::string& name = chart.categories[c];
    parts.push_back(name.empty() ? shown(series.values[c]) : name + " " + shown(series.values[c]));
  }
  return parts;
}

// "highest North (1,060), lowest East (12)"; a few numbers are all said.
std::string range_clause(const Chart& chart, const ChartSeries& series) {
  const Extremes extremes = extremes_of(series);
  if (extremes.known == 0) return "no numbers";
  if (extremes.known <= 3 || !extremes.certain || extremes.low == extremes.high) {
    return joined(known_values(chart, series), ", ");
  }
  return "highest " + extreme(chart, series, extremes.high) + ", lowest " +
         extreme(chart, series, extremes.low);
}

// "from 12 to 55"; with the periods where they are not the chart's first and last.
std::string change_clause(const Chart& chart, const ChartSeries& series) {
  const auto known = [](const ChartValue& value) { return !value.missing; };
  const auto first = std::find_if(series.values.begin(), series.values.end(), known);
  if (first == series.values.end()) return "no numbers";
  const auto last = std::find_if(series.values.rbegin(), series.values.rend(), known).base() - 1;
  const auto said = [&](std::vector<ChartValue>::const_iterator value, bool at_end) {
    const std::string& period = chart.categories[static_cast<std::size_t>(value - series.values.begin())];
    return at_end ? shown(*value) : shown(*value) + " (" + period + ")";
  };
  if (first == last) return said(first, series.values.size() == 1);
  return "from " + said(first, first == series.values.begin()) + " to " +
         said(last, last + 1 == series.values.end());
}

std::string clause_of(const Chart& chart, const ChartSeries& series) {
  const std::string clause = is_over_time(chart) ? change_clause(chart, series) : range_clause(chart, series);
  if (chart.series.size() == 1) return capitalise(clause);
  return series.name + ": " + clause;
}

// "Missing: South [c]", each with its series when there are several.
std::vector<std::string> missing_names(const Chart& chart) {
  std::vector<std::string> names;
  for (const ChartSeries& series : chart.series) {
    for (std::size_t c = 0; c < series.values.size(); ++c) {
      if (!series.values[c].missing) continue;
      std::string name = chart.series.size() > 1 ? series.name + ", " : std::string();
      name += chart.categories[c].empty() ? std::string() : chart.categories[c] + " ";
      names.push_back(name + shown(series.values[c]));
    }
  }
  return names;
}

// Adds sentences as long as there is room for them and for saying that there is more.
class ShortText {
 public:
  explicit ShortText(std::string text) : text_(std::move(text)) {}
  void add(const std::string& sentence) {
    if (sentence.empty() || full_) return;
    full_ = code_point_count(text_) + code_point_count(sentence) + more.size() + 4 > longest_alternative;
    if (!full_) text_ += ". " + sentence;
  }
  // As many parts of a list as there is room for.
  void add_list(const std::string& head, const std::vector<std::string>& parts) {
    if (parts.empty()) return;
    std::string list = head + parts.front();
    std::size_t count = 1;
    const std::size_t room = longest_alternative - std::min(longest_alternative, code_point_count(text_) + 2);
    while (count < parts.size() && code_point_count(list + "; " + parts[count]) + more.size() + 4 <= room) {
      list += "; " + parts[count++];
    }
    add(list);
    if (count < parts.size()) full_ = true;
  }
  [[nodiscard]] std::string finish() { return text_ + (full_ ? ". " + std::string(more) : std::string(".")); }

 private:
  static constexpr std::string_view more = "The table says more.";
  std::string text_;
  bool full_ = false;
};

// The beginning of a text, cut between words.
std::string cut(const std::string& text, std::size_t most) {
  if (code_point_count(text) <= most) return text;
  std::size_t offset = 0;
  for (std::size_t i = 0; i + 1 < most; ++i) next_code_point(text, offset);
  const std::size_t space = text.rfind(' ', offset);
  return text.substr(0, space == std::string::npos || space == 0 ? offset : space) + "…";
}

std::string without_stop(std::string text) {
  while (!text.empty() && text.back() == '.') text.pop_back();
  return text;
}

}  // namespace

std::string opening_of(const Chart& chart) {
  const std::string subject = subject_of(chart);
  return subject.empty() ? form_of(chart) : form_of(chart) + ": " + subject;
}

std::string alternative_of(const Chart& chart) {
  if (!chart.alternative.empty()) return chart.alternative;
  ShortText text(cut(without_stop(opening_of(chart)), longest_alternative / 2));
  if (is_over_time(chart) && chart.categories.size() > 1) {
    text.add(chart.categories.front() + " to " + chart.categories.back());
  }
  for (const ChartSeries& series : chart.series) text.add(clause_of(chart, series));
  text.add_list("Missing: ", missing_names(chart));
  return text.finish();
}

}  // namespace evident
