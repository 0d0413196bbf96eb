#include "press/workspace/data_kinds.h"

#include "evidence/facts/facts.h"
#include "evidence/tables/tables.h"

namespace evident {
namespace {

using enum Schema::Type;

Schema text(const char* description) { return schema_of(Text, description); }

}  // namespace

DataKind data_kind(const std::filesystem::path& path) {
  const std::string name = path.generic_string();
  if (name == "data/references.yaml") return DataKind::References;
  if (name == "data/tables.yaml") return DataKind::Tables;
  if (name == "data/principles.yaml") return DataKind::Principles;
  if (name == "data/helplines.yaml") return DataKind::Helplines;
  if (name == "data/glossary.yaml") return DataKind::Glossary;
  if (path.parent_path() == "data/releases") return DataKind::Release;
  if (name == "data/plain-words.yaml") return DataKind::PlainWords;
  return path.parent_path() == "data/services" ? DataKind::Service : DataKind::Facts;
}

Schema picture_slot(std::string description) {
  return map_schema({{"file", text("The picture's file"), true},
                     {"alt", text("What it shows, in words"), true},
                     {"credit", text("Who made it"), true},
                     {"licence", text("Under which terms it may be used"), true}},
                    std::move(description));
}

const Schema& principles_schema() {
  static const Schema card = map_schema({{"message", text("What it says, in no more than 40 words"), true},
                                         {"question", text("A question to talk about"), true}},
                                        "What stands on the back of its postcard");
  static const Schema sentence = text("One sentence of no more than 15 words");
  static const Schema easy = map_schema({{"says", list_schema(sentence, "What it means"), true},
                                         {"workers", list_schema(sentence, "What workers can do"), true},
                                         {"ask", list_schema(sentence, "What a young person can ask"), true}},
                                        "The same in easy read");
  static const Schema schema = list_schema(
      map_schema(
          {{"number", schema_of(Integer, "Its place, from 1"), true},
           {"title", text("The principle, word for word"), true},
           {"credit", text("Whose words these are")},
           {"means", text("What it means"), true},
           {"workers_can", list_schema(text("One thing"), "What workers can do"), true},
           {"you_can_ask", list_schema(text("One question"), "What a young person can ask"), true},
           {"colour", choice_schema({"purple", "pink", "blue", "teal", "yellow"}, "Of the ground behind it"),
            true},
           {"card", card, true},
           {"easy", easy, true},
           {"picture", picture_slot("A picture for the principle"), true}}),
      "The principles, in their order");
  return schema;
}

const Schema& helplines_schema() {
  static const Schema schema = list_schema(
      map_schema({{"id", text("A short name for templates"), true},
                  {"name", text("What it is called"), true},
                  {"audience", text("Whom it is for")},
                  {"phone", text("Its number, in quotes")},
                  {"text", text("Its number for text messages, in quotes")},
                  {"url", text("Its address on the web")},
                  {"hours", text("When it is open")},
                  {"cost", text("What a call costs")},
                  {"region", text("Where it works")},
                  {"checked_on", schema_of(Date, "The day on which somebody checked all this")},
                  {"checked_by", text("Who checked it")},
                  {"source_url", text("The page it was checked against")},
                  {"max_age_days", schema_of(Integer, "After how many days it must be checked again")}}),
      "Helplines, in their order");
  return schema;
}

const Schema& release_schema() {
  static const Schema numbers = open_schema(text("What was printed: a number, or a code such as [c]"));
  static const Schema table =
      map_schema({{"periods", list_schema(text("A period")), true}, {"numbers", numbers, true}},
                 "Which periods had been returned, and what was printed of them");
  static const Schema schema =
      map_schema({{"publication", text("What was published"), true},
                  {"date", schema_of(Date, "When"), true},
                  {"returns", open_schema(open_schema(table), "By service and table"), true}},
                 "What was published at one time, written by `evident release` and kept as it is");
  return schema;
}

const Schema& glossary_schema() {
  static const Schema schema =
      list_schema(map_schema({{"term", text("The word"), true}, {"meaning", text("What it means"), true}}),
                  "Words and what they mean");
  return schema;
}

void check_data_kind(const Node& root, DataKind kind, Diagnostics& diagnostics) {
  switch (kind) {
    case DataKind::Service:
      return check_schema(root, service_schema(), "a service", diagnostics);
    case DataKind::Principles:
      return check_schema(root, principles_schema(), "the principles", diagnostics);
    case DataKind::Helplines:
      return check_schema(root, helplines_schema(), "the helplines", diagnostics);
    case DataKind::Glossary:
      return check_schema(root, glossary_schema(), "the glossary", diagnostics);
    case DataKind::Release:
      return check_schema(root, release_schema(), "a release", diagnostics);
    case DataKind::Facts:
    case DataKind::PlainWords:
    case DataKind::References:
    case DataKind::Tables:
      return;
  }
}

}  // namespace evident
