#include "evidence/facts/figure_reader.h"

#include <algorithm>
#include <cmath>

#include "evidence/facts/facts_schema.h"
#include "foundation/text/text.h"

namespace evident {
namespace {

constexpr int most_decimals = 6;

std::string list_of(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::string suggestion(std::string_view written, const std::vector<std::string>& known,
                       const std::string& otherwise) {
  const auto near = nearest_name(written, known);
  return near ? "Did you mean `" + *near + "`?" : otherwise;
}

const Node* written(const Node& map, std::string_view key) {
  const Node* node = map.find(key);
  return node && !node->is_null() ? node : nullptr;
}

// A misplaced value may be a count of people, which no message repeats.
std::string shown(const Node& node) {
  const bool is_word = node.is_scalar() && node.text.size() <= 40 &&
                       node.text.find_first_of("0123456789\n") == std::string::npos;
  return is_word ? "`" + node.text + "`" : "This";
}

}  // namespace

Missing missing_code(const Node& node) {
  Missing missing = Missing::None;
  if (node.is_scalar() && missing_of_symbol(node.text, missing)) return missing;
  const bool one =
      node.is_list() && node.items.size() == 1 && node.items[0].is_scalar() && !node.items[0].quoted;
  if (one && missing_of_symbol("[" + node.items[0].text + "]", missing)) return missing;
  return Missing::None;
}

bool is_number(const Node& node) {
  double number = 0;
  return node.is_scalar() && !node.quoted && read_number(node.text, number);
}

Inherited FigureReader::read_defaults(const Node& defaults, Inherited inherited, int depth) {
  if (defaults.is_null()) return inherited;
  if (!defaults.is_map()) {
    diagnostics_.error("wrong-type", defaults.span, "`defaults` must be a map",
                       "Write `defaults: {source: …, page: …}`");
    return inherited;
  }
  check_keys(defaults, figure_defaults_schema(), "`defaults`");
  read_common(defaults, inherited, depth);
  return inherited;
}

Figure FigureReader::read_figure(const Node& map, const Inherited& inherited, int depth) {
  check_keys(map, figure_schema(), "a figure");
  Inherited said = inherited;
  read_common(map, said, depth);
  Figure figure;
  figure.label = read_text(map, "label");
  figure.note = read_text(map, "note");
  const Node* value = map.find("value");
  figure.span = value ? value->span : map.span;
  read_value(map, figure.quantity);
  read_manner(map, figure.quantity);
  finish(figure, said);
  read_base(map, figure);
  read_disagreements(map, figure);
  return figure;
}

Figure FigureReader::read_bare(const Node& value, const Inherited& inherited) {
  Figure figure;
  figure.span = value.span;
  figure.quantity.missing = missing_code(value);
  double number = 0;
  if (figure.quantity.missing == Missing::None && read_number(value.text, number))
    figure.quantity.number = number;
  finish(figure, inherited);
  return figure;
}

Figure FigureReader::read_indicator(const Node& map) {
  check_keys(map, indicator_schema(), "an indicator");
  Inherited said;
  read_unit(map, said, 0);
  read_round(map, said);
  Figure figure;
  figure.label = read_text(map, "label");
  figure.note = read_text(map, "note");
  figure.quantity.unit = said.unit;
  figure.quantity.decimals = said.decimals;
  figure.quantity.missing = Missing::NotAvailable;  // until it is computed
  const Node* is = written(map, "is");
  figure.span = is ? is->span : map.entries.empty() ? map.span : map.entries.front().key_span;
  if (!is) {
    diagnostics_.error(
        "missing-key", figure.span, "`is` is missing in an indicator",
        "Add `is:` with what it is computed from, such as \"casework.closed / casework.opened\"");
  } else if (!is->is_scalar()) {
    diagnostics_.error("wrong-type", is->span, "`is` must be an expression",
                       "Write it in quotes, such as \"casework.closed / casework.opened\"");
  } else {
    figure.computed.formula = is->text;
  }
  return figure;
}

void FigureReader::finish(Figure& figure, const Inherited& said) {
  figure.source = said.source;
  figure.page = said.page;
  figure.as_of = said.as_of;
  figure.quantity.unit = said.unit;
  figure.quantity.decimals = said.decimals;
  figure.people = said.people_depth >= 0 ? said.people : counts_people(said.unit);
  // A unit that is people, said nearer than `people: false`, is believed: fail closed.
  const bool unit_is_nearer =
      said.unit_depth > said.people_depth && said.unit != Unit::None && counts_people(said.unit);
  if (unit_is_nearer) figure.people = true;
  figure.published_source = is_reference(said.source);
  figure.max_age_days = said.max_age_days;
  figure.share_of_people = said.unit == Unit::Percent && (said.people_depth < 0 || said.people);
}

void FigureReader::check_keys(const Node& map, const Schema& schema, const char* what) {
  const std::vector<std::string> known = keys_of(schema);
  for (const Entry& entry : map.entries) {
    if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
    diagnostics_.error("unknown-key", entry.key_span, "Unknown key `" + entry.key + "` in " + what,
                       suggestion(entry.key, known, "Known keys: " + list_of(known)));
  }
}

void FigureReader::read_common(const Node& map, Inherited& said, int depth) {
  if (written(map, "source")) {
    said.source = read_source(map);
    said.page.clear();  // a page of the source that was inherited says nothing about this one
  }
  if (written(map, "page")) said.page = read_text(map, "page");
  if (written(map, "as_of")) said.as_of = read_as_of(map);
  read_unit(map, said, depth);
  read_people(map, said, depth);
  read_round(map, said);
  read_max_age(map, said);
}

void FigureReader::read_value(const Node& map, Quantity& quantity) {
  const Node* value = map.find("value");
  if (!value) {
    const Span place = map.entries.empty() ? map.span : map.entries.front().key_span;
    diagnostics_.error("missing-key", place, "`value` is missing in a figure",
                       "Add `value:` with the number, or with a missing code such as \"[x]\"");
    quantity.missing = Missing::NotAvailable;
    return;
  }
  quantity.missing = missing_code(*value);
  if (quantity.missing != Missing::None) return;
  if (is_number(*value) && read_number(value->text, quantity.number)) return;
  quantity.missing = Missing::NotAvailable;
  if (value->is_null()) {
    diagnostics_.error("wrong-type", value->span, "`value` is empty",
                       "Write the number, or why there is none: \"[x]\" not available, \"[z]\" not "
                       "applicable, \"[c]\" confidential, "
                       "\"[low]\" or \"[u]\" low reliability");
  } else {
    diagnostics_.error("wrong-type", value->span, "`value` must be a number",
                       "Write 1060 or 72.5, without commas, units or quotes; the unit goes to `unit`, a "
                       "source's own words to `said`");
  }
}

void FigureReader::read_manner(const Node& map, Quantity& quantity) {
  quantity.said = read_text(map, "said");
  const Node* qualifier = written(map, "qualifier");
  if (!qualifier) return;
  const bool listed = qualifier->is_scalar() && std::find(qualifier_names().begin(), qualifier_names().end(),
                                                          qualifier->text) != qualifier_names().end();
  if (listed && qualifier_of_name(qualifier->text, quantity.qualifier)) return;
  diagnostics_.error(
      "bad-qualifier", qualifier->span, shown(*qualifier) + " is no qualifier",
      suggestion(qualifier->text, qualifier_names(), "Choose from: " + list_of(qualifier_names())));
}

void FigureReader::read_disagreements(const Node& map, Figure& figure) {
  const Node* list = written(map, "disagrees");
  if (!list) return;
  if (!list->is_list()) {
    diagnostics_.error("wrong-type", list->span, "`disagrees` must be a list",
                       "Write one item `- {value: …, source: …}` for each other source");
    return;
  }
  for (const Node& item : list->items) {
    if (!item.is_map()) {
      diagnostics_.error("wrong-type", item.span, "An item of `disagrees` must be a map",
                         "Write `- {value: …, source: …}`");
      continue;
    }
    check_keys(item, statement_schema(), "an item of `disagrees`");
    StatedElsewhere stated;
    Inherited said;
    said.unit = figure.quantity.unit;
    read_unit(item, said, 0);
    stated.quantity.unit = said.unit;
    stated.quantity.decimals = figure.quantity.decimals;
    read_value(item, stated.quantity);
    read_manner(item, stated.quantity);
    stated.source = read_source(item);
    if (!written(item, "source")) {
      diagnostics_.error("missing-key", item.entries.empty() ? item.span : item.entries.front().key_span,
                         "`source` is missing in an item of `disagrees`", "Name the reference that says so");
    }
    stated.published_source = is_reference(stated.source);
    stated.page = read_text(item, "page");
    stated.note = read_text(item, "note");
    figure.disagrees.push_back(std::move(stated));
  }
}

std::string FigureReader::read_text(const Node& map, std::string_view key) {
  const Node* node = written(map, key);
  if (!node) return {};
  if (node->is_scalar()) return std::string(trim(node->text));
  diagnostics_.error("wrong-type", node->span, "`" + std::string(key) + "` must be text", "Put it in quotes");
  return {};
}

std::string FigureReader::read_source(const Node& map) {
  std::string source = read_text(map, "source");
  if (source.empty() || is_reference(source)) return source;
  diagnostics_.error("unknown-source", map.find("source")->span, "There is no reference `" + source + "`",
                     suggestion(source, references_, "Add it to data/references.yaml, or correct its id"));
  return source;
}

std::string FigureReader::read_as_of(const Node& map) {
  std::string date = read_text(map, "as_of");
  if (!date.empty() && !parse_date(date)) {
    diagnostics_.error("bad-date", map.find("as_of")->span, "`as_of` is no date",
                       "Write a day as 2018-01-31, a month as 2018-01, a year as 2018");
  }
  return date;
}

void FigureReader::read_unit(const Node& map, Inherited& said, int depth) {
  const Node* unit = written(map, "unit");
  if (!unit) return;
  if (unit->is_scalar() && unit_of_name(unit->text, said.unit)) {
    said.unit_depth = depth;
    return;
  }
  diagnostics_.error("unknown-unit", unit->span, shown(*unit) + " is no unit",
                     suggestion(unit->text, unit_names(), "Choose from: " + list_of(unit_names())));
}

void FigureReader::read_people(const Node& map, Inherited& said, int depth) {
  const Node* people = written(map, "people");
  if (!people) return;
  said.people_depth = depth;
  said.people = true;  // what is not plainly false counts people
  if (people->is_scalar() && !people->quoted && read_boolean(people->text, said.people)) return;
  diagnostics_.error("wrong-type", people->span, "`people` must be true or false",
                     "Write `people: false` for organisations, staff, sessions and money");
}

void FigureReader::read_round(const Node& map, Inherited& said) {
  const Node* round = written(map, "round");
  if (!round) return;
  double decimals = -1;
  const bool in_range =
      is_number(*round) && read_number(round->text, decimals) && decimals >= 0 && decimals <= most_decimals;
  if (in_range && decimals == static_cast<int>(decimals)) {
    said.decimals = static_cast<int>(decimals);
    return;
  }
  diagnostics_.error("out-of-range", round->span, "`round` must be a number of decimals from 0 to 6");
}

void FigureReader::read_max_age(const Node& map, Inherited& said) {
  const Node* age = written(map, "max_age_days");
  if (!age) return;
  double days = 0;
  const bool whole = is_number(*age) && read_number(age->text, days) && days == std::floor(days);
  if (whole && days >= 1 && days <= 36500) {
    said.max_age_days = static_cast<int>(days);
    return;
  }
  diagnostics_.error("out-of-range", age->span,
                     "`max_age_days` must be a whole number of days from 1 to 36500");
}

void FigureReader::read_base(const Node& map, Figure& figure) {
  const Node* base = written(map, "base");
  if (!base) return;
  figure.base = read_text(map, "base");
  figure.base_span = base->span;
}

bool FigureReader::is_reference(std::string_view id) const {
  return std::find(references_.begin(), references_.end(), id) != references_.end();
}

}  // namespace evident
