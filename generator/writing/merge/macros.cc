// Macros, call blocks, and namespaces.
#include <algorithm>

#include "foundation/text/text.h"
#include "writing/merge/capture.h"
#include "writing/merge/merger.h"

namespace evident {

void Merger::render(const Macro& node, const Statement&) {
  auto macro = std::make_shared<const MacroObject>(*this, node, *place_.owner, *place_.frame);
  place_.frame->set(node.name, object_value(std::move(macro)));
}

void Merger::render(const CallBlock& node, const Statement& statement) {
  if (place_.silent) return;
  const auto& call = *node.call->as<Expression::Call>();
  const Value callee = evaluator_.evaluate_defined(*call.callee);
  if (callee.is_undefined()) return;
  const auto* macro = dynamic_cast<const MacroObject*>(object_of(callee));
  if (macro == nullptr) {
    evaluator_.fail("wrong-type", call.callee->span,
                    "`{% call %}` needs a macro, but this is " + std::string(kind_of(callee)));
    return;
  }
  const auto caller = std::make_shared<const MacroObject>(*this, node.caller, *place_.owner, *place_.frame);
  std::vector<Argument> arguments = evaluator_.evaluate(call.arguments);
  arguments.push_back({"caller", object_value(caller)});
  const Value made = call_macro(*macro, arguments, statement.span);
  caller->expire();
  if (!made.is_undefined()) print_value(made, node.call->span);
}

bool Merger::bind_arguments(const MacroObject& called, const std::vector<Argument>& arguments, Span span,
                            ScopeFrame& frame) {
  const Macro& macro = called.macro();
  const auto refuse = [&](std::string message, std::string help) {
    Diagnostic diagnostic{"wrong-argument", Severity::Error, span, std::move(message), {}, std::move(help)};
    diagnostic.labels.push_back({macro.span, "The macro is made here"});
    if (explain(diagnostic)) diagnostics_.add(std::move(diagnostic));
    return false;
  };
  const std::string name = "`" + macro.name + "`";
  std::size_t position = 0;
  for (const Argument& argument : arguments) {
    if (argument.keyword == "caller") {
      frame.set("caller", argument.value);
      continue;
    }
    const auto named = std::find_if(macro.parameters.begin(), macro.parameters.end(),
                                    [&](const Parameter& known) { return known.name == argument.keyword; });
    if (argument.keyword.empty() && position >= macro.parameters.size()) {
      return refuse(name + " takes " + std::to_string(macro.parameters.size()) +
                        (macro.parameters.size() == 1 ? " argument" : " arguments") + ", but was given more",
                    "Remove the last one, or give the macro another parameter");
    }
    if (!argument.keyword.empty() && named == macro.parameters.end()) {
      std::vector<std::string> known;
      for (const Parameter& parameter : macro.parameters) known.push_back(parameter.name);
      const auto nearest = nearest_name(argument.keyword, known);
      return refuse(name + " has no parameter `" + argument.keyword + "`",
                    nearest ? "Did you mean `" + *nearest + "`?" : std::string());
    }
    const std::string_view parameter =
        argument.keyword.empty() ? macro.parameters[position++].name : std::string_view(named->name);
    if (frame.find(parameter) != nullptr) {
      return refuse(name + " was given `" + std::string(parameter) + "` twice", "Remove one of them");
    }
    if (!within_bounds(argument.value)) {
      return refuse("An argument of " + name + " is too large", "Give the macro a part of it");
    }
    frame.set(parameter, argument.value);
  }
  return true;
}

Value Merger::call_macro(const MacroObject& called, const std::vector<Argument>& arguments, Span span) {
  const Macro& macro = called.macro();
  ScopeFrame frame{&called.closure(), {}};
  if (!bind_arguments(called, arguments, span, frame)) return reported();
  const bool caller = macro.name == "caller";
  const WayGuard way(*this, {caller ? Way::Kind::Caller : Way::Kind::Macro, span, macro.name}, span);
  if (!way.entered()) return reported();
  const PlaceGuard guard(*this);
  enter_template(called.owner());
  place_.frame = &frame;
  place_.silent = false;
  for (const Parameter& parameter : macro.parameters) {
    if (frame.find(parameter.name) != nullptr) continue;
    Value value = Value::undefined(parameter.name + "\nThe macro `" + macro.name + "` was called without it");
    if (parameter.fallback != nullptr) value = evaluator_.evaluate(*parameter.fallback);
    frame.set(parameter.name, std::move(value));
  }
  return markup(capture([&] { render(macro.body); }));
}

Value Merger::make_namespace(const std::vector<Argument>& arguments, Span span) {
  auto made = std::make_shared<const Namespace>();
  namespaces_.push_back(made);
  for (const Argument& argument : arguments) {
    if (!argument.keyword.empty()) {
      made->set(argument.keyword, argument.value);
    } else if (const ValueMap* map = map_of(argument.value)) {
      for (const auto& [key, value] : map->entries()) made->set(key, value);
    } else {
      return evaluator_.fail("wrong-argument", span, "`namespace` takes names with values",
                             "Write `namespace(count=0)`");
    }
  }
  return object_value(std::shared_ptr<const Namespace>(made));
}

}  // namespace evident
