#pragma once
// What a run prints about itself.

#include <filesystem>
#include <iosfwd>
#include <vector>

#include "foundation/diagnostics/diagnostics.h"
#include "press/publish/publish.h"

namespace evident {

struct Tally {
  std::size_t built = 0;   // files written
  std::size_t reused = 0;  // files that already held the same bytes
  double seconds = 0;
};

void print_outputs(const std::vector<Output>& outputs, const std::filesystem::path& out,
                   std::ostream& stream);
void print_diagnostics(const Diagnostics& diagnostics, const Sources& sources, const RenderOptions& options,
                       std::ostream& stream);
// "2 built, 0 reused, 0 errors, 0 warnings, 0.14 s"
void print_tally(const Tally& tally, const Diagnostics& diagnostics, std::ostream& stream);
[[nodiscard]] int exit_code(const Diagnostics& diagnostics, bool strict);

}  // namespace evident
