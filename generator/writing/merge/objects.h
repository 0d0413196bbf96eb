#pragma once
// Values that exist while templates are merged. Those that point into a running loop, call or block say so
// when they are used after it.

#include <string>
#include <string_view>
#include <vector>

#include "writing/merge/rope.h"
#include "writing/merge/template.h"

namespace evident {

class Merger;
struct ScopeFrame;
struct RenderedTemplate;

// Merged Markdown: the body, slots, what macros, blocks and {% set %} blocks made. Printed, it keeps its
// tokens and its map; for all else it is the text that it would show.
class Markup final : public Object {
 public:
  Markup(Rope rope, const std::vector<Insertion>& insertions)
      : rope_(std::move(rope)), insertions_(insertions) {}
  [[nodiscard]] std::string_view kind() const override { return "Markdown"; }
  [[nodiscard]] std::optional<std::string_view> text() const override;
  [[nodiscard]] std::optional<Value> trimmed() const override;
  [[nodiscard]] const Rope& rope() const;
  [[nodiscard]] bool used() const { return used_; }

 private:
  Rope rope_;
  const std::vector<Insertion>& insertions_;
  mutable std::optional<std::string> text_;
  mutable bool used_ = false;
};

class Namespace final : public Object {
 public:
  [[nodiscard]] std::string_view kind() const override { return "a namespace"; }
  [[nodiscard]] std::optional<Value> attribute(std::string_view name) const override;
  [[nodiscard]] std::vector<std::string> attributes() const override { return values_.keys(); }
  void set(std::string name, Value value) const { values_.set(std::move(name), std::move(value)); }
  void clear() const { values_ = ValueMap(); }

 private:
  mutable ValueMap values_;
};

class NamespaceMaker final : public Object {
 public:
  explicit NamespaceMaker(Merger& merger) : merger_(merger) {}
  [[nodiscard]] std::string_view kind() const override { return "a function"; }
  std::optional<Value> call(std::string_view method, const std::vector<Argument>& arguments, Span span,
                            Evaluator& evaluator) const override;

 private:
  Merger& merger_;
};

// A macro, or the `caller` that a {% call %} block is to the macro that it calls.
class MacroObject final : public Object {
 public:
  MacroObject(Merger& merger, const Macro& macro, const Template& owner, ScopeFrame& closure)
      : merger_(merger), macro_(macro), owner_(owner), closure_(closure) {}
  [[nodiscard]] std::string_view kind() const override { return "a macro"; }
  [[nodiscard]] std::optional<Value> attribute(std::string_view name) const override;
  [[nodiscard]] std::vector<std::string> attributes() const override { return {"name"}; }
  std::optional<Value> call(std::string_view method, const std::vector<Argument>& arguments, Span span,
                            Evaluator& evaluator) const override;
  [[nodiscard]] const Macro& macro() const { return macro_; }
  [[nodiscard]] const Template& owner() const { return owner_; }
  [[nodiscard]] ScopeFrame& closure() const { return closure_; }
  void expire() const { alive_ = false; }

 private:
  Merger& merger_;
  const Macro& macro_;
  const Template& owner_;
  ScopeFrame& closure_;
  mutable bool alive_ = true;
};

class Super final : public Object {
 public:
  Super(Merger& merger, RenderedTemplate& run, std::string_view name, std::size_t index)
      : merger_(merger), run_(run), name_(name), index_(index) {}
  [[nodiscard]] std::string_view kind() const override { return "the block of the parent template"; }
  std::optional<Value> call(std::string_view method, const std::vector<Argument>& arguments, Span span,
                            Evaluator& evaluator) const override;
  [[nodiscard]] RenderedTemplate& run() const { return run_; }
  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] std::size_t index() const { return index_; }
  void expire() const { alive_ = false; }

 private:
  Merger& merger_;
  RenderedTemplate& run_;
  std::string_view name_;
  std::size_t index_;
  mutable bool alive_ = true;
};

// The macros and variables of an imported template.
class Module final : public Object {
 public:
  explicit Module(const ScopeFrame& root) : root_(root) {}
  [[nodiscard]] std::string_view kind() const override { return "an imported template"; }
  [[nodiscard]] std::optional<Value> attribute(std::string_view name) const override;
  [[nodiscard]] std::vector<std::string> attributes() const override;

 private:
  const ScopeFrame& root_;
};

// `loop` inside a {% for %}.
class Loop final : public Object {
 public:
  Loop(Merger& merger, const For& node, ValueList items, int depth, const Template& owner, ScopeFrame& outer)
      : merger_(merger), node_(node), items_(std::move(items)), depth_(depth), owner_(owner), outer_(outer) {}
  [[nodiscard]] std::string_view kind() const override { return "a loop"; }
  [[nodiscard]] std::optional<Value> attribute(std::string_view name) const override;
  [[nodiscard]] std::vector<std::string> attributes() const override;
  std::optional<Value> call(std::string_view method, const std::vector<Argument>& arguments, Span span,
                            Evaluator& evaluator) const override;
  [[nodiscard]] const ValueList& list() const { return items_; }
  [[nodiscard]] std::size_t index() const { return index_; }
  [[nodiscard]] const For& node() const { return node_; }
  [[nodiscard]] int depth() const { return depth_; }
  [[nodiscard]] const Template& owner() const { return owner_; }
  [[nodiscard]] ScopeFrame& outer() const { return outer_; }
  void go_to(std::size_t index) const { index_ = index; }
  void expire() const {
    alive_ = false;
    last_.clear();  // it may hold the loop itself
  }

 private:
  Merger& merger_;
  const For& node_;
  ValueList items_;
  int depth_;
  const Template& owner_;
  ScopeFrame& outer_;
  mutable std::size_t index_ = 0;
  mutable std::vector<Argument> last_;  // what changed() was asked last
  mutable bool asked_ = false;
  mutable bool alive_ = true;
};

}  // namespace evident
