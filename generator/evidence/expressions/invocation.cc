#include "evidence/expressions/invocation.h"

#include <algorithm>

#include "evidence/expressions/names.h"
#include "evidence/expressions/operations.h"

namespace evident {

Value Invocation::fail(std::string message, std::string help) const {
  return evaluator.fail("wrong-argument", span, std::move(message), std::move(help));
}

Value Invocation::wrong_input(std::string_view needed) const {
  return evaluator.fail("wrong-type", span,
                        "`" + std::string(name) + "` needs " + std::string(needed) + ", but this is " +
                            std::string(kind_of(input)),
                        {}, &input);
}

Bound::Bound(const Invocation& invocation, std::initializer_list<std::string_view> parameters,
             std::size_t required)
    : invocation_(invocation), parameters_(parameters), values_(parameters.size(), nullptr) {
  std::size_t position = 0;
  for (const Argument& argument : invocation.arguments) {
    ok_ = ok_ && place(argument, position) && invocation.evaluator.require(argument.value, invocation.span);
  }
  for (std::size_t i = 0; ok_ && i < required; ++i) {
    if (values_[i] != nullptr) continue;
    ok_ = false;
    invocation.fail(
        "`" + std::string(invocation.name) + "` needs the argument `" + std::string(parameters_[i]) + "`",
        "Write it in brackets: `" + std::string(invocation.name) + "(…)`");
  }
}

bool Bound::place(const Argument& argument, std::size_t& position) {
  const std::string name(invocation_.name);
  if (argument.keyword.empty()) {
    if (position < values_.size()) {
      values_[position++] = &argument.value;
      return true;
    }
    const std::string most = values_.empty()       ? "no arguments"
                             : values_.size() == 1 ? "one argument"
                                                   : std::to_string(values_.size()) + " arguments at most";
    invocation_.fail("`" + name + "` takes " + most + ", but was given " +
                     std::to_string(invocation_.arguments.size()));
    return false;
  }
  const auto found = std::find(parameters_.begin(), parameters_.end(), argument.keyword);
  if (found == parameters_.end()) {
    const std::vector<std::string> known(parameters_.begin(), parameters_.end());
    invocation_.fail("`" + name + "` has no argument `" + argument.keyword + "`",
                     suggest(argument.keyword, known));
    return false;
  }
  const auto index = static_cast<std::size_t>(found - parameters_.begin());
  if (values_[index] != nullptr) {
    invocation_.fail("`" + name + "` was given `" + argument.keyword + "` twice");
    return false;
  }
  values_[index] = &argument.value;
  return true;
}

void Bound::wrong(std::size_t parameter, std::string_view needed) {
  ok_ = false;
  invocation_.fail("`" + std::string(parameters_[parameter]) + "` of `" + std::string(invocation_.name) +
                   "` is " + std::string(needed) + ", not " + std::string(kind_of(*values_[parameter])));
}

std::string Bound::text(std::size_t parameter, std::string fallback) {
  if (values_[parameter] == nullptr || values_[parameter]->as<NoneValue>() != nullptr) return fallback;
  if (const auto text = text_of(*values_[parameter])) return std::string(*text);
  wrong(parameter, "text");
  return fallback;
}

std::int64_t Bound::integer(std::size_t parameter, std::int64_t fallback) {
  if (values_[parameter] == nullptr || values_[parameter]->as<NoneValue>() != nullptr) return fallback;
  if (const auto number = integer_of(*values_[parameter])) return *number;
  wrong(parameter, "a whole number");
  return fallback;
}

bool Bound::flag(std::size_t parameter, bool fallback) {
  return values_[parameter] == nullptr ? fallback : truth(*values_[parameter]);
}

}  // namespace evident
