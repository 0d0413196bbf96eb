#pragma once
// Writes what a run made: staged beside out/, then renamed into it, so that out/ is always whole.

#include <filesystem>
#include <string>
#include <vector>

#include "foundation/diagnostics/diagnostics.h"

namespace evident {

struct OutputFile {
  std::filesystem::path path;  // relative to out/
  std::string bytes;
};

// Writes all files or, when one cannot be staged, none. Files that hold the same bytes already are left
// untouched. Errors: cannot-write.
void store(const std::filesystem::path& out, const std::vector<OutputFile>& files, Diagnostics& diagnostics);

}  // namespace evident
