#pragma once
// What the words of a command line say.

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include "foundation/diagnostics/diagnostics.h"
#include "press/cli/cli.h"
#include "press/publish/publish.h"

namespace evident {

struct Arguments {
  std::string root = ".";
  std::string out;  // empty: out/ in the workspace
  std::vector<std::string> publications;
  std::vector<std::string> formats;
  std::string view_format;  // of `figures` and `inspect`
  std::string only;         // KEY=VALUE: rows of publications that are made of rows
  bool keep_going = false;  // `build`: publish what is good although other outputs have errors
  bool all = false;         // `figures`: those that are printed nowhere, too
  bool prune = false;       // `build`: remove what nothing makes any more
  unsigned jobs = 0;
  bool strict = false;
  std::string release_name;  // `release`
  bool disclosure = false;   // `check`: say what disclosure control decided
  std::string readability;   // `check`: "table" or "json" for the scores of each paragraph; else empty
  bool show_data = false;
  std::string diagnostics = "human";
  std::string colour = "auto";
  bool store = false;
  std::int64_t source_date = -1;
};

// `--only KEY=VALUE`. False, and said, when it has no key or no value.
[[nodiscard]] bool read_only_rows(const Arguments& arguments, OnlyRows& only, std::ostream& err);

[[nodiscard]] RenderOptions render_options(const Arguments& arguments, const Surroundings& surroundings);

// A run's clock starts when it is made.
class Stopwatch {
 public:
  [[nodiscard]] double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace evident
