#include <set>

#include "foundation/text/text.h"
#include "writing/readability/readability.h"

namespace evident {
namespace {

using enum Schema::Type;

Schema make_schema() {
  return list_schema(map_schema({{"word", schema_of(Text, "A hard word, or several: \"in order to\""), true},
                                 {"forms", list_schema(schema_of(Text, "Another form of the word"),
                                                       "Its other forms, each written out")},
                                 {"say", schema_of(Text, "What could stand there instead"), true}}),
                     "Hard words, with plainer ones");
}

}  // namespace

const Schema& plain_words_schema() {
  static const Schema schema = make_schema();
  return schema;
}

std::vector<PlainWord> read_plain_words(const Node& root, Diagnostics& diagnostics) {
  check_schema(root, plain_words_schema(), "the plain words", diagnostics);
  std::vector<PlainWord> words;
  std::set<std::string> known;
  for (const Node& item : root.items) {
    PlainWord entry;
    const auto add_form = [&](const Node& form) {
      if (!form.is_scalar()) return;
      std::string text = to_lower(form.text);
      if (!known.insert(text).second) {
        diagnostics.error("duplicate-word", form.span, "`" + form.text + "` stands in this list twice",
                          "Keep the entry with the better suggestion");
        return;
      }
      entry.forms.push_back(std::move(text));
    };
    if (const Node* word = item.find("word")) add_form(*word);
    if (const Node* forms = item.find("forms"); forms && forms->is_list()) {
      for (const Node& form : forms->items) add_form(form);
    }
    if (const Node* say = item.find("say"); say && say->is_scalar()) entry.say = say->text;
    if (!entry.forms.empty() && !entry.say.empty()) words.push_back(std::move(entry));
  }
  return words;
}

}  // namespace evident
