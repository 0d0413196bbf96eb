// The manifests of a folder of outputs after a run.

#include <algorithm>
#include <fstream>
#include <set>

#include "press/publish/publish.h"

namespace evident {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// Somebody may have written into the manifest.
bool is_below(const fs::path& path) {
  return path.is_relative() &&
         std::none_of(path.begin(), path.end(), [](const fs::path& part) { return part == ".."; });
}

void report(const ManifestEntry& entry, Diagnostics& diagnostics) {
  std::string files;
  for (const ManifestFile& file : entry.files)
    files += (files.empty() ? "" : ", ") + file.path.generic_string();
  diagnostics.warning("stale-output", {},
                      "Nothing makes `" + entry.name + "` any more, and its files are still there",
                      "Run `evident build --prune` to remove " + files);
}

// What the manifest said of outputs that this run did not make.
std::vector<ManifestEntry> kept(std::vector<ManifestEntry> entries, const PressRun& run,
                                const std::set<std::string_view>& made, Stale stale, Staging& staging,
                                Diagnostics& diagnostics) {
  std::erase_if(entries, [&](const ManifestEntry& entry) {
    if (std::binary_search(run.names.begin(), run.names.end(), entry.name)) return made.contains(entry.name);
    if (stale == Stale::Report) return report(entry, diagnostics), false;
    for (const ManifestFile& file : entry.files) {
      if (is_below(file.path)) staging.remove(file.path);
    }
    return true;
  });
  return entries;
}

void update(const fs::path& manifest, bool restricted, const PressRun& run, const fs::path& out, Stale stale,
            Staging& staging, Diagnostics& diagnostics) {
  std::set<std::string_view> made;
  for (const Output& output : run.outputs) {
    if (output.good && output.restricted == restricted) made.insert(output.name);
  }
  std::vector<ManifestEntry> entries =
      kept(read_manifest(read(out / manifest)), run, made, stale, staging, diagnostics);
  for (const Output& output : run.outputs) {
    if (made.contains(output.name)) entries.push_back(output);
  }
  std::error_code error;
  if (!entries.empty() || fs::exists(out / manifest, error))
    staging.add_record({manifest, write_manifest(std::move(entries), "evident " EVIDENT_VERSION)});
}

}  // namespace

void update_manifests(const PressRun& run, const fs::path& out, Stale stale, Staging& staging,
                      Diagnostics& diagnostics) {
  update("manifest.json", false, run, out, stale, staging, diagnostics);
  update("restricted/manifest.json", true, run, out, stale, staging, diagnostics);
}

}  // namespace evident
