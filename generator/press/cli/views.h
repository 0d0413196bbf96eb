#pragma once
// The commands that show what is published and make nothing: `figures` and `inspect`. Each gives an exit
// code.

#include "press/cli/arguments.h"

namespace evident {

[[nodiscard]] int show_figures(const Arguments& arguments, const Surroundings& surroundings);
[[nodiscard]] int inspect(const Arguments& arguments, const Surroundings& surroundings);

}  // namespace evident
