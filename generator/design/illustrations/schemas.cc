#include "design/illustrations/illustrations.h"

#include "evidence/data/data.h"

namespace evident {
namespace {

Schema text(std::string description) { return schema_of(Schema::Type::Text, std::move(description)); }
Schema texts(std::string description) {
  return either_schema({text(description), list_schema(text("One of them"), description)});
}

Schema number() {
  return either_schema({text("A value, such as {{ programme.cases }}, or a code such as \"[c]\""),
                        list_schema(text("A code without quotation marks")),
                        map_schema({{"value", schema_of(Schema::Type::Any, "The value"), true},
                                    {"low", text("Where its interval begins")},
                                    {"high", text("Where its interval ends")}})});
}

Schema values() {
  return either_schema({list_schema(number(), "One value for each category"), open_schema(number())});
}

// What chart and table share: where the numbers come from and what is said around them.
std::vector<Schema::Field> common_fields() {
  const Schema series =
      map_schema({{"name", text("What the series is called"), true}, {"values", values(), true}});
  return {{"title", text("The message, in a sentence: it becomes the caption"), true},
          {"measure", text("What is counted")},
          {"period", text("Of when")},
          {"source", text("What stands after `Source:`; without it the figures' own sources")},
          {"notes", texts("What a reader must know, below")},
          {"categories", list_schema(text("A category"), "The categories of all series, in order")},
          {"values", values()},
          {"series", list_schema(series, "Several rows of values")}};
}

Schema make_chart() {
  std::vector<Schema::Field> fields = common_fields();
  fields.insert(
      fields.begin(),
      {"type",
       choice_schema({"bars", "columns", "lines", "dots", "slope", "waffle", "pictogram", "matrix", "number"},
                     "The form"),
       true});
  fields.push_back({"arrangement", choice_schema({"grouped", "stacked", "share"}, "How series share a bar")});
  fields.push_back({"panels", schema_of(Schema::Type::Boolean, "A small chart for each series")});
  fields.push_back({"interval", text("What the intervals are: 95% confidence interval")});
  fields.push_back({"prefix", text("What stands before numbers at the axis: £")});
  fields.push_back({"suffix", text("What stands after numbers at the axis: %")});
  fields.push_back({"highlight", text("The category that the message is about")});
  fields.push_back({"whole", schema_of(Schema::Type::Number, "What a share is a share of; 100")});
  fields.push_back({"sign", choice_schema({"person", "round"}, "What a pictogram repeats")});
  fields.push_back(
      {"changes", list_schema(text("Up 12 on the last quarter"), "Of big numbers, one for each")});
  fields.push_back({"across", text("What the columns of a matrix are")});
  fields.push_back({"down", text("What the rows of a matrix are")});
  fields.push_back({"better", choice_schema({"first", "last"}, "The good end of a matrix's bands")});
  fields.push_back({"alternative", text("In place of the short description that is made")});
  return map_schema(std::move(fields), "A chart");
}

Schema make_diagram() {
  const Schema part = map_schema({{"title", text("A few words"), true},
                                  {"when", text("When it was; of a timeline")},
                                  {"text", texts("One paragraph, or a list; of a flow, its boxes")}});
  return map_schema({{"type", choice_schema({"wheel", "flow", "timeline", "steps"}, "The form"), true},
                     {"title", text("What it shows: it becomes the caption"), true},
                     {"measure", text("A line below the title")},
                     {"source", text("What stands after `Source:`")},
                     {"notes", texts("What a reader must know, below")},
                     {"hub", text("The words in the middle of a wheel")},
                     {"parts", list_schema(part, "In their order"), true},
                     {"alternative", text("In place of the short description that is made")}},
                    "A diagram");
}

Schema make_picture() {
  return map_schema({{"file", text("Its path in the workspace: content/pictures/map.png"), true},
                     {"alternative", text("What it shows, for people who cannot see it"), true},
                     {"caption", text("The line above it")},
                     {"credit", text("Who made it")},
                     {"licence", text("On which terms it may be used: CC BY 4.0")},
                     {"notes", texts("What a reader must know, below")},
                     {"fit", choice_schema({"square"}, "It gets no higher than its place is wide")}},
                    "A picture");
}

}  // namespace

const Schema& chart_schema() {
  static const Schema schema = make_chart();
  return schema;
}
const Schema& diagram_schema() {
  static const Schema schema = make_diagram();
  return schema;
}
const Schema& picture_schema() {
  static const Schema schema = make_picture();
  return schema;
}
const Schema& table_fence_schema() {
  static const Schema schema = map_schema(common_fields(), "A table");
  return schema;
}

}  // namespace evident
