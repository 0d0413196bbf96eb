#pragma once
// One use of a filter, test, function or method, and its arguments by the names of its parameters.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/expressions/evaluator.h"

namespace evident {

struct Invocation {
  std::string_view name;
  const Value& input;
  const std::vector<Argument>& arguments;
  Span span;
  Evaluator& evaluator;

  // Reports and returns reported().
  Value fail(std::string message, std::string help = {}) const;
  // "`round` needs a number, not text", with the place of the input.
  Value wrong_input(std::string_view needed) const;
};

// Arguments sorted to parameters. Reports wrong-argument; ok() is false then.
class Bound {
 public:
  Bound(const Invocation& invocation, std::initializer_list<std::string_view> parameters,
        std::size_t required = 0);

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] const Value* get(std::size_t parameter) const { return values_[parameter]; }
  // The fallback when it was not given; a wrong type is reported.
  std::string text(std::size_t parameter, std::string fallback);
  std::int64_t integer(std::size_t parameter, std::int64_t fallback);
  bool flag(std::size_t parameter, bool fallback);

 private:
  bool place(const Argument& argument, std::size_t& position);
  void wrong(std::size_t parameter, std::string_view needed);

  const Invocation& invocation_;
  std::vector<std::string_view> parameters_;
  std::vector<const Value*> values_;
  bool ok_ = true;
};

}  // namespace evident
