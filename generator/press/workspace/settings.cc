#include "press/workspace/settings.h"

#include "foundation/text/text.h"

namespace evident {
namespace {

Schema of(Schema::Type type, std::string description) { return {type, std::move(description), {}, {}, {}}; }

Schema make_settings_schema() {
  using enum Schema::Type;
  Schema disclosure = of(Map, "Disclosure control");
  disclosure.fields = {{"threshold", of(Integer, "Counts of people from 1 to this are withheld"), false}};
  Schema publications = of(List, "The publications to build, by the names of their files in content/");
  publications.items = {of(Text, "The name of a file in content/, without .md")};
  Schema root = of(Map, "Settings of the workspace");
  root.fields = {{"publisher", of(Text, "Who publishes"), true},
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

void read_threshold(const Node& root, Settings& settings, Diagnostics& diagnostics) {
  const Node* disclosure = root.find("disclosure");
  const Node* threshold = disclosure ? disclosure->find("threshold") : nullptr;
  double number = 0;
  if (!threshold || !threshold->is_scalar() || !read_number(threshold->text, number)) return;
  if (number < 1 || number > 100) {
    diagnostics.error("bad-threshold", threshold->span, "The threshold must be a whole number from 1 to 100",
                      "Counts of people from 1 to the threshold are withheld; 5 is usual, the NHS uses 7");
    return;
  }
  settings.disclosure_threshold = static_cast<int>(number);
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
  settings.language = text_of(root, "language", settings.language);
  settings.theme = text_of(root, "theme", settings.theme);
  if (const std::optional<Date> date = parse_date(text_of(root, "date")); date && date->day > 0) {
    settings.date = date_iso(*date);
  } else if (const Node* written = root.find("date"); date && written) {
    diagnostics.error("bad-date", written->span, "The date needs a day", "Write it as 2026-01-31");
  }
  read_threshold(root, settings, diagnostics);
  if (const Node* publications = root.find("publications"); publications && publications->is_list()) {
    for (const Node& item : publications->items) {
      if (item.is_scalar()) settings.publications.emplace_back(item.text, item.span);
    }
  }
  return settings;
}

}  // namespace evident
