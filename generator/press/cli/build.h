#pragma once
// The commands that make outputs: `build` writes them, `check` only says what is wrong. An exit code.

#include "press/cli/arguments.h"

namespace evident {

[[nodiscard]] int make(const Arguments& arguments, const Surroundings& surroundings);

}  // namespace evident
