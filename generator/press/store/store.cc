#include "press/store/store.h"

#include <unistd.h>

#include <fstream>
#include <system_error>

namespace evident {
namespace {

namespace fs = std::filesystem;

struct Staged {
  fs::path from, to;
};

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

}  // namespace

std::string size_in_words(const OutputFile& file) {
  return std::to_string((file.bytes.size() + 500) / 1000) + " KB";
}

std::size_t store(const fs::path& out, const std::vector<OutputFile>& files, Diagnostics& diagnostics) {
  // Below out/, so that renaming stays on one file system; hidden, so that nobody takes it for an output.
  const fs::path staging = out / (".staging-" + std::to_string(::getpid()));
  std::vector<Staged> staged;
  bool whole = true;
  for (const OutputFile& file : files) {
    const fs::path to = out / file.path;
    if (holds(to, file.bytes)) continue;
    std::error_code error;
    if (write(staging / file.path, file.bytes) && !fs::is_directory(to, error)) {
      staged.push_back({staging / file.path, to});
    } else {
      cannot_write(to, diagnostics);
      whole = false;
    }
  }
  std::size_t written = 0;
  for (const Staged& file : staged) {
    if (!whole) break;
    std::error_code error;
    fs::create_directories(file.to.parent_path(), error);
    fs::rename(file.from, file.to, error);
    if (error) {
      cannot_write(file.to, diagnostics);
    } else {
      ++written;
    }
  }
  std::error_code error;
  fs::remove_all(staging, error);
  return written;
}

}  // namespace evident
