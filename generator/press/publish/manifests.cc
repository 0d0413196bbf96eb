// The manifests of a folder of outputs after a run.

#include <algorithm>
#include <map>

#include "press/publish/publish.h"

namespace evident {
namespace {

namespace fs = std::filesystem;

// Somebody may have written into the manifest.
bool is_below(const fs::path& path) {
  return path.is_relative() &&
         std::none_of(path.begin(), path.end(), [](const fs::path& part) { return part == ".."; });
}

void report(const std::string& name, const std::vector<ManifestFile>& stale, Diagnostics& diagnostics) {
  std::string files;
  for (const ManifestFile& file : stale) files += (files.empty() ? "" : ", ") + file.path.generic_string();
  diagnostics.warning("stale-output", {},
                      "Nothing makes " + files + " any more, and " +
                          (stale.size() == 1 ? "it is" : "they are") + " still there",
                      "Run `evident build --prune` to remove what is left of `" + name + "`");
}

// The files of an entry that nothing makes any more: told or removed, and then no longer in the entry.
void settle_stale(ManifestEntry& entry, const PressRun& run, Stale stale, Staging& staging,
                  Diagnostics& diagnostics) {
  const auto first =
      std::stable_partition(entry.files.begin(), entry.files.end(), [&](const ManifestFile& file) {
        return std::binary_search(run.files.begin(), run.files.end(), file.path.generic_string());
      });
  const std::vector<ManifestFile> gone(first, entry.files.end());
  if (gone.empty()) return;
  if (stale == Stale::Report) return report(entry.name, gone, diagnostics);
  for (const ManifestFile& file : gone) {
    if (is_below(file.path)) staging.remove(file.path);
  }
  entry.files.erase(first, entry.files.end());
}

// Takes over what was said of files that are there, and that this run did not make: it made another format.
void take_over(const ManifestEntry& earlier, ManifestEntry& entry) {
  for (const ManifestFile& file : earlier.files) {
    const bool is_made = std::any_of(entry.files.begin(), entry.files.end(),
                                     [&](const ManifestFile& made) { return made.path == file.path; });
    if (is_made) continue;
    entry.files.push_back(file);
    if (file.path.extension() == ".pdf") entry.pages = earlier.pages;
  }
}

void update(const fs::path& manifest, bool restricted, const PressRun& run, const fs::path& out, Stale stale,
            Staging& staging, Diagnostics& diagnostics) {
  std::map<std::string, ManifestEntry> entries;
  for (const Output& output : run.outputs) {
    if (output.good && output.restricted == restricted) entries[output.name] = output;
  }
  std::error_code error;
  for (ManifestEntry& earlier : read_manifest_file(out / manifest)) {
    settle_stale(earlier, run, stale, staging, diagnostics);
    std::erase_if(earlier.files,
                  [&](const ManifestFile& file) { return !fs::exists(out / file.path, error); });
    if (earlier.files.empty()) continue;
    const auto [made, is_not_made] = entries.emplace(earlier.name, earlier);
    if (!is_not_made) take_over(earlier, made->second);
  }
  if (entries.empty() && !fs::exists(out / manifest, error)) return;
  std::vector<ManifestEntry> all;
  for (auto& [name, entry] : entries) all.push_back(std::move(entry));
  staging.add_record({manifest, write_manifest(std::move(all), "evident " EVIDENT_VERSION)});
}

}  // namespace

void update_manifests(const PressRun& run, const fs::path& out, Stale stale, Staging& staging,
                      Diagnostics& diagnostics) {
  update("manifest.json", false, run, out, stale, staging, diagnostics);
  update("restricted/manifest.json", true, run, out, stale, staging, diagnostics);
}

}  // namespace evident
