// Templates that include, import and extend others.
#include "foundation/text/text.h"
#include "writing/merge/capture.h"
#include "writing/merge/merger.h"

namespace evident {

const Template* Merger::find_template(const Value& name, Span span, IfMissing if_missing) {
  ValueList wanted;
  if (const ValueList* several = items_of(name)) wanted = *several;
  if (wanted.empty()) wanted.push_back(name);
  for (const Value& one : wanted) {
    const auto text = text_of(one);
    if (!text) {
      evaluator_.fail("wrong-type", span, "The name of a template is text, not " + std::string(kind_of(one)),
                      {}, &one);
      return nullptr;
    }
    auto found = input_.templates.find(*text);
    if (found == input_.templates.end() && text->ends_with(".md")) {
      found = input_.templates.find(text->substr(0, text->size() - 3));
    }
    if (found != input_.templates.end()) return found->second.get();
  }
  if (if_missing == IfMissing::Ignore) return nullptr;
  std::vector<std::string> known;
  for (const auto& [key, value] : input_.templates) known.push_back(key);
  const std::string first = printed(wanted.front());
  const auto nearest = nearest_name(first, known);
  evaluator_.fail("unknown-template", span, "There is no template `" + first + "`",
                  nearest ? "Did you mean `" + *nearest + "`?" : "Templates are the files in templates/");
  return nullptr;
}

void Merger::render_template(const Template& top, ScopeFrame& root) {
  const PlaceGuard guard(*this);
  RenderedTemplate run;
  run.root = &root;
  place_.run = &run;
  place_.frame = &root;
  const Template* current = &top;
  for (int level = 0; current != nullptr && !stopped_; ++level) {
    enter_template(*current);
    for (const auto& [name, block] : current->blocks) run.blocks[name].push_back({current, block.get()});
    if (current->parent == nullptr) return render(current->body);
    if (level >= max_calls) {
      return limit(current->parent->span, "Templates extend one another more than 50 deep",
                   "A template probably extends itself");
    }
    const bool silent = place_.silent;
    place_.silent = true;  // what stands outside its blocks only makes names
    render(current->body);
    place_.silent = silent;
    const Value name = evaluator_.evaluate_defined(*current->parent);
    current = name.is_undefined() ? nullptr : find_template(name, current->parent->span, IfMissing::Report);
  }
}

void Merger::render(const std::shared_ptr<const TemplateBlock>& node, const Statement&) {
  if (!place_.silent) render_layer(node->name, 0);
}

void Merger::render_layer(std::string_view name, std::size_t index) {
  const auto found = place_.run->blocks.find(name);
  if (found == place_.run->blocks.end() || index >= found->second.size()) return;
  const RenderedTemplate::Layer layer = found->second[index];
  const PlaceGuard guard(*this);
  ScopeFrame own;
  ScopeFrame& frame = layer.block->makes_macros ? keep_frame(nullptr) : own;
  frame.parent = layer.block->scope == BlockScope::Surrounding ? place_.frame : place_.run->root;
  enter_template(*layer.owner);
  place_.frame = &frame;
  std::shared_ptr<const Super> super;
  if (index + 1 < found->second.size()) {
    super = std::make_shared<const Super>(*this, *place_.run, found->first, index + 1);
    frame.set("super", object_value(super));
  }
  render(layer.block->body);
  if (super != nullptr) super->expire();
}

Value Merger::render_super(const Super& super, Span span) {
  if (calls_ >= max_calls) {
    limit(span, "Blocks call one another more than 50 deep", "A block probably calls itself");
    return reported();
  }
  ++calls_;
  const PlaceGuard guard(*this);
  place_.run = &super.run();
  place_.silent = false;
  Rope rope = capture([&] { render_layer(super.name(), super.index()); });
  --calls_;
  return markup(std::move(rope));
}

void Merger::render(const Include& node, const Statement& statement) {
  if (place_.silent) return;
  const Value name = evaluator_.evaluate_defined(*node.name);
  if (name.is_undefined()) return;
  const Template* included = find_template(name, node.name->span, node.if_missing);
  if (included == nullptr) return;
  const WayGuard way(*this, {Way::Kind::Include, statement.span, {}}, statement.span);
  if (!way.entered()) return;
  ScopeFrame* const parent = node.context == Context::With ? place_.frame : nullptr;
  ScopeFrame own{parent, {}};
  render_template(*included, included->makes_macros ? keep_frame(parent) : own);
}

ScopeFrame* Merger::module_of(const ExpressionPtr& name, Context context, Span span) {
  const Value value = evaluator_.evaluate_defined(*name);
  if (value.is_undefined()) return nullptr;
  const Template* imported = find_template(value, name->span, IfMissing::Report);
  if (imported == nullptr) return nullptr;
  const WayGuard way(*this, {Way::Kind::Import, span, {}}, span);
  if (!way.entered()) return nullptr;
  ScopeFrame& root = keep_frame(context == Context::With ? place_.frame : nullptr);
  const PlaceGuard guard(*this);
  place_.silent = true;
  render_template(*imported, root);
  return &root;
}

void Merger::render(const Import& node, const Statement& statement) {
  if (const ScopeFrame* root = module_of(node.name, node.context, statement.span)) {
    place_.frame->set(node.alias, object_value(std::make_shared<const Module>(*root)));
  }
}

void Merger::render(const FromImport& node, const Statement& statement) {
  const ScopeFrame* root = module_of(node.name, node.context, statement.span);
  if (root == nullptr) return;
  for (const auto& [name, alias] : node.names) {
    if (const Value* value = root->find(name)) {
      place_.frame->set(alias, *value);
      continue;
    }
    const auto nearest = nearest_name(name, Module(*root).attributes());
    evaluator_.fail("undefined-name", node.names_span, "That template makes no `" + name + "`",
                    nearest ? "Did you mean `" + *nearest + "`?" : std::string());
  }
}

}  // namespace evident
