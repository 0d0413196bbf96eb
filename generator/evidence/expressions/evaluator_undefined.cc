// What is not there: an Undefined value carries, after its name, what to do about it and what the place
// holds, each on a line of its own; its span is the data value that lacks the name. It is reported when
// something is done with it, and not before, so that `is defined` and `default` can ask.
#include "evidence/expressions/evaluator.h"
#include "evidence/expressions/names.h"
#include "evidence/expressions/operations.h"

namespace evident {
namespace {

constexpr std::size_t max_listed = 12;

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < max_listed; ++i) {
    text += (i == 0 ? "`" : ", `") + names[i] + "`";
  }
  return names.size() > max_listed ? text + " …" : text;
}

std::vector<std::string> names_in(const Value& base, const Environment& environment) {
  if (const Object* object = object_of(base)) return object->attributes();
  if (const ValueMap* map = base.map()) return map->keys();
  if (base.as<Quantity>() != nullptr) return environment.figure_attributes();
  return {};
}

Value undefined(std::string name, const std::string& help, const std::string& holds, Span span) {
  return Value(Value::Data(Undefined{std::move(name) + "\n" + help + "\n" + holds}), span);
}

struct Explanation {
  std::string name, help, holds;
};
Explanation explanation_of(const std::string& text) {
  const std::size_t first = text.find('\n');
  if (first == std::string::npos) return {text, {}, {}};
  const std::size_t second = text.find('\n', first + 1);
  if (second == std::string::npos) return {text.substr(0, first), text.substr(first + 1), {}};
  return {text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)};
}

}  // namespace

Value Evaluator::missing_name(std::string_view name, Use use) {
  if (use == Use::Question) return Value::undefined(std::string(name));
  const std::vector<std::string> known = environment_.names();
  std::string help = suggest(name, known);
  if (help.empty() && !known.empty()) help = "The names here are " + listed(known);
  return undefined(std::string(name), help, {}, {});
}

Value Evaluator::missing_attribute(const Value& base, std::string_view name, std::string path, Use use) {
  if (use == Use::Question) return Value::undefined(std::move(path));
  const std::vector<std::string> known = names_in(base, environment_);
  std::string help = suggest(name, known);
  std::string holds = listed(known);
  const bool shown = base.span().source != no_source;
  if (help.empty() && !shown && !holds.empty()) help = "It holds " + holds;
  if (help.empty() && known.empty()) {
    help =
        "`" + std::string(name) + "` is asked of " + std::string(kind_of(base)) + ", which has no such part";
  }
  return undefined(std::move(path), help, holds, base.span());
}

bool Evaluator::require(const Value& value, Span span) {
  const auto* undefined = value.as<Undefined>();
  if (undefined == nullptr) return true;
  if (undefined->name.empty()) return false;
  const Explanation explanation = explanation_of(undefined->name);
  Diagnostic diagnostic;
  diagnostic.code = "undefined-name";
  diagnostic.span = span;
  diagnostic.message = "There is no `" + explanation.name + "`";
  diagnostic.help = explanation.help;
  const Span place = value.span();
  if (!explanation.holds.empty() && place.source != no_source) {
    const std::string_view name = environment_.source_name(place.source);
    diagnostic.labels.push_back(
        {place, (name.empty() ? std::string("This") : std::string(name)) + " holds " + explanation.holds});
  }
  report(std::move(diagnostic));
  return false;
}

Value Evaluator::fail(std::string code, Span span, std::string message, std::string help,
                      const Value* cause) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.span = span;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  if (cause != nullptr && cause->span().source != no_source) {
    diagnostic.labels.push_back({cause->span(), "The value stands here"});
  }
  report(std::move(diagnostic));
  return reported();
}

void Evaluator::report(Diagnostic diagnostic) {
  if (environment_.explain(diagnostic)) diagnostics_.add(std::move(diagnostic));
}

std::optional<Value> Environment::filter(std::string_view, const Value&, const std::vector<Argument>&, Span) {
  return std::nullopt;
}
std::string_view Environment::source_name(SourceId) const { return {}; }
bool Environment::explain(Diagnostic&) const { return true; }

}  // namespace evident
