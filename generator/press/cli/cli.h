#pragma once
// Arguments in, exit code out. The only room that prints.

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace evident {

// What the command line takes from the world around it, so that tests can bring their own.
struct Surroundings {
  std::ostream& out;  // results
  std::ostream& err;  // diagnostics
  bool err_is_terminal = false;
  std::string source_date_epoch;  // empty: unset
  std::string no_color;           // empty: unset
  std::int64_t now = 0;           // seconds since 1970
  unsigned cores = 1;
};

// 0 ok · 1 errors · 2 usage · 3 warnings under --strict · 7 disclosure or consent · 70 internal.
int run(const std::vector<std::string>& arguments, const Surroundings& surroundings);

}  // namespace evident
