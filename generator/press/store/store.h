#pragma once
// Writes what a run made: staged beside its place in out/, then renamed, so that a reader never meets half a
// file, and nothing is renamed unless everything could be staged.

#include <filesystem>
#include <string>
#include <vector>

#include "foundation/diagnostics/diagnostics.h"

namespace evident {

struct OutputFile {
  std::filesystem::path path;  // relative to out/
  std::string bytes;
};

// 1,234 bytes as "1 KB": a thousand bytes to the kilobyte, as file managers on Debian show it.
[[nodiscard]] std::string size_in_words(const OutputFile& file);

// Writes all files or, when one cannot be staged, none. Files that hold the same bytes already are left
// untouched. Gives the number of files that were written. Errors: cannot-write.
std::size_t store(const std::filesystem::path& out, const std::vector<OutputFile>& files,
                  Diagnostics& diagnostics);

}  // namespace evident
