#include "evidence/disclosure/disclosure.h"

#include <algorithm>
#include <cmath>

#include "evidence/disclosure/decide_tables.h"
#include "evidence/disclosure/words.h"

namespace evident {
namespace {

// Negative counts are differences between counts; they give people away just as well.
bool is_small(double number, const DisclosurePolicy& policy) {
  return number != 0 && std::abs(number) <= policy.threshold;
}
bool is_small(const Quantity& quantity, const DisclosurePolicy& policy) {
  if (quantity.missing != Missing::None) return false;
  return is_small(quantity.number, policy) || is_small(at_printed_precision(quantity).number, policy);
}

// What may be known of a withheld number: that it is there, and in which unit.
Quantity withheld(const Quantity& quantity) {
  Quantity hidden;
  hidden.unit = quantity.unit;
  hidden.missing = Missing::Confidential;
  hidden.figure = quantity.figure;
  return hidden;
}

std::vector<Disagreement> publish_disagreements(const Figure& figure, const DisclosurePolicy& policy) {
  std::vector<Disagreement> published;
  for (const StatedElsewhere& stated : figure.disagrees) {
    if (figure.people && !stated.published_source && is_small(stated.quantity, policy)) continue;
    Disagreement disagreement;
    disagreement.quantity = at_printed_precision(stated.quantity);
    disagreement.quantity.figure = no_figure;  // it is not what the ledger's figure says
    disagreement.printed = print(disagreement.quantity);
    disagreement.source = stated.source;
    disagreement.page = stated.page;
    disagreement.note = stated.note;
    published.push_back(std::move(disagreement));
  }
  return published;
}

// Which figures are withheld. Indicators use figures and one another, never in a circle.
class Withholding {
 public:
  Withholding(const std::vector<Figure>& figures, const DisclosurePolicy& policy)
      : figures_(figures), policy_(policy), answers_(figures.size(), Answer::Unknown) {}

  bool is_withheld(FigureId id) {
    if (id >= figures_.size()) return true;
    if (answers_[id] == Answer::Unknown) answers_[id] = decide(figures_[id]) ? Answer::Yes : Answer::No;
    return answers_[id] == Answer::Yes;
  }

 private:
  enum class Answer { Unknown, Yes, No };

  bool decide(const Figure& figure) {
    if (figure.published_source) return false;
    const Computed& computed = figure.computed;
    if (!figure.people) return figure.share_of_people && gives_away_small(computed);
    if (computed.formula.empty()) return is_small(figure.quantity, policy_);
    return computed.cannot_be_checked ||
           std::any_of(computed.inputs.begin(), computed.inputs.end(),
                       [&](FigureId input) { return is_withheld(input); }) ||
           gives_away_small(computed);
  }

  bool gives_away_small(const Computed& computed) const {
    return std::any_of(computed.gives_away.begin(), computed.gives_away.end(),
                       [&](double count) { return is_small(count, policy_); });
  }

  const std::vector<Figure>& figures_;
  const DisclosurePolicy& policy_;
  std::vector<Answer> answers_;
};

FigureEntry publish_figure(const Figure& figure, FigureId id, bool is_withheld,
                           const DisclosurePolicy& policy) {
  FigureEntry entry;
  entry.name = figure.name;
  entry.label = figure.label;
  entry.source = figure.source;
  entry.page = figure.page;
  entry.as_of = figure.as_of;
  entry.span = figure.span;
  entry.formula = figure.computed.formula;
  entry.inputs = figure.computed.inputs;
  for (const SourcePage& place : figure.computed.sources) entry.sources.push_back({place.source, place.page});
  if (is_withheld) {
    entry.quantity = withheld(figure.quantity);
  } else {
    entry.quantity = at_printed_precision(figure.quantity);
    entry.note = figure.note;
    entry.disagrees = publish_disagreements(figure, policy);
  }
  entry.quantity.figure = id;
  return entry;
}

// Facts' values with every number taken from the published figures.
class Publisher {
 public:
  explicit Publisher(const FigureList& figures) : figures_(figures) {}

  // Facts come from files whose depth their reader bounds.
  Value publish(const Value& value) const {
    if (const ValueMap* map = value.map()) return Value::map(publish(*map), value.span());
    if (const ValueList* list = value.list()) {
      ValueList items;
      for (const Value& item : *list) items.push_back(publish(item));
      return Value::list(std::move(items), value.span());
    }
    if (const Quantity* quantity = value.as<Quantity>())
      return Value(Value::Data(published(*quantity)), value.span());
    const bool is_number = value.as<std::int64_t>() || value.as<double>();
    return is_number ? Value(Value::Data(withheld({})), value.span()) : value;
  }

  ValueMap publish(const ValueMap& map) const {
    ValueMap published_map;
    for (const auto& [key, value] : map.entries()) published_map.set(key, publish(value));
    return published_map;
  }

 private:
  Quantity published(const Quantity& quantity) const {
    if (quantity.figure < figures_.size()) return figures_[quantity.figure].quantity;
    Quantity hidden = withheld(quantity);
    hidden.figure = no_figure;
    return hidden;
  }

  const FigureList& figures_;
};

// Plain numbers and words: no figures, since they say how figures are made.
Value policy_value(const DisclosurePolicy& policy) {
  ValueMap map;
  map.set("threshold", Value(Value::Data(std::int64_t{policy.threshold})));
  map.set("min_width", Value(Value::Data(std::int64_t{policy.min_width})));
  map.set("round", Value(Value::Data(std::int64_t{policy.round})));
  map.set("note", Value::text(words_of(policy)));
  return Value::map(std::move(map));
}

}  // namespace

Published disclose(const Facts& facts, const DisclosurePolicy& policy) {
  std::vector<DecidedReturns> decided;
  for (const ServiceReturns& service : facts.returns) decided.push_back(decide_returns(service, policy));
  return disclose(facts, policy, decided);
}

DecidedReturns decide_returns(const ServiceReturns& service, const DisclosurePolicy& policy) {
  if (!service.tables) return std::make_shared<const TableDecisions>();
  return std::make_shared<const TableDecisions>(decide_tables(*service.tables, policy));
}

Published disclose(const Facts& facts, const DisclosurePolicy& policy,
                   const std::vector<DecidedReturns>& decided) {
  Published published;
  Withholding withholding(facts.figures, policy);
  for (const Figure& figure : facts.figures) {
    const auto id = static_cast<FigureId>(published.figures.size());
    published.figures.push_back(publish_figure(figure, id, withholding.is_withheld(id), policy));
  }
  published.figures.sort_names();
  published.values = Publisher(published.figures).publish(facts.values);
  if (!facts.returns.empty()) {
    ValueMap services;
    for (std::size_t i = 0; i < facts.returns.size() && i < decided.size(); ++i) {
      const ServiceReturns& returns = facts.returns[i];
      services.set(returns.service, disclose_returns(returns, decided[i], policy, published.figures));
    }
    published.values.set("returns", Value::map(std::move(services)));
  }
  if (!published.values.find("disclosure")) published.values.set("disclosure", policy_value(policy));
  return published;
}

}  // namespace evident
