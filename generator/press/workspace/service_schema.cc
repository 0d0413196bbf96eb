// What the file of a service may say: who it is, what it tells in words, and what it may show of young
// people.

#include "evidence/facts/facts.h"
#include "evidence/tables/tables.h"
#include "press/workspace/data_kinds.h"

namespace evident {
namespace {

using enum Schema::Type;

Schema text(const char* description) { return schema_of(Text, description); }
Schema texts(const char* each, const char* all) { return list_schema(text(each), all); }

Schema contact_schema() {
  return map_schema({{"name", text("A role or a team, no person")},
                     {"phone", text("A phone number, in quotes")},
                     {"email", text("A shared address")},
                     {"hours", text("When somebody answers")}},
                    "Whom to ask");
}

Schema places_schema() {
  return list_schema(map_schema({{"area", text("The id of one of the areas"), true},
                                 {"setting", text("Where the service works there, in words"), true}}),
                     "Where the service works in each area");
}

Schema measures_schema() {
  return map_schema({{"funding", text("Whether funding goes on")},
                     {"embedded", text("How far the service is part of what there is locally")},
                     {"identity", text("How workers keep a role of their own")}},
                    "What the service says of outcome measures that have no numbers");
}

// Words, drawings and poems of young people, or about what they said. Whether they may be shown is a matter
// of consent; what was invented for an illustrative service needs none, and says so.
Schema voice_schema() {
  Schema picture = map_schema(
      {{"file", text("The picture's file"), true}, {"alt", text("What it shows"), true}}, "The drawing");
  Schema consent = map_schema({{"given", schema_of(Date, "The day on which they agreed")},
                               {"until", schema_of(Date, "The last day on which it may be shown")},
                               {"invented", schema_of(Boolean, "true when nobody made it")}},
                              "Whether those who made it agreed to its being shown");
  return list_schema(
      map_schema(
          {{"id", text("A short name for it"), true},
           {"kind", choice_schema({"quote", "drawing", "poem", "summary"}, "What it is"), true},
           {"words", text("The words")},
           {"picture", std::move(picture)},
           {"altered", schema_of(Boolean, "true when it was changed so that nobody is recognised"), true},
           {"alteration", text("What was changed, or who made it")},
           {"consent", std::move(consent), true}}),
      "What young people said or made");
}

}  // namespace

const Schema& service_schema() {
  static const Schema schema =
      map_schema({{"name", text("The service's name"), true},
                  {"short_name", text("How the text calls it after the first time")},
                  {"kind", text("What kind of service it is")},
                  {"about", text("What it does, in one or two sentences")},
                  {"phase", choice_schema({"one", "two", "three"}, "The phase in which it was funded")},
                  {"reference", text("A word and number of its own, for letters")},
                  {"host", text("What kind of body runs it")},
                  {"region", text("Where it works, in words")},
                  {"hub", text("Where its hub is")},
                  {"since", schema_of(Date, "When it began")},
                  {"website", text("Its address on the web")},
                  {"contact", contact_schema()},
                  {"illustrative", schema_of(Boolean, "true when the service and its numbers are invented")},
                  {"areas", areas_schema()},
                  {"places", places_schema()},
                  {"offers", texts("One thing", "What it offers")},
                  {"story", text("What happened in the time of the returns")},
                  {"need", text("What its numbers say of need, and what they do not")},
                  {"ask", texts("One thing", "What it asks of commissioners")},
                  {"learning", texts("One thing", "What it learned, also from what did not work")},
                  {"partnership", text("How it works with others")},
                  {"workforce", text("Its staff, in words")},
                  {"sustainability", text("How it will go on")},
                  {"governance", texts("One arrangement", "How it keeps people safe and answers for it")},
                  {"measures", measures_schema()},
                  {"voice", voice_schema()},
                  {"figures", facts_part_schema()},
                  {"indicators", indicators_schema()},
                  {"defaults", figure_defaults_schema()}},
                 "A service that reports to commissioners. The name of its file is its id");
  return schema;
}

}  // namespace evident
