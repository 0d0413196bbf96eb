#pragma once
// What a run prints about itself.

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/diagnostics/diagnostics.h"
#include "press/publish/publish.h"

namespace evident {

struct Tally {
  std::size_t built = 0;   // files written
  std::size_t reused = 0;  // files that already held the same bytes
  double seconds = 0;
};

// A line for each file that was written: where, how large, how many pages.
void print_written(const std::vector<Output>& outputs, const std::vector<std::filesystem::path>& written,
                   const std::filesystem::path& out, std::ostream& stream);
void print_diagnostics(const Diagnostics& diagnostics, const Sources& sources, const RenderOptions& options,
                       std::ostream& stream);
// "2 built, 0 reused, 0 errors, 0 warnings, 0.14 s"
void print_tally(const Tally& tally, const Diagnostics& diagnostics, std::ostream& stream);
// The same line with other things counted: "20 figures, 52 places, 0 errors, 0 warnings, 0.14 s"
void print_summary(const std::string& counted, const Diagnostics& diagnostics, double seconds,
                   std::ostream& stream);
// "1 figure", "2 figures"
[[nodiscard]] std::string count_of(std::size_t count, std::string_view what);
// 7 where something gives a person away, whatever else there is; 1 for errors; 3 for warnings under --strict.
[[nodiscard]] int exit_code(const Diagnostics& diagnostics, bool strict);

}  // namespace evident
