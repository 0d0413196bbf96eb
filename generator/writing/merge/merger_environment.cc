// What expressions ask of a merge: names, filters of its own, and the way in for their mistakes.
#include <algorithm>

#include "writing/merge/merger.h"

namespace evident {
namespace {

constexpr std::size_t max_labels = 8;
constexpr std::size_t max_mistakes = 1000;  // of one merge; a loop can make a new one each time round

std::string describe(const Way& way) {
  const std::string name(way.name);
  switch (way.kind) {
    case Way::Kind::Include:
      return "included from here";
    case Way::Kind::Import:
      return "imported from here";
    case Way::Kind::Macro:
      return "`" + name + "` called from here";
    case Way::Kind::Caller:
      return "`caller` called from here";
    case Way::Kind::Loop:
      return "in this loop, item " + std::to_string(way.loop->index() + 1);
  }
  return {};
}

}  // namespace

Value Merger::lookup(std::string_view name) const {
  for (const ScopeFrame* frame = place_.frame; frame != nullptr; frame = frame->parent) {
    if (const Value* value = frame->find(name)) return *value;
  }
  if (const Value* value = input_.names.find(name)) return *value;
  if (const Value* value = published_.values.find(name)) return *value;
  if (name == "namespace") return namespace_maker_;
  return Value::undefined(std::string(name));
}

std::vector<std::string> Merger::names() const {
  std::vector<std::string> names;
  const auto add = [&](std::string_view name) {
    const bool inner = name == block_input;
    if (!inner && std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
  };
  for (const ScopeFrame* frame = place_.frame; frame != nullptr; frame = frame->parent) {
    for (const auto& [name, value] : frame->variables) add(name);
  }
  for (const auto& [name, value] : input_.names.entries()) add(name);
  for (const auto& [name, value] : published_.values.entries()) add(name);
  return names;
}

std::vector<std::string> Merger::filter_names() const { return {"markdown", "cite", "source"}; }

std::string_view Merger::source_name(SourceId source) const {
  return source < sources_.size() ? sources_.name(source) : std::string_view();
}

bool Merger::explain(Diagnostic& diagnostic) const {
  const Span span = diagnostic.span;
  const std::string key = diagnostic.code + ' ' + std::to_string(span.source) + ' ' +
                          std::to_string(span.begin) + ' ' + std::to_string(span.end) + ' ' +
                          diagnostic.message;
  if (said_.size() >= max_mistakes || !said_.insert(key).second) return false;
  constexpr std::string_view slot = "There is no `slots.";
  if (diagnostic.code == "undefined-name" && diagnostic.message.starts_with(slot) &&
      diagnostic.help.find("Did") != 0) {
    const std::string name =
        diagnostic.message.substr(slot.size(), diagnostic.message.size() - slot.size() - 1);
    diagnostic.help =
        "Write `::: slot " + name + "` in the content, or ask `{% if slots." + name + " is defined %}`";
  }
  for (auto way = way_.rbegin(); way != way_.rend() && diagnostic.labels.size() < max_labels; ++way) {
    Label label{way->span, describe(*way)};
    // What calls itself comes in by the same way again and again.
    const bool again = !diagnostic.labels.empty() && diagnostic.labels.back().span == label.span &&
                       diagnostic.labels.back().message == label.message;
    if (!again) diagnostic.labels.push_back(std::move(label));
  }
  return true;
}

Merger::WayGuard::WayGuard(Merger& merger, Way way, Span span)
    : merger_(merger), call_(way.kind != Way::Kind::Loop) {
  if (call_ && merger_.calls_ >= max_calls) {
    merger_.limit(span, "Templates and macros call one another more than 50 deep here",
                  "One of them probably calls itself");
    entered_ = false;
    return;
  }
  if (call_) ++merger_.calls_;
  merger_.way_.push_back(way);
}

Merger::WayGuard::~WayGuard() {
  if (!entered_) return;
  merger_.way_.pop_back();
  if (call_) --merger_.calls_;
}

std::optional<Value> Merger::filter(std::string_view name, const Value& input,
                                    const std::vector<Argument>& arguments, Span span) {
  if (name != "markdown" && name != "cite" && name != "source") return std::nullopt;
  if (!Bound({name, input, arguments, span, evaluator_}, {}).ok()) return reported();
  if (name == "markdown") return insert_markdown(input, span);
  return cite(input, span, name == "cite");
}

}  // namespace evident
