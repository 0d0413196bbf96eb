#include "evidence/facts/facts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "evidence/facts/checks.h"
#include "evidence/facts/figure_reader.h"
#include "evidence/facts/indicators.h"

namespace evident {
namespace {

// Keys that only a figure has: a map with one of them and without `value` is a figure that was left
// unfinished.
bool should_be_figure(const Node& map) {
  constexpr std::array<std::string_view, 3> telling = {"qualifier", "said", "disagrees"};
  return std::any_of(telling.begin(), telling.end(), [&](std::string_view key) { return map.find(key); });
}

constexpr std::size_t most_indicators = 1000;

class FactsReader {
 public:
  FactsReader(const std::vector<std::string>& references, Diagnostics& diagnostics)
      : figures_(references, diagnostics), diagnostics_(diagnostics) {}

  Facts read(const std::vector<DataFile>& files, std::string_view today) {
    for (const DataFile& file : files) {
      if (file.tables)
        add_returns(file);
      else
        add_values(file);
    }
    if (const Value* file = facts_.returns.empty() ? nullptr : facts_.values.find("returns")) {
      diagnostics_.error("duplicate-data", file->span(), "`returns` is the name of what services return",
                         "Rename this data file");
    }
    add_indicators();
    compute_indicators(indicators_, facts_, diagnostics_);
    find_bases(facts_, diagnostics_);
    check_freshness(facts_, today, diagnostics_);
    return std::move(facts_);
  }

 private:
  struct Written {
    std::string file;  // "programme", "services.0"
    const Entry* entry;
  };

  void add_values(const DataFile& file) {
    if (const Value* earlier = facts_.values.find(file.name)) {
      report_twice(file, "Two data files have the name `" + file.name + "`", earlier->span());
      return;
    }
    top_ = file.root.is_list() ? 1 : 0;
    holds_ = file.holds;
    facts_.values.set(file.name, value_of(file.root, file.name, {}, 0));
  }

  void add_returns(const DataFile& file) {
    for (const ServiceReturns& earlier : facts_.returns) {
      if (earlier.service == file.name)
        return report_twice(file, "Two services have the name `" + file.name + "` in templates",
                            earlier.span);
    }
    facts_.returns.push_back({file.name, file.tables, file.span});
  }

  void report_twice(const DataFile& file, std::string message, Span other) {
    diagnostics_
        .error("duplicate-data", file.span, std::move(message),
               "Rename one of them, or move it into the folder of that name")
        .labels.push_back({other, "The other one"});
  }

  // Depth is that of the YAML reader, which bounds it.
  Value value_of(const Node& node, const std::string& name, const Inherited& inherited, int depth) {
    if (holds_ == DataFile::Holds::Words) return words_of(node);
    if (missing_code(node) != Missing::None || is_number(node))
      return keep(figures_.read_bare(node, inherited), name);
    switch (node.kind) {
      case Node::Kind::Null:
        return Value(NoneValue{}, node.span);
      case Node::Kind::Scalar:
        return plain_scalar(node);
      case Node::Kind::List:
        return list_of(node, name, inherited, depth);
      case Node::Kind::Map:
        break;
    }
    if (node.find("value") || should_be_figure(node))
      return keep(figures_.read_figure(node, inherited, depth), name);
    return map_of(node, name, inherited, depth);
  }

  static Value words_of(const Node& node) {
    if (node.is_null()) return Value(NoneValue{}, node.span);
    if (node.is_scalar()) return plain_scalar(node);
    if (node.is_list()) {
      ValueList items;
      for (const Node& item : node.items) items.push_back(words_of(item));
      return Value::list(std::move(items), node.span);
    }
    ValueMap entries;
    for (const Entry& entry : node.entries) entries.set(entry.key, words_of(entry.value));
    return Value::map(std::move(entries), node.span);
  }

  static Value plain_scalar(const Node& node) {
    bool truth = false;
    if (!node.quoted && read_boolean(node.text, truth)) return Value(Value::Data(truth), node.span);
    return Value::text(node.text, node.span);
  }

  Value list_of(const Node& node, const std::string& name, const Inherited& inherited, int depth) {
    ValueList items;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      items.push_back(value_of(node.items[i], name + "." + std::to_string(i), inherited, depth + 1));
    }
    return Value::list(std::move(items), node.span);
  }

  Value map_of(const Node& node, const std::string& name, Inherited inherited, int depth) {
    if (const Node* defaults = node.find("defaults"))
      inherited = figures_.read_defaults(*defaults, inherited, depth);
    ValueMap entries;
    for (const Entry& entry : node.entries) {
      if (entry.key == "defaults") continue;
      if (depth == top_ && entry.key == "indicators") {
        entries.set(entry.key, indicators_of(entry.value, name));
        continue;
      }
      entries.set(entry.key, value_of(entry.value, name + "." + entry.key, inherited, depth + 1));
    }
    return Value::map(std::move(entries), node.span);
  }

  Value keep(Figure figure, const std::string& name) {
    figure.name = name;
    figure.quantity.figure = static_cast<FigureId>(facts_.figures.size());
    Value value(Value::Data(at_printed_precision(figure.quantity)), figure.span);
    facts_.figures.push_back(std::move(figure));
    return value;
  }

  // They are written down for later, when all figures are known.
  Value indicators_of(const Node& node, const std::string& file) {
    if (node.is_null()) return Value(NoneValue{}, node.span);
    if (!node.is_map()) {
      diagnostics_.error("wrong-type", node.span, "`indicators` must be a map",
                         "Write `indicators: {name: {is: \"figure / other_figure\", unit: percent}}`");
      return Value(NoneValue{}, node.span);
    }
    for (const Entry& entry : node.entries) written_.push_back({file, &entry});
    return Value::map({}, node.span);
  }

  void add_indicators() {
    for (const Written& written : written_) {
      if (indicators_.size() == most_indicators) {
        diagnostics_.error("indicator-limit", written.entry->key_span, "There are more than 1,000 indicators",
                           "Compute fewer of them");
        return;
      }
      add_indicator(written);
    }
  }

  void add_indicator(const Written& written) {
    const Entry& entry = *written.entry;
    if (!entry.value.is_map()) {
      diagnostics_.error("wrong-type", entry.value.span, "An indicator must be a map",
                         "Write `" + entry.key + ": {is: \"figure / other_figure\", unit: percent}`");
      return;
    }
    Indicator indicator;
    indicator.file = way_of(written.file);
    indicator.key = entry.key;
    const Value kept = keep(figures_.read_indicator(entry.value), written.file + ".indicators." + entry.key);
    indicator.figure = kept.as<Quantity>()->figure;
    if (!facts_.figures[indicator.figure].computed.formula.empty()) indicator.is = entry.value.find("is");
    put_into_values(indicator, kept, facts_);
    indicators_.push_back(std::move(indicator));
  }

  // "services.0" is {services, 0}.
  static std::vector<std::string> way_of(const std::string& name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string::npos) return {name};
    return {name.substr(0, dot), name.substr(dot + 1)};
  }

  FigureReader figures_;
  Diagnostics& diagnostics_;
  int top_ = 0;  // the depth at which a file begins: the files of a folder are a list
  DataFile::Holds holds_ = DataFile::Holds::Facts;
  std::vector<Written> written_;
  std::vector<Indicator> indicators_;
  Facts facts_;
};

}  // namespace

bool counts_people(Unit unit) { return unit == Unit::None || unit == Unit::People || unit == Unit::Cases; }

Quantity at_printed_precision(Quantity quantity) {
  if (quantity.decimals < 0) return quantity;
  const double scale = std::pow(10.0, quantity.decimals);
  const double rounded = std::round(quantity.number * scale) / scale;
  if (std::isfinite(rounded)) quantity.number = rounded;
  return quantity;
}

Facts read_facts(const std::vector<DataFile>& files, const std::vector<std::string>& references,
                 Diagnostics& diagnostics, std::string_view today) {
  return FactsReader(references, diagnostics).read(files, today);
}

}  // namespace evident
