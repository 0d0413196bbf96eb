#include "writing/merge/merger.h"
#include "writing/merge/objects.h"

namespace evident {
namespace {

Value number(std::size_t value) { return integer_value(static_cast<std::int64_t>(value)); }

Value cycle(const std::vector<Argument>& arguments, std::size_t index, Span span, Evaluator& evaluator) {
  if (!arguments.empty()) return arguments[index % arguments.size()].value;
  return evaluator.fail("wrong-argument", span, "`loop.cycle` needs values to take turns",
                        "Write `loop.cycle(\"odd\", \"even\")`");
}

}  // namespace

std::vector<std::string> Loop::attributes() const {
  return {"index",     "index0",   "first",    "last",  "length", "revindex",
          "revindex0", "previtem", "nextitem", "depth", "depth0"};
}

std::optional<Value> Loop::attribute(std::string_view name) const {
  const std::size_t size = items_.size();
  if (name == "index") return number(index_ + 1);
  if (name == "index0") return number(index_);
  if (name == "first") return bool_value(index_ == 0);
  if (name == "last") return bool_value(index_ + 1 == size);
  if (name == "length") return number(size);
  if (name == "revindex") return number(size - index_);
  if (name == "revindex0") return number(size - index_ - 1);
  if (name == "depth") return integer_value(depth_);
  if (name == "depth0") return integer_value(depth_ - 1);
  if (name == "previtem") {
    return index_ > 0 ? items_[index_ - 1]
                      : Value::undefined("loop.previtem\nNothing stands before the first item");
  }
  if (name == "nextitem") {
    return index_ + 1 < size ? items_[index_ + 1]
                             : Value::undefined("loop.nextitem\nNothing stands after the last item");
  }
  return std::nullopt;
}

std::optional<Value> Loop::call(std::string_view method, const std::vector<Argument>& arguments, Span span,
                                Evaluator& evaluator) const {
  if (method == "cycle") return cycle(arguments, index_, span, evaluator);
  if (method == "changed") {
    bool same = asked_ && last_.size() == arguments.size();
    for (std::size_t i = 0; same && i < last_.size(); ++i) same = equal(last_[i].value, arguments[i].value);
    last_ = arguments;
    asked_ = true;
    return bool_value(!same);
  }
  if (!method.empty()) return std::nullopt;
  if (!alive_ || node_.recursion == Recursion::No) {
    return evaluator.fail("wrong-type", span, "This loop cannot call itself",
                          "Write `{% for … in … recursive %}`, and call it inside");
  }
  if (arguments.size() != 1 || !arguments.front().keyword.empty()) {
    return evaluator.fail("wrong-argument", span, "`loop` takes one argument: what to walk over");
  }
  return merger_.loop_again(*this, arguments.front().value, span);
}

}  // namespace evident
