#include "writing/merge/merger.h"

#include "foundation/text/text.h"
#include "writing/merge/capture.h"
#include "writing/merge/tokens.h"

namespace evident {

const Value* ScopeFrame::find(std::string_view name) const {
  for (const auto& [known, value] : variables) {
    if (known == name) return &value;
  }
  return nullptr;
}

void ScopeFrame::set(std::string_view name, Value value) {
  for (auto& [known, old] : variables) {
    if (known == name) {
      old = std::move(value);
      return;
    }
  }
  variables.emplace_back(name, std::move(value));
}

Merger::Merger(const MergeInput& input, const Published& published, const Sources& sources,
               Diagnostics& diagnostics)
    : input_(input),
      published_(published),
      sources_(sources),
      diagnostics_(diagnostics),
      evaluator_(*this, diagnostics),
      namespace_maker_(object_value(std::make_shared<const NamespaceMaker>(*this))) {}

Merger::~Merger() {
  // A namespace may hold itself.
  for (const auto& made : namespaces_) made->clear();
}

Merged Merger::merge() {
  ScopeFrame& content_root = keep_frame(nullptr);
  Rope content = capture([&] { render_template(input_.content, content_root); });
  Rope result;
  const Template* wrapper = nullptr;
  if (!input_.template_name.empty()) {
    wrapper = find_template(Value::text(input_.template_name), input_.template_name_span, IfMissing::Report);
  }
  ScopeFrame& root = keep_frame(&content_root);
  take_slots(content, root);
  if (wrapper == nullptr) {
    const auto* body = dynamic_cast<const Markup*>(object_of(*root.find("body")));
    result = body->rope();
  } else {
    result = capture([&] { render_template(*wrapper, root); });
  }
  if (wrapper != nullptr || input_.template_name.empty()) report_unused_slots();
  Merged merged{std::move(result.text), std::move(result.map), std::move(insertions_)};
  if (!renumber(merged.text, merged.insertions)) {
    limit(input_.template_name_span, "This page prints more than 131,068 values",
          "Print fewer values, or make several publications of it");
  }
  return merged;
}

Merged merge(const MergeInput& input, const Published& published, const Sources& sources,
             Diagnostics& diagnostics) {
  return Merger(input, published, sources, diagnostics).merge();
}

ScopeFrame& Merger::keep_frame(ScopeFrame* parent) {
  kept_frames_.push_back({parent, {}});
  return kept_frames_.back();
}

void Merger::enter_template(const Template& entered) {
  place_.owner = &entered;
  place_.text = sources_.text(entered.source);
}

void Merger::limit(Span span, std::string message, std::string help) {
  if (stopped_) return;
  stopped_ = true;
  evaluator_.fail("merge-limit", span, std::move(message), std::move(help));
}

bool Merger::room_for(std::size_t bytes) {
  produced_ += bytes;
  return out_->text.size() + bytes <= max_output && produced_ <= max_produced;
}

Value Merger::markup(Rope rope) const {
  return object_value(std::make_shared<const Markup>(std::move(rope), insertions_));
}

void Merger::render(const Statements& statements) {
  if (depth >= max_evaluation_depth) {
    limit(statements.empty() ? Span{} : statements.front().span, "Templates are nested too deeply here",
          "A template, macro or loop probably calls itself");
    return;
  }
  ++depth;
  for (const Statement& statement : statements) {
    if (stopped_) break;
    std::visit([&](const auto& node) { render(node, statement); }, statement.node);
  }
  --depth;
}

void Merger::render(const Literal& node, const Statement& statement) {
  if (place_.silent) return;
  if (!room_for(node.end - node.begin)) {
    return limit(statement.span, "This page grows beyond 64 MiB", "A loop probably goes round too often");
  }
  out_->add_verbatim(place_.text.substr(node.begin, node.end - node.begin), statement.span);
}

void Merger::render(const Repair& node, const Statement& statement) {
  if (!place_.silent && room_for(node.text.size())) out_->add(node.text, statement.span);
}

void Merger::render(const Print& node, const Statement&) {
  if (place_.silent) return;
  const Value value = evaluator_.evaluate_defined(*node.expression);
  if (!value.is_undefined()) print_value(value, node.expression->span);
}

void Merger::print_value(const Value& value, Span place) {
  const Object* object = object_of(value);
  if (const auto* markup = dynamic_cast<const Markup*>(object)) {
    if (!room_for(markup->rope().text.size())) {
      return limit(place, "This page grows beyond 64 MiB", "A loop probably goes round too often");
    }
    return out_->append(markup->rope());
  }
  if (object != nullptr && !object->text() && object->items() == nullptr) {
    evaluator_.fail("wrong-type", place,
                    "This is " + std::string(object->kind()) + ", which cannot be printed",
                    dynamic_cast<const MacroObject*>(object) == nullptr ? "Print a part of it"
                                                                        : "Call it, with brackets: `name()`");
    return;
  }
  Insertion insertion;
  insertion.text = printed(value);
  insertion.place = place;
  insertion.origin = value.span();
  const Quantity* quantity = quantity_of(value);
  if (const FigureEntry* entry = quantity == nullptr ? nullptr : entry_of(*quantity)) {
    insertion.value = machine_value(*quantity);
    insertion.figure_name = entry->name;
    insertion.figure = quantity->figure;
  } else if (quantity != nullptr) {
    insertion.value = machine_value(*quantity);  // computed from several figures: a number, and no figure
  } else if (value.as<std::int64_t>() != nullptr && value.span().source == no_source) {
    insertion.value = insertion.text;  // counted by a template: a number, of no data
  }
  add_token(*out_, std::move(insertion));
}

void Merger::add_token(Rope& rope, Insertion insertion) {
  const Span place = insertion.place;
  if (insertions_.size() >= max_insertions) {
    return limit(place, "This page prints more than 131,068 values",
                 "Print fewer values, or make several publications of it");
  }
  if (!room_for(insertion.text.size() + 4)) {
    return limit(place, "This page grows beyond 64 MiB", "A loop probably goes round too often");
  }
  rope.add(insertion_token(insertions_.size()), place);
  insertions_.push_back(std::move(insertion));
}

void Merger::render(const If& node, const Statement&) {
  for (const Branch& branch : node.branches) {
    if (branch.condition != nullptr) {
      const auto holds = evaluator_.condition(*branch.condition);
      if (!holds) return;  // reported: neither side can be trusted
      if (!*holds) continue;
    }
    return render(branch.body);
  }
}

void Merger::render(const Set& node, const Statement& statement) {
  const Value value = evaluator_.evaluate(*node.value);
  // What a variable holds is bounded, since a loop may put it into itself again and again.
  if (!within_bounds(value)) {
    return limit(statement.span, "This value grows too large", "A loop probably adds it to itself");
  }
  bind(node.target, value, *place_.frame);
}

void Merger::render(const SetBlock& node, const Statement& statement) {
  Value value = markup(capture([&] {
    ScopeFrame inner{place_.frame, {}};
    const PlaceGuard guard(*this);
    place_.frame = &inner;
    place_.silent = false;
    render(node.body);
  }));
  if (node.filter != nullptr) {
    ScopeFrame inner{place_.frame, {}};
    inner.set(block_input, std::move(value));
    const PlaceGuard guard(*this);
    place_.frame = &inner;
    value = evaluator_.evaluate_defined(*node.filter);
  }
  if (!within_bounds(value)) return limit(statement.span, "This value grows too large", {});
  bind(node.target, value, *place_.frame);
}

void Merger::render(const FilterBlock& node, const Statement&) {
  if (place_.silent) return;
  ScopeFrame inner{place_.frame, {}};
  const PlaceGuard guard(*this);
  place_.frame = &inner;
  Rope made = capture([&] { render(node.body); });
  ScopeFrame input{&inner, {}};
  input.set(block_input, markup(std::move(made)));
  place_.frame = &input;
  const Value value = evaluator_.evaluate_defined(*node.filter);
  if (!value.is_undefined()) print_value(value, node.filter->span);
}

void Merger::render(const With& node, const Statement&) {
  ScopeFrame inner{place_.frame, {}};
  // The values see the names around, not each other.
  for (const Set& variable : node.variables) {
    const Value value = evaluator_.evaluate(*variable.value);
    if (!within_bounds(value)) return limit(variable.target.span, "This value grows too large", {});
    bind(variable.target, value, inner);
  }
  const PlaceGuard guard(*this);
  place_.frame = &inner;
  render(node.body);
}

bool Merger::bind(const Target& target, const Value& value, ScopeFrame& frame) {
  if (!target.parts.empty()) return bind_parts(target, value, frame);
  if (target.attribute.empty()) {
    frame.set(target.name, value);
    return true;
  }
  const Value holder = lookup(target.name);
  const auto* names = dynamic_cast<const Namespace*>(object_of(holder));
  if (names == nullptr) {
    evaluator_.fail("wrong-type", target.span, "Only a namespace can be given an attribute",
                    "Write `{% set " + target.name + " = namespace() %}` first");
    return false;
  }
  names->set(target.attribute, value);
  return true;
}

bool Merger::bind_parts(const Target& target, const Value& value, ScopeFrame& frame) {
  const auto items = evaluator_.iterate(value, target.span);
  if (!items) return false;
  if (items->size() != target.parts.size()) {
    evaluator_.fail("wrong-type", target.span,
                    "There are " + std::to_string(target.parts.size()) + " names here, but the value has " +
                        std::to_string(items->size()) + (items->size() == 1 ? " part" : " parts"),
                    "Write a name for each part; a map needs `.items()` to give its keys and values", &value);
    return false;
  }
  for (std::size_t i = 0; i < items->size(); ++i) {
    if (!bind(target.parts[i], (*items)[i], frame)) return false;
  }
  return true;
}

}  // namespace evident
