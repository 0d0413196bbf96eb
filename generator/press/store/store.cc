#include "press/store/store.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <system_error>

namespace evident {
namespace {

namespace fs = std::filesystem;

// Below out/, so that renaming stays on one file system; hidden, so that nobody takes it for an output.
constexpr std::string_view staging_name = ".staging-";
// The staged files of a run that is renaming them. That it is there is the decision to publish: its own
// renaming is one step, and whoever finds it finishes what it began.
constexpr const char* publishing_name = ".publishing";
constexpr const char* removals_name = ".removals";

bool holds(const fs::path& path, const std::string& bytes) {
  std::error_code error;
  if (!fs::is_regular_file(path, error) || fs::file_size(path, error) != bytes.size()) return false;
  std::ifstream stream(path, std::ios::binary);
  const std::string present{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  return stream && present == bytes;
}

bool write(const fs::path& path, const std::string& bytes) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  std::ofstream stream(path, std::ios::binary | std::ios::trunc);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  return !stream.fail();
}

void cannot_write(const fs::path& path, Diagnostics& diagnostics) {
  diagnostics.error("cannot-write", {},
                    "The file " + path.string() + " cannot be written; nothing was changed",
                    "Look whether the folder is there, is yours to write, and has room");
}

void cannot_place(const fs::path& path, Diagnostics& diagnostics) {
  diagnostics.error("cannot-write", {},
                    "The file " + path.string() + " cannot be put in its place; others have been",
                    "Look what stands in its way; the next run puts it there");
}

// Moves all that stands in out/.publishing to its place. Files that moved before are not there any more. What
// could not be moved is returned, and stays for the next run.
std::vector<fs::path> finish_publishing(const fs::path& out) {
  const fs::path publishing = out / publishing_name;
  std::error_code error;
  std::vector<fs::path> files, left;
  for (const auto& entry : fs::recursive_directory_iterator(publishing, error)) {
    if (entry.is_regular_file(error)) files.push_back(entry.path().lexically_relative(publishing));
  }
  for (const fs::path& file : files) {
    if (file == removals_name) continue;
    fs::create_directories((out / file).parent_path(), error);
    fs::rename(publishing / file, out / file, error);
    // Another run may have finished it in the meantime.
    if (error && error != std::errc::no_such_file_or_directory) left.push_back(file);
  }
  std::ifstream removals(publishing / removals_name);
  for (std::string line; std::getline(removals, line);) fs::remove(out / line, error);
  if (left.empty()) fs::remove_all(publishing, error);
  return left;
}

// What runs left behind that were killed.
void clean_up(const fs::path& out) {
  (void)finish_publishing(out);  // what it leaves stops this run when it comes to publish
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(out, error)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(staging_name)) continue;
    pid_t process = 0;
    std::from_chars(name.data() + staging_name.size(), name.data() + name.size(), process);
    const bool gone = process <= 0 || (::kill(process, 0) != 0 && errno == ESRCH);
    if (gone || process == ::getpid()) fs::remove_all(entry.path(), error);
  }
}

}  // namespace

std::string size_in_words(std::size_t bytes) { return std::to_string((bytes + 500) / 1000) + " KB"; }

Staging::Staging(fs::path out) : out_(std::move(out)) {
  clean_up(out_);
  std::error_code error;
  is_new_ = !fs::exists(out_, error);
  staging_ = out_ / (std::string(staging_name) + std::to_string(::getpid()));
}

Staging::~Staging() {
  std::error_code error;
  fs::remove_all(staging_, error);
  if (is_new_) fs::remove(out_, error);  // which it refuses while anything is in it
}

Staging::Place Staging::stage(const OutputFile& file) const {
  const fs::path to = out_ / file.path;
  if (holds(to, file.bytes)) return Place::Same;
  std::error_code error;
  const bool whole = !fs::is_directory(to, error) && write(staging_ / file.path, file.bytes);
  return whole ? Place::Staged : Place::Failed;
}

void Staging::add(const OutputFile& file) {
  const Place place = stage(file);
  const std::lock_guard lock(mutex_);
  if (place == Place::Same) {
    ++reused_;
  } else {
    (place == Place::Staged ? staged_ : failed_).push_back(file.path);
  }
}

void Staging::add_record(const OutputFile& file) {
  const Place place = stage(file);
  const std::lock_guard lock(mutex_);
  if (place == Place::Failed) failed_.push_back(file.path);
  has_records_ = has_records_ || place == Place::Staged;
}

Staging::Tally Staging::publish(Diagnostics& diagnostics) {
  std::string removals;
  for (const fs::path& path : removed_) removals += path.generic_string() + '\n';
  if (!removals.empty() && !write(staging_ / removals_name, removals)) failed_.emplace_back(removals_name);
  for (const fs::path& path : failed_) cannot_write(out_ / path, diagnostics);
  if (!failed_.empty()) return {};
  if (staged_.empty() && removals.empty() && !has_records_) return {{}, reused_};
  std::error_code error;
  fs::rename(staging_, out_ / publishing_name, error);
  if (error) {
    cannot_write(out_ / publishing_name, diagnostics);
    return {};
  }
  for (const fs::path& path : finish_publishing(out_)) cannot_place(out_ / path, diagnostics);
  std::sort(staged_.begin(), staged_.end());
  return {staged_, reused_};
}

}  // namespace evident
