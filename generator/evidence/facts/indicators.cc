#include "evidence/facts/indicators.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "evidence/facts/expression_names.h"
#include "evidence/facts/indicator_scope.h"
#include "evidence/facts/what_it_gives_away.h"

namespace evident {
namespace {

// What a file of any size says about one expression, with places in the scalar that holds it.
class Formula {
 public:
  Formula(const Node& node, Diagnostics& diagnostics) : node_(node), diagnostics_(diagnostics) {
    const std::uint32_t begin = node.span.begin + (node.quoted ? 1 : 0);
    const std::size_t marks = node.quoted ? 2 : 0;
    const bool as_written = node.span.end - node.span.begin == node.text.size() + marks;
    offset_ = as_written && begin > 0 ? begin : 1;
    keeps_places_ = as_written;
    text_ = std::string(offset_, ' ') + node.text;
  }

  // The value of a part of the expression; reports into the diagnostics of the run only when asked.
  Value evaluate_part(std::size_t begin, std::size_t end, Environment& scope) {
    Diagnostics said;
    const Value value = run(begin, end, scope, said);
    return value;
  }
  Value evaluate_all(Environment& scope) {
    Diagnostics said;
    const Value value = run(0, node_.text.size(), scope, said);
    tell(said);
    return value;
  }
  // An undefined name is reported when something is done with it.
  void report_undefined(Environment& scope) {
    Diagnostics said;
    text_[offset_ - 1] = '(';
    text_ += ")+0";
    const ExpressionPtr expression =
        parse_expression(node_.span.source, text_, static_cast<std::uint32_t>(offset_ - 1),
                         static_cast<std::uint32_t>(text_.size()), said);
    if (expression) static_cast<void>(evaluate(*expression, scope, said));
    tell(said);
  }

 private:
  void tell(const Diagnostics& said) {
    for (Diagnostic diagnostic : said.all()) {
      if (!keeps_places_ && diagnostic.span.source == node_.span.source) diagnostic.span = node_.span;
      diagnostics_.add(std::move(diagnostic));
    }
  }

  Value run(std::size_t begin, std::size_t end, Environment& scope, Diagnostics& said) {
    const ExpressionPtr expression =
        parse_expression(node_.span.source, text_, static_cast<std::uint32_t>(offset_ + begin),
                         static_cast<std::uint32_t>(offset_ + end), said);
    return expression ? evaluate(*expression, scope, said) : Value::undefined({});
  }

  const Node& node_;
  Diagnostics& diagnostics_;
  std::string text_;
  std::size_t offset_ = 0;
  bool keeps_places_ = true;
};

std::optional<Quantity> quantity_of(const Value& value) {
  Quantity quantity;
  if (const Quantity* figure = value.as<Quantity>()) return *figure;
  if (const auto* whole = value.as<std::int64_t>()) {
    quantity.number = static_cast<double>(*whole);
    return quantity;
  }
  if (const auto* number = value.as<double>()) {
    quantity.number = *number;
    return quantity;
  }
  return std::nullopt;
}

class Calculator {
 public:
  Calculator(const std::vector<Indicator>& indicators, Facts& facts, Diagnostics& diagnostics)
      : indicators_(indicators),
        facts_(facts),
        diagnostics_(diagnostics),
        marks_(indicators.size(), Mark::New) {
    for (std::size_t i = 0; i < indicators.size(); ++i) by_figure_[indicators[i].figure] = i;
  }

  void compute_all() {
    for (std::size_t i = 0; i < indicators_.size(); ++i) visit(i);
  }

 private:
  enum class Mark { New, Open, Done };

  // As deep as indicators use one another; their number is bounded.
  void visit(std::size_t index) {
    if (marks_[index] == Mark::Done) return;
    marks_[index] = Mark::Open;
    open_.push_back(index);
    if (use_others(index)) compute(index);
    open_.pop_back();
    marks_[index] = Mark::Done;
  }

  bool use_others(std::size_t index) {
    const Indicator& indicator = indicators_[index];
    if (!indicator.is) return false;
    const std::set<FigureId> used =
        IndicatorScope(facts_.values, indicator.file).figures_in(indicator.is->text);
    Figure& figure = facts_.figures[indicator.figure];
    for (const FigureId id : used) {
      const auto other = by_figure_.find(id);
      if (other == by_figure_.end()) continue;
      if (marks_[other->second] == Mark::Open) {
        report_circle(other->second);
        return false;
      }
      visit(other->second);
    }
    figure.computed.inputs.assign(used.begin(), used.end());
    return true;
  }

  void report_circle(std::size_t first) {
    const auto begin = std::find(open_.begin(), open_.end(), first);
    std::string ring;
    for (auto i = begin; i != open_.end(); ++i) ring += "`" + indicators_[*i].key + "` → ";
    Diagnostic& said =
        diagnostics_.error("indicator-circle", indicators_[first].is->span,
                           begin + 1 == open_.end() ? "An indicator is computed from itself"
                                                    : "Indicators are computed from one another in a circle",
                           "Break the circle: " + ring + "`" + indicators_[first].key + "`");
    for (auto i = begin + 1; i < open_.end(); ++i)
      said.labels.push_back({indicators_[*i].is->span, "This one is in the circle"});
  }

  void compute(std::size_t index) {
    const Indicator& indicator = indicators_[index];
    Figure& figure = facts_.figures[indicator.figure];
    IndicatorScope scope(facts_.values, indicator.file);
    Formula formula(*indicator.is, diagnostics_);
    const Value value = formula.evaluate_all(scope);
    if (value.is_undefined()) {
      if (!value.as<Undefined>()->name.empty()) formula.report_undefined(scope);
      return;
    }
    const std::optional<Quantity> result = quantity_of(value);
    if (!result) {
      diagnostics_.error(
          "wrong-type", indicator.is->span, "An indicator must give a number",
          "Write `is` with figures and + - * /, such as \"casework.closed / casework.opened\"");
      return;
    }
    if (!set_unit(figure, *result, *indicator.is)) return;
    inherit(figure);
    const auto part = [&](std::size_t begin, std::size_t end) {
      return quantity_of(formula.evaluate_part(begin, end, scope));
    };
    find_what_it_gives_away(figure, indicator.is->text, part, facts_);
    put_into_values(indicator, Value(Value::Data(figure.quantity), figure.span), facts_);
  }

  bool set_unit(Figure& figure, const Quantity& result, const Node& is) {
    Quantity quantity = result;
    const Unit declared = figure.quantity.unit;
    quantity.unit = declared == Unit::None ? result.unit : declared;
    if (result.unit != Unit::None && declared != Unit::None && result.unit != declared) {
      diagnostics_.error(
          "conflicting-units", is.span,
          "This gives " + std::string(name(result.unit)) + ", not " + std::string(name(declared)),
          "Leave `unit` out to keep the unit of the figures, or correct it");
      return false;
    }
    if (declared == Unit::Percent && result.unit == Unit::None) quantity.number *= 100;
    quantity.decimals = figure.quantity.decimals;
    const bool as_many_as_it_has = quantity.decimals < 0 && quantity.unit == Unit::None;
    if (quantity.decimals < 0) quantity.decimals = as_many_as_it_has ? 2 : 0;
    quantity.said.clear();  // a source's words for another number
    quantity.figure = figure.quantity.figure;
    if (quantity.missing != Missing::None) quantity.number = 0;
    figure.quantity = at_printed_precision(quantity);
    if (as_many_as_it_has) figure.quantity.decimals = -1;
    return true;
  }

  // Sources, the oldest date, and who is counted come from the inputs.
  void inherit(Figure& figure) {
    figure.people = false;
    figure.published_source = !figure.computed.inputs.empty();
    const auto add_source = [&](const SourcePage& place) {
      std::vector<SourcePage>& all = figure.computed.sources;
      if (!place.source.empty() && std::find(all.begin(), all.end(), place) == all.end())
        all.push_back(place);
    };
    for (const FigureId id : figure.computed.inputs) {
      const Figure& input = facts_.figures[id];
      if (input.people) figure.people = true;
      if (!input.published_source) figure.published_source = false;
      add_source({input.computed.inputs.empty() ? input.source : std::string(), input.page});
      for (const SourcePage& place : input.computed.sources) add_source(place);
      if (!input.as_of.empty() && (figure.as_of.empty() || input.as_of < figure.as_of))
        figure.as_of = input.as_of;
    }
    if (figure.computed.sources.size() != 1) return;
    figure.source = figure.computed.sources.front().source;
    figure.page = figure.computed.sources.front().page;
  }

  const std::vector<Indicator>& indicators_;
  Facts& facts_;
  Diagnostics& diagnostics_;
  std::vector<Mark> marks_;
  std::vector<std::size_t> open_;
  std::map<FigureId, std::size_t> by_figure_;
};

}  // namespace

void put_into_values(const Indicator& indicator, const Value& value, Facts& facts) {
  std::vector<std::string> way = indicator.file;
  way.insert(way.end(), {"indicators", indicator.key});
  facts.values = with_value_at(facts.values, way, value);
}

void compute_indicators(const std::vector<Indicator>& indicators, Facts& facts, Diagnostics& diagnostics) {
  Calculator(indicators, facts, diagnostics).compute_all();
}

}  // namespace evident
