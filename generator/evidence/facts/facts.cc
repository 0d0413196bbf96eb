#include "evidence/facts/facts.h"

#include <algorithm>
#include <array>

#include "evidence/facts/figure_reader.h"

namespace evident {
namespace {

// Keys that only a figure has: a map with one of them and without `value` is a figure that was left
// unfinished.
bool should_be_figure(const Node& map) {
  constexpr std::array<std::string_view, 3> telling = {"qualifier", "said", "disagrees"};
  return std::any_of(telling.begin(), telling.end(), [&](std::string_view key) { return map.find(key); });
}

class FactsReader {
 public:
  FactsReader(const std::vector<std::string>& references, Diagnostics& diagnostics)
      : figures_(references, diagnostics), diagnostics_(diagnostics) {}

  Facts read(const std::vector<DataFile>& files) {
    for (const DataFile& file : files) {
      if (const Value* earlier = facts_.values.find(file.name)) {
        Diagnostic& twice = diagnostics_.error("duplicate-data", file.span,
                                               "Two data files have the name `" + file.name + "`",
                                               "Rename one of them, or move it into the folder of that name");
        twice.labels.push_back({earlier->span(), "The other one"});
        continue;
      }
      facts_.values.set(file.name, value_of(file.root, file.name, {}, 0));
    }
    return std::move(facts_);
  }

 private:
  // Depth is that of the YAML reader, which bounds it.
  Value value_of(const Node& node, const std::string& name, const Inherited& inherited, int depth) {
    if (missing_code(node) != Missing::None || is_number(node))
      return keep(figures_.read_bare(node, inherited), name);
    switch (node.kind) {
      case Node::Kind::Null:
        return Value(NoneValue{}, node.span);
      case Node::Kind::Scalar:
        return plain_scalar(node);
      case Node::Kind::List:
        return list_of(node, name, inherited, depth);
      case Node::Kind::Map:
        break;
    }
    if (node.find("value") || should_be_figure(node))
      return keep(figures_.read_figure(node, inherited, depth), name);
    return map_of(node, name, inherited, depth);
  }

  static Value plain_scalar(const Node& node) {
    bool truth = false;
    if (!node.quoted && read_boolean(node.text, truth)) return Value(Value::Data(truth), node.span);
    return Value::text(node.text, node.span);
  }

  Value list_of(const Node& node, const std::string& name, const Inherited& inherited, int depth) {
    ValueList items;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      items.push_back(value_of(node.items[i], name + "." + std::to_string(i), inherited, depth + 1));
    }
    return Value::list(std::move(items), node.span);
  }

  Value map_of(const Node& node, const std::string& name, Inherited inherited, int depth) {
    if (const Node* defaults = node.find("defaults"))
      inherited = figures_.read_defaults(*defaults, inherited, depth);
    ValueMap entries;
    for (const Entry& entry : node.entries) {
      if (entry.key == "defaults") continue;
      entries.set(entry.key, value_of(entry.value, name + "." + entry.key, inherited, depth + 1));
    }
    return Value::map(std::move(entries), node.span);
  }

  Value keep(Figure figure, const std::string& name) {
    figure.name = name;
    figure.quantity.figure = static_cast<FigureId>(facts_.figures.size());
    Value value(Value::Data(figure.quantity), figure.span);
    facts_.figures.push_back(std::move(figure));
    return value;
  }

  FigureReader figures_;
  Diagnostics& diagnostics_;
  Facts facts_;
};

}  // namespace

Facts read_facts(const std::vector<DataFile>& files, const std::vector<std::string>& references,
                 Diagnostics& diagnostics) {
  return FactsReader(references, diagnostics).read(files);
}

}  // namespace evident
