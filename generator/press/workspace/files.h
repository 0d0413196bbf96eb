#pragma once
// Files as the press sees them: read whole, by their path below the workspace.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/diagnostics/diagnostics.h"

namespace evident {

// The bytes of a file, or nothing when it cannot be read.
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& path);

// Reads a text file into the sources under its path relative to the root. A file that cannot be read, is no
// UTF-8 or is larger than 64 MiB is an error (at `asked_by`), and gives nothing.
[[nodiscard]] std::optional<SourceId> add_text_file(const std::filesystem::path& root,
                                                    const std::filesystem::path& relative, Privacy privacy,
                                                    Span asked_by, Sources& sources,
                                                    Diagnostics& diagnostics);

// The files below a folder (relative to the root) that end in `extension`, sorted, relative to the root.
// Hidden files are left out. No folder is no files.
[[nodiscard]] std::vector<std::filesystem::path> files_below(const std::filesystem::path& root,
                                                             const std::filesystem::path& folder,
                                                             std::string_view extension);

}  // namespace evident
