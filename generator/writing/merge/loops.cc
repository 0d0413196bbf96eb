#include "writing/merge/capture.h"
#include "writing/merge/merger.h"

namespace evident {

void Merger::render(const For& node, const Statement& statement) {
  const Value items = evaluator_.evaluate_defined(*node.items);
  if (!items.is_undefined()) loop_over(node, items, 1, statement.span);
}

std::optional<ValueList> Merger::chosen_items(const For& node, const Value& value) {
  auto items = evaluator_.iterate(value, node.items->span);
  if (!items || node.filter == nullptr) return items;
  ValueList chosen;
  ScopeFrame frame{place_.frame, {}};
  const PlaceGuard guard(*this);
  place_.frame = &frame;
  for (const Value& item : *items) {
    frame.variables.clear();
    if (!bind(node.target, item, frame)) return std::nullopt;
    const auto holds = evaluator_.condition(*node.filter);
    if (!holds) return std::nullopt;
    if (*holds) chosen.push_back(item);
  }
  return chosen;
}

void Merger::loop_over(const For& node, const Value& value, int level, Span span) {
  auto items = chosen_items(node, value);
  if (!items) return;
  const PlaceGuard guard(*this);
  ScopeFrame frame{place_.frame, {}};
  place_.frame = &frame;
  if (items->empty()) return render(node.otherwise);
  const auto loop =
      std::make_shared<const Loop>(*this, node, *std::move(items), level, *place_.owner, *frame.parent);
  const Value loop_value = object_value(loop);
  const WayGuard way(*this, {Way::Kind::Loop, node.items->span, {}, loop.get()}, span);
  for (std::size_t i = 0; i < loop->list().size() && !stopped_; ++i) {
    if (static_cast<std::int64_t>(i) >= max_iterations || ++iterations_ > max_all_iterations) {
      limit(span, "This loop goes round too often", "A loop goes round 1,000,000 times at most");
      break;
    }
    loop->go_to(i);
    frame.variables.clear();
    frame.set("loop", loop_value);
    if (!bind(node.target, loop->list()[i], frame)) break;
    render(node.body);
  }
  loop->expire();
}

Value Merger::loop_again(const Loop& loop, const Value& items, Span span) {
  if (!evaluator_.require(items, span)) return reported();
  Rope rope = capture([&] {
    const PlaceGuard guard(*this);
    // The call may stand in a macro of another template.
    enter_template(loop.owner());
    place_.frame = &loop.outer();
    place_.silent = false;
    ++calls_;
    if (calls_ > max_calls) {
      limit(span, "This loop calls itself more than 50 deep", "A list probably holds itself");
    } else {
      loop_over(loop.node(), items, loop.depth() + 1, span);
    }
    --calls_;
  });
  return markup(std::move(rope));
}

}  // namespace evident
