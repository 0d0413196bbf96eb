#include "press/cli/last_run.h"

#include <algorithm>
#include <fstream>
#include <string_view>
#include <vector>

namespace evident {
namespace {

namespace fs = std::filesystem;

// Folders stand for the files that may come and go in them. Links to folders are followed, as the workspace
// does.
std::vector<fs::path> read_by(const Workspace& workspace) {
  std::vector<fs::path> paths = workspace.system_files;
  paths.push_back(workspace.root / "evident.yaml");
  paths.emplace_back("/proc/self/exe");
  constexpr auto options =
      fs::directory_options::follow_directory_symlink | fs::directory_options::skip_permission_denied;
  constexpr int depth = 16;  // links may lead in a circle
  std::error_code error;
  for (const char* folder : {"content", "data", "templates"}) {
    if (fs::is_directory(workspace.root / folder, error)) paths.push_back(workspace.root / folder);
    for (fs::recursive_directory_iterator at(workspace.root / folder, options, error), end; at != end;
         at.increment(error)) {
      paths.push_back(at->path());
      if (at.depth() >= depth) at.disable_recursion_pending();
    }
  }
  return paths;
}

// Whether the data of rows alone stand there: what they say counts, not when they were written.
bool is_of_rows(const fs::path& path, const Workspace& workspace) {
  std::string name = path.lexically_relative(workspace.root / "data").generic_string();
  std::replace(name.begin(), name.end(), '-', '_');
  return std::any_of(
      workspace.publications.begin(), workspace.publications.end(), [&](const Publication& publication) {
        const std::string& list = publication.front_matter.rows;
        if (list.empty()) return false;
        const bool is_return = name == "returns" || name.starts_with("returns/");
        return is_return || name == list || name.starts_with(list + '/') || name == list + ".yaml";
      });
}

// What every output is made of, but for the data of rows.
std::optional<std::string> shared_stamps(const Workspace& workspace, std::int64_t began) {
  std::vector<fs::path> shared = read_by(workspace);
  std::erase_if(shared, [&](const fs::path& path) { return is_of_rows(path, workspace); });
  return stamps_of(shared, began);
}

// Where the records of the last runs stand: of the last one, and of what was made for rows. They are the
// machine's own, so a version control system is told to pass them over.
fs::path last_build(const fs::path& root) { return root / ".evident" / "last-build"; }
fs::path made_rows(const fs::path& root) { return root / ".evident" / "made-rows"; }

constexpr const char* manifests[] = {"manifest.json", "restricted/manifest.json"};
constexpr std::string_view manifest_key = "manifest";

}  // namespace

std::optional<std::size_t> unchanged_last_run(const fs::path& root, std::string_view key) {
  return unchanged_since(last_build(root), key);
}

std::shared_ptr<const EarlierRun> earlier_run(const Workspace& workspace, const fs::path& out,
                                              const std::string& day, std::int64_t began) {
  const std::optional<std::string> shared = shared_stamps(workspace, began);
  if (!shared) return nullptr;
  auto run = std::make_shared<EarlierRun>();
  run->out = out;
  run->made = MadeBefore(made_rows(workspace.root));
  run->shared = day + ' ' + *shared;
  run->began = began;
  for (const char* manifest : manifests) {
    if (!run->made.is_as_made(out / manifest, manifest_key)) continue;
    for (ManifestEntry& entry : read_manifest_file(out / manifest)) run->entries.push_back(std::move(entry));
  }
  return run;
}

void remember(const Workspace& workspace, const PressRun& run, const fs::path& out, const std::string& key,
              std::int64_t began) {
  RunRecord record{key, read_by(workspace), {}};
  std::vector<MadeFile> of_rows;
  for (const Output& output : run.outputs) {
    for (const ManifestFile& file : output.files) {
      record.made.push_back(out / file.path);
      if (!output.key.empty()) of_rows.push_back({output.key, out / file.path});
    }
  }
  if (!of_rows.empty()) {
    for (const char* manifest : manifests) of_rows.push_back({std::string(manifest_key), out / manifest});
    record_made(made_rows(workspace.root), of_rows);
  }
  const fs::path file = last_build(workspace.root);
  write_record(file, record, began);
  std::error_code error;
  if (!fs::exists(file.parent_path() / ".gitignore", error))
    std::ofstream(file.parent_path() / ".gitignore") << "*\n";
}

}  // namespace evident
