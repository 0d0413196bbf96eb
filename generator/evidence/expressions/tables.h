#pragma once
// The tables of filters, tests and functions, each beside its functions.

#include <span>
#include <string_view>

#include "evidence/expressions/tree.h"

namespace evident {

struct NamedFilter {
  std::string_view name;
  FilterFunction function;
};
struct NamedTest {
  std::string_view name;
  TestFunction function;
};

[[nodiscard]] std::span<const NamedFilter> text_filters();
[[nodiscard]] std::span<const NamedFilter> number_filters();
[[nodiscard]] std::span<const NamedFilter> figure_filters();
[[nodiscard]] std::span<const NamedFilter> list_filters();
[[nodiscard]] std::span<const NamedFilter> selection_filters();
[[nodiscard]] std::span<const NamedFilter> functions();
[[nodiscard]] std::span<const NamedTest> tests();

}  // namespace evident
