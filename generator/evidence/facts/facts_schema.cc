#include "evidence/facts/facts_schema.h"

#include "evidence/facts/facts.h"

namespace evident {
namespace {

using enum Schema::Type;

Schema unit_schema() { return choice_schema(unit_names(), "What the number is"); }
Schema source_schema() { return schema_of(Text, "The id of a reference in data/references.yaml"); }
Schema page_schema() { return schema_of(Text, "Where in the source: a page, a section, a table"); }
Schema note_schema() { return schema_of(Text, "What a reader must know of the number"); }
Schema said_schema() { return schema_of(Text, "The source's own words for the number"); }
Schema qualifier_schema() {
  return choice_schema(qualifier_names(), "How the number stands to what the source gives");
}
Schema as_of_schema() { return schema_of(Date, "The day, month or year of which it is true"); }
Schema people_schema() {
  return schema_of(Boolean, "false when no people whom a service supports are counted");
}
Schema max_age_schema() {
  return schema_of(Integer, "After how many days from `as_of` the number must be looked up again");
}
Schema round_schema() { return schema_of(Integer, "With how many decimals it prints, 0 to 6"); }
Schema value_schema() {
  return schema_of(Any,
                   "The number, or why there is none: [c] confidential, [x] not available, [z] not "
                   "applicable, [low] rounds to 0, [u] low reliability");
}

Schema alternatives() {
  return either_schema({schema_of(Text), list_schema(reference_schema("fact")), figure_schema(),
                        open_schema(reference_schema("fact"), "A group of figures")},
                       "A figure, a group of figures, or words");
}

}  // namespace

const std::vector<std::string>& unit_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const Unit unit : {Unit::People, Unit::Cases, Unit::Things, Unit::Pounds, Unit::Percent,
                            Unit::FullTimeEquivalent, Unit::Days, Unit::Years}) {
      all.emplace_back(name(unit));
    }
    return all;
  }();
  return names;
}

const std::vector<std::string>& qualifier_names() {
  static const std::vector<std::string> names = {"about", "over", "under", "at-least", "at-most"};
  return names;
}

const Schema& statement_schema() {
  static const Schema schema = map_schema({{"value", value_schema(), true},
                                           {"unit", unit_schema()},
                                           {"source", source_schema(), true},
                                           {"page", page_schema()},
                                           {"note", note_schema()},
                                           {"qualifier", qualifier_schema()},
                                           {"said", said_schema()}},
                                          "What another source says");
  return schema;
}

const Schema& figure_schema() {
  static const Schema schema =
      map_schema({{"value", value_schema(), true},
                  {"unit", unit_schema()},
                  {"people", people_schema()},
                  {"source", source_schema()},
                  {"page", page_schema()},
                  {"as_of", as_of_schema()},
                  {"note", note_schema()},
                  {"qualifier", qualifier_schema()},
                  {"said", said_schema()},
                  {"disagrees", list_schema(statement_schema(), "What other sources say of the same thing")},
                  {"label", schema_of(Text, "What the figure is, in words")},
                  {"round", round_schema()},
                  {"max_age_days", max_age_schema()},
                  {"base", schema_of(Text,
                                     "Of a percentage: the number of people that it is a share of, or the "
                                     "name of the figure that says it")}},
                 "A figure");
  return schema;
}

const Schema& figure_defaults_schema() {
  static const Schema schema = map_schema({{"source", source_schema()},
                                           {"page", page_schema()},
                                           {"as_of", as_of_schema()},
                                           {"unit", unit_schema()},
                                           {"people", people_schema()},
                                           {"round", round_schema()},
                                           {"max_age_days", max_age_schema()}},
                                          "What holds for every figure below, unless it says otherwise");
  return schema;
}

const Schema& indicator_schema() {
  static const Schema schema = map_schema(
      {{"is", schema_of(Text, "What it is computed from: \"casework.closed / casework.opened\""), true},
       {"unit", unit_schema()},
       {"round", round_schema()},
       {"label", schema_of(Text, "What the indicator is, in words")},
       {"note", note_schema()}},
      "A figure that is computed from others");
  return schema;
}

const Schema& indicators_schema() {
  static const Schema schema = open_schema(indicator_schema(), "Figures that are computed from others");
  return schema;
}

const Schema& facts_part_schema() {
  static const Schema schema = [] {
    Schema part = alternatives();
    part.id = "fact";
    part.items.back().fields.push_back({"defaults", figure_defaults_schema()});
    return part;
  }();
  return schema;
}

const Schema& facts_schema() {
  static const Schema schema = [] {
    Schema file = open_schema(facts_part_schema(), "Figures and words, in groups");
    file.fields = {{"defaults", figure_defaults_schema()}, {"indicators", indicators_schema()}};
    return file;
  }();
  return schema;
}

}  // namespace evident
