#include "press/workspace/settings.h"

#include "foundation/text/text.h"

namespace evident {
namespace {

Schema of(Schema::Type type, std::string description) { return {type, std::move(description), {}, {}, {}}; }

Schema make_settings_schema() {
  using enum Schema::Type;
  Schema disclosure = of(Map, "Disclosure control");
  disclosure.fields = {
      {"threshold", of(Integer, "Counts of people from 1 to this are withheld"), false},
      {"min_width", of(Integer, "How much a reader must be left to guess of a hidden count"), false},
      {"round", of(Integer, "Counts in returns are rounded to multiples of this; 1 for not at all"), false},
      {"zeros", choice_schema({"publish", "hide"}, "Whether zeros in returns are printed"), false},
      {"percentages",
       choice_schema({"publish", "hide"},
                     "Whether percentages of people in returns are printed where they are safe"),
       false}};
  Schema publications = of(List, "The publications to build, by the names of their files in content/");
  publications.items = {of(Text, "The name of a file in content/, without .md")};
  Schema root = of(Map, "Settings of the workspace");
  const Schema logo =
      map_schema({{"file", of(Text, "A picture below content/ or templates/"), true},
                  {"alternative", of(Text, "What it shows, for people who cannot see it"), true}},
                 "The publisher's sign, for templates that have a place for it");
  root.fields = {{"publisher", of(Text, "Who publishes"), true},
                 {"logo", logo, false},
                 {"language", of(Text, "Language of the publications, as in en-GB"), false},
                 {"date", of(Date, "The date printed; today when it is left out"), false},
                 {"theme", of(Text, "A file in templates/themes/, without .yaml"), false},
                 {"disclosure", std::move(disclosure), false},
                 {"publications", std::move(publications), false}};
  return root;
}

std::string text_of(const Node& root, std::string_view key, std::string otherwise = {}) {
  const Node* node = root.find(key);
  return node && node->is_scalar() ? node->text : std::move(otherwise);
}

void read_between(const Node& disclosure, const char* key, int least, int& number, Diagnostics& diagnostics) {
  constexpr int most = 100;
  const Node* written = disclosure.find(key);
  double value = 0;
  if (!written || !written->is_scalar() || !read_number(written->text, value)) return;
  if (value < least || value > most) {
    diagnostics.error("out-of-range", written->span,
                      "`" + std::string(key) + "` must be a whole number from " + std::to_string(least) +
                          " to " + std::to_string(most),
                      "Correct it, or leave it out");
    return;
  }
  number = static_cast<int>(value);
}

void read_threshold(const Node& disclosure, Settings& settings, Diagnostics& diagnostics) {
  const Node* threshold = disclosure.find("threshold");
  double number = 0;
  if (!threshold || !threshold->is_scalar() || !read_number(threshold->text, number)) return;
  if (number < 1 || number > 100) {
    diagnostics.error("bad-threshold", threshold->span, "The threshold must be a whole number from 1 to 100",
                      "Counts of people from 1 to the threshold are withheld; 5 is usual, the NHS uses 7");
    return;
  }
  settings.disclosure.threshold = static_cast<int>(number);
}

void read_disclosure(const Node& root, Settings& settings, Diagnostics& diagnostics) {
  const Node* disclosure = root.find("disclosure");
  if (!disclosure || !disclosure->is_map()) return;
  read_threshold(*disclosure, settings, diagnostics);
  read_between(*disclosure, "min_width", 1, settings.disclosure.min_width, diagnostics);
  read_between(*disclosure, "round", 1, settings.disclosure.round, diagnostics);
  settings.disclosure.hides_zeros = text_of(*disclosure, "zeros") == "hide";
  settings.disclosure.hides_percentages = text_of(*disclosure, "percentages") == "hide";
}

}  // namespace

const Schema& settings_schema() {
  static const Schema schema = make_settings_schema();
  return schema;
}

Settings read_settings(const Node& root, Diagnostics& diagnostics) {
  check_schema(root, settings_schema(), "evident.yaml", diagnostics);
  Settings settings;
  settings.publisher = text_of(root, "publisher");
  if (const Node* logo = root.find("logo"); logo && logo->is_map()) {
    settings.logo = {text_of(*logo, "file"), text_of(*logo, "alternative")};
  }
  settings.language = text_of(root, "language", settings.language);
  settings.theme = text_of(root, "theme", settings.theme);
  if (const std::optional<Date> date = parse_date(text_of(root, "date")); date && date->day > 0) {
    settings.date = date_iso(*date);
  } else if (const Node* written = root.find("date"); date && written) {
    diagnostics.error("bad-date", written->span, "The date needs a day", "Write it as 2026-01-31");
  }
  read_disclosure(root, settings, diagnostics);
  if (const Node* publications = root.find("publications"); publications && publications->is_list()) {
    for (const Node& item : publications->items) {
      if (item.is_scalar()) settings.publications.emplace_back(item.text, item.span);
    }
  }
  return settings;
}

}  // namespace evident
