#pragma once
// What the machine remembers of earlier runs, below .evident/: names and times of files, and digests of what
// was published; nothing that a return says.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "press/publish/publish.h"
#include "press/workspace/workspace.h"

namespace evident {

// How many outputs the last run made, when it had this key and nothing has changed since.
[[nodiscard]] std::optional<std::size_t> unchanged_last_run(const std::filesystem::path& root,
                                                            std::string_view key);

// What earlier runs made for rows, into `out` and on `day`. Nothing when it cannot be told of what, because
// a shared file changed after this run `began` (nanoseconds since 1970).
[[nodiscard]] std::shared_ptr<const EarlierRun> earlier_run(const Workspace& workspace,
                                                            const std::filesystem::path& out,
                                                            const std::string& day, std::int64_t began);

// Records a run that had no errors and no warnings.
void remember(const Workspace& workspace, const PressRun& run, const std::filesystem::path& out,
              const std::string& key, std::int64_t began);

}  // namespace evident
