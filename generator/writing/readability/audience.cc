#include "evidence/data/data.h"
#include "writing/readability/readability.h"

namespace evident {
namespace {

using enum Schema::Type;

Schema make_schema() {
  return map_schema(
      {{"readers", schema_of(Text, "What messages and pages call them: \"young people\""), true},
       {"findings", choice_schema({"warn", "report"},
                                  "Whether what goes over a limit is a warning, or only counted by `check`")},
       {"sentence_words", schema_of(Integer, "The most words in a sentence")},
       {"grade", schema_of(Number, "The highest Flesch-Kincaid grade of a whole publication")},
       {"smog", schema_of(Number, "The highest SMOG score of a whole publication")},
       {"pages", schema_of(Integer, "The most pages of a PDF")},
       {"plain_words", schema_of(Boolean, "Whether words of data/plain-words.yaml are pointed out")},
       {"one_sentence_a_line", schema_of(Boolean, "Whether each sentence begins a line")},
       {"no_italics", schema_of(Boolean, "Whether italics are pointed out")},
       {"no_block_capitals", schema_of(Boolean, "Whether words in capitals are pointed out")},
       {"no_tables", schema_of(Boolean, "Whether tables are pointed out")},
       {"tested", schema_of(Boolean, "Whether `tested_with` must say who read it before")}},
      "What a text must be like for an audience. The name of the file is its name in front matter");
}

class AudienceReader {
 public:
  AudienceReader(const Node& root, Diagnostics& diagnostics) : root_(root), diagnostics_(diagnostics) {}

  void read(std::string_view key, double& limit) const {
    constexpr double most = 1000;
    const Node* node = root_.find(key);
    double number = 0;
    if (node == nullptr || !node->is_scalar() || !read_number(node->text, number)) return;
    if (number > 0 && number <= most) {
      limit = number;
    } else {
      diagnostics_.error("out-of-range", node->span,
                         "`" + std::string(key) + "` must be more than 0 and no more than 1,000",
                         "Correct it, or leave it out");
    }
  }
  void read(std::string_view key, std::size_t& limit) const {
    double number = 0;
    read(key, number);
    limit = static_cast<std::size_t>(number);
  }
  void read(std::string_view key, bool& wanted) const {
    const Node* node = root_.find(key);
    if (node == nullptr || !node->is_scalar() || !read_boolean(node->text, wanted)) wanted = false;
  }

 private:
  const Node& root_;
  Diagnostics& diagnostics_;
};

}  // namespace

const Schema& audience_schema() {
  static const Schema schema = make_schema();
  return schema;
}

Audience read_audience(const Node& root, std::string name, Diagnostics& diagnostics) {
  check_schema(root, audience_schema(), "the audience", diagnostics);
  Audience audience;
  audience.name = std::move(name);
  if (const Node* readers = root.find("readers"); readers && readers->is_scalar())
    audience.readers = readers->text;
  const Node* findings = root.find("findings");
  if (findings && findings->text == "report") audience.findings = Findings::Report;
  const AudienceReader reader(root, diagnostics);
  reader.read("sentence_words", audience.sentence_words);
  reader.read("grade", audience.grade);
  reader.read("smog", audience.smog);
  reader.read("pages", audience.pages);
  reader.read("plain_words", audience.plain_words);
  reader.read("one_sentence_a_line", audience.one_sentence_a_line);
  reader.read("no_italics", audience.no_italics);
  reader.read("no_block_capitals", audience.no_block_capitals);
  reader.read("no_tables", audience.no_tables);
  reader.read("tested", audience.tested);
  return audience;
}

}  // namespace evident
