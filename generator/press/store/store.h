#pragma once
// Writes what a run made: staged beside its place in out/, then renamed, so that a reader never meets half a
// file, and nothing is renamed unless everything could be staged. A run that is killed while it renames is
// finished by the next one.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "foundation/diagnostics/diagnostics.h"

namespace evident {

struct OutputFile {
  std::filesystem::path path;  // relative to out/
  std::string bytes;
};

// 1,234 bytes as "1 KB": a thousand bytes to the kilobyte, as file managers on Debian show it.
[[nodiscard]] std::string size_in_words(std::size_t bytes);

class Staging {
 public:
  struct Tally {
    std::vector<std::filesystem::path> written;  // files that are new or other than before, relative to out/
    std::size_t reused = 0;  // files that held the same bytes already; they are left untouched
  };

  explicit Staging(std::filesystem::path out);
  ~Staging();  // what was not published is gone
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  // Safe from any thread.
  void add(const OutputFile& file);
  // A file that tells of the others, and is not counted.
  void add_record(const OutputFile& file);
  // These files, relative to out/, are removed with the same step. Those that are not there are passed over.
  void remove(const std::filesystem::path& path) { removed_.push_back(path); }
  // All that was added goes to its place or, when one file could not be staged, nothing. Errors:
  // cannot-write.
  Tally publish(Diagnostics& diagnostics);

 private:
  enum class Place { Same, Staged, Failed };
  Place stage(const OutputFile& file) const;

  std::filesystem::path out_, staging_;
  std::mutex mutex_;
  std::vector<std::filesystem::path> staged_, failed_, removed_;  // relative to out/
  bool has_records_ = false;
  bool is_new_ = false;  // the folder was not there before
  std::size_t reused_ = 0;
};

// --- The manifest: what a folder of outputs holds, for machines, and nothing of the data but what is
// published

struct ManifestFile {
  std::filesystem::path path;  // relative to out/
  std::size_t size = 0;        // in bytes
  std::string sha256;          // of its bytes, in hexadecimal
};

struct ManifestEntry {
  std::string name;  // of the output: "commissioner-pack/north-hub"
  std::string publication, row, variant, title;
  std::size_t pages = 0;    // of the PDF; 0 without one
  std::size_t figures = 0;  // how many different ones it prints
  std::vector<ManifestFile> files;
};

// JSON with one output to a line, by name.
[[nodiscard]] std::string write_manifest(std::vector<ManifestEntry> entries, std::string_view tool);
// What write_manifest() wrote. Lines that it would not write are passed over, so anything may be handed in.
[[nodiscard]] std::vector<ManifestEntry> read_manifest(std::string_view json);
// The same of a file; nothing when there is none.
[[nodiscard]] std::vector<ManifestEntry> read_manifest_file(const std::filesystem::path& path);

// --- Whether anything has changed since the last run, told by what the file system knows of files: when they
// were changed, and which they are; not by what is in them. No trace of confidential data leaves its file.

struct RunRecord {
  std::string key;                          // what the run was asked for, on one line
  std::vector<std::filesystem::path> read;  // files, and folders whose files were listed
  std::vector<std::filesystem::path> made;  // the outputs
};

// The stamps of these files on one line; of one that is not there, that it is not. Nothing when one changed
// after the run began, or too shortly before to tell.
[[nodiscard]] std::optional<std::string> stamps_of(const std::vector<std::filesystem::path>& files,
                                                   std::int64_t began);

// Writes the record with the stamps that its paths have now. What was read must not have changed after the
// run began (`began`, nanoseconds since 1970): nobody knows then which of its states was read, and no record
// is left.
void write_record(const std::filesystem::path& file, const RunRecord& record, std::int64_t began);

// How many outputs the run made that was recorded there, when it had this key and all its paths are as they
// were; else nothing.
[[nodiscard]] std::optional<std::size_t> unchanged_since(const std::filesystem::path& file,
                                                         std::string_view key);

struct MadeFile {
  std::string key;  // what it was made of, on one line without spaces
  std::filesystem::path path;
};

// Adds to the record there what was made now. What it said of the same files is replaced.
void record_made(const std::filesystem::path& record, const std::vector<MadeFile>& made);

// What record_made() recorded.
class MadeBefore {
 public:
  MadeBefore() = default;
  explicit MadeBefore(const std::filesystem::path& record);
  // Whether the file is there, was made of that, and was not touched since.
  [[nodiscard]] bool is_as_made(const std::filesystem::path& file, std::string_view key) const;

 private:
  std::unordered_map<std::string, std::string> made_;  // by path: key and stamp
};

}  // namespace evident
