#pragma once
// One merge: the variables, what has been written, the way in. It renders statements and answers the
// questions of expressions.

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "writing/merge/objects.h"
#include "writing/merge/rope.h"
#include "writing/merge/template.h"

namespace evident {

inline constexpr int max_calls = 50;
inline constexpr std::int64_t max_iterations = 1'000'000;      // of one loop
inline constexpr std::int64_t max_all_iterations = 2'000'000;  // of a merge
inline constexpr std::size_t max_output = 64U << 20U;
inline constexpr std::size_t max_produced = 4 * max_output;  // with what was made and not printed

// Names to values; a name that is not here may be in the frame around it.
struct ScopeFrame {
  ScopeFrame* parent = nullptr;
  std::vector<std::pair<std::string_view, Value>> variables;  // the names live in templates

  [[nodiscard]] const Value* find(std::string_view name) const;  // in this frame alone
  void set(std::string_view name, Value value);
};

// A template and those that it extends, while they are rendered.
struct RenderedTemplate {
  struct Layer {
    const Template* owner;
    const TemplateBlock* block;
  };
  ScopeFrame* root = nullptr;
  std::map<std::string_view, std::vector<Layer>> blocks;  // the most derived first
};

// How the renderer came to where it is, for messages.
struct Way {
  enum class Kind { Include, Import, Macro, Caller, Loop };
  Kind kind;
  Span span;
  std::string_view name;
  const Loop* loop = nullptr;
};

class Merger final : public Environment {
 public:
  Merger(const MergeInput& input, const Published& published, const Sources& sources,
         Diagnostics& diagnostics);
  ~Merger() override;
  Merger(const Merger&) = delete;
  Merger& operator=(const Merger&) = delete;

  [[nodiscard]] Merged merge();

  // --- Environment (merger_environment.cc, figures.cc)
  [[nodiscard]] Value lookup(std::string_view name) const override;
  [[nodiscard]] std::vector<std::string> names() const override;
  [[nodiscard]] Value figure_attribute(const Quantity& quantity, std::string_view name) const override;
  [[nodiscard]] std::vector<std::string> figure_attributes() const override;
  std::optional<Value> filter(std::string_view name, const Value& input,
                              const std::vector<Argument>& arguments, Span span) override;
  [[nodiscard]] std::vector<std::string> filter_names() const override;
  [[nodiscard]] std::string_view source_name(SourceId source) const override;
  bool explain(Diagnostic& diagnostic) const override;

  // --- What objects ask (macros.cc, loops.cc, blocks.cc)
  Value call_macro(const MacroObject& macro, const std::vector<Argument>& arguments, Span span);
  Value loop_again(const Loop& loop, const Value& items, Span span);
  Value render_super(const Super& super, Span span);
  Value make_namespace(const std::vector<Argument>& arguments, Span span);

 private:
  // What changes when another template's text is rendered; restored when the guard goes.
  struct Place {
    const Template* owner = nullptr;
    std::string_view text;
    RenderedTemplate* run = nullptr;
    ScopeFrame* frame = nullptr;
    bool silent = false;  // only names are made, nothing is printed
  };
  class PlaceGuard {
   public:
    explicit PlaceGuard(Merger& merger) : merger_(merger), saved_(merger.place_) {}
    ~PlaceGuard() { merger_.place_ = saved_; }
    PlaceGuard(const PlaceGuard&) = delete;
    PlaceGuard& operator=(const PlaceGuard&) = delete;

   private:
    Merger& merger_;
    Place saved_;
  };
  // Goes one step in; entered() is false, and it was reported, when that is one too many.
  class WayGuard {
   public:
    WayGuard(Merger& merger, Way way, Span span);
    ~WayGuard();
    WayGuard(const WayGuard&) = delete;
    WayGuard& operator=(const WayGuard&) = delete;
    [[nodiscard]] bool entered() const { return entered_; }

   private:
    Merger& merger_;
    bool call_;
    bool entered_ = true;
  };

  void render(const Statements& statements);
  void render(const Literal& node, const Statement& statement);
  void render(const Repair& node, const Statement& statement);
  void render(const Print& node, const Statement& statement);
  void render(const If& node, const Statement& statement);
  void render(const For& node, const Statement& statement);
  void render(const Set& node, const Statement& statement);
  void render(const SetBlock& node, const Statement& statement);
  void render(const FilterBlock& node, const Statement& statement);
  void render(const With& node, const Statement& statement);
  void render(const Include& node, const Statement& statement);
  void render(const Import& node, const Statement& statement);
  void render(const FromImport& node, const Statement& statement);
  void render(const std::shared_ptr<const TemplateBlock>& node, const Statement& statement);
  void render(const Macro& node, const Statement& statement);
  void render(const CallBlock& node, const Statement& statement);

  void print_value(const Value& value, Span place);
  void add_token(Rope& rope, Insertion insertion);
  bool room_for(std::size_t bytes);
  void limit(Span span, std::string message, std::string help);
  template <class Render>
  Rope capture(Render render_it);
  [[nodiscard]] Value markup(Rope rope) const;
  bool bind(const Target& target, const Value& value, ScopeFrame& frame);
  bool bind_parts(const Target& target, const Value& value, ScopeFrame& frame);
  void loop_over(const For& node, const Value& items, int depth, Span span);
  std::optional<ValueList> chosen_items(const For& node, const Value& items);
  bool bind_arguments(const MacroObject& macro, const std::vector<Argument>& arguments, Span span,
                      ScopeFrame& frame);
  const Template* find_template(const Value& name, Span span, IfMissing if_missing);
  void render_template(const Template& top, ScopeFrame& root);
  void render_layer(std::string_view name, std::size_t index);
  ScopeFrame* module_of(const ExpressionPtr& name, Context context, Span span);
  ScopeFrame& keep_frame(ScopeFrame* parent);
  void enter_template(const Template& entered);
  void take_slots(const Rope& content, ScopeFrame& root);
  void report_unused_slots();
  [[nodiscard]] const FigureEntry* entry_of(const Quantity& quantity) const;
  [[nodiscard]] Value disagreements(const FigureEntry& entry) const;
  Value insert_markdown(const Value& input, Span span);
  Value cite(const Value& input, Span span, bool with_locator);

  const MergeInput& input_;
  const Published& published_;
  const Sources& sources_;
  Diagnostics& diagnostics_;
  Evaluator evaluator_;
  Place place_;
  Rope* out_ = nullptr;
  std::deque<ScopeFrame> kept_frames_;
  std::vector<Insertion> insertions_;
  std::vector<Way> way_;
  std::vector<std::shared_ptr<const Namespace>> namespaces_;
  struct SlotUse {
    std::string name;
    Span span;
    Value value;
  };
  std::vector<SlotUse> slots_;
  mutable std::set<std::string> said_;
  Value namespace_maker_;
  int calls_ = 0;
  std::int64_t iterations_ = 0;
  std::size_t produced_ = 0;
  bool stopped_ = false;  // a limit was reached: nothing more is written
};

}  // namespace evident
