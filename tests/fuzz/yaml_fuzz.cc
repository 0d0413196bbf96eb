// Bytes as a data file: read, checked against a schema that has every type, and walked.

#include "evidence/data/data.h"
#include "properties.h"

namespace evident::fuzz {
namespace {

Schema every_type() {
  using Type = Schema::Type;
  Schema item = either_schema({schema_of(Type::Text), list_schema(schema_of(Type::Number)),
                               map_schema({{"id", schema_of(Type::Text), true}}),
                               map_schema({{"label", schema_of(Type::Text), true}})});
  Schema tree =
      map_schema({{"name", schema_of(Type::Text), true}, {"kids", list_schema(reference_schema("tree"))}});
  tree.id = "tree";
  Schema open = open_schema(schema_of(Type::Integer), "whole numbers");
  open.fields.push_back({"defaults", schema_of(Type::Any)});
  return map_schema({{"title", schema_of(Type::Text), true},
                     {"value", schema_of(Type::Number)},
                     {"people", schema_of(Type::Boolean)},
                     {"as_of", schema_of(Type::Date)},
                     {"unit", choice_schema({"people", "GBP", "percent"})},
                     {"items", list_schema(std::move(item))},
                     {"tree", std::move(tree)},
                     {"open", std::move(open)}});
}

// Copies that aliases make keep the place of their anchor, so a child may stand anywhere in the source.
void require_tree(const Node& node, const Sources& sources, int depth) {
  require(depth <= 64, "a tree is at most 64 deep");
  require_span(node.span, sources);
  require(node.is_list() || node.items.empty(), "only lists have items");
  require(node.is_map() || node.entries.empty(), "only maps have entries");
  for (const Node& item : node.items) require_tree(item, sources, depth + 1);
  for (const Entry& entry : node.entries) {
    require_span(entry.key_span, sources);
    require(node.find(entry.key) == &entry.value, "every key of a map is found, and stands once");
    require_tree(entry.value, sources, depth + 1);
  }
  double number = 0;
  bool truth = false;
  if (node.is_scalar() && read_number(node.text, number)) {
    require(!read_boolean(node.text, truth), "no scalar is a number and a truth value");
  }
}

void read_from(std::uint32_t begin, const Sources& sources) {
  static const Schema schema = every_type();
  Diagnostics diagnostics;
  const auto end = static_cast<std::uint32_t>(sources.text(0).size());
  const Node node = read_yaml(0, sources, begin, end, diagnostics);
  require(diagnostics.has_errors() || node.span.source == 0, "what has no errors could be read");
  require_tree(node, sources, 0);
  check_schema(node, schema, "the file", diagnostics);
  require_diagnostics(diagnostics, sources);
}

}  // namespace
}  // namespace evident::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace evident;
  Sources sources;
  const std::string text(reinterpret_cast<const char*>(data), size);
  sources.add("data.yaml", text, Privacy::Counts);
  fuzz::read_from(0, sources);
  // As front matter, which starts inside its file.
  if (const std::size_t line = text.find('\n'); line != std::string::npos) {
    fuzz::read_from(static_cast<std::uint32_t>(line + 1), sources);
  }
  return 0;
}
