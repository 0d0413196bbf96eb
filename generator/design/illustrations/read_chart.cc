#include "design/illustrations/read_chart.h"

#include <algorithm>
#include <array>

#include "foundation/text/text.h"

namespace evident {
namespace {

template <class T, std::size_t n>
T choice(const Node* node, const std::array<std::pair<std::string_view, T>, n>& names, T otherwise) {
  if (node == nullptr) return otherwise;
  for (const auto& [name, value] : names) {
    if (node->text == name) return value;
  }
  return otherwise;
}

constexpr std::array<std::pair<std::string_view, ChartKind>, 9> chart_kinds = {
    {{"bars", ChartKind::Bars},
     {"columns", ChartKind::Columns},
     {"lines", ChartKind::Lines},
     {"dots", ChartKind::Dots},
     {"slope", ChartKind::Slope},
     {"waffle", ChartKind::Waffle},
     {"pictogram", ChartKind::Pictogram},
     {"matrix", ChartKind::Matrix},
     {"number", ChartKind::Number}}};
constexpr std::array<std::pair<std::string_view, Arrangement>, 3> arrangements = {
    {{"grouped", Arrangement::Grouped}, {"stacked", Arrangement::Stacked}, {"share", Arrangement::Share}}};
constexpr std::array<std::pair<std::string_view, PictogramSign>, 2> signs = {
    {{"person", PictogramSign::Person}, {"round", PictogramSign::Round}}};
constexpr std::array<std::pair<std::string_view, BetterEnd>, 2> ends = {
    {{"first", BetterEnd::First}, {"last", BetterEnd::Last}}};
constexpr std::array<std::pair<std::string_view, DiagramKind>, 4> diagram_kinds = {
    {{"wheel", DiagramKind::Wheel},
     {"flow", DiagramKind::Flow},
     {"timeline", DiagramKind::Timeline},
     {"steps", DiagramKind::Steps}}};

// What all values share, at the axis.
void add_unit(const SpecifiedData& data, Chart& chart) {
  std::optional<Unit> unit;
  for (const SpecifiedSeries& series : data.series) {
    for (const SpecifiedValue& value : series.values) {
      if (value.value.missing) continue;
      if (unit && *unit != value.unit) return;
      unit = value.unit;
    }
  }
  if (unit == Unit::Pounds) chart.unit_prefix = "£";
  if (unit == Unit::Percent) chart.unit_suffix = "%";
}

void add_highlight(const Specification& specification, Chart& chart, Diagnostics& diagnostics) {
  const Node* node = specification.find("highlight");
  if (node == nullptr || node->is_null()) return;
  const std::string name = specification.plain(node);
  const auto found = std::find(chart.categories.begin(), chart.categories.end(), name);
  if (found != chart.categories.end()) {
    chart.highlight = static_cast<std::size_t>(found - chart.categories.begin());
    return;
  }
  const auto nearest = nearest_name(name, chart.categories);
  diagnostics.error("unknown-highlight", specification.place(*node),
                    "There is no category `" + name + "` in this chart",
                    nearest ? "Did you mean `" + *nearest + "`?" : "Name one of its categories");
}

}  // namespace

Chart read_chart(const Specification& specification, const SpecifiedData& data, Diagnostics& diagnostics) {
  Chart chart;
  const auto text = [&](std::string_view key) { return specification.plain(specification.find(key)); };
  chart.kind = choice(specification.find("type"), chart_kinds, ChartKind::Bars);
  chart.arrangement = choice(specification.find("arrangement"), arrangements, Arrangement::Grouped);
  chart.sign = choice(specification.find("sign"), signs, PictogramSign::Person);
  chart.better = choice(specification.find("better"), ends, BetterEnd::Unsaid);
  if (const Node* panels = specification.find("panels")) {
    chart.small_multiples = panels->text == "true";
  }
  double whole = 0;
  if (const Node* node = specification.find("whole"); node != nullptr && read_number(node->text, whole)) {
    chart.whole = whole;
  }
  chart.title = text("title");
  chart.measure = text("measure");
  chart.interval = text("interval");
  chart.across = text("across");
  chart.down = text("down");
  chart.alternative = text("alternative");
  chart.notes = specification.plain_list(specification.find("changes"));
  chart.categories = data.categories;
  chart.category_spans = data.category_spans;
  for (const SpecifiedSeries& series : data.series) {
    chart.series.push_back({series.name, {}, series.span});
    for (const SpecifiedValue& value : series.values) chart.series.back().values.push_back(value.value);
  }
  add_unit(data, chart);
  if (specification.find("prefix") != nullptr) chart.unit_prefix = text("prefix");
  if (specification.find("suffix") != nullptr) chart.unit_suffix = text("suffix");
  add_highlight(specification, chart, diagnostics);
  chart.span = specification.span();
  return chart;
}

Diagram read_diagram(const Specification& specification) {
  Diagram diagram;
  diagram.kind = choice(specification.find("type"), diagram_kinds, DiagramKind::Wheel);
  diagram.title = specification.plain(specification.find("title"));
  diagram.hub = specification.plain(specification.find("hub"));
  diagram.alternative = specification.plain(specification.find("alternative"));
  if (const Node* parts = specification.find("parts")) {
    for (const Node& part : parts->items) {
      diagram.parts.push_back({specification.plain(part.find("title")),
                               specification.plain(part.find("when")),
                               specification.plain_list(part.find("text")), specification.place(part)});
    }
  }
  diagram.span = specification.span();
  return diagram;
}

Inlines measure_line(const Specification& specification) {
  const Span span = specification.span();
  Inlines line = specification.inlines(specification.find("measure"));
  Inlines period = specification.inlines(specification.find("period"));
  if (!line.empty() && !period.empty()) line.push_back({Text{", "}, span});
  for (Inline& element : period) line.push_back(std::move(element));
  return line;
}

}  // namespace evident
