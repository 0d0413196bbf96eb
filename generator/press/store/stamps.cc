#include "press/store/store.h"

#include <sys/stat.h>

#include <charconv>
#include <fstream>
#include <sstream>
#include <system_error>

namespace evident {
namespace {

namespace fs = std::filesystem;

std::int64_t nanoseconds(const timespec& time) { return time.tv_sec * 1'000'000'000LL + time.tv_nsec; }

struct Stamp {
  std::int64_t modified = 0;  // nanoseconds since 1970
  std::int64_t changed = 0;   // its inode: also when it was renamed or its times were set
  std::uint64_t inode = 0;

  bool operator==(const Stamp&) const = default;
};

std::optional<Stamp> stamp_of(const fs::path& path) {
  struct stat state {};
  if (::stat(path.c_str(), &state) != 0) return std::nullopt;
  return Stamp{nanoseconds(state.st_mtim), nanoseconds(state.st_ctim), state.st_ino};
}

}  // namespace

void write_record(const fs::path& file, const RunRecord& record, std::int64_t began) {
  std::error_code error;
  fs::remove(file, error);
  std::ostringstream text;
  text << record.key << '\n' << record.made.size() << '\n';
  const auto add = [&](const fs::path& path, bool is_read) {
    const std::optional<Stamp> stamp = stamp_of(path);
    if (!stamp || (is_read && stamp->changed >= began)) return false;
    text << stamp->modified << ' ' << stamp->changed << ' ' << stamp->inode << ' ' << path.string() << '\n';
    return true;
  };
  for (const fs::path& path : record.read) {
    if (!add(path, true)) return;
  }
  for (const fs::path& path : record.made) {
    if (!add(path, false)) return;
  }
  fs::create_directories(file.parent_path(), error);
  std::ofstream(file, std::ios::binary | std::ios::trunc) << text.str();
}

std::optional<std::size_t> unchanged_since(const fs::path& file, std::string_view key) {
  std::ifstream stream(file, std::ios::binary);
  std::string line;
  std::size_t made = 0;
  if (!std::getline(stream, line) || line != key) return std::nullopt;
  if (!(stream >> made)) return std::nullopt;
  for (Stamp stamp; stream >> stamp.modified >> stamp.changed >> stamp.inode;) {
    stream.get();
    if (!std::getline(stream, line) || stamp_of(line) != stamp) return std::nullopt;
  }
  if (!stream.eof()) return std::nullopt;
  return made;
}

}  // namespace evident
