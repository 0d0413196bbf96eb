#pragma once
// Evaluates expressions written in a test, with a few figures and names.

#include <map>
#include <string>
#include <vector>

#include "evidence/expressions/expressions.h"
#include "foundation/diagnostics/diagnostics.h"

namespace evident {

class World final : public Environment {
 public:
  std::map<std::string, Value> values;

  [[nodiscard]] Value lookup(std::string_view name) const override {
    const auto found = values.find(std::string(name));
    return found == values.end() ? Value::undefined(std::string(name)) : found->second;
  }
  [[nodiscard]] std::vector<std::string> names() const override {
    std::vector<std::string> names;
    for (const auto& [name, value] : values) names.push_back(name);
    return names;
  }
  [[nodiscard]] Value figure_attribute(const Quantity& quantity, std::string_view name) const override {
    if (name == "said" && !quantity.said.empty()) return Value::text(quantity.said);
    return Value::undefined(std::string(name));
  }
  [[nodiscard]] std::vector<std::string> figure_attributes() const override { return {"said", "label"}; }
  [[nodiscard]] std::string_view source_name(SourceId source) const override {
    return source == 7 ? "data/programme.yaml" : "";
  }
};

inline Value quantity(double number, Unit unit = Unit::None, FigureId figure = no_figure) {
  Quantity made;
  made.number = number;
  made.unit = unit;
  made.figure = figure;
  return Value(Value::Data(made));
}
inline Value missing(Missing code, FigureId figure = no_figure) {
  Quantity made;
  made.missing = code;
  made.figure = figure;
  return Value(Value::Data(made));
}
inline Value qualified(double number, Qualifier qualifier) {
  Quantity made;
  made.number = number;
  made.qualifier = qualifier;
  return Value(Value::Data(made));
}

// What an expression says: its value as printed, or its diagnostics as "column code: message | help".
inline std::string said(const std::string& text, World& world) {
  Sources sources;
  const SourceId source = sources.add("test", text);
  Diagnostics diagnostics;
  const auto expression =
      parse_expression(source, text, 0, static_cast<std::uint32_t>(text.size()), diagnostics);
  Value value;
  if (expression != nullptr) value = evaluate(*expression, world, diagnostics);
  std::string result;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    result += (result.empty() ? "" : "\n") + std::to_string(diagnostic.span.begin + 1) + "-" +
              std::to_string(diagnostic.span.end) + " " + diagnostic.code + ": " + diagnostic.message;
    if (!diagnostic.help.empty()) result += " | " + diagnostic.help;
    for (const Label& label : diagnostic.labels) result += " @ " + label.message;
  }
  if (!result.empty()) return result;
  return value.is_undefined() ? "undefined" : print(value);
}
inline std::string said(const std::string& text) {
  World world;
  return said(text, world);
}

// The quantity that an expression gives.
inline Quantity quantity_said(const std::string& text, World& world) {
  Diagnostics diagnostics;
  const auto expression = parse_expression(0, text, 0, static_cast<std::uint32_t>(text.size()), diagnostics);
  if (expression == nullptr) return {};
  const Value value = evaluate(*expression, world, diagnostics);
  const auto* made = value.as<Quantity>();
  return made == nullptr ? Quantity{} : *made;
}

}  // namespace evident
